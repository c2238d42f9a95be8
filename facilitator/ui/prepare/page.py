"""The page Prepare: what the meeting needs before it starts; advice never blocks."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.prepare.agenda_blocks import AgendaBlocks
from facilitator.ui.prepare.desk_column import DeskColumn
from facilitator.ui.prepare.facts_card import FactsCard
from facilitator.ui.prepare.meeting_card import MeetingCard
from facilitator.ui.prepare.memory_card import MemoryCard
from facilitator.ui.prepare.people_card import PeopleCard
from facilitator.ui.prepare.sections import Sections
from facilitator.ui.prepare.shape_card import ShapeCard
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.writing import Writing

NARROW = 1240
LEFT, RAIL = 232, 56
DESK, STRIP = 320, 40
MINUTE_MS = 60_000


class PreparePage(QWidget):
    """Three columns: sections and agenda, cards, the private desk."""

    add_wanted = Signal()
    choose_wanted = Signal()
    run_wanted = Signal()
    rehearsal_wanted = Signal()
    paper_wanted = Signal()
    shape_kept = Signal(object)
    shape_forgotten = Signal(str)

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        self._bench, self._open_review = bench, open_review
        self._is_desk_open = False
        self._shown: State | None = None
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._show_now)
        self._left = self._make_left(bench, open_review)
        self._middle = self._make_middle(bench, open_review, writing)
        self._strip = self._make_strip(bench)
        self._room = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._middle, 1)
        row.addWidget(self._strip)
        row.addWidget(self._room)
        self._desk = DeskColumn(bench, open_review, writing)
        self._desk.setParent(self)
        for part in (self._left, self._middle, self._desk):
            part.setProperty("column", True)
        open_review.changed.connect(self._on_changed)
        self.show_state(open_review.state)

    def _make_left(self, bench: Bench, open_review: OpenReview) -> QScrollArea:
        inner = QFrame()
        set_kind(inner, "canvas")
        self._sections = Sections(bench.icons)
        self._sections.wanted.connect(self._go_to)
        self._agenda = AgendaBlocks(open_review)
        self._run = KeyButton(_("Run the review"), bench.icons, icon="play", kind="plain")
        self._run.clicked.connect(self.run_wanted)
        self._rehearse = KeyButton(_("Rehearse it"), bench.icons, icon="refresh-cw", kind="quiet")
        self._rehearse.setToolTip(_("Play the review alone; nothing you do is kept."))
        self._rehearse.clicked.connect(self.rehearsal_wanted)
        self._paper = KeyButton(_("One page for you, on paper"), bench.icons, icon="printer", kind="quiet")
        self._paper.clicked.connect(self.paper_wanted)
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 16, 10, 16)
        column.setSpacing(20)
        column.addWidget(self._sections)
        column.addWidget(self._agenda)
        column.addWidget(self._run)
        column.addWidget(self._rehearse)
        column.addWidget(self._paper)
        column.addStretch(1)
        return _scrolled(inner, _("Sections and agenda"))

    def _make_middle(self, bench: Bench, open_review: OpenReview, writing: Writing) -> QScrollArea:
        inner = QFrame()
        set_kind(inner, "canvas")
        self._facts = FactsCard(bench, open_review, writing)
        self._facts.add_wanted.connect(self.add_wanted)
        self._memory = MemoryCard(bench.icons)
        self._people = PeopleCard(bench, open_review, writing)
        self._shape = ShapeCard(bench.icons, open_review, bench.new_id, bench.settings.own_shapes)
        self._shape.shape_kept.connect(self.shape_kept)
        self._shape.shape_forgotten.connect(self.shape_forgotten)
        self._meeting = MeetingCard(bench, open_review, writing)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        for card in (self._facts, self._memory, self._people, self._shape, self._meeting):
            column.addWidget(card)
        column.addStretch(1)
        return _scrolled(inner, _("Facts, people and agenda"))

    def _make_strip(self, bench: Bench) -> QFrame:
        strip = QFrame()
        set_kind(strip, "desk")
        self._fold = IconButton("panel-right", _("Open your desk"), bench.icons, role="desk-ink")
        self._fold.clicked.connect(self._turn_desk)
        column = QVBoxLayout(strip)
        column.setContentsMargins(2, 14, 2, 14)
        column.addWidget(self._fold)
        column.addStretch(1)
        return strip

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the page was hidden."""
        super().showEvent(event)
        self._minute.start()
        self._fit()
        self.show_state(self._open_review.state)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the minute rest."""
        super().hideEvent(event)
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold columns where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def show_state(self, state: State) -> None:
        """Show a review."""
        review = state.file.review
        self._shown = state
        self._facts.show_state(state)
        self._people.show_state(state)
        self._shape.show_state(state)
        self._meeting.show_state(state)
        self._sections.show_review(review)
        self._agenda.show_review(review)
        self._desk.show_state(state)
        self._show_now()

    def _show_now(self) -> None:
        review = self._open_review.state.file.review
        self._memory.show_review(review, self._bench.clock())

    def _on_changed(self, state: State) -> None:
        if self.isVisible() and (self._shown is None or state.file is not self._shown.file):
            self.show_state(state)

    def _go_to(self, place: str) -> None:
        if place == "timeline":
            has_entries = bool(self._open_review.state.file.review.entries)
            (self.choose_wanted if has_entries else self.add_wanted).emit()
        elif place == "earlier":
            self._is_desk_open = True
            self._fit()
            self._desk.reveal(self._desk.earlier)
        else:
            card = {"facts": self._facts, "people": self._people, "agenda": self._shape}[place]
            self._middle.ensureWidgetVisible(card, 0, 20)

    def _turn_desk(self) -> None:
        self._is_desk_open = not self._is_desk_open
        self._fit()

    def _fit(self) -> None:
        scale = text_scale()
        is_narrow, desk = self.width() < NARROW * scale, round(DESK * scale)
        strip = max(STRIP, self._fold.sizeHint().width() + 4)
        self._strip.setFixedWidth(strip)
        self._left.setFixedWidth(RAIL if is_narrow else round(LEFT * scale))
        self._sections.show_narrow(is_narrow)
        self._agenda.setVisible(not is_narrow)
        self._run.show_words("" if is_narrow else _("Run the review"), _("Run the review"))
        self._rehearse.show_words("" if is_narrow else _("Rehearse it"), _("Rehearse it"))
        paper = _("One page for you, on paper")
        self._paper.show_words("" if is_narrow else paper, paper)
        self._strip.setVisible(is_narrow)
        self._room.setFixedWidth(0 if is_narrow else desk)
        self._desk.setVisible(not is_narrow or self._is_desk_open)
        self._fold.show_name(_("Fold your desk") if self._is_desk_open else _("Open your desk"))
        right = self.width() - (strip if is_narrow else 0)
        self._desk.setGeometry(right - desk, 0, desk, self.height())
        self._desk.raise_()


def _scrolled(inner: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setWidget(inner)
    return area

"""The page of the debrief: all of it on paper, nothing of it for anybody else."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator import debrief
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.debrief.fact_cards import CoverageCard, HeardCard, PaceCard, WordsCard
from facilitator.ui.debrief.note_card import NoteCard
from facilitator.ui.debrief.words import about_words
from facilitator.ui.keys import make_action
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label

TIGHT = 1040
Counts = Callable[[], tuple[int, ...]]


def no_counts() -> tuple[int, ...]:
    """Know of no meeting before."""
    return ()


class DebriefPage(QWidget):
    """``earlier`` gives the counts of held lines of the meetings before, oldest first.

    ``document_wanted`` and ``run_wanted`` lead to the neighbours.
    """

    document_wanted = Signal()
    run_wanted = Signal()

    def __init__(self, bench: Bench, open_review: OpenReview, *, earlier: Counts = no_counts) -> None:
        super().__init__()
        set_kind(self, "desk")
        self.setAccessibleName(_("Your debrief, private"))
        self._bench, self._open_review, self._earlier = bench, open_review, earlier
        self._shown: State | None = None
        self._is_tight = False
        self._pace, self._coverage = PaceCard(bench.icons), CoverageCard(bench.icons)
        self._words, self._heard = WordsCard(bench.icons), HeardCard(bench.icons)
        self._note = NoteCard(bench.icons)
        self._gone = EmptyState(_("This debrief is gone. The review is as it was."), _("Go to the document"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._cards = QWidget()
        set_kind(self._cards, "desk")
        self._grid = QGridLayout(self._cards)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._arrange()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(_("Your debrief, private"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._cards)
        for part in (self._area, self._area.viewport()):
            set_kind(part, "desk")
        around = QVBoxLayout(self)
        around.setContentsMargins(32, 20, 32, 24)
        around.setSpacing(18)
        around.addLayout(self._head())
        around.addWidget(self._sure)
        around.addWidget(self._gone, 1)
        around.addWidget(self._area, 1)

    def _arrange(self) -> None:
        """Two columns of facts and the note beside them, or below them where there is little room."""
        grid, is_tight = self._grid, self._is_tight
        for card in (self._pace, self._coverage, self._words, self._heard, self._note):
            grid.removeWidget(card)
        grid.addWidget(self._pace, 0, 0)
        grid.addWidget(self._coverage, 0, 1)
        grid.addWidget(self._words, 1, 0)
        grid.addWidget(self._heard, 1, 1)
        grid.addWidget(self._note, *((2, 0, 1, 2) if is_tight else (0, 2, 2, 1)))
        for place, stretch in enumerate((477, 477, 0 if is_tight else 392)):
            grid.setColumnStretch(place, stretch)
        grid.setRowStretch(0, 300)
        grid.setRowStretch(1, 402)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below and the buttons under the words in a narrow window with large text."""
        super().resizeEvent(event)
        is_tight = event.size().width() < TIGHT * text_scale()
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._arrange()
            across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._top.setDirection(below if is_tight else across)

    def _head(self) -> QBoxLayout:
        icons = self._bench.icons
        mark = label()
        mark.setPixmap(icons.pixmap("eye-off", "desk-ink", 14))
        private = QHBoxLayout()
        private.setSpacing(6)
        private.addWidget(mark)
        private.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        self._about = label("", "desk-muted", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(private)
        words.addWidget(label(_("Your debrief"), "title"))
        words.addWidget(self._about)
        self._delete = KeyButton(_("Delete now…"), icons, kind="quiet")
        self._keep = KeyButton(_("Keep it"), icons)
        self._document = KeyButton(_("Go to the document"), icons, kind="primary")
        self._run = KeyButton(_("Look at the run"), icons, kind="quiet")
        self._top = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(8)
        head.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._run, self._delete, self._keep, self._document):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.addLayout(buttons)
        column.addStretch(1)
        head.addLayout(column)
        self._sure = self._question()
        return head

    def _question(self) -> QFrame:
        sure = QFrame()
        set_kind(sure, "sheet")
        sure.setAccessibleName(_("Delete the debrief?"))
        row = QHBoxLayout(sure)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(
            label(_("Delete the debrief? The review itself stays, with all that is in it."), wraps=True), 1
        )
        self._yes = KeyButton(_("Delete the debrief"), self._bench.icons, kind="primary")
        self._no = KeyButton(_("Not now"), self._bench.icons)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        sure.hide()
        return sure

    def _connect(self) -> None:
        self._open_review.changed.connect(self.show_state)
        self._document.clicked.connect(self.document_wanted)
        self._gone.pressed.connect(self.document_wanted)
        self._coverage.document_wanted.connect(self.document_wanted)
        self._run.clicked.connect(self.run_wanted)
        self._delete.clicked.connect(partial(self._ask, is_asking=True))
        self._no.clicked.connect(partial(self._ask, is_asking=False))
        self._yes.clicked.connect(self._clear)
        self._keep.clicked.connect(self._turn_keeping)
        self._note.noted.connect(self._write_note)
        self._note.kept_for_next.connect(self._keep_for_next)
        self._note.reminded.connect(self._remind)
        make_action(self, "note-to-yourself", _("Note to yourself"), self._note.field.setFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        self._shown = None
        self.show_state(self._open_review.state)

    def show_state(self, state: State) -> None:
        """Show the debrief; a letter in the note paints nothing else anew."""
        if not self.isVisible():
            return
        old, self._shown = self._shown, state
        file = state.file
        is_there = debrief.is_open(state)
        self._gone.setVisible(not is_there)
        self._area.setVisible(is_there)
        self._delete.setVisible(is_there)
        self._keep.setVisible(is_there)
        desk = file.private.desk
        self._keep.show_words(_("Let it clear itself") if desk.is_debrief_kept else _("Keep it"))
        self._note.show_file(file)
        told = debrief.debrief(state, self._bench.zone)
        self._about.setText(about_words(told) if is_there else "")
        if old is None or debrief.debrief(old, self._bench.zone) != told:
            self._pace.show_debrief(told)
            self._coverage.show_debrief(told, file.review)
            self._words.show_debrief(told, self._earlier())
            self._heard.show_debrief(told)

    def _ask(self, *, is_asking: bool) -> None:
        self._sure.setVisible(is_asking)
        (self._no if is_asking else self._delete).setFocus()

    def _clear(self) -> None:
        self._sure.hide()
        change = partial(debrief.without, today=self._bench.today())
        self._open_review.edit_and_move(_("Delete the debrief"), change, debrief.forget_times)
        self._gone.setFocus()

    def _turn_keeping(self) -> None:
        is_kept = self._open_review.state.file.private.desk.is_debrief_kept
        change = partial(debrief.with_desk, is_debrief_kept=not is_kept)
        self._open_review.edit(_("Keep the debrief"), change)

    def _write_note(self, text: str) -> None:
        change = partial(debrief.with_desk, debrief_note=text)
        self._open_review.edit(_("Note to yourself"), change, merge_key="debrief-note")

    def _keep_for_next(self, is_on: bool) -> None:
        change = partial(debrief.with_desk, is_note_for_next=is_on)
        self._open_review.edit(_("Bring the note up next time"), change)

    def _remind(self, text: str) -> None:
        change = partial(debrief.toggle_reminder, text=text, new_id=self._bench.new_id())
        self._open_review.edit(_("To-do"), change)

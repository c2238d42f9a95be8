"""The sheet before the start: six looks, the small picture of the stage, and Start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain.kinds import Attendance, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.keys import cap
from facilitator.ui.ready import facts as found
from facilitator.ui.ready.clicker import ClickerTiles
from facilitator.ui.ready.facts import ReadyFacts
from facilitator.ui.ready.row import ReadyRow
from facilitator.ui.ready.start import ReadyStart
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.segment import Segment
from facilitator.ui.widgets.switch import Switch
from facilitator.ui.widgets.wrapping_row import WrappingRow

SIDE = 416


class ReadySheet(QFrame):
    """Paper over middle and desk. Nothing on it holds up the start."""

    start_pressed = Signal()
    swap_wanted = Signal()
    awake_wanted = Signal(bool)
    card_wanted = Signal()
    paper_wanted = Signal()
    shown = Signal()

    def __init__(self, bench: Bench, thumbnail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._thumbnail = bench, thumbnail
        self._facts = ReadyFacts()
        self._state: State | None = None
        set_kind(self, "desk")
        self.setAccessibleName(_("Before you start"))
        self._make_rows()
        self._start = ReadyStart(bench.icons)
        self._dot, self._stage = label(), label("", "strong")
        self._where = label("", "desk-muted")
        self._card = KeyButton(_("Show the test card"), bench.icons, kind="small")
        self._joins = label("", "", wraps=True)
        self._joins_row = QWidget()
        self._lay_out()
        self._start.start_pressed.connect(self.start_pressed)
        self._card.clicked.connect(self.card_wanted)
        self._swap.clicked.connect(self.swap_wanted)
        self._views.chosen.connect(self._choose_view)
        self._awake.clicked.connect(self.awake_wanted)
        self._calm.clicked.connect(self._show_calm)

    def _make_rows(self) -> None:
        icons = self._bench.icons
        self._swap = KeyButton(_("Swap"), icons, key_id="swap-screens", name=_("Swap the screens"))
        self._screens = ReadyRow("monitor", "", "", icons, beside=self._swap)
        self._view = ReadyRow("presentation", _("One screen or mirrored?"), "", icons)
        self._views = Segment(
            _("Where do you see the stage?"),
            (
                ("other", _("Only on the other screen")),
                ("mirrored", _("On both, mirrored")),
                ("one", _("I have one screen")),
            ),
        )
        self._after = label("", "desk-muted", wraps=True)
        self._view.below.addWidget(self._views)
        self._view.below.addWidget(self._after)
        self._share = ReadyRow("screen-share", _("In a call, share this window"), "", icons)
        self._share.below.addLayout(_window_names(self._bench))
        self._awake = Switch("", icons, name=_("Keep awake"))
        self._sleep = ReadyRow("coffee", _("Keep awake"), "", icons, beside=self._awake)
        self._calm = KeyButton(_("It is on"), icons, name=_("Do not disturb is on"))
        self._calm.setCheckable(True)
        says = _("Messages can slide over the stage. Turn it on in your system.")
        self._quiet = ReadyRow("moon", _("Do not disturb"), says, icons, beside=self._calm)
        says = _("Letter buttons work only while the focus is in no text field.")
        self._clicker = ReadyRow("clicker", _("Press your clicker’s buttons"), says, icons)
        self.tiles = ClickerTiles()
        self._clicker.below.addWidget(self.tiles)

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in (self._screens, self._view, self._share, self._sleep, self._quiet, self._clicker):
            rows.addWidget(row)
        rows.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addLayout(rows, 1)
        columns.addWidget(self._side())
        head = QHBoxLayout()
        head.setSpacing(8)
        mark = QLabel()
        mark.setPixmap(self._bench.icons.pixmap("eye-off", "desk-ink", 14))
        head.addWidget(mark)
        head.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        inside = QWidget()
        set_kind(inside, "desk")
        column = QVBoxLayout(inside)
        column.setContentsMargins(40, 12, 40, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(14)
        column.addWidget(label(_("Before you start"), "title"))
        column.addWidget(label(_("Six looks, about a minute."), "soft"))
        column.addSpacing(12)
        column.addLayout(columns, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setMaximumWidth(SIDE)
        side.setMinimumWidth(300)
        frame = QFrame()
        set_kind(frame, "card-desk")
        within = QVBoxLayout(frame)
        within.setContentsMargins(1, 1, 1, 1)
        self._thumbnail.setMinimumHeight(170)
        self._thumbnail.setMaximumHeight(234)
        within.addWidget(self._thumbnail)
        state = WrappingRow()
        state.add(self._dot)
        state.add(self._stage, grows=True)
        state.add(self._where)
        state.add(self._card)
        joins = QHBoxLayout(self._joins_row)
        joins.setContentsMargins(0, 0, 0, 0)
        joins.addWidget(self._joins)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(frame)
        column.addLayout(state)
        column.addWidget(Rule("desk"))
        column.addWidget(label(_("For this meeting"), "desk-label"))
        column.addWidget(self._joins_row)
        column.addLayout(self._paper_row())
        column.addSpacing(6)
        column.addWidget(self._start)
        column.addStretch(1)
        return side

    def _paper_row(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(self._bench.icons.pixmap("printer", "ink", 16))
        button = KeyButton(_("Print…"), self._bench.icons, kind="small", name=_("Print your sheet"))
        button.clicked.connect(self.paper_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(label(_("One page for you, on paper"), wraps=True), 1)
        row.addWidget(button)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the machine again; starting is the one thing to do here."""
        super().showEvent(event)
        self.shown.emit()
        self._start.button.setFocus()

    def show_facts(self, facts: ReadyFacts) -> None:
        """Show what was found on this machine."""
        self._facts = facts
        self._screens.show_words(found.screens_title(facts), found.screens_words(facts))
        self._swap.setEnabled(len(facts.screens) > 1)
        self._share.show_words(_("In a call, share this window"), found.share_words(facts))
        self._sleep.show_words(_("Keep awake"), found.awake_words(facts))
        self._awake.setChecked(facts.is_awake)
        self._awake.setEnabled(facts.can_keep_awake is not False)
        self._where.setText(found.stage_words(facts))
        self._show_view()

    def show_state(self, state: State) -> None:
        """Show what starts, who joins, and what is on stage."""
        self._state = state
        self.show_minute()
        meeting, plan = state.meeting, state.file.review.roles
        coming = [role for role in plan if role.attendance is Attendance.JOINS]
        zone = self._bench.zone
        lines = [
            _("{time} {role} joins")
            .format(
                time=clock_words(role.joins_at, zone) if role.joins_at is not None else "", role=role.name
            )
            .strip()
            for role in coming
        ]
        lines += [_("Views leave the stage then; the purpose card is offered.")] if coming else []
        self._joins.setText("\n".join(lines))
        self._joins_row.setVisible(bool(lines))
        self._show_stage(meeting)

    def show_minute(self) -> None:
        """Let the time of the start follow the clock."""
        if self._state is not None:
            self._start.show_start(self._state, self._bench.clock(), self._bench.zone)

    def _show_stage(self, meeting: Meeting) -> None:
        is_card = meeting.scene is SceneKind.TEST_CARD and not meeting.is_blank
        words = _("Stage in use") if not meeting.is_blank else _("Stage blank")
        self._stage.setText(_("Test card on the stage") if is_card else words)
        self._card.setVisible(meeting.is_blank and meeting.started_at is None)
        self._where.setVisible(not self._card.isVisibleTo(self))
        icon = "square" if meeting.is_blank else "circle-filled"
        self._dot.setPixmap(self._bench.icons.pixmap(icon, "ink" if meeting.is_blank else "accent", 10))

    def _show_view(self) -> None:
        is_alone = len(self._facts.screens) == 1
        asks = _("The stage says “This is the stage.” now. Where do you see it?")
        only = _("There is one screen: the stage is a window on it.")
        self._view.show_words(_("One screen or mirrored?"), only if is_alone else asks)
        self._after.setText(_advice(self._views.current()))

    def _choose_view(self, _view: str) -> None:
        self._show_view()

    def _show_calm(self) -> None:
        self._calm.show_icon("check" if self._calm.isChecked() else "")


def _advice(view: str) -> str:
    """Return what to do about the screens, by where the stage is seen."""
    return {
        "other": _("Your desk stays on this screen."),
        "mirrored": _(
            "Mirrored, the room reads your desk. Extend the screens in your display settings first."
        ),
        "one": _(
            "In a call share the stage’s window. On a projector {key} in the meeting lets the stage fill "
            "the screen; of your desk one neutral line stays on top."
        ).format(key=cap("one-line")),
    }.get(view, _("Mirrored, the room would read your desk: look before you start."))


def _window_names(bench: Bench) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for kind, icon, words in (
        ("card-current", "check", _("Facilitator – stage")),
        ("box-desk", "eye-off", _("PRIVATE – do not share")),
    ):
        tile = QFrame()
        set_kind(tile, kind)
        inner = QHBoxLayout(tile)
        inner.setContentsMargins(10, 6, 12, 6)
        inner.setSpacing(8)
        mark = QLabel()
        role = "accent" if icon == "check" else "desk-ink"
        mark.setPixmap(bench.icons.pixmap(icon, role, 14))
        inner.addWidget(mark)
        inner.addWidget(label(words, "strong" if icon == "check" else "desk-muted"))
        row.addWidget(tile)
    row.addStretch(1)
    return row

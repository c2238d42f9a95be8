"""The Run page: agenda, work area and desk side by side, each a function of the state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain import clockwork, records
from facilitator.domain.agenda import current_part
from facilitator.domain.kinds import Phase, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import AgendaPart
from facilitator.domain.review_file import State
from facilitator.domain.stage_moves import show_scene
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run.agenda_column import AgendaColumn
from facilitator.ui.run.desk_column import DeskColumn
from facilitator.ui.run.notice_bar import NoticeBar
from facilitator.ui.run.noticing import Noticing
from facilitator.ui.run.shape import Shape
from facilitator.ui.run.start_card import StartCard
from facilitator.ui.run.timeline_edits import TimelineEdits
from facilitator.ui.run.timeline_panel import TimelinePanel
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.writing import Writing

NARROW = 1240
RAIL, RAIL_OF_TEXT = 56, 41
"""Width of the folded agenda, and how much of it the clock takes at text size 1."""
WIDEST_DESK = 0.385
"""Share of the window that the desk may take when larger words need it."""
WIDGET_MOST = 16_777_215
"""As wide as a widget can be."""
A_MINUTE = 60_000
PANEL_OF = {
    Phase.OPEN: "open",
    Phase.IMPACT: "impact",
    Phase.TIMELINE: "timeline",
    Phase.LAST_TIME: "timeline",
    Phase.WHYS: "whys",
    Phase.ACTIONS: "actions",
    Phase.CLOSE: "close",
    Phase.BREAK: "timeline",
}


class RunPage(QWidget):
    """The console while the room walks the incident; ``thumbnail`` shows what is on stage.

    ``ready`` is the sheet before the start; without one a card with the button alone stands there.

    ``finished`` when the meeting has ended and its stubs are done or left for later.
    """

    finished = Signal()

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        actions: StageActions,
        thumbnail: QWidget,
        *,
        ready: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._open_review = bench, open_review
        self._waiting: State | None = open_review.state
        self._frame()
        self._edits = TimelineEdits(bench, open_review)
        self._agenda = AgendaColumn(bench, actions, self._splitter)
        self._splitter.addWidget(self._agenda)
        self._splitter.addWidget(self._middle)
        self._has_sheet = ready is not None
        self._start: QWidget = ready or StartCard(bench.icons)
        self._timeline = TimelinePanel(bench, open_review, writing, actions, self._stack)
        self._desk = DeskColumn(bench, open_review, writing, actions, thumbnail, parent=self._splitter)
        self._bar = NoticeBar(bench.icons)
        self._noticing = Noticing(bench, open_review, actions, self._bar)
        handed = (bench, open_review, writing, actions)
        self._makers: dict[str, Callable[[], QWidget]] = {
            "open": partial(_made_open, *handed),
            "impact": partial(_made_impact, *handed),
            "whys": partial(self._made_whys, *handed),
            "actions": partial(_made_actions, *handed),
            "close": partial(self._made_close, *handed),
            "finish": partial(self._made_finish, bench, open_review, writing),
        }
        self._panels: dict[str, QWidget] = {"start": self._start, "timeline": self._timeline}
        self._is_finishing = False
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        if open_review.state.meeting.started_at is not None:
            self._stack.setCurrentWidget(self._timeline)  # the sheet before the start is not shown in passing
        self._minute = QTimer(self)
        self._minute.setInterval(A_MINUTE)
        self._lay_out()
        self._connect()

    def _frame(self) -> None:
        """Make what stands around the panels first: to move a dressed panel costs as much as to make it."""
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._middle = QFrame(self._splitter)
        set_kind(self._middle, "surface")
        self._stack = QStackedWidget(self._middle)

    def _lay_out(self) -> None:
        middle = self._middle
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        names = (_("Agenda"), _("Work area"), _("Your desk, private"))
        for part, name in zip((self._agenda, middle, self._desk), names, strict=True):
            part.setProperty("column", True)
            part.setAccessibleName(name)
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        middle.setMinimumWidth(600)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._splitter)
        self._is_small: bool | None = None
        self._shape, self._is_ready_open = Shape.FULL, False

    def _connect(self) -> None:
        self._open_review.changed.connect(self.show_state)
        self._minute.timeout.connect(self.show_minute)
        self._start.start_pressed.connect(self._start_meeting)  # type: ignore[attr-defined]
        self._agenda.looked.connect(self._edits.look)
        self._timeline.gap_question_wanted.connect(self._ask_about_gap)
        self._noticing.question_wanted.connect(self._desk.offer_question)
        self._noticing.situation_wanted.connect(self._desk.open_situation)
        make_action(self, "back-to-room", _("Back to where the room is"), self._back_to_room)

    def show_state(self, state: State) -> None:
        """Show a state in the columns and in the panel of the current part; a hidden page waits."""
        if not self.isVisible():
            self._waiting = state
            return
        self._waiting = None
        panel = self._panel(self._panel_name(state))
        if self._stack.currentWidget() is not panel:
            self._stack.setCurrentWidget(panel)
        is_sheet = self._has_sheet and panel is self._start
        self._desk.setVisible(not self._is_finishing and not is_sheet)
        self._agenda.show_state(state)
        panel.show_state(state)  # type: ignore[attr-defined]
        self._desk.show_state(state)
        self._noticing.show_state(state)

    def show_minute(self) -> None:
        """Let the clock and the pace follow the minute; nothing else moves."""
        self._agenda.show_now(self._bench.clock())
        self._noticing.show_now()
        self._desk.stage.show_now()

    def start_new(self) -> None:
        """New by place: a moment, a line, a fact, an answer, an idea."""
        start = getattr(self._stack.currentWidget(), "start_new", None)
        if start is not None:
            start()

    @property
    def desk(self) -> DeskColumn:
        """The column of paper."""
        return self._desk

    def show_shape(self, shape: Shape) -> None:
        """Be the whole console, or the desk alone."""
        self._shape = shape
        is_full = shape is Shape.FULL
        for part in (self._agenda, self._middle):
            part.setVisible(is_full)
        if not is_full:
            self._desk.setMinimumWidth(0)
            self._desk.setMaximumWidth(WIDGET_MOST)
        self._is_small = None
        self._desk.show_shape(shape)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and let the clock run."""
        super().showEvent(event)
        self.show_state(self._waiting or self._open_review.state)
        self.show_minute()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """A page nobody sees needs no clock."""
        super().hideEvent(event)
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the agenda a rail in a narrow window."""
        super().resizeEvent(event)
        scale = text_scale()
        wide = event.size().width()
        is_small = wide < NARROW * scale
        if is_small == self._is_small or self._shape is not Shape.FULL:
            return
        self._is_small = is_small
        rail = max(RAIL, round(RAIL_OF_TEXT * scale))
        agenda, least = (rail, 304) if is_small else (232, 320)
        desk = max(least, min(round(least * scale), round(wide * WIDEST_DESK)))
        self._agenda.setMinimumWidth(rail if is_small else 200)
        self._agenda.setMaximumWidth(rail if is_small else 280)
        self._desk.setMinimumWidth(max(304, desk if scale > 1 else 304))
        self._desk.setMaximumWidth(max(404, desk))
        self._agenda.set_rail(is_small)
        self._timeline.set_small(is_small)
        self._splitter.setSizes([agenda, event.size().width() - agenda - desk, desk])

    def _panel(self, name: str) -> QWidget:
        """Return a panel, made when its part is first reached."""
        if name not in self._panels:
            self._panels[name] = self._makers[name]()
            self._stack.addWidget(self._panels[name])
        return self._panels[name]

    def _panel_name(self, state: State) -> str:
        if self._is_finishing:
            return "finish"
        if state.meeting.started_at is None or self._is_ready_open:
            return "start"
        part = current_part(state.file.review.agenda, state.meeting.part_id)
        return PANEL_OF[part.phase] if part is not None else "timeline"

    def _made_whys(
        self, bench: Bench, open_review: OpenReview, writing: Writing, actions: StageActions
    ) -> QWidget:
        from facilitator.ui.run.whys_panel import WhysPanel

        panel = WhysPanel(bench, open_review, writing, actions)
        panel.answer_wanted.connect(self._desk.focus_writing)
        return panel

    def _made_close(
        self, bench: Bench, open_review: OpenReview, writing: Writing, actions: StageActions
    ) -> QWidget:
        from facilitator.ui.run.close_panel import ClosePanel

        panel = ClosePanel(bench, open_review, writing, actions)
        panel.ended.connect(self._finish_stubs)
        return panel

    def _made_finish(self, bench: Bench, open_review: OpenReview, writing: Writing) -> QWidget:
        from facilitator.ui.run.finish_panel import FinishPanel

        panel = FinishPanel(bench, open_review, writing)
        panel.done.connect(self._leave)
        return panel

    def _finish_stubs(self) -> None:
        """The meeting ended: finish what was begun; when nothing was, go on at once."""
        private = self._open_review.state.file.private
        if not private.stubs and not private.uncommitted:
            self.finished.emit()
            return
        self._is_finishing = True
        self.show_state(self._open_review.state)

    def _leave(self) -> None:
        self._is_finishing = False
        self.show_state(self._open_review.state)
        self.finished.emit()

    def show_ready(self, *, is_open: bool = True) -> None:
        """Show the sheet before the start again; its button leads back."""
        self._is_ready_open = is_open
        self.show_state(self._open_review.state)

    def _start_meeting(self) -> None:
        if self._open_review.state.meeting.started_at is not None:
            self.show_ready(is_open=False)
            return
        agenda, now = self._open_review.state.file.review.agenda, self._bench.clock()
        if not agenda:
            return
        self._open_review.move(partial(_begin, agenda, now))

    def _back_to_room(self) -> None:
        if self._open_review.state.meeting.look_id:
            self._open_review.move(_look_nowhere)

    def _ask_about_gap(self, entry_id: str) -> None:
        if records.find(self._open_review.state.file.review.entries, entry_id) is not None:
            self._desk.offer_question(_("What was happening in this time?"))


def _begin(agenda: tuple[AgendaPart, ...], now: datetime, meeting: Meeting) -> Meeting:
    minutes = sum(part.minutes for part in agenda)
    begun = clockwork.start_meeting(meeting, now, agenda[0].id, minutes)
    return begun if begun is meeting else show_scene(begun, SceneKind.OPENING)


def _look_nowhere(meeting: Meeting) -> Meeting:
    return replace(meeting, look_id="")


def _made_open(bench: Bench, open_review: OpenReview, writing: Writing, actions: StageActions) -> QWidget:
    from facilitator.ui.run.open_panel import OpenPanel

    return OpenPanel(bench, open_review, writing, actions)


def _made_impact(bench: Bench, open_review: OpenReview, writing: Writing, actions: StageActions) -> QWidget:
    from facilitator.ui.run.impact_panel import ImpactPanel

    return ImpactPanel(bench, open_review, writing, actions)


def _made_actions(bench: Bench, open_review: OpenReview, writing: Writing, actions: StageActions) -> QWidget:
    from facilitator.ui.run.actions_panel import ActionsPanel

    return ActionsPanel(bench, open_review, writing, actions)

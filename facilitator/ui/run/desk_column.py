"""The desk: the paper column of the facilitator, beside whatever the room is doing."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain import uncommitted
from facilitator.domain.kinds import Phase, StubKind
from facilitator.domain.private import Stub
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run import stubs
from facilitator.ui.run.cue_sheet import CueSheet
from facilitator.ui.run.desk_actions import DeskActions
from facilitator.ui.run.desk_asking import DeskAsking
from facilitator.ui.run.desk_catch import DeskCatch
from facilitator.ui.run.desk_close import DeskClose
from facilitator.ui.run.desk_edits import DeskEdits
from facilitator.ui.run.desk_flags import DeskFlags
from facilitator.ui.run.desk_heard import DeskHeard, roles_in_the_room
from facilitator.ui.run.desk_moment import DeskMoment
from facilitator.ui.run.desk_question import DeskQuestionPanel
from facilitator.ui.run.desk_shapes import DeskShapes
from facilitator.ui.run.desk_stage import DeskStage
from facilitator.ui.run.desk_words import moment_words
from facilitator.ui.run.desk_writing import DeskWriting
from facilitator.ui.run.just_written import written_at
from facilitator.ui.run.next_question import (
    AT_THE_TIMELINE,
    Spot,
    spot_of,
)
from facilitator.ui.run.shape import Shape
from facilitator.ui.run.writing_place import caught_target, place_for
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

LOW = 760


class DeskColumn(QFrame):
    """Joins the sections of the desk to the open review; the only part of it that edits.

    ``stage`` is the section that tells of the stage, ``shapes`` has the lines of the other shapes.
    """

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        actions: StageActions,
        thumbnail: QWidget,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_kind(self, "desk")
        self.setAccessibleName(_("Your desk, private"))
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._edits = DeskEdits(bench, open_review)
        self._state: State | None = None
        self._spot: Spot | None = None
        self._slot = ""
        self._is_small = False
        self.stage = DeskStage(bench, actions, thumbnail)
        self._ask_panel = DeskQuestionPanel(bench.icons, self._why_not)
        self._moment = DeskMoment(bench, actions)
        self._asking = DeskAsking(bench, open_review, self._ask_panel)
        self._write = DeskWriting(bench, writing)
        self._heard = DeskHeard(bench.icons)
        self._checks = DeskActions(bench.icons)
        self._close = DeskClose(bench.icons)
        self._catch = DeskCatch(bench)
        self._sheet = CueSheet(bench, open_review, actions, self)
        self._flags = DeskFlags(self, writing, self._write)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(1)
        self._later.timeout.connect(self._show_card)
        self._lay_out()
        self._connect(actions)

    def _lay_out(self) -> None:
        self._mark = label()
        above = _head(self, self._mark)
        inside = QWidget()
        set_kind(inside, "desk")
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        others = (self._heard, self._checks, self._close)
        for section in (self._moment, self._ask_panel, self._write, *others):
            middle.addWidget(section)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.shapes = DeskShapes(
            (above, self._catch, middle),
            (self.stage, self._moment, self._ask_panel, self._write),
            others,
            self._bench.icons,
        )
        for part in (self.shapes.line, self.shapes.unseen, above, self.stage):
            column.addWidget(part)
        self._scroll = _scrolled(self, inside)  # behind the stage, as it stands: Tab follows this order
        column.addWidget(self._scroll, 1)
        for part in (self._catch, self.shapes.way_back):
            column.addWidget(part)
        self._color()
        self._bench.icons.changed.connect(self._color)

    def _connect(self, actions: StageActions) -> None:
        actions.put_wanted.connect(self._put)
        self.stage.returned.connect(actions.show_again)
        self._asking.slot_changed.connect(self._switch_slot)
        self._write.slot_wanted.connect(self._switch_slot)
        self._write.written.connect(self._note_clock)
        self._write.unfinished.connect(self._edits.hold_unfinished)
        self._write.just_written.eye_pressed.connect(self._edits.show_line)
        self._heard.pressed.connect(self._hear)
        self._checks.verifier_chosen.connect(self._edits.choose_verifier)
        self._close.counted.connect(self._edits.count)
        self._close.todo_added.connect(self._edits.add_todo)
        self._close.todo_done.connect(self._edits.mark_todo)
        self._catch.caught.connect(self._take_or_stub)
        self._sheet.question_wanted.connect(self._asking.ask)
        self._flags.question_wanted.connect(self.offer_question)
        self._writing.held.connect(self._later.start)
        make_action(self, "another-question", _("Another question"), self._asking.another)
        make_action(self, "question-before", _("The question before"), partial(self._asking.another, -1))
        make_action(self, "something-happened", _("Something happened in the room"), self._open_sheet)

    def show_state(self, state: State) -> None:
        """Show where the meeting is; a typed letter alone changes next to nothing."""
        old, self._state = self._state, state
        if not self.isVisible():
            self._state = old if old is not None else None
            self._waiting = state
            return
        self._waiting = None
        review, meeting = state.file.review, state.meeting
        is_moved = _is_moved(old, state)
        if is_moved:
            self.stage.show_stage(review, meeting)
            self._moment.show_moment(review, meeting)
            self.shapes.show_blank(meeting.is_blank)
            self._show_spot(state, spot_of(review, meeting))
        private = state.file.private
        if is_moved or old is None or old.file.private is not private:
            self._write.show_text()
            self._flags.show_drafts(private.drafts)
            self._catch.show_stubs(review, private.stubs, sum(draft.is_held for draft in private.drafts))
            if is_moved or old is None or old.file.private.heard is not private.heard:
                self._show_heard(state)
        if self._spot is not None and self._spot.phase is Phase.CLOSE:
            self._close.show_close(review, private.desk, private.notes)

    _waiting: State | None = None

    def offer_question(self, text: str) -> None:
        """Load a question from elsewhere: the gap that asks, a flag that asks instead, an own one."""
        self._asking.offer(text)

    @property
    def writing(self) -> DeskWriting:
        """The section with the box."""
        return self._write

    def show_shape(self, shape: Shape) -> None:
        """Take another shape; sections, keys and what is typed stay the same."""
        self.shapes.show(shape)
        self._show_sections()
        self.shapes.fit(self.width(), self.height())

    def focus_writing(self) -> None:
        """Give the writing box the focus."""
        self._write.box.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        self.show_state(self._waiting or self._open_review.state)
        if self.window().focusWidget() is None:
            self._write.box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold in a low window."""
        super().resizeEvent(event)
        self.shapes.fit(event.size().width(), event.size().height())
        is_small = event.size().height() < LOW
        if is_small != self._is_small:
            self._is_small = is_small
            for part in (self.stage, self._ask_panel, self._write, self._catch):
                part.show_small(is_small)
            self._show_sections()

    def _show_spot(self, state: State, spot: Spot) -> None:
        if spot != self._spot:
            self._spot = spot
            self._slot = self._asking.go_to(spot, state)
            self._show_sections()
        self._show_place(carries=False)
        review, meeting = state.file.review, state.meeting
        self._write.just_written.show_written(written_at(review, meeting, spot))
        self._ask_panel.show_can_put(not meeting.is_blank)
        if spot.phase is Phase.ACTIONS:
            on_desk = uncommitted.on_desk(state.file)
            self._checks.show_action(on_desk, meeting.look_id, self._bench.today())

    def _show_sections(self) -> None:
        phase = self._spot.phase if self._spot is not None else Phase.TIMELINE
        self._write.setVisible(phase is not Phase.ACTIONS)
        self._checks.setVisible(phase is Phase.ACTIONS)
        self._close.setVisible(phase is Phase.CLOSE)
        self._write.show_reserved(phase is not Phase.CLOSE)
        is_place = bool(self._spot and self._spot.record_id) and phase not in (Phase.ACTIONS, Phase.CLOSE)
        self._heard.setVisible(is_place and not self._is_small)
        self.shapes.trim()

    def _show_place(self, *, carries: bool) -> None:
        if self._state is None or self._spot is None:
            return
        place = place_for(self._state.file.review, self._spot, self._slot)
        if carries:
            self._write.switch_place(place)
        else:
            self._write.show_place(place)

    def _switch_slot(self, slot: str) -> None:
        self._slot = slot
        self._show_place(carries=True)

    def _show_heard(self, state: State) -> None:
        spot = self._spot
        if spot is None:
            return
        review = state.file.review
        self._heard.show_heard(
            _heard_title(review, spot), spot.record_id, roles_in_the_room(review), state.file.private.heard
        )

    def _why_not(self, question: str) -> str:
        flags = self._writing.flags(question)
        return flags[0].message if flags else ""

    def _put(self) -> None:
        if self._sheet.isVisible():
            self._sheet.put_question()
        else:
            self._asking.put()

    def _hear(self, role_id: str) -> None:
        if self._spot is not None:
            self._edits.hear(self._spot.record_id, role_id)

    def _take_or_stub(self, kind: StubKind) -> None:
        spot = self._spot
        entry_id = spot.record_id if spot is not None and spot.phase in AT_THE_TIMELINE else ""
        why_id = spot.record_id if spot is not None and spot.phase is Phase.WHYS else ""
        text = self._write.take_text(caught_target(kind, entry_id, why_id)) if self._write.isVisible() else ""
        if text and kind is StubKind.NOTE:
            self._edits.add_note(text, entry_id)
        elif not text:
            stub = Stub(self._bench.new_id(), kind, entry_id, self._bench.clock())
            self._open_review.edit(_("Catch for later"), partial(stubs.drop_in, stub=stub))

    def _note_clock(self) -> None:
        lines = self._open_review.state.file.review.lines
        if lines:
            self.stage.remember_written(lines[-1].id)

    def _show_card(self) -> None:
        if self._write.is_card_open:
            self._scroll.ensureWidgetVisible(self._write.card, 0, 8)

    def open_situation(self, cue_id: str) -> None:
        """Open the sheet for the room at the card that fits what was noticed."""
        self._open_sheet(cue_id)

    def _open_sheet(self, first: str = "") -> None:
        held = self._writing.held_lines()
        flag = held[-1].flags[0].category if held and held[-1].flags else ""
        phase = self._spot.phase if self._spot is not None else Phase.TIMELINE
        self._sheet.open(phase, flag, first)

    def _color(self) -> None:
        self._mark.setPixmap(self._bench.icons.pixmap("eye-off", "desk-ink", 14))


def _is_moved(old: State | None, new: State) -> bool:
    """Tell whether more than a typed letter changed."""
    return (
        old is None
        or old.file.review is not new.file.review
        or old.file.private.uncommitted is not new.file.private.uncommitted
        or old.meeting is not new.meeting
    )


def _heard_title(review: Review, spot: Spot) -> str:
    if spot.phase is Phase.WHYS:
        return _("Heard on this branch")
    return _("Heard at {time}").format(time=moment_words(review, spot.record_id))


def _head(desk: QWidget, mark: QWidget) -> QWidget:
    above = QWidget(desk)
    head = QHBoxLayout(above)
    head.setContentsMargins(16, 10, 16, 5)
    head.setSpacing(8)
    head.addWidget(mark)
    head.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
    return above


def _scrolled(desk: QWidget, inside: QWidget) -> QScrollArea:
    scroll = QScrollArea(desk)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.verticalScrollBar().setFixedWidth(8)
    scroll.setWidget(inside)
    return scroll

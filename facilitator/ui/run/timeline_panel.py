"""The timeline: head, overview, looking bar, list and the Then/Now card of the decision in it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records import find
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run.looking_bar import LookingBar
from facilitator.ui.run.moment_card import MomentCard
from facilitator.ui.run.moment_card_values import card_value
from facilitator.ui.run.moment_edits import MomentEdits
from facilitator.ui.run.new_moment import NewMoment
from facilitator.ui.run.over_rows import OverRows
from facilitator.ui.run.overview_strip import OverviewStrip
from facilitator.ui.run.overview_values import named
from facilitator.ui.run.row_editor import RowEditor
from facilitator.ui.run.row_menu import RowMenu
from facilitator.ui.run.timeline_edits import TimelineEdits
from facilitator.ui.run.timeline_geometry import Part
from facilitator.ui.run.timeline_head import TimelineHead
from facilitator.ui.run.timeline_places import Places, anchor, places
from facilitator.ui.run.timeline_rows import CARD_ID, RowKind, listed, rows, typed
from facilitator.ui.run.timeline_table import TimelineTable
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class TimelinePanel(QFrame):
    """The work of walking the timeline; ``gap_question_wanted(entry_id)`` asks the desk for a question."""

    gap_question_wanted = Signal(str)

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        actions: StageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._open_review = bench, open_review
        self._shown: State | None = None
        self._drawn: object = None
        self._places = Places()
        self._edits = TimelineEdits(bench, open_review)
        self._head = TimelineHead(bench.icons)
        self._strip = OverviewStrip(bench.icons)
        self._bar = LookingBar(bench.icons)
        self._new = NewMoment(bench, writing)
        self.table = TimelineTable(bench)
        self.card = MomentCard(MomentEdits(open_review, writing), bench.icons)
        self._over = OverRows(self.table)
        self._editor = RowEditor(self._over, self.table, self._edits, writing)
        self._menu = RowMenu(self, self._edits, self._editor)
        self._empty = EmptyState(_("Add the first moment, or import a chat or log."), _("Add a moment"))
        self._fit = QTimer(self)
        self._fit.setSingleShot(True)
        self._fit.setInterval(0)
        self._lay_out()
        self._connect(actions)

    def _lay_out(self) -> None:
        self._above = QHBoxLayout()
        self._above.addWidget(self._strip)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addLayout(self._above)
        for widget in (Rule(), self._bar, self._new):
            self._column.addWidget(widget)
        self._column.addSpacing(8)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._over, 1)
        self._column.addStretch(0)
        self.table.height_of_card = self.card.heightForWidth
        self._over.carry(self.card, CARD_ID, Part.REST)
        self.set_small(False)

    def _connect(self, actions: StageActions) -> None:
        self._head.curtain_pressed.connect(actions.actions["curtain"].trigger)
        for new in (self._head.new_pressed, self._empty.pressed):
            new.connect(self.start_new_moment)
        for looked in (self._strip.looked, self.table.looked):
            looked.connect(self._edits.look)
        self._bar.show_pressed.connect(self.show_looked)
        self._bar.back_pressed.connect(self._edits.look_where_the_room_is)
        self.table.room_wanted.connect(self._edits.look_where_the_room_is)
        self.table.eye_pressed.connect(self._edits.toggle_eye)
        self.table.evidence_pressed.connect(self._menu.open_evidence)
        self.table.menu_wanted.connect(self._menu.open_row)
        self.table.gap_pressed.connect(self.gap_question_wanted)
        self.table.edit_wanted.connect(self._editor.open)
        self.table.remove_wanted.connect(self._edits.remove)
        self._editor.closed.connect(self._refresh)
        self.card.resized.connect(self._fit.start)
        self._fit.timeout.connect(self.table.fit_rows)
        for key_id, words, slot in (
            ("show-line", _("Show or hide this line on stage"), self._toggle_eye),
            ("decision-point", _("Mark or unmark a decision point"), self._toggle_decision),
        ):
            action = make_action(self, key_id, words, slot)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_state(self, state: State) -> None:
        """Show a state; a hidden panel waits until it is seen."""
        if state is self._shown:
            return
        self._shown = state
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._refresh()
        if self._new.isHidden() and self._new.has_kept_words():
            self.start_new_moment()

    def set_small(self, is_small: bool) -> None:
        """Fit a small window."""
        side = 16 if is_small else 24
        self._above.setContentsMargins(side, 0, side, 6 if is_small else 10)
        for part in (self._head, self._bar, self.table, self.card):
            part.set_small(is_small)

    def start_new(self) -> None:
        """New by place: a line in the slot that has the focus, else a moment."""
        slot = self.card.focused_slot()
        if slot is not None:
            slot.start_new()
        else:
            self.start_new_moment()

    def start_new_moment(self) -> None:
        """Open the line for a new moment beside the one that is looked at."""
        state = self._open_review.state
        near = find(state.file.review.entries, places(state).looked)
        self._new.start(anchor(state.file.review, near), state.file.review.incident.zone)

    def show_looked(self) -> None:
        """Move the room to where the facilitator looks."""
        self._edits.show(self._places.looked)

    def _refresh(self) -> None:
        state = self._shown
        if state is None:
            return
        private = state.file.private
        drafts = typed(private.drafts, self._editor.entry_id)
        lines = tuple(
            d for d in private.drafts if d.kind == "lines" and d.record_id not in ("", self.card.editing_id)
        )
        drawn = (state.file.review, state.meeting, drafts, lines, private.asked)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        here = places(state)
        review = state.file.review
        shown = rows(state, here, drafts)
        value = card_value(state, here, self._bench.questions, self.card.editing_id)
        if value is not None:
            self.card.show_value(value)
        self._places = here
        chosen = listed(state, here)
        number = next((n for n, entry in enumerate(chosen, start=1) if entry.id == here.room), 0)
        self._head.show_values(number, len(chosen), is_curtain_down=not state.meeting.is_curtain_lifted)
        self._strip.show_state(state, here)
        self._bar.show_places(named(review, here.looked), named(review, here.room))
        self._empty.setVisible(not chosen)
        self._over.setVisible(bool(chosen))
        self.table.show_rows(shown, here.looked)

    def _toggle_eye(self) -> None:
        line = self.card.focused_line()
        row = self.table.entry_row()
        if line is not None:
            line.toggle_eye()
        elif row is not None and row.kind is RowKind.ENTRY:
            self._edits.toggle_eye(row.entry_id)

    def _toggle_decision(self) -> None:
        row = self.table.entry_row()
        if row is not None and row.kind is RowKind.ENTRY:
            self._edits.toggle_decision(row.entry_id)

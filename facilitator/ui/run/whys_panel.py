"""The work area of the 5 Whys: the tree with the ends of its branches, and reading it back at last."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain import records, stage_moves, whys
from facilitator.domain.kinds import BranchEnd, Evidence, Holds, WhyKind
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.stage.part_steps import room_why
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run.part_head import PartHead
from facilitator.ui.run.readback_panel import ReadbackPanel
from facilitator.ui.run.why_words import refusal_words
from facilitator.ui.run.whys_tree import WhysTree
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.writing import Writing


class WhysPanel(QWidget):
    """``answer_wanted`` asks the desk to give its writing box the focus."""

    answer_wanted = Signal()

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
        self._state: State | None = None
        set_kind(self, "surface")
        self._head = PartHead(_("5 Whys"))
        self._answer = KeyButton(_("Answer"), bench.icons, icon="plus", key_id="new")
        self._answer.clicked.connect(self.start_new)
        self._turn = KeyButton(_("Read it back"), bench.icons, icon="arrow-up")
        self._turn.clicked.connect(self._switch)
        following = KeyButton(_("Next branch on stage"), bench.icons, key_id="next-on-stage")
        following.clicked.connect(actions.next)
        for button in (self._answer, self._turn, following):
            self._head.add(button)
        self._tree = WhysTree(bench, writing)
        self._readback = ReadbackPanel(bench, writing)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._tree)
        self._pages.addWidget(self._readback)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        tree = self._tree
        tree.looked.connect(self._look)
        tree.show_wanted.connect(self._show_on_stage)
        tree.delete_wanted.connect(self._delete)
        tree.evidence_chosen.connect(self._set_evidence)
        tree.kind_chosen.connect(self._set_kind)
        tree.end_wanted.connect(self._end)
        tree.finder_chosen.connect(self._set_finder)
        tree.factor_wanted.connect(self._put_factor)
        self._readback.answered.connect(self._set_holds)
        self._readback.looked.connect(self._look)
        for key_id, words, end in (
            ("branch-changeable", _("We can change it"), BranchEnd.CHANGEABLE),
            ("branch-someone-finds-out", _("Someone finds out"), BranchEnd.SOMEONE_FINDS_OUT),
            ("branch-ask-on", _("Ask on"), BranchEnd.OPEN),
        ):
            make_action(tree, key_id, words, partial(self._end_current, end))

    def show_state(self, state: State) -> None:
        """Show the whys; cheap while only a draft changes."""
        before, self._state = self._state, state
        is_same = (
            before is not None
            and before.file.review is state.file.review
            and (before.meeting.look_id, before.meeting.why_id)
            == (state.meeting.look_id, state.meeting.why_id)
        )
        if is_same:
            self._tree.show_drafts(state.file)
            self._readback.show_drafts(state.file)
            return
        self._tree.show_tree(state.file, self.current_id, room_why(state.file.review, state.meeting))
        if self.is_reading_back:
            self._readback.show_branch(state.file, self._leaf_id())
        self._show_head()

    @property
    def current_id(self) -> str:
        """The statement that is looked at, else where the room is."""
        if self._state is None:
            return ""
        review, meeting = self._state.file.review, self._state.meeting
        if records.find(review.whys, meeting.look_id) is not None:
            return meeting.look_id
        return room_why(review, meeting)

    @property
    def is_reading_back(self) -> bool:
        """Tell whether a branch is being read back."""
        return self._pages.currentWidget() is self._readback

    def read_back(self) -> None:
        """Go to the last step of the part."""
        if self._state is not None:
            self._pages.setCurrentWidget(self._readback)
            self._readback.show_branch(self._state.file, self._leaf_id())
            self._show_head()
            self._readback.focus_answer()

    def show_tree(self) -> None:
        """Go back to the tree."""
        self._pages.setCurrentWidget(self._tree)
        self._show_head()

    def start_new(self) -> None:
        """Open a line for an answer below the current statement."""
        self.show_tree()
        self._tree.open_answer(self.current_id)

    def _switch(self) -> None:
        if self.is_reading_back:
            self.show_tree()
        else:
            self.read_back()

    def _show_head(self) -> None:
        review = self._review()
        is_reading = self.is_reading_back
        is_done = whys.is_ended(review)
        if is_reading:
            self._head.show_words(_("Read it back"), _("5 Whys, last step"))
        else:
            self._head.show_words(_("5 Whys"), _count(review))
        self._turn.show_words(_("Tree") if is_reading else _("Read it back"))
        self._turn.show_icon("arrow-left" if is_reading else "")
        self._turn.setVisible(is_reading or is_done)
        self._answer.setVisible(not is_reading and not is_done)

    def _review(self) -> Review:
        return self._open_review.state.file.review

    def _leaf_id(self) -> str:
        review = self._review()
        below = self.current_id
        while answers := whys.children(review, below):
            below = answers[0].id
        return below

    def _edit(self, label: str, change: Callable[[Review], Review]) -> None:
        self._open_review.edit(label, lambda file: _with_review(file, change))

    def _look(self, why_id: str) -> None:
        self._open_review.move(partial(stage_moves.look_at, record_id=why_id))

    def _show_on_stage(self, why_id: str) -> None:
        self._open_review.move(partial(stage_moves.show_why, why_id=why_id))

    def _delete(self, why_id: str) -> None:
        self._edit(_("Delete a statement"), partial(whys.remove, why_id=why_id))

    def _set_evidence(self, why_id: str, evidence: Evidence) -> None:
        self._edit(_("Set how we know"), partial(whys.set_fields, why_id=why_id, evidence=evidence))

    def _set_kind(self, why_id: str, kind: WhyKind) -> None:
        self._edit(_("Set what a statement is"), partial(whys.set_fields, why_id=why_id, kind=kind))

    def _set_finder(self, why_id: str, finder: str) -> None:
        self._edit(_("Set who finds out"), partial(whys.set_fields, why_id=why_id, finder=finder))
        if self._why_end(why_id) is not BranchEnd.SOMEONE_FINDS_OUT:
            self._end(why_id, BranchEnd.SOMEONE_FINDS_OUT, "")

    def _set_holds(self, why_id: str, holds: Holds) -> None:
        self._edit(_("Read a branch back"), partial(whys.set_holds, why_id=why_id, holds=holds))
        if holds is Holds.HMM:
            QTimer.singleShot(0, self._readback, self._readback.focus_between)

    def _why_end(self, why_id: str) -> BranchEnd:
        return records.get(self._review().whys, why_id).end

    def _end_current(self, end: BranchEnd) -> None:
        current = self.current_id
        if current and not self.is_reading_back and not whys.children(self._review(), current):
            self._end(current, end, "")

    def _end(self, why_id: str, end: BranchEnd, same_as_id: str) -> None:
        change = partial(whys.set_end, why_id=why_id, end=end, same_as_id=same_as_id)
        row = self._tree.row(why_id)
        try:
            change(self._review())
        except whys.CannotEnd as refused:
            if row is not None:
                row.refuse(refusal_words(refused.reason))
            return
        if end is not BranchEnd.OPEN:
            self._look(why_id)  # so that the fields of this end stay open while the room may go on
        self._edit(_("End a branch"), change)
        if end is BranchEnd.OPEN:
            self.answer_wanted.emit()
        elif row is not None and end is BranchEnd.CHANGEABLE:
            row.ask_idea()
        elif row is not None and end is BranchEnd.SOMEONE_FINDS_OUT:
            row.focus_finder()

    def _put_factor(self, factor_id: str) -> None:
        new_id, parent_id = self._bench.new_id(), self.current_id

        def change(review: Review) -> Review:
            factor = records.get(review.factors, factor_id)
            if parent_id:
                grown = whys.answer(review, new_id, parent_id, factor.text, entry_id=factor.entry_id)
            else:
                grown = whys.start(review, new_id, factor.text, factor.entry_id)
            return replace(grown, factors=records.change(grown.factors, factor_id, why_id=new_id))

        self._edit(_("Put a factor into the tree"), change)


def _with_review(file: ReviewFile, change: Callable[[Review], Review]) -> ReviewFile:
    review = change(file.review)
    return file if review is file.review else replace(file, review=review)


def _count(review: Review) -> str:
    still = len(whys.open_branches(review))
    ended = len(whys.leaves(review)) - still
    if not review.whys:
        return ""
    return _("{ended}, {open} open").format(
        ended=plural("{count} branch ended", "{count} branches ended", ended), open=still
    )

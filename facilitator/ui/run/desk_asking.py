"""Which question stands on the desk, and how it comes onto the stage."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from facilitator.domain import stage_moves
from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import Asked
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.prompts.coverage import family_words
from facilitator.ui.bench import Bench
from facilitator.ui.run.desk_edits import note_asked
from facilitator.ui.run.desk_question import DeskQuestionPanel
from facilitator.ui.run.desk_words import slot_words
from facilitator.ui.run.next_question import (
    AT_THE_TIMELINE,
    DeskQuestion,
    Spot,
    beside,
    found_in,
    put_on_stage,
    questions_at,
)
from facilitator.ui.run.writing_place import place_for


class DeskAsking(QObject):
    """The question changes only on "another", on putting it on stage, or when the room goes on.

    ``slot_changed(str)`` says which slot the answer now fills.
    """

    slot_changed = Signal(str)

    def __init__(self, bench: Bench, open_review: OpenReview, panel: DeskQuestionPanel) -> None:
        super().__init__(panel)
        self._bench, self._open_review, self._panel = bench, open_review, panel
        self._spot: Spot | None = None
        self._question: DeskQuestion | None = None
        panel.put_wanted.connect(self.put_question)
        panel.another_wanted.connect(self.another)
        panel.typed.connect(self.offer)

    def go_to(self, spot: Spot, state: State) -> str:
        """Take the first question of another spot; returns the slot it fills."""
        self._spot = spot
        row = questions_at(self._bench.questions, state, spot)
        self._show(row[0] if row else None)
        return row[0].slot if row else ""

    def offer(self, text: str) -> None:
        """Load a question from elsewhere."""
        self._take(found_in(self._bench.questions, text))

    def another(self, step: int = 1) -> None:
        """Take the question beside this one; ``step`` -1 is the one before."""
        if self._spot is not None:
            row = questions_at(self._bench.questions, self._open_review.state, self._spot)
            question = beside(row, self._question, -1 if step == -1 else 1)
            if question is not None:
                self._take(question)

    def put(self) -> None:
        """Put on stage: the looked-at moment while a list of moments has the focus, else the question."""
        look_id = self._open_review.state.meeting.look_id
        if look_id and _is_list_focused():
            self._open_review.move(partial(_show_looked_at, entry_id=look_id))
        else:
            self.put_question()

    def put_question(self) -> None:
        """Put the question of the desk on stage; the next one takes its place."""
        question = self._question
        if question is None or self._spot is None:
            return
        self.ask(question)
        row = questions_at(self._bench.questions, self._open_review.state, self._spot)
        self._show(row[0] if row else None)
        if question.slot:
            self.slot_changed.emit(question.slot)

    def ask(self, question: DeskQuestion) -> None:
        """Put any question on stage and remember that it was asked here."""
        spot = self._spot
        if spot is None:
            return
        note: Callable[[ReviewFile], ReviewFile] | None = None
        if question.id and spot.record_id:
            asked = Asked(self._bench.new_id(), spot.record_id, question.id, question.family)
            note = partial(note_asked, asked=asked)
        move = partial(put_on_stage, spot=spot, question=question)
        self._open_review.edit_and_move(_("Ask the room"), note, move)

    def _take(self, question: DeskQuestion) -> None:
        self._show(question)
        if question.slot:
            self.slot_changed.emit(question.slot)

    def _show(self, question: DeskQuestion | None) -> None:
        self._question = question
        self._panel.show_question(question, self._fills(question))
        why = why_words(question)
        self._panel.setToolTip(why)
        self._panel.setAccessibleDescription(why)

    def _fills(self, question: DeskQuestion | None) -> str:
        spot = self._spot
        if question is None or spot is None:
            return ""
        if spot.phase is Phase.WHYS:
            return _("asks about this leaf")
        if spot.phase is Phase.CLOSE:
            return _("closing round")
        if spot.phase in AT_THE_TIMELINE:
            place = place_for(self._open_review.state.file.review, spot, question.slot)
            if place.slot != question.slot:
                return ""
        words = slot_words(question.slot)
        return _("fills “{slot}”").format(slot=words) if words else ""


def why_words(question: DeskQuestion | None) -> str:
    """Return why a question is asked and where it comes from, for whoever wants to know."""
    if question is None or not question.family:
        return ""
    why = _("Asks about: {family}.").format(family=family_words(question.family))
    return _("{why} After: {source}.").format(why=why, source=question.source) if question.source else why


def _is_list_focused() -> bool:
    widget = QApplication.focusWidget()
    while widget is not None:
        if widget.property("list_of_moments"):
            return True
        widget = widget.parentWidget()
    return False


def _show_looked_at(meeting: Meeting, entry_id: str) -> Meeting:
    walked = meeting.walked if entry_id in meeting.walked else (*meeting.walked, entry_id)
    return replace(stage_moves.show_moment(meeting, entry_id), walked=walked)

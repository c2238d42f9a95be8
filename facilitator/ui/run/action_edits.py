"""What can be done with ideas and actions, each one named edit of the review."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from facilitator.domain import actions, parking_lot, records, stage_moves, uncommitted, whys
from facilitator.domain.kinds import SceneKind
from facilitator.domain.review import ActionItem, ParkedIdea, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import found_promise


class ActionEdits(QObject):
    """The edits of the actions; one that nobody has committed to stays private."""

    def __init__(self, bench: Bench, open_review: OpenReview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench, self._open_review = bench, open_review

    @property
    def review(self) -> Review:
        """The review as the desk shows it, with the actions that are being written."""
        return uncommitted.on_desk(self._open_review.state.file)

    def _edit(self, words: str, change: Callable[[Review], Review]) -> None:
        self._open_review.edit(words, partial(uncommitted.change, edit=change))

    def look_at(self, action_id: str) -> None:
        """Open an action on the console; an empty id closes it."""
        self._open_review.move(partial(stage_moves.look_at, record_id=action_id))

    def commit(self, action_id: str) -> None:
        """Make what was written a promise, which the room sees and the documents tell."""
        self._open_review.edit_and_move(
            _("Commit an action"),
            partial(uncommitted.commit, action_id=action_id),
            partial(stage_moves.look_at, record_id=""),
        )

    def make_action(self, idea_id: str) -> str:
        """Make an idea an action to be agreed; returns its id, empty when the list is full."""
        review = self.review
        if actions.is_full(review):
            return ""
        idea = records.get(review.ideas, idea_id)
        made = ActionItem(self._bench.new_id(), idea.text, why_id=idea.why_id)

        def make(file: ReviewFile) -> ReviewFile:
            return uncommitted.add(uncommitted.change(file, partial(parking_lot.drop, idea_id=idea_id)), made)

        self._open_review.edit(_("Make an idea an action"), make)
        return made.id

    def back_to_ideas(self, action_id: str) -> None:
        """Make an action an idea again."""
        action = records.get(self.review.actions, action_id)
        idea = ParkedIdea(self._bench.new_id(), action.text, why_id=action.why_id)
        self._edit(
            _("Put an action back to the ideas"),
            lambda review: parking_lot.park(actions.remove(review, action_id), idea),
        )
        self.look_at("")

    def drop_idea(self, idea_id: str) -> None:
        """Drop an idea; undo brings it back."""
        self._edit(_("Drop an idea"), partial(parking_lot.drop, idea_id=idea_id))

    def take_up(self, idea_id: str) -> None:
        """Let an idea soak no longer."""
        self._edit(_("Take up an idea"), partial(parking_lot.stop_soaking, idea_id=idea_id))

    def remove(self, action_id: str) -> None:
        """Delete an action; undo brings it back."""
        self._edit(_("Delete an action"), partial(actions.remove, action_id=action_id))

    def set_why(self, action_id: str, why_id: str) -> None:
        """Say what an action fixes."""
        if why_id:
            change = partial(whys.link_action, why_id=why_id, action_id=action_id)
        else:
            change = partial(actions.set_fields, action_id=action_id, why_id="")
        self._edit(_("Say what an action fixes"), change)

    def link(self, action_id: str) -> None:
        """Say that an action is the promise of an earlier review."""
        promise = found_promise(self.review, records.get(self.review.actions, action_id))
        if promise is not None:
            earlier = promise.action_id or promise.id
            self._edit(
                _("Link an earlier promise"),
                partial(actions.set_fields, action_id=action_id, earlier_action_id=earlier),
            )

    def ask(self, action_id: str) -> None:
        """Link the earlier promise and ask the room what stood in its way."""
        self.link(action_id)
        question = _("What stood in its way?")
        self._open_review.move(partial(stage_moves.ask, question=question, scene=SceneKind.ACTIONS))

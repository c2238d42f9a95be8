"""The one way of this page into the review: words are kept while typed, a step takes them along."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from facilitator.domain import drafts, records
from facilitator.domain.drafts import Target
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.open_review import OpenReview
from facilitator.ui.writing import Writing

Change = Callable[[Review], Review]


class ActionWriting:
    """Words about actions, and the steps from one state to the next."""

    def __init__(self, open_review: OpenReview, writing: Writing, today: Callable[[], date]) -> None:
        self._open_review, self._writing = open_review, writing
        self.today = today

    def action(self, action_id: str) -> ActionItem | None:
        """Return an action as it is now."""
        return records.find(self._open_review.state.file.review.actions, action_id)

    def typed(self, action_id: str, field: str) -> str:
        """Return what was typed and not yet taken along; empty when there is nothing."""
        draft = drafts.find(self._open_review.state.file, _target(action_id, field))
        return draft.text if draft else ""

    def text(self, action_id: str, field: str) -> str:
        """Return what was typed, or else what stands in the review."""
        return self._writing.text_of(_target(action_id, field))

    def write(self, action_id: str, field: str, text: str, label: str) -> None:
        """Keep what is being typed."""
        self._writing.write(_target(action_id, field), text, label)

    def settle(self, action_id: str, fields: tuple[str, ...], label: str, change: Change) -> bool:
        """Make a step that takes the typed words along; False when some of them are held back first."""
        is_held = False
        for field in fields:
            target = _target(action_id, field)
            draft = drafts.find(self._open_review.state.file, target)
            if draft is not None and self._writing.may_blame(draft.text, "actions"):
                self._writing.finish(target, label)
                is_held = True
        if is_held:
            return False

        def step(file: ReviewFile) -> ReviewFile:
            for field in fields:
                file = drafts.drop(file, _target(action_id, field))
            return replace(file, review=change(file.review))

        self._open_review.edit(label, step)
        self._open_review.end_step()
        return True


def _target(action_id: str, field: str) -> Target:
    return Target("actions", action_id, field)

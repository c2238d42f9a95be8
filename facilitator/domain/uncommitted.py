"""Actions that are being written: private, and seen on the desk alone, until somebody commits to them."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain import actions, records
from facilitator.domain.review import ActionItem, OpenQuestion, Review
from facilitator.domain.review_file import ReviewFile


def on_desk(file: ReviewFile) -> Review:
    """Return the review as the desk shows it: what is being written stands behind what is promised.

    This value is for the console's own eyes; the stage and the documents get ``file.review``.
    """
    written = file.private.uncommitted
    return replace(file.review, actions=(*file.review.actions, *written)) if written else file.review


def change(file: ReviewFile, edit: Callable[[Review], Review]) -> ReviewFile:
    """Apply an edit to the review as the desk shows it; an action that is new stays private."""
    seen = on_desk(file)
    after = edit(seen)
    return file if after is seen else _split(file, after)


def add(file: ReviewFile, action: ActionItem) -> ReviewFile:
    """Begin to write an action."""
    return _with(file, (*file.private.uncommitted, action))


def commit(file: ReviewFile, action_id: str) -> ReviewFile:
    """Make what was written a promise of the review; one that is promised already stays as it is.

    Raises:
        CannotCommit: what or owner is empty.
    """
    action = records.find(file.private.uncommitted, action_id)
    if action is None:
        return file
    committed = actions.commit(file.review, action)
    return replace(_with(file, records.remove(file.private.uncommitted, action_id)), review=committed)


def drop(file: ReviewFile, action_id: str) -> ReviewFile:
    """Forget an action that nobody committed to; undo brings it back."""
    rest = records.remove(file.private.uncommitted, action_id)
    return file if rest is file.private.uncommitted else _with(file, rest)


def keep_as_question(file: ReviewFile, action_id: str, question_id: str) -> ReviewFile:
    """Keep what was to be done as a question that is still open."""
    action = records.find(file.private.uncommitted, action_id)
    if action is None:
        return file
    question = OpenQuestion(question_id, action.text, due_on=action.due_on, why_id=action.why_id)
    review = replace(file.review, open_questions=(*file.review.open_questions, question))
    return replace(drop(file, action_id), review=review)


def _with(file: ReviewFile, written: tuple[ActionItem, ...]) -> ReviewFile:
    return replace(file, private=replace(file.private, uncommitted=written))


def _split(file: ReviewFile, after: Review) -> ReviewFile:
    promised = {action.id for action in file.review.actions}
    kept = tuple(action for action in after.actions if action.id in promised)
    written = tuple(action for action in after.actions if action.id not in promised)
    review = replace(after, actions=file.review.actions if kept == file.review.actions else kept)
    changed = file if review == file.review else replace(file, review=review)
    return changed if written == file.private.uncommitted else _with(changed, written)

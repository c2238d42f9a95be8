"""Ideas set aside so that the talk can go on: parked, left to soak, promised, or dropped."""

from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.domain import actions, records
from facilitator.domain.review import ActionItem, ParkedIdea, Review


def park(review: Review, idea: ParkedIdea) -> Review:
    """Set an idea aside."""
    return replace(review, ideas=(*review.ideas, idea))


def set_fields(review: Review, idea_id: str, **fields: Any) -> Review:
    """Change fields of an idea."""
    ideas = records.change(review.ideas, idea_id, **fields)
    return review if ideas is review.ideas else replace(review, ideas=ideas)


def reword(review: Review, idea_id: str, text: str) -> Review:
    """Change the words of an idea."""
    return set_fields(review, idea_id, text=text)


def soak(review: Review, idea_id: str, until: date | None, role: str = "") -> Review:
    """Let an idea rest until a day, with the role that comes back to it."""
    idea = records.get(review.ideas, idea_id)
    return set_fields(review, idea_id, is_soaking=True, soaks_until=until, role=role or idea.role)


def stop_soaking(review: Review, idea_id: str) -> Review:
    """Take an idea up again."""
    return set_fields(review, idea_id, is_soaking=False, soaks_until=None)


def promote(review: Review, idea_id: str, action: ActionItem) -> Review:
    """Make an idea a promise; empty words and the statement it came from are taken from the idea.

    Raises:
        CannotCommit: the action has no owner.
    """
    idea = records.get(review.ideas, idea_id)
    action = replace(action, text=action.text or idea.text, why_id=action.why_id or idea.why_id)
    return drop(actions.commit(review, action), idea_id)


def drop(review: Review, idea_id: str) -> Review:
    """Take an idea off the list."""
    ideas = records.remove(review.ideas, idea_id)
    return review if ideas is review.ideas else replace(review, ideas=ideas)


def soaking(review: Review) -> tuple[ParkedIdea, ...]:
    """Return the ideas that rest."""
    return tuple(idea for idea in review.ideas if idea.is_soaking)


def waiting(review: Review) -> tuple[ParkedIdea, ...]:
    """Return the ideas that are neither promised nor resting."""
    return tuple(idea for idea in review.ideas if not idea.is_soaking)

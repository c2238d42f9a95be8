"""Promised changes: committed with what and owner, done when somebody else has verified them."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from facilitator.domain import records
from facilitator.domain.kinds import ActionStatus, ReviewStatus
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import ActionItem, Review

SETTLED = (ActionStatus.VERIFIED, ActionStatus.WONT_DO)
UNFINISHED = (ActionStatus.COMMITTED, ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED, ActionStatus.REOPENED)


class Missing(StrEnum):
    """What is not agreed yet; the value is the name of the field."""

    WHAT = "text"
    OWNER = "owner"
    DUE = "due_on"
    PRIORITY = "priority"
    DONE_WHEN = "done_when"
    VERIFIER = "verifier"
    VERIFY_HOW = "verify_how"
    VERIFY_ON = "verify_on"


class CannotCommit(Exception):  # noqa: N818
    """An action needs a what and an owner."""

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        super().__init__(*missing)
        self.missing = missing


class CannotMove(Exception):  # noqa: N818
    """An action cannot go from one status to the other."""

    def __init__(self, status: ActionStatus, wanted: ActionStatus) -> None:
        super().__init__(status, wanted)
        self.status = status
        self.wanted = wanted


class VerifierNeeded(Exception):  # noqa: N818
    """Nobody is named who verified the action."""


class OwnerCannotVerify(Exception):  # noqa: N818
    """The owner's own word does not verify an action (S1.21)."""


def commit(review: Review, action: ActionItem) -> Review:
    """Add an action to the promises of the review.

    Raises:
        CannotCommit: what or owner is empty.
    """
    missing = tuple(gap for gap in (Missing.WHAT, Missing.OWNER) if not getattr(action, gap).strip())
    if missing:
        raise CannotCommit(missing)
    return replace(review, actions=(*review.actions, action))


def set_fields(review: Review, action_id: str, **fields: Any) -> Review:
    """Change what was agreed about an action; its status has verbs of its own.

    Raises:
        ValueError: the status was among the fields.
    """
    if "status" in fields:
        raise ValueError(action_id)
    return _changed(review, action_id, **fields)


def reword(review: Review, action_id: str, text: str) -> Review:
    """Change the words of an action."""
    return _changed(review, action_id, text=text)


def remove(review: Review, action_id: str) -> Review:
    """Take an action away; ``wont_do`` is the way to drop a promise that was made."""
    actions = records.remove(review.actions, action_id)
    return review if actions is review.actions else replace(review, actions=actions)


def move(review: Review, action_id: str, step: int) -> Review:
    """Move an action up or down."""
    actions = records.move(review.actions, action_id, step)
    return review if actions is review.actions else replace(review, actions=actions)


def begin(review: Review, action_id: str, on: date) -> Review:
    """Say that work on it began."""
    _needs(review, action_id, ActionStatus.IN_PROGRESS, UNFINISHED)
    return _changed(review, action_id, status=ActionStatus.IN_PROGRESS, status_on=on, status_note="")


def block(
    review: Review, action_id: str, on: date, needs: str, *, who: str = "", by: date | None = None
) -> Review:
    """Say what it waits for, who asks for that, and by when."""
    _needs(review, action_id, ActionStatus.BLOCKED, UNFINISHED)
    return _changed(
        review,
        action_id,
        status=ActionStatus.BLOCKED,
        status_on=on,
        status_note=needs,
        unblocked_by=who,
        unblock_on=by,
    )


def unblock(review: Review, action_id: str, on: date) -> Review:
    """Say that it can go on."""
    _needs(review, action_id, ActionStatus.IN_PROGRESS, (ActionStatus.BLOCKED,))
    return _changed(
        review,
        action_id,
        status=ActionStatus.IN_PROGRESS,
        status_on=on,
        status_note="",
        unblocked_by="",
        unblock_on=None,
    )


def claim_done(review: Review, action_id: str, on: date, note: str = "") -> Review:
    """Take the owner's word that it is done; somebody else still verifies it."""
    _needs(review, action_id, ActionStatus.DONE, UNFINISHED)
    return _changed(
        review,
        action_id,
        status=ActionStatus.DONE,
        status_on=on,
        status_note=note,
        unblocked_by="",
        unblock_on=None,
    )


def verify(review: Review, action_id: str, by: str, how: str, on: date) -> Review:
    """Keep who verified a done action, how and when.

    Raises:
        CannotMove: it is not claimed done.
        VerifierNeeded: ``by`` is empty.
        OwnerCannotVerify: the owner verifies the owner's own action.
    """
    action = _needs(review, action_id, ActionStatus.VERIFIED, (ActionStatus.DONE,))
    if not by.strip():
        raise VerifierNeeded(action_id)
    if is_same_person(by, action.owner):
        raise OwnerCannotVerify(action_id)
    return _changed(
        review,
        action_id,
        status=ActionStatus.VERIFIED,
        status_on=on,
        verified_by=by,
        verified_how=how,
        verified_on=on,
    )


def reopen(review: Review, action_id: str, on: date, reason: str) -> Review:
    """Open a done, verified or dropped action again; what was verified once is no longer."""
    _needs(review, action_id, ActionStatus.REOPENED, (ActionStatus.DONE, *SETTLED))
    return _changed(
        review,
        action_id,
        status=ActionStatus.REOPENED,
        status_on=on,
        status_note=reason,
        verified_by="",
        verified_how="",
        verified_on=None,
    )


def wont_do(review: Review, action_id: str, on: date, reason: str) -> Review:
    """Drop a promise and say why.

    Raises:
        ValueError: no reason is given.
    """
    _needs(review, action_id, ActionStatus.WONT_DO, (*UNFINISHED, ActionStatus.DONE))
    if not reason.strip():
        raise ValueError(action_id)
    return _changed(review, action_id, status=ActionStatus.WONT_DO, status_on=on, status_note=reason)


def gaps(action: ActionItem) -> tuple[Missing, ...]:
    """Return what is not agreed yet; a dropped action misses nothing, a verified one has its verifier."""
    if action.status is ActionStatus.WONT_DO:
        return ()
    answered: tuple[Missing, ...] = ()
    if action.status is ActionStatus.VERIFIED:
        answered = (Missing.VERIFIER, Missing.VERIFY_HOW, Missing.VERIFY_ON)
    return tuple(gap for gap in Missing if gap not in answered and not getattr(action, gap))


def keeps_open(review: Review) -> tuple[ActionItem, ...]:
    """Return the actions that keep the review from closing: not settled, or not fully agreed (S1.23)."""
    return tuple(action for action in review.actions if action.status not in SETTLED or gaps(action))


def may_close(review: Review) -> bool:
    """Tell whether every action is verified or dropped."""
    return not keeps_open(review)


def is_full(review: Review) -> bool:
    """Tell whether as many actions are committed as the plan allows."""
    counted = [action for action in review.actions if action.status is not ActionStatus.WONT_DO]
    return len(counted) >= review.plan.max_actions


def review_status(review: Review, meeting: Meeting) -> ReviewStatus:
    """Tell where a review stands."""
    if meeting.started_at is None:
        return ReviewStatus.PREPARING
    if meeting.ended_at is None:
        return ReviewStatus.RUNNING
    if not may_close(review):
        return ReviewStatus.ACTIONS_OPEN
    return ReviewStatus.COMPLETE if review.actions else ReviewStatus.HELD


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two handles or names mean the same person: ``@dana`` and ``Dana (platform)`` do."""
    first, second = _name_of(one), _name_of(other)
    return bool(first) and first == second


def _name_of(words: str) -> str:
    parts = words.replace("@", " ").split()
    return parts[0].strip(".,;:()").casefold() if parts else ""


def _needs(
    review: Review, action_id: str, wanted: ActionStatus, allowed: tuple[ActionStatus, ...]
) -> ActionItem:
    action = records.get(review.actions, action_id)
    if action.status not in allowed:
        raise CannotMove(action.status, wanted)
    return action


def _changed(review: Review, action_id: str, **fields: Any) -> Review:
    actions = records.change(review.actions, action_id, **fields)
    return review if actions is review.actions else replace(review, actions=actions)

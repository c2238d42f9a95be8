"""Scenes of more than one page: "next" turns the page before it goes anywhere else."""

from dataclasses import replace

from facilitator.domain.kinds import ActionStatus, Phase, SceneKind
from facilitator.domain.meeting import Meeting, is_shown
from facilitator.domain.records import find
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.timeline import accounts_of
from facilitator.language.translate import _

VIEWS_ON_A_PAGE = 3
MOMENTS_ON_A_PAGE = 28
STAYS = (SceneKind.SIGN_OFF, SceneKind.FOLLOW_THROUGH)


def turn(review: Review, meeting: Meeting, by: int, moments: int) -> Meeting | None:
    """Turn a page; none where the scene has no further page and something else comes next.

    Args:
        review: the review.
        meeting: where the room is.
        by: 1 or -1.
        moments: how many rows the sign-off has.
    """
    step = meeting.step + by
    if 0 <= step <= last_page(review, meeting, moments):
        return replace(meeting, step=step, question="" if meeting.question_here else meeting.question)
    part = find(review.agenda, meeting.part_id)
    is_own_part = meeting.scene is SceneKind.LAST_TIME and part is not None and part.phase is Phase.LAST_TIME
    return meeting if is_own_part or (by > 0 and meeting.scene in STAYS) else None


def last_page(review: Review, meeting: Meeting, moments: int) -> int:
    """Return the number of the last page of the scene; -1 where it has no pages."""
    if meeting.scene is SceneKind.SIGN_OFF:
        return timeline_pages(moments)
    if meeting.scene is SceneKind.VIEWS:
        told = sum(
            1
            for account in accounts_of(review, meeting.entry_id)
            if account.text.strip() and is_shown(meeting, account.id, by_default=True)
        )
        return (told - 1) // VIEWS_ON_A_PAGE if told > VIEWS_ON_A_PAGE else -1
    if meeting.scene is SceneKind.LAST_TIME:
        return len(earlier_reviews(review)) - 1
    if meeting.scene is SceneKind.FOLLOW_THROUGH:
        return len(blocked(review, meeting)) - 1
    return -1


def timeline_pages(moments: int) -> int:
    """Return how many pages the walked timeline takes; its second question stands on the one after."""
    return max(1, -(-moments // MOMENTS_ON_A_PAGE))


def earlier_reviews(review: Review) -> list[str]:
    """Return the titles of the reviews that promised something, in their order."""
    return list(dict.fromkeys(promise.review_title for promise in review.promises))


def blocked(review: Review, meeting: Meeting) -> list[ActionItem]:
    """Return the blocked actions that may be shown; each has a page of its own."""
    return [
        action
        for action in review.actions
        if action.status is ActionStatus.BLOCKED and is_shown(meeting, action.id, by_default=True)
    ]


def describe(review: Review, meeting: Meeting, moments: int) -> str:
    """Say what stands on the page, for the facilitator alone."""
    if meeting.scene is SceneKind.SIGN_OFF:
        is_last = meeting.step >= timeline_pages(moments)
        return _("Who saw it differently?") if is_last else _("More of the timeline")
    if meeting.scene is SceneKind.LAST_TIME:
        return earlier_reviews(review)[meeting.step]
    if meeting.scene is SceneKind.FOLLOW_THROUGH:
        return blocked(review, meeting)[meeting.step].text
    return _("More accounts")

"""Follow-through: what is blocked, one at a time, and below it where the other promises stand."""

from datetime import date, datetime, timedelta

from facilitator.dates.words import day_words
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.meeting import Meeting, is_shown
from facilitator.domain.review import ActionItem, Review
from facilitator.language.translate import _
from facilitator.stage import scene
from facilitator.stage.left_out import left_out
from facilitator.stage.page_steps import blocked
from facilitator.stage.parts import Mark, PromiseRow
from facilitator.stage.wordings import handle, local_day, room_title, short_day

ROWS_BELOW, ROWS_ALONE = 3, 6
NEWLY_VERIFIED = timedelta(days=7)
ORDER = (
    ActionStatus.BLOCKED,
    ActionStatus.DONE,
    ActionStatus.REOPENED,
    ActionStatus.IN_PROGRESS,
    ActionStatus.COMMITTED,
    ActionStatus.VERIFIED,
)


def follow_through(review: Review, meeting: Meeting, now: datetime) -> scene.FollowThrough:
    """Compose the page of one blocked action, or of all where none is blocked."""
    today = local_day(review, now)
    waiting = blocked(review, meeting)
    current = waiting[min(meeting.step, len(waiting) - 1)] if waiting else None
    others = [a for a in review.actions if a is not current and _is_listed(a, meeting, today)]
    others.sort(key=lambda action: ORDER.index(action.status))
    most = ROWS_BELOW if current else ROWS_ALONE
    needs = " ".join(word for word in (f"{room_title(review)}.", _sentence(current)) if word)
    return scene.FollowThrough(
        head=_("Follow-through, {day}").format(day=day_words(today)),
        label=_("Blocked") if current else "",
        title=current.text if current else "",
        caption=needs if current else "",
        question=(meeting.question_here or _("What would unblock it?")) if current else "",
        who=current.unblocked_by if current else "",
        answer=_asks(current),
        rows=tuple(_row(review, action, today) for action in others[:most]),
        more=left_out(len(others) - most),
        nothing=_("Nothing is open.") if not current and not others else "",
    )


def _sentence(action: ActionItem | None) -> str:
    note = action.status_note.strip() if action else ""
    return note if not note or note[-1] in ".!?…" else f"{note}."


def _asks(action: ActionItem | None) -> str:
    if action is None or not (action.unblocked_by or action.unblock_on):
        return ""
    day = day_words(action.unblock_on) if action.unblock_on else ""
    if not action.unblocked_by:
        return _("By {day}").format(day=day)
    return _("asks for it, by {day}").format(day=day) if day else _("asks for it")


def _is_listed(action: ActionItem, meeting: Meeting, today: date) -> bool:
    if action.status is ActionStatus.WONT_DO or not is_shown(meeting, action.id, by_default=True):
        return False
    if action.status is not ActionStatus.VERIFIED:
        return True
    return action.verified_on is not None and today - action.verified_on <= NEWLY_VERIFIED


def _row(review: Review, action: ActionItem, today: date) -> PromiseRow:
    state, mark = {
        ActionStatus.BLOCKED: (_("Blocked"), Mark.BLOCKED),
        ActionStatus.DONE: (_("To be verified"), Mark.HALF),
        ActionStatus.REOPENED: (_("Open again"), Mark.OPEN),
        ActionStatus.IN_PROGRESS: (_("In progress"), Mark.OPEN),
        ActionStatus.COMMITTED: (_("Committed"), Mark.OPEN),
        ActionStatus.VERIFIED: (_("Verified"), Mark.VERIFIED),
    }[action.status]
    return PromiseRow(state, action.text, room_title(review), _aside(action, today), mark)


def _aside(action: ActionItem, today: date) -> str:
    """Who checks it or since when; never who is late."""
    if action.status is ActionStatus.BLOCKED:
        return _("since {day}").format(day=_day(action.status_on, today)) if action.status_on else ""
    if action.status is ActionStatus.DONE:
        return _by(action.verifier, action.verify_on, today)
    if action.status is ActionStatus.VERIFIED:
        return _by(action.verified_by, action.verified_on, today)
    return _("due {day}").format(day=_day(action.due_on, today)) if action.due_on else ""


def _by(who: str, day: date | None, today: date) -> str:
    words = [_("by {who}").format(who=handle(who))] if handle(who) else []
    return " ".join([*words, *([_day(day, today)] if day else [])])


def _day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return _("today") if day == today else short_day(day)

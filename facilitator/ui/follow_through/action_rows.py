"""What the table of promises shows: one row for an action, and one below it that says what it waits for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from facilitator.dates.words import day_words, to_local
from facilitator.domain import actions
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.review import ActionItem, Review
from facilitator.language.translate import _, plural

_ORDER = (
    ActionStatus.DONE,
    ActionStatus.BLOCKED,
    ActionStatus.REOPENED,
    ActionStatus.IN_PROGRESS,
    ActionStatus.COMMITTED,
    ActionStatus.VERIFIED,
    ActionStatus.WONT_DO,
)
LAST_DAY = date(9999, 12, 31)


class Filter(Enum):
    """Which promises are listed."""

    ALL = "all"
    THIS_WEEK = "this week"
    BLOCKED = "blocked"
    TO_VERIFY = "to verify"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One line; ``reason`` is filled in the line that unfolds below a blocked action."""

    id: str
    action_id: str
    status: ActionStatus
    text: str = ""
    below: str = ""
    owner: str = ""
    due: str = ""
    due_note: str = ""
    verifier: str = ""
    verifier_note: str = ""
    age: str = ""
    reason: str = ""


def state_words(status: ActionStatus) -> str:
    """Return the word beside the state mark."""
    return {
        ActionStatus.COMMITTED: _("committed"),
        ActionStatus.IN_PROGRESS: _("in progress"),
        ActionStatus.BLOCKED: _("blocked"),
        ActionStatus.DONE: _("done, not yet verified"),
        ActionStatus.VERIFIED: _("verified"),
        ActionStatus.REOPENED: _("reopened"),
        ActionStatus.WONT_DO: _("won’t do"),
    }[status]


def state_icon(status: ActionStatus) -> tuple[str, str]:
    """Return the shape of the state and the role of its colour."""
    return {
        ActionStatus.COMMITTED: ("circle", "soft"),
        ActionStatus.IN_PROGRESS: ("circle-half", "soft"),
        ActionStatus.BLOCKED: ("square-minus", "ink"),
        ActionStatus.DONE: ("circle-dashed-check", "ink"),
        ActionStatus.VERIFIED: ("circle-check", "system"),
        ActionStatus.REOPENED: ("undo", "ink"),
        ActionStatus.WONT_DO: ("circle-slash", "muted"),
    }[status]


def is_strong(status: ActionStatus) -> bool:
    """Tell whether the state needs somebody now."""
    return status in (ActionStatus.DONE, ActionStatus.BLOCKED, ActionStatus.REOPENED)


def listed(review: Review, chosen: Filter, today: date) -> tuple[ActionItem, ...]:
    """Return the actions of a filter, those that need somebody first."""
    tests: dict[Filter, Callable[[ActionItem], bool]] = {
        Filter.ALL: lambda action: True,
        Filter.THIS_WEEK: lambda action: _is_due_this_week(action, today),
        Filter.BLOCKED: lambda action: action.status is ActionStatus.BLOCKED,
        Filter.TO_VERIFY: lambda action: action.status is ActionStatus.DONE,
        Filter.VERIFIED: lambda action: action.status is ActionStatus.VERIFIED,
    }
    kept = [action for action in review.actions if tests[chosen](action)]
    return tuple(sorted(kept, key=lambda action: _urgency(action, today)))


def rows(review: Review, chosen: Filter, today: date) -> tuple[ActionRow, ...]:
    """Return the lines of the table."""
    made: list[ActionRow] = []
    for action in listed(review, chosen, today):
        made.append(_row(review, action, today))
        if action.status in (ActionStatus.BLOCKED, ActionStatus.REOPENED) and waits_for(action):
            made.append(ActionRow(f"{action.id}:reason", action.id, action.status, reason=waits_for(action)))
    return tuple(made)


def waits_for(action: ActionItem) -> str:
    """Return what a blocked action needs, who asks for it and by when."""
    note = action.status_note.strip()
    if note and note[-1] not in ".!?…":
        note += "."
    if action.unblocked_by and action.unblock_on:
        asks = _("{who} asks by {day}.").format(who=action.unblocked_by, day=day_words(action.unblock_on))
    elif action.unblocked_by:
        asks = _("{who} asks for it.").format(who=action.unblocked_by)
    else:
        asks = _("By {day}.").format(day=day_words(action.unblock_on)) if action.unblock_on else ""
    return f"{note} {asks}".strip()


def spoken(row: ActionRow) -> str:
    """Return a line for a screen reader."""
    if row.reason:
        return row.reason
    parts = (
        row.text,
        _("owner {who}").format(who=row.owner),
        _("due {day}").format(day=f"{row.due} {row.due_note}".strip()),
        state_words(row.status),
        _("verifier {who}").format(who=f"{row.verifier} {row.verifier_note}".strip()),
    )
    return ", ".join(parts)


def _is_due_this_week(action: ActionItem, today: date) -> bool:
    if action.due_on is None or action.status not in actions.UNFINISHED:
        return False
    return action.due_on <= today + timedelta(days=6 - today.weekday())


def _urgency(action: ActionItem, today: date) -> tuple[int, date]:
    place = 2 * _ORDER.index(action.status)
    is_over = action.status in actions.UNFINISHED and action.due_on is not None and action.due_on < today
    if is_over and action.status is not ActionStatus.BLOCKED:
        place = 2 * _ORDER.index(ActionStatus.BLOCKED) + 1
    return place, action.due_on or LAST_DAY


def _row(review: Review, action: ActionItem, today: date) -> ActionRow:
    whys = {why.id: why.text for why in review.whys}
    why = whys.get(action.why_id, "")
    verifier, note = _verifier(action, today)
    return ActionRow(
        id=action.id,
        action_id=action.id,
        status=action.status,
        text=action.text,
        below=_("for: {why}").format(why=why) if why else "",
        owner=action.owner or _("not agreed yet"),
        due=day_words(action.due_on) if action.due_on else _("not agreed yet"),
        due_note=_distance(action, today),
        verifier=verifier,
        verifier_note=note,
        age=_age(review, action, today),
    )


def _distance(action: ActionItem, today: date) -> str:
    if action.due_on is None or action.status not in actions.UNFINISHED:
        return ""
    days = (action.due_on - today).days
    if days == 0:
        return _("today")
    if days < 0:
        return plural("{count} day over", "{count} days over", -days)
    return plural("in {count} day", "in {count} days", days)


def _verifier(action: ActionItem, today: date) -> tuple[str, str]:
    if action.status is ActionStatus.WONT_DO:
        return "", ""
    if action.status is ActionStatus.VERIFIED:
        return action.verified_by, day_words(action.verified_on) if action.verified_on else ""
    if not action.verifier:
        return _("not agreed yet"), ""
    if actions.is_same_person(action.verifier, action.owner):
        return action.verifier, _("needs another")
    if action.verify_on is None:
        return action.verifier, ""
    return action.verifier, _("today") if action.verify_on == today else day_words(action.verify_on)


def _age(review: Review, action: ActionItem, today: date) -> str:
    """How old a promise is, until it was verified."""
    begun = review.plan.starts_at
    if begun is None:
        return ""
    ended = action.verified_on if action.status is ActionStatus.VERIFIED else None
    days = ((ended or today) - to_local(begun, review.incident.zone).date()).days
    return _("{days} d").format(days=days) if days >= 0 else ""

"""The words of the close: where a finding comes from, who finds out, and what happens on which day."""

from dataclasses import dataclass
from datetime import date

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain import records, whys
from facilitator.domain.kinds import ActionStatus, KeptBy
from facilitator.domain.review import ActionItem, Lesson, OpenQuestion, Review, Uncovered, WentWell
from facilitator.language.translate import _

Found = Lesson | WentWell | OpenQuestion | Uncovered


@dataclass(frozen=True, slots=True)
class NextDay:
    """One day and what happens then."""

    day: date | None
    text: str
    detail: str = ""


def caption(review: Review, found: Found) -> str:
    """Return the small line below a finding."""
    if isinstance(found, OpenQuestion):
        return _question(found)
    if isinstance(found, Uncovered):
        if found.confirm_with:
            with_whom = found.confirm_with[:1].lower() + found.confirm_with[1:]
            return _("To be confirmed with {role}").format(role=with_whom)
        return found.detail
    place = _place(review, found)
    kept = _kept(found.kept_by) if isinstance(found, WentWell) else ""
    return ", ".join(part for part in (place, kept) if part)


def _question(question: OpenQuestion) -> str:
    day = day_words(question.due_on) if question.due_on else ""
    if question.role and day:
        return _("{role}, by {day}").format(role=question.role, day=day)
    return question.role or (_("by {day}").format(day=day) if day else _("nobody finds out yet"))


def _place(review: Review, found: Lesson | WentWell) -> str:
    if isinstance(found, Lesson) and found.why_id:
        ids = [why.id for why in whys.leaves(review)]
        if found.why_id in ids:
            return _("5 Whys, branch {number}").format(number=ids.index(found.why_id) + 1)
        return _("5 Whys")
    entry = records.find(review.entries, found.entry_id)
    if entry is None or entry.at is None:
        return ""
    return clock_words(entry.at, review.incident.zone)


def _kept(kept_by: KeptBy) -> str:
    return {
        KeptBy.DESIGN: _("by design"),
        KeptBy.HABIT: _("by habit"),
        KeptBy.LUCK: _("by luck"),
    }.get(kept_by, "")


def next_days(review: Review) -> tuple[NextDay, ...]:
    """Return what happens next, by day; what has no day yet stands last."""
    days = [_action_day(action) for action in review.actions if action.status is not ActionStatus.WONT_DO]
    if review.plan.starts_at is not None:
        day = to_local(review.plan.starts_at, review.incident.zone).date()
        days.append(NextDay(day, _("Draft to everyone in the room")))
    soaking = {idea.soaks_until for idea in review.ideas if idea.is_soaking and idea.soaks_until}
    days.extend(NextDay(day, _("Soaking ideas come back")) for day in soaking)
    return tuple(sorted(days, key=lambda one: (one.day is None, one.day or date.max)))


def _action_day(action: ActionItem) -> NextDay:
    on = day_words(action.verify_on) if action.verify_on else ""
    detail = " ".join(part for part in (action.verifier, action.verify_how, on) if part)
    text = _("{what}, {owner}").format(what=action.text, owner=action.owner) if action.owner else action.text
    return NextDay(action.due_on, text, detail)

"""What needs the person today, found in the list of reviews: at most three things, the nearest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain.kinds import ReviewStatus
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _, plural
from facilitator.ui.library.row_words import title_of

MOST = 3
FADES_AFTER = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing: a mark, one sentence, why it is here, and the words of its button."""

    review_id: str
    icon: str
    words: str
    reason: str
    button: str
    order: tuple[int, float]


def needs_today(reviews: Sequence[ReviewSummary], now: datetime, zone: str) -> tuple[Need, ...]:
    """Return what needs the person today: a meeting left running, one today, what is due, what fades."""
    found = (need for review in reviews for need in _needs_of(review, now, zone))
    return tuple(sorted(found, key=lambda need: need.order)[:MOST])


def nothing_words(reviews: Sequence[ReviewSummary]) -> str:
    """Return the line of a day on which nothing is due, with what comes next."""
    coming = [(r.next_due_on, r.next_due_text) for r in reviews if r.next_due_on is not None]
    if not coming:
        return _("Nothing is due.")
    day, action = min(coming)
    return _("Nothing is due. Next: {action}, {day}.").format(action=action, day=day_words(day))


def _needs_of(review: ReviewSummary, now: datetime, zone: str) -> Iterator[Need]:
    today = to_local(now, zone).date()
    if review.status is ReviewStatus.RUNNING:
        yield _running(review, zone)
    if review.status is ReviewStatus.PREPARING:
        if review.meets_at is not None and to_local(review.meets_at, zone).date() == today:
            yield _meeting(review, review.meets_at, zone)
        elif review.ended_at is not None and _fades_on(review.ended_at, zone) <= today:
            yield _fading(review, review.ended_at + FADES_AFTER, now, zone)
    if review.next_due_on is not None and review.next_due_on <= today:
        yield _due(review, review.next_due_on, today)


def _fades_on(ended_at: datetime, zone: str) -> date:
    return to_local(ended_at + FADES_AFTER, zone).date()


def _running(review: ReviewSummary, zone: str) -> Need:
    words = _("The meeting about “{title}” is going on").format(title=title_of(review))
    started = review.meeting_started_at
    reason = _("It began at {time}").format(time=clock_words(started, zone)) if started else ""
    return Need(review.id, "play", words, reason, _("Go on at the same moment"), (0, 0))


def _meeting(review: ReviewSummary, meets_at: datetime, zone: str) -> Need:
    reason = _("The review meets today at {time}").format(time=clock_words(meets_at, zone))
    return Need(review.id, "calendar", title_of(review), reason, _("Prepare"), (1, meets_at.timestamp()))


def _fading(review: ReviewSummary, fades_at: datetime, now: datetime, zone: str) -> Need:
    words = _("{title} is not reviewed yet").format(title=title_of(review))
    day = to_local(fades_at, zone).date()
    clock = clock_words(fades_at, zone)
    if day == to_local(now, zone).date():
        template = _("72 hours pass today at {time}") if now < fades_at else _("72 hours passed at {time}")
        reason = template.format(time=clock)
    else:
        reason = _("72 hours passed on {day}; details fade").format(day=day_words(day))
    return Need(review.id, "clock", words, reason, _("Prepare"), (3, -fades_at.timestamp()))


def _due(review: ReviewSummary, due_on: date, today: date) -> Need:
    over = (today - due_on).days
    late = plural("{count} day over", "{count} days over", over) if over else _("Due today")
    reason = _("{late}, from “{title}”").format(late=late, title=title_of(review))
    return Need(review.id, "circle", review.next_due_text, reason, _("Open"), (2, due_on.toordinal()))

"""What a row of the library says about a review: its standing, its day, its facts. Words only."""

from dataclasses import dataclass
from datetime import timedelta

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain.kinds import ReviewStatus
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _, plural


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a review stands: a mark, words, and the role of their colour."""

    words: str
    icon: str
    role: str = "soft"
    is_strong: bool = False


def standing(review: ReviewSummary) -> Standing:
    """Return where a review stands; what is blocked is said before what is open."""
    if review.status is ReviewStatus.PREPARING:
        return Standing(_("Preparing"), "circle")
    if review.status is ReviewStatus.RUNNING:
        return Standing(_("Meeting going on"), "circle-dot", "accent", is_strong=True)
    if review.actions_blocked:
        words = plural("{count} action blocked", "{count} actions blocked", review.actions_blocked)
        return Standing(words, "square-minus", "ink", is_strong=True)
    if review.status is ReviewStatus.ACTIONS_OPEN:
        words = plural("{count} action open", "{count} actions open", review.actions_open)
        return Standing(words, "circle-half")
    if review.status is ReviewStatus.COMPLETE:
        return Standing(_("Complete"), "circle-check", "system")
    return Standing(_("Held"), "check")


def status_words(status: ReviewStatus) -> str:
    """Return the words of a filter."""
    return {
        ReviewStatus.PREPARING: _("Preparing"),
        ReviewStatus.RUNNING: _("Going on"),
        ReviewStatus.ACTIONS_OPEN: _("Actions open"),
        ReviewStatus.HELD: _("Held"),
        ReviewStatus.COMPLETE: _("Complete"),
    }[status]


def title_of(review: ReviewSummary) -> str:
    """Return the title, or words that say there is none yet."""
    return review.title or review.room_title or _("Untitled review")


def zone_of(review: ReviewSummary, here: str) -> str:
    """Return the zone of the incident, or that of this computer."""
    return review.zone or here


def day_line(review: ReviewSummary, here: str) -> str:
    """Return "Sev 2 · Tue 3 Nov 2026"."""
    if review.started_at is None:
        day = _("no time yet")
    else:
        day = day_words(to_local(review.started_at, zone_of(review, here)).date(), with_year=True)
    return _("{severity} · {day}").format(severity=review.severity, day=day) if review.severity else day


def row_facts(review: ReviewSummary) -> str:
    """Return the second half of a row: what is next, or how much is there."""
    if review.next_due_text and review.next_due_on is not None:
        return _("Next: {action}, {day}").format(
            action=review.next_due_text, day=day_words(review.next_due_on)
        )
    moments = plural("{count} moment", "{count} moments", review.moments)
    if not review.actions:
        return moments
    actions = plural("{count} action", "{count} actions", review.actions)
    return _("{moments} · {actions}").format(moments=moments, actions=actions)


def row_name(review: ReviewSummary, here: str) -> str:
    """Return what a screen reader says for a row."""
    return ", ".join((title_of(review), day_line(review, here), standing(review).words))


def when_line(review: ReviewSummary, here: str) -> str:
    """Return the day, the clock times, and when the review was or will be held."""
    zone = zone_of(review, here)
    parts: list[str] = []
    if review.started_at is not None:
        started = to_local(review.started_at, zone)
        span = clock_words(review.started_at, zone)
        if review.ended_at is not None:
            span = _("{start}–{end}").format(start=span, end=_end_words(review, zone))
        parts.append(
            _("{day}, {span} {zone}").format(
                day=day_words(started.date(), with_year=True), span=span, zone=started.tzname() or zone
            )
        )
    if review.meeting_started_at is not None:
        parts.append(
            _("reviewed {day}").format(day=day_words(to_local(review.meeting_started_at, here).date()))
        )
    elif review.meets_at is not None:
        parts.append(_("review {day}").format(day=day_words(to_local(review.meets_at, here).date())))
    return " · ".join(parts) or _("No time yet")


def fact_rows(review: ReviewSummary, here: str) -> tuple[tuple[str, str], ...]:
    """Return (name, words) of what the list knows about a review."""
    rows = [(_("Timeline"), plural("{count} moment", "{count} moments", review.moments))]
    rows.append((_("Actions"), _actions_words(review)))
    if review.next_due_text and review.next_due_on is not None:
        words = _("{day}: {action}").format(day=day_words(review.next_due_on), action=review.next_due_text)
        rows.append((_("Next due"), words))
    if review.meets_at is not None and review.meeting_started_at is None:
        meets = to_local(review.meets_at, here)
        words = _("{day}, {time}").format(
            day=day_words(meets.date()), time=clock_words(review.meets_at, here)
        )
        rows.append((_("Meeting"), words))
    if review.changed_at is not None:
        changed = to_local(review.changed_at, here)
        words = _("{day}, {time}").format(
            day=day_words(changed.date()), time=clock_words(review.changed_at, here)
        )
        rows.append((_("Last changed"), words))
    return tuple(rows)


def _actions_words(review: ReviewSummary) -> str:
    if not review.actions:
        return _("None yet")
    parts = [plural("{count} action", "{count} actions", review.actions)]
    if review.actions_open:
        parts.append(plural("{count} open", "{count} open", review.actions_open))
    if review.actions_blocked:
        parts.append(plural("{count} blocked", "{count} blocked", review.actions_blocked))
    return ", ".join(parts)


def _end_words(review: ReviewSummary, zone: str) -> str:
    if review.started_at is None or review.ended_at is None:
        return ""
    start, end = to_local(review.started_at, zone), to_local(review.ended_at, zone)
    clock = clock_words(review.ended_at, zone)
    if end.date() == start.date() or end - start < timedelta(0):
        return clock
    return _("{day} {time}").format(day=day_words(end.date()), time=clock)

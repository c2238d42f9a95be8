"""What a review did not cover, and how it was held: by role, never by name."""

from facilitator.dates.words import clock_words, day_words
from facilitator.documents.blocks import Bullet, Bullets, Row, Rows, Section
from facilitator.documents.words import joined, local_day, zone_words
from facilitator.domain.kinds import Attendance
from facilitator.domain.review import Review
from facilitator.language.translate import _, plural


def not_covered(review: Review) -> Section | None:
    """What stays open because nobody could tell, and with whom it is to be confirmed."""
    if not review.uncovered:
        return None
    items = []
    for gap in review.uncovered:
        confirm = _("to be confirmed with {role}").format(role=gap.confirm_with) if gap.confirm_with else ""
        items.append(Bullet(gap.text, joined(gap.detail, confirm, by=" · ")))
    return Section("not-covered", _("Not covered"), (Bullets(tuple(items)),), len(items))


def method(review: Review) -> Section:
    """When and how the review was held, and what the words for evidence mean."""
    rows = [
        Row(_("Meeting"), _meeting(review)),
        Row(_("Parts"), _parts(review)),
        Row(_("Roles"), _roles(review, Attendance.ATTENDING, Attendance.JOINS, Attendance.NO_ANSWER)),
        Row(_("Not in the meeting"), _roles(review, Attendance.ABSENT)),
        Row(_("To be confirmed with"), _roles(review, Attendance.TO_BE_CONFIRMED)),
        Row(_("Purpose"), (review.plan.purpose,) if review.plan.purpose else ()),
        Row(_("Who reads this"), (review.plan.who_reads,) if review.plan.who_reads else ()),
        Row(_("Times"), (_zone(review),)),
        Row(_("How we know"), _evidence()),
    ]
    return Section("method-note", _("Method note"), (Rows(tuple(row for row in rows if row.lines)),))


def _meeting(review: Review) -> tuple[str, ...]:
    plan, zone = review.plan, review.incident.zone
    if plan.starts_at is None:
        return ()
    day = day_words(local_day(plan.starts_at, zone), with_year=True)
    length = plural("{count} minute", "{count} minutes", plan.minutes)
    return (joined(day, clock_words(plan.starts_at, zone), length),)


def _parts(review: Review) -> tuple[str, ...]:
    parts = [_("{title} {minutes} min").format(title=p.title, minutes=p.minutes) for p in review.agenda]
    return (" · ".join(parts),) if parts else ()


def _roles(review: Review, *attendance: Attendance) -> tuple[str, ...]:
    names = [role.name for role in review.roles if role.attendance in attendance and role.name]
    return (", ".join(names),) if names else ()


def _zone(review: Review) -> str:
    incident = review.incident
    moment = incident.started_at or review.plan.starts_at
    name = incident.zone or "UTC"
    short = zone_words(moment, incident.zone) if moment else ""
    words = name if short in ("", name) else f"{name} ({short})"
    return joined(words, _("assumed") if incident.is_zone_assumed else "")


def _evidence() -> tuple[str, ...]:
    return (
        _("Measured: a system recorded it."),
        _("Written then: somebody wrote it down at that time."),
        _("Recalled: somebody told it afterwards."),
        _("Inferred: concluded from something else."),
        _("Disputed: told in two ways; both stand."),
    )

"""The invitation as plain text: room title, time, purpose and roles; nothing private, no names."""

from datetime import timedelta

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain.kinds import Attendance
from facilitator.domain.people import joining
from facilitator.domain.review import Review
from facilitator.language.translate import _, plural


def when_words(review: Review) -> str:
    """Return "Thu 5 Nov, 10:00 to 11:00"; empty while the meeting has no time."""
    plan, zone = review.plan, review.incident.zone
    if plan.starts_at is None:
        return ""
    return _("{day}, {start} to {end}").format(
        day=day_words(to_local(plan.starts_at, zone).date()),
        start=clock_words(plan.starts_at, zone),
        end=clock_words(plan.starts_at + timedelta(minutes=plan.minutes), zone),
    )


def invitation(review: Review) -> str:
    """Return the text to paste into a mail or a calendar."""
    parts = [_opening(review), *_purpose(review), *_people(review), _promise()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _opening(review: Review) -> str:
    title = review.incident.room_title or _("An incident")
    lines = [_("Review: {title}").format(title=title)]
    when = when_words(review) or _("Date and time follow")
    zone = _(" ({zone})").format(zone=review.incident.zone) if review.incident.zone else ""
    lines.append(f"{when}{zone}")
    lines.append(plural("{count} minute", "{count} minutes", review.plan.minutes))
    return "\n".join(lines)


def _purpose(review: Review) -> list[str]:
    return [text.strip() for text in (review.plan.purpose, review.plan.purpose_rule) if text.strip()]


def _people(review: Review) -> list[str]:
    zone = review.incident.zone
    late = {role.id: role.joins_at for role in joining(review)}
    rows = []
    for role in review.roles:
        if role.attendance is Attendance.ABSENT or not role.name:
            continue
        joins = late.get(role.id)
        words = _("{role}, joins {time}") if joins else "{role}"
        rows.append("- " + words.format(role=role.name, time=clock_words(joins, zone) if joins else ""))
    return [_("We invite, by the part they had:") + "\n" + "\n".join(rows)] if rows else []


def _promise() -> str:
    return _(
        "We look at how it was at the time, step by step. Our notes name roles, not people, and you read"
        " the draft before others do. You need not prepare anything."
    )


def manager_note(review: Review) -> str:
    """Return a friendly note to somebody who leads people in the room."""
    title = review.incident.room_title or _("the incident")
    return _(
        "Thank you for wanting to come to the review of {title}. People speak more freely about what they"
        " decided while nobody who rates them listens. Would you join for the last part? You hear what made"
        " it possible, and your word on time for the actions matters most there. You get the document, too.\n"
    ).format(title=title)

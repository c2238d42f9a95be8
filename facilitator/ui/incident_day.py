"""The day of the incident: carried by its times, or kept as it was typed while no time is known."""

from datetime import date

from facilitator.dates.zone import to_local
from facilitator.domain import records
from facilitator.domain.drafts import Target
from facilitator.domain.review import Incident, Review
from facilitator.domain.review_file import ReviewFile

TIMES = ("started_at", "detected_at", "ended_at", "told_customers_at")
TYPED = Target("incident", "", "title", "day")
"""Where the day is kept while no time of the incident is known; never finished, only replaced."""


def day_of(incident: Incident) -> date | None:
    """Return the day the incident began on its own clocks, as far as a time is known."""
    known = [moment for moment in (getattr(incident, name) for name in TIMES) if moment is not None]
    first = incident.started_at or min(known, default=None)
    return to_local(first, incident.zone).date() if first else None


def typed_day(file: ReviewFile) -> date | None:
    """Return the day that was typed before any time was known."""
    draft = records.find(file.private.drafts, TYPED.id)
    return date.fromisoformat(draft.text) if draft else None


def incident_day(file: ReviewFile) -> date | None:
    """Return the day as far as it is known in any way: the timeline tells it too."""
    return day_of(file.review.incident) or typed_day(file) or _day_of_timeline(file.review)


def _day_of_timeline(review: Review) -> date | None:
    first = min((entry.at for entry in review.entries if entry.at is not None), default=None)
    return to_local(first, review.incident.zone).date() if first and review.incident.zone else None

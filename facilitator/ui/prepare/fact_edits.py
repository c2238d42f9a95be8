"""Edits of the incident's clocks: what people type is a wall clock, what is kept is UTC."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from facilitator.dates.zone import to_local, to_utc
from facilitator.domain.review import Incident, Review
from facilitator.ui.incident_day import TIMES, day_of


def local_time(incident: Incident, name: str) -> time | None:
    """Return one of the four times as the clocks showed it."""
    moment: datetime | None = getattr(incident, name)
    return to_local(moment, incident.zone).time().replace(tzinfo=None) if moment else None


def set_time(review: Review, name: str, clock: time | None, day: date) -> Review:
    """Set or empty one of the four times; a clock before the start belongs to the next day.

    ``day`` stands in while no time of the incident is known.
    """
    incident = review.incident
    if clock is None:
        return _with_incident(review, **{name: None})
    first = day_of(incident) or day
    present: datetime | None = getattr(incident, name)
    if name != "started_at" and present is not None:
        first = to_local(present, incident.zone).date()
    moment = to_utc(datetime.combine(first, clock), incident.zone)
    start = incident.started_at
    if name != "started_at" and start is not None and moment < start:
        moment = to_utc(datetime.combine(first + timedelta(days=1), clock), incident.zone)
    return _with_incident(review, **{name: moment})


def set_day(review: Review, day: date) -> Review:
    """Move the incident to another day; clocks and distances in days stay."""
    incident = review.incident
    present = day_of(incident)
    if present is None or present == day:
        return review
    step = day - present

    def moved(moment: datetime) -> datetime:
        local = to_local(moment, incident.zone).replace(tzinfo=None)
        return to_utc(local + step, incident.zone)

    return _with_times(review, moved)


def set_zone(review: Review, zone: str) -> Review:
    """Choose the zone; clocks typed on this page stay as they were typed."""
    old = review.incident.zone

    def moved(moment: datetime) -> datetime:
        return to_utc(to_local(moment, old).replace(tzinfo=None), zone)

    review = _with_incident(_with_times(review, moved), zone=zone, is_zone_assumed=False)
    starts_at = review.plan.starts_at
    roles = tuple(
        replace(role, joins_at=moved(role.joins_at)) if role.joins_at else role for role in review.roles
    )
    plan = replace(review.plan, starts_at=moved(starts_at)) if starts_at else review.plan
    return replace(review, plan=plan, roles=roles)


def confirm_zone(review: Review) -> Review:
    """Say that the assumed zone is right."""
    return _with_incident(review, is_zone_assumed=False)


def _with_times(review: Review, moved: Any) -> Review:
    known = {name: getattr(review.incident, name) for name in TIMES}
    return _with_incident(review, **{name: moved(at) for name, at in known.items() if at is not None})


def _with_incident(review: Review, **fields: Any) -> Review:
    incident = replace(review.incident, **cast("Any", fields))
    return review if incident == review.incident else replace(review, incident=incident)

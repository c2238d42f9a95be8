"""Edits of the meeting as planned: when it starts, how long it is, which shape it has."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from facilitator.dates.zone import to_local, to_utc
from facilitator.domain import agenda, boxes
from facilitator.domain.kinds import Phase
from facilitator.domain.review import AgendaPart, Review
from facilitator.domain.session_shapes import SessionShape
from facilitator.ui.part_words import phase_words


def set_meeting(review: Review, day: date | None, clock: time | None) -> Review:
    """Set when the meeting starts; who joins later joins on the same day. No start without a day."""
    if day is None:
        return replace(review, plan=replace(review.plan, starts_at=None))
    zone = review.incident.zone
    starts_at = to_utc(datetime.combine(day, clock or time(10)), zone)

    def on_the_day(moment: datetime) -> datetime:
        return to_utc(datetime.combine(day, to_local(moment, zone).time().replace(tzinfo=None)), zone)

    roles = tuple(
        replace(role, joins_at=on_the_day(role.joins_at)) if role.joins_at else role for role in review.roles
    )
    return replace(review, plan=replace(review.plan, starts_at=starts_at), roles=roles)


def set_length(review: Review, minutes: int) -> Review:
    """Give the meeting another length: all boxes to scale, with room for the decision points."""
    return boxes.fitted(review, minutes)


def with_shape(review: Review, shape: SessionShape, new_id: Callable[[], str]) -> Review:
    """Choose a shape; parts that were there keep their id, and "last time" stays behind the timeline."""
    free = {part.phase: part.id for part in reversed(review.agenda)}

    def kept(part: AgendaPart) -> AgendaPart:
        return AgendaPart(free.pop(part.phase, part.id), part.phase, part.title, part.minutes)

    last_time = agenda.part_of(review.agenda, Phase.LAST_TIME)
    chosen = agenda.choose_shape(review, shape, new_id, phase_words)
    chosen = replace(chosen, agenda=tuple(kept(part) for part in chosen.agenda))
    if last_time is not None and shape.has(Phase.TIMELINE):
        chosen = agenda.add_last_time(chosen, last_time.id, last_time.minutes, last_time.title)
    return boxes.fitted(chosen, agenda.total_minutes(chosen.agenda))

"""Pace: minutes used against the work done, told quietly; a pause never looks like falling behind."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain import agenda as agenda_parts
from facilitator.domain.clockwork import extra_minutes, used_seconds
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import AgendaPart

ON_PACE = 2


@dataclass(frozen=True, slots=True)
class Pace:
    """``behind`` counts minutes: positive behind, negative ahead. ``left`` is what the part still has."""

    behind: int = 0
    used: int = 0
    budget: int = 0
    work_done: float = 0.0

    @property
    def left(self) -> int:
        """Minutes left in the current part; negative when it takes longer."""
        return self.budget - self.used

    @property
    def is_on_pace(self) -> bool:
        """Tell whether the difference is too small to speak of."""
        return abs(self.behind) < ON_PACE


def pace(
    meeting: Meeting, agenda: tuple[AgendaPart, ...], now: datetime, done_weight: float | None = None
) -> Pace:
    """Compare the time used with the work done.

    ``done_weight`` is the part of the current part's work that is done, from 0 to 1, such as the weights
    of the walked moments by the weights of all. Without it the part is on pace until its minutes are used.
    """
    current = agenda_parts.current_part(agenda, meeting.part_id)
    if current is None or meeting.started_at is None:
        return Pace()
    place = agenda.index(current)
    earlier = sum(_used(meeting, part, now) - _budget(meeting, part) for part in agenda[:place])
    used, budget = _used(meeting, current, now), _budget(meeting, current)
    if done_weight is None:
        done = min(1.0, used / budget) if budget else 1.0
    else:
        done = max(0.0, min(1.0, done_weight))
    return Pace(round(earlier + used - done * budget), int(used), round(budget), done)


def _used(meeting: Meeting, part: AgendaPart, now: datetime) -> float:
    return used_seconds(meeting, part.id, now) / 60


def _budget(meeting: Meeting, part: AgendaPart) -> float:
    return max(0, part.minutes + extra_minutes(meeting, part.id))

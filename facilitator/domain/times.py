"""What the times of an incident tell: silent gaps and durations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from facilitator.domain.review import Entry, Incident

SHORTEST_GAP = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch with nothing recorded between two entries."""

    after_id: str
    before_id: str
    length: timedelta


@dataclass(frozen=True, slots=True)
class Durations:
    """Time from the start until something was so; None where a time is not known."""

    to_detect: timedelta | None
    to_tell_customers: timedelta | None
    to_end: timedelta | None


def silent_gaps(entries: Iterable[Entry]) -> tuple[Gap, ...]:
    """Find silences of 30 minutes or more that last longer than a quarter of the rest of the incident."""
    timed = sorted((entry for entry in entries if entry.at is not None), key=_begin)
    if len(timed) < 2:
        return ()
    whole = max(_end(entry) for entry in timed) - _begin(timed[0])
    gaps = []
    last = timed[0]
    for entry in timed[1:]:
        length = _begin(entry) - _end(last)
        if length >= SHORTEST_GAP and length > (whole - length) / 4:
            gaps.append(Gap(last.id, entry.id, length))
        if _end(entry) >= _end(last):
            last = entry
    return tuple(gaps)


def durations(incident: Incident) -> Durations:
    """Tell how long it took to detect, to tell customers and to end."""

    def since_start(moment: datetime | None) -> timedelta | None:
        if moment is None or incident.started_at is None or moment < incident.started_at:
            return None
        return moment - incident.started_at

    return Durations(
        since_start(incident.detected_at),
        since_start(incident.told_customers_at),
        since_start(incident.ended_at),
    )


def _begin(entry: Entry) -> datetime:
    return entry.at or datetime.min.replace(tzinfo=UTC)


def _end(entry: Entry) -> datetime:
    return max(_begin(entry), entry.until or _begin(entry))

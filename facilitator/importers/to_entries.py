"""Drafts that a person accepted become entries of the review, in UTC."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from facilitator.dates.zone import Occurs, occurs, to_utc
from facilitator.domain.kinds import Precision
from facilitator.domain.review import Entry
from facilitator.importers.draft_entry import DraftEntry

_NIGHT = timedelta(hours=6)


def as_entries(
    drafts: Iterable[DraftEntry],
    zone: str,
    day: date | None,
    new_id: Callable[[], str],
    role_of: Callable[[str], str] = lambda _written: "",
) -> tuple[Entry, ...]:
    """Return one entry per draft. ``zone`` and ``day`` stand in where a draft does not say its own.

    ``role_of`` turns what the text calls somebody into a role of the review. Without it roles stay empty,
    because a text may name people and an entry never does.

    A time without a day takes ``day``, and the next one when the clock falls back by more than six
    hours. Without any day there is no moment: the entry keeps its time as written.
    """
    entries = []
    current, last = day, None
    for draft in drafts:
        start = _moment(draft.time, current)
        if start and draft.time and "-" not in draft.time:
            if last and last - start > _NIGHT:
                start += timedelta(days=1)
            current = start.date()
        last = start or last
        entry = _entry(draft, start, draft.zone or zone, new_id())
        entries.append(replace(entry, role=role_of(draft.role)) if draft.role else entry)
    return tuple(entries)


def doubtful_times(drafts: Iterable[DraftEntry], zone: str) -> tuple[tuple[DraftEntry, Occurs], ...]:
    """Return the drafts whose local time never was or was twice, because the clocks changed."""
    found = []
    for draft in drafts:
        moment = _moment(draft.time, None)
        if moment and draft.precision is not Precision.DAY:
            how_often = occurs(moment, draft.zone or zone)
            if how_often is not Occurs.ONCE:
                found.append((draft, how_often))
    return tuple(found)


def _entry(draft: DraftEntry, start: datetime | None, zone: str, new_id: str) -> Entry:
    file = f"{draft.source}:{draft.line}" if draft.source else ""
    place = ", ".join(part for part in (file, *draft.links) if part)
    return Entry(
        id=new_id,
        text=draft.text,
        at=_utc(start, zone),
        until=_utc(_end(draft, start), zone),
        precision=draft.precision if start else Precision.UNKNOWN,
        is_approximate=draft.approx,
        written_time=draft.found or draft.time or "",
        kind=draft.kind,
        evidence=draft.evidence,
        source=place,
    )


def _end(draft: DraftEntry, start: datetime | None) -> datetime | None:
    end = _moment(draft.end, start.date() if start else None)
    if end and start and draft.end and "-" not in draft.end and end < start:
        return end + timedelta(days=1)
    return end


def _moment(written: str | None, day: date | None) -> datetime | None:
    if written is None:
        return None
    try:
        if "T" in written or "-" in written:
            return datetime.fromisoformat(written)
        return datetime.combine(day, time.fromisoformat(written)) if day else None
    except ValueError:
        return None


def _utc(moment: datetime | None, zone: str) -> datetime | None:
    try:
        return to_utc(moment, zone) if moment else None
    except OverflowError:
        return None

"""One happening as an export tells it, and how it becomes a draft; shared by the readers of exports."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.draft_entry import DraftEntry, Reading, Unread

Time = str | int | float | None
_FRACTION = re.compile(r"([.,]\d{6})\d+")
_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)")
_UTC_BY_NAME = re.compile(r"\s*(?:UTC|GMT)$")
_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
_NO_TIME_BEFORE = 1970
_IN_MILLISECONDS, _IN_MICROSECONDS, _IN_NANOSECONDS = 1e11, 1e14, 1e17


class Event(NamedTuple):
    """A happening. ``at`` is ISO 8601 or seconds, milliseconds, micro- or nanoseconds since 1970.

    ``more`` are further lines of text. ``role`` is what the export calls the speaker: a name never reaches
    an entry, it is matched with the people of the review. ``zone`` is that of times that state none.
    """

    at: Time
    text: str
    line: int = 0
    last_line: int = 0
    until: Time = None
    role: str = ""
    kind: EntryKind = EntryKind.NONE
    evidence: Evidence = Evidence.MEASURED
    links: tuple[str, ...] = ()
    more: str = ""
    zone: str = ""
    precision: Precision = Precision.SECOND
    is_approximate: bool = False


def moment(written: Time) -> datetime | None:
    """Return the time in UTC, or without a zone where none is written; ``None`` for no time.

    The year 1 or 1970, as some exports write "not yet", is no time.
    """
    if written is None or written == "":
        return None
    try:
        found = _of_number(float(written)) if _is_number(written) else _of_text(str(written))
    except (ValueError, OverflowError, TypeError):
        return None
    return None if found.year <= _NO_TIME_BEFORE else found


def _is_number(written: Time) -> bool:
    return not isinstance(written, str) or written.replace(".", "", 1).isdigit()


def _of_number(number: float) -> datetime:
    for limit, divisor in ((_IN_NANOSECONDS, 1e9), (_IN_MICROSECONDS, 1e6), (_IN_MILLISECONDS, 1e3)):
        if number >= limit:
            number /= divisor
            break
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=number)


def _of_text(written: str) -> datetime:
    words = _UTC_BY_NAME.sub("+00:00", _SPACE_BEFORE_OFFSET.sub("", written.strip()))
    found = datetime.fromisoformat(_FRACTION.sub(r"\1", words))
    return found.astimezone(UTC) if found.tzinfo else found


def draft(event: Event, source: str) -> DraftEntry:
    """Return the draft of one event; without a time where there is none."""
    at, until = moment(event.at), moment(event.until)
    text = "\n".join(part for part in (event.text.strip(), event.more.strip()) if part)
    zone = "UTC" if at and at.tzinfo else event.zone
    return DraftEntry(
        time=_local(at, event.precision),
        text=_NO_CHARACTER.sub("\ufffd", text),
        line=event.line,
        last_line=event.last_line or event.line,
        end=_local(until, event.precision) if _is_later(until, at) else None,
        precision=event.precision if at else Precision.UNKNOWN,
        approx=event.is_approximate,
        zone=zone if at and zone else None,
        found=_as_written(event.at, at),
        role=event.role,
        source=source,
        evidence=event.evidence,
        links=tuple(_NO_CHARACTER.sub("\ufffd", link) for link in event.links),
        stated_kind=event.kind,
    )


def _as_written(written: Time, at: datetime | None) -> str:
    """Return the written time; a bare number, which tells a person nothing, as the moment it stands for."""
    if written is None:
        return ""
    return at.isoformat() if at and _is_number(written) else str(written)


def _is_later(until: datetime | None, at: datetime | None) -> bool:
    if until is None or at is None or (until.tzinfo is None) is not (at.tzinfo is None):
        return False
    return until > at


def _local(found: datetime | None, precision: Precision) -> str | None:
    if found is None:
        return None
    if precision is Precision.DAY and found.tzinfo is None:
        return found.date().isoformat()
    return found.replace(tzinfo=None, microsecond=0).isoformat()


def reading(
    events: Iterable[Event], lines: list[str], reader: str, source: str, unread: tuple[Unread, ...] = ()
) -> Reading:
    """Return the events in the order of time; lines that belong to none of them are structure."""
    drafts = sorted((draft(event, source) for event in events if event.text.strip()), key=_when)
    taken = {line.line for line in unread}
    for entry in drafts:
        taken.update(range(entry.line, entry.last_line + 1))
    structure = (number for number, line in enumerate(lines, 1) if line.strip() and number not in taken)
    return Reading(tuple(drafts), unread, tuple(structure), (), reader)


def _when(entry: DraftEntry) -> tuple[bool, str]:
    return entry.time is None, entry.time or ""

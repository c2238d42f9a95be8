"""One text read: drafts, and the entries they would become; pure, so that it can run in a thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import NamedTuple

from facilitator.dates.day import Order
from facilitator.dates.zone import Occurs, to_local, to_utc, zone
from facilitator.domain.review import Entry
from facilitator.importers import choose
from facilitator.importers.draft_entry import DraftEntry, Reading
from facilitator.importers.to_entries import as_entries, doubtful_times
from facilitator.importers.watching import Watch, steps, watched_by

HEAD_CHARACTERS = 10_000


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose about one text; sets hold the keys of rows.

    ``apart`` and ``same`` speak of other texts: kept beside what tells the same there, or joined with it.
    ``second`` takes the second of two equal clock times on the night the clocks go back; ``accounts`` are the
    clock times that others give for a row.
    """

    read_as: str = choose.AUTO
    day: date | None = None
    zone: str = ""
    order: Order = Order.ASK
    unchecked: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    accounts: tuple[tuple[str, str], ...] = ()

    def turned(self, name: str, key: str) -> "Choices":
        """Return the choices with one key put into a set, or taken out."""
        return replace(self, **{name: getattr(self, name) ^ {key}})


class Surroundings(NamedTuple):
    """What stands in where the text says nothing: day and zone, and the roles that names stand for."""

    day: date | None
    zone: str
    roles: Mapping[str, str]


class ReadText(NamedTuple):
    """A reading and its entries, one for each draft with its key, and the zone they were read in.

    ``odd`` are the clock times that never were or were twice; ``is_head`` when only the first lines of a
    long text were looked at.
    """

    reading: Reading
    entries: tuple[Entry, ...]
    zone: str
    lines: int
    keys: tuple[str, ...] = ()
    odd: Mapping[int, Occurs] = {}
    is_head: bool = False


def head_of(text: str) -> str:
    """Return the first lines of a long text, as much as is read in a moment."""
    return text[: text.rfind("\n", 0, HEAD_CHARACTERS) + 1 or HEAD_CHARACTERS]


def read_text(
    text: str, name: str, choices: Choices, around: Surroundings, watch: Watch | None = None
) -> ReadText:
    """Read one text as far as it can be read; ``watch`` is told of every thousand lines."""
    if watch is None:
        return _read_text(text, name, choices, around)
    with watched_by(watch):
        return _read_text(text, name, choices, around)


def _read_text(text: str, name: str, choices: Choices, around: Surroundings) -> ReadText:
    reading = choose.read(
        text,
        name=name,
        read_as=choices.read_as,
        day=choices.day,
        zone=choices.zone or None,
        order=choices.order,
    )
    zone_of_text = choices.zone or reading.zone or around.zone
    day = choices.day or (date.fromisoformat(reading.day) if reading.day else around.day)
    numbers = count()
    roles = {written.casefold(): role for written, role in around.roles.items()}
    entries = as_entries(
        steps(reading.entries),
        zone_of_text,
        day,
        lambda: str(next(numbers)),
        lambda written: roles.get(written.strip().casefold(), ""),
    )
    unread = tuple(line for line in reading.unread if line.line != reading.day_line)
    reading = reading._replace(unread=unread)
    return ReadText(
        reading,
        entries,
        zone_of_text,
        text.count("\n") + 1,
        keys_of(reading.entries),
        _odd_times(reading.entries, entries, zone_of_text),
    )


def keys_of(drafts: tuple[DraftEntry, ...]) -> tuple[str, ...]:
    """Return a key for each draft that stays when lines above it are edited."""
    seen: dict[str, int] = {}
    keys = []
    for draft in drafts:
        base = f"{draft.found}|{draft.headline}"
        seen[base] = seen.get(base, 0) + 1
        keys.append(f"{base}|{seen[base]}")
    return tuple(keys)


def entry_of(read: ReadText, place: int, choices: Choices) -> Entry:
    """Return an entry as it would be added: the second of two equal clock times where that was chosen."""
    entry = read.entries[place]
    if entry.at is None or read.odd.get(place) is not Occurs.TWICE or read.keys[place] not in choices.second:
        return entry
    name = read.reading.entries[place].zone or read.zone
    local = to_local(entry.at, name).replace(tzinfo=None, fold=1)
    return replace(entry, at=to_utc(local, name))


def other_times(read: ReadText, place: int, choices: Choices) -> tuple[datetime, ...]:
    """Return the times that other accounts give for an entry, on its day."""
    entry = entry_of(read, place, choices)
    if entry.at is None:
        return ()
    day = to_local(entry.at, read.zone).date()
    clocks = (clock for key, clock in choices.accounts if key == read.keys[place])
    return tuple(to_utc(datetime.combine(day, time.fromisoformat(clock)), read.zone) for clock in clocks)


def _odd_times(drafts: tuple[DraftEntry, ...], entries: tuple[Entry, ...], name: str) -> dict[int, Occurs]:
    moments = [entry.at for entry in entries if entry.at is not None]
    if not moments or not _may_be_odd(
        min(moments), max(moments), {name, *(d.zone for d in drafts if d.zone)}
    ):
        return {}
    found: dict[int, Occurs] = {}
    for place, draft in enumerate(drafts):
        # a clock alone has its day from the text around it, which the entry knows
        at = entries[place].at
        if at is None:
            continue
        used = draft.zone or name
        local = to_local(at, used).replace(tzinfo=None)
        is_whole = draft.time is not None and "T" in draft.time
        dated = draft if is_whole else draft._replace(time=local.isoformat())
        found.update((place, occurs) for _draft, occurs in doubtful_times((dated,), used))
    return found


def _may_be_odd(first: datetime, last: datetime, names: set[str]) -> bool:
    """Tell whether the clocks of a zone change within these days."""
    around = timedelta(days=2)
    if last - first > timedelta(days=120):
        return True
    try:
        ends = (first - around).astimezone(UTC), (last + around).astimezone(UTC)
    except OverflowError:
        return False
    return any(
        ends[0].astimezone(zone(n)).utcoffset() != ends[1].astimezone(zone(n)).utcoffset() for n in names
    )

"""One text read: drafts, and the entries they would become; pure, so that it can run in a thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import NamedTuple

from facilitator.dates.day import Order
from facilitator.domain.review import Entry
from facilitator.importers import choose
from facilitator.importers.draft_entry import DraftEntry, Reading
from facilitator.importers.to_entries import as_entries


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose about one text; sets hold the keys of rows."""

    read_as: str = choose.AUTO
    day: date | None = None
    zone: str = ""
    order: Order = Order.ASK
    unchecked: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()

    def turned(self, name: str, key: str) -> "Choices":
        """Return the choices with one key put into a set, or taken out."""
        return replace(self, **{name: getattr(self, name) ^ {key}})


class Surroundings(NamedTuple):
    """What stands in where the text says nothing: day and zone, and the roles that names stand for."""

    day: date | None
    zone: str
    roles: Mapping[str, str]


class ReadText(NamedTuple):
    """A reading and its entries, one for each draft, and the zone they were read in."""

    reading: Reading
    entries: tuple[Entry, ...]
    zone: str
    lines: int


def read_text(text: str, name: str, choices: Choices, around: Surroundings) -> ReadText:
    """Read one text as far as it can be read."""
    reading = choose.read(
        text,
        name=name,
        read_as=choices.read_as,
        day=choices.day,
        zone=choices.zone or None,
        order=choices.order,
    )
    zone = choices.zone or reading.zone or around.zone
    day = choices.day or (date.fromisoformat(reading.day) if reading.day else around.day)
    numbers = count()
    roles = {written.casefold(): role for written, role in around.roles.items()}
    entries = as_entries(
        reading.entries,
        zone,
        day,
        lambda: str(next(numbers)),
        lambda written: roles.get(written.strip().casefold(), ""),
    )
    unread = tuple(line for line in reading.unread if line.line != reading.day_line)
    return ReadText(reading._replace(unread=unread), entries, zone, text.count("\n") + 1)


def keys_of(drafts: tuple[DraftEntry, ...]) -> tuple[str, ...]:
    """Return a key for each draft that stays when lines above it are edited."""
    seen: dict[str, int] = {}
    keys = []
    for draft in drafts:
        base = f"{draft.found}|{draft.headline}"
        seen[base] = seen.get(base, 0) + 1
        keys.append(f"{base}|{seen[base]}")
    return tuple(keys)

"""How the rows of a read text stand: which entries are one row, where unread lines and silences come."""

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from facilitator.domain.times import Gap, silent_gaps
from facilitator.ui.add_to_timeline.reading import Choices, ReadText


class RowKind(Enum):
    """What a row is."""

    ENTRY = 0
    UNREAD = 1
    GAP = 2


class Place(NamedTuple):
    """One row: its kind, the number of its group, unread line or group before the gap, and its line."""

    kind: RowKind
    number: int
    line: int


class Layout(NamedTuple):
    """The rows of one text; a row itself is made when somebody looks at it."""

    places: tuple[Place, ...]
    groups: tuple[tuple[int, ...], ...]
    gaps: Mapping[int, Gap]
    group_places: tuple[int, ...]
    lines: tuple[int, ...]

    def at_line(self, line: int) -> int:
        """Return the last row that begins at a line or above it, -1 without one."""
        return bisect_right(self.lines, line) - 1


def lay_out(read: ReadText, choices: Choices) -> Layout:
    """Return the rows of a text in the order of its lines."""
    groups = groups_of(read, choices)
    drafts = read.reading.entries
    rows = [Place(RowKind.ENTRY, number, drafts[group[0]].line) for number, group in enumerate(groups)]
    rows += [Place(RowKind.UNREAD, number, line.line) for number, line in enumerate(read.reading.unread)]
    if read.reading.unread:
        rows.sort(key=_line)
    gaps = {gap.after_id: gap for gap in silent_gaps(read.entries[group[0]] for group in groups)}
    named = (
        {number: gaps.get(read.entries[group[0]].id) for number, group in enumerate(groups)} if gaps else {}
    )
    found = {number: gap for number, gap in named.items() if gap is not None}
    shown: list[Place] = []
    for row in rows:
        shown.append(row)
        if row.kind is RowKind.ENTRY and row.number in found:
            shown.append(Place(RowKind.GAP, row.number, row.line))
    starts = [0] * len(groups)
    for place, row in enumerate(shown):
        if row.kind is RowKind.ENTRY:
            starts[row.number] = place
    return Layout(tuple(shown), tuple(groups), found, tuple(starts), tuple(row.line for row in shown))


def groups_of(read: ReadText, choices: Choices) -> list[tuple[int, ...]]:
    """Return the entries by their number; lines that tell the same stand together."""
    groups: list[tuple[int, ...]] = []
    for place in range(len(read.entries)):
        if groups and _belongs(read, groups[-1][-1], place, choices):
            groups[-1] = (*groups[-1], place)
        else:
            groups.append((place,))
    return groups


def chosen_groups(read: ReadText, choices: Choices) -> list[tuple[int, ...]]:
    """Return the groups whose row is checked."""
    return [group for group in groups_of(read, choices) if read.keys[group[0]] not in choices.unchecked]


def _line(place: Place) -> int:
    return place.line


def _belongs(read: ReadText, before: int, place: int, choices: Choices) -> bool:
    if read.keys[before] in choices.joined:
        return True
    at = read.entries[before].at
    if at is None or at != read.entries[place].at or read.keys[before] in choices.parted:
        return False
    return _tells_the_same(read.reading.entries[before].headline, read.reading.entries[place].headline)


def _tells_the_same(one: str, other: str) -> bool:
    first, second = plain(one), plain(other)
    shorter, longer = (first, second) if len(first) <= len(second) else (second, first)
    return shorter == longer or (len(shorter) >= 12 and longer.endswith(": " + shorter))


def plain(words: str) -> str:
    """Return words without what two writers write differently: capitals and spaces."""
    return " ".join(words.casefold().split())

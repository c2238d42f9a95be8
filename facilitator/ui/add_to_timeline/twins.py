"""Finds what is told twice: in another text, in the timeline as it is, or a few lines apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from facilitator.domain.review import Entry
from facilitator.ui.add_to_timeline.layout import groups_of, plain
from facilitator.ui.add_to_timeline.reading import Choices, ReadText

NEAR = timedelta(minutes=2)
ALIKE = 0.6
_SHORTEST = 3
_MOST_IN_A_MINUTE = 30
LARGE = 3_000
_SPEAKER = re.compile(r"^\[?[\w .@-]{1,30}\]?:\s+")
_WORD = re.compile(r"\w+")
Read = tuple[str, ReadText, Choices]


class Twin(NamedTuple):
    """The entry that tells the same: ``owner_id`` is its text, empty for the timeline as it is.

    ``place`` is its number in that text, ``entry_id`` its id in the timeline.
    """

    owner_id: str
    place: int
    entry_id: str
    at: datetime
    is_same: bool


Twins = Mapping[int, Twin]


class _Seen(NamedTuple):
    owner_id: str
    place: int
    at: datetime
    entry: Entry
    words: frozenset[str]


def find_twins(reads: Sequence[Read], present: Sequence[Entry]) -> dict[str, dict[int, Twin]]:
    """Return for each text the entries that an earlier text or the timeline tells as well."""
    if len(reads) == 1 and not present and len(reads[0][1].entries) > LARGE:
        return {}  # nothing to compare a log with
    seen = _Register()
    for entry in present:
        if entry.at is not None:
            seen.add("", -1, entry.at, entry)
    found: dict[str, dict[int, Twin]] = {}
    for owner_id, read, choices in reads:
        mine = found.setdefault(owner_id, {})
        is_close = len(read.entries) <= LARGE
        for group in groups_of(read, choices):
            entry = read.entries[group[0]]
            if entry.at is None:
                continue
            twin = seen.twin(entry.at, entry, owner_id, is_close=is_close)
            if twin is not None:
                mine[group[0]] = twin
            seen.add(owner_id, group[0], entry.at, entry)
    return found


def is_joined(twin: Twin, key: str, choices: Choices) -> bool:
    """Tell whether an entry goes into its twin: the same by itself, an alike one when somebody said so."""
    return key not in choices.apart if twin.is_same else key in choices.same


class _Register:
    """What was seen so far, by minute."""

    def __init__(self) -> None:
        self._exact: dict[tuple[datetime, str], list[_Seen]] = {}
        self._close_by: dict[tuple[datetime, frozenset[str]], list[_Seen]] = {}

    def add(self, owner_id: str, place: int, at: datetime, entry: Entry) -> None:
        headline = _headline(entry)
        one = _Seen(owner_id, place, at, entry, frozenset(_WORD.findall(headline)))
        minute = at.replace(second=0, microsecond=0)
        same = self._exact.setdefault((minute, headline), [])
        if all(each.owner_id != owner_id for each in same):
            same.append(one)
        bucket = self._close_by.setdefault((minute, _numbers(one.words)), [])
        if len(bucket) < _MOST_IN_A_MINUTE:
            bucket.append(one)

    def twin(self, at: datetime, entry: Entry, owner_id: str, *, is_close: bool) -> Twin | None:
        """Return the same told by another text; otherwise, where wanted, the most alike close by."""
        minute = at.replace(second=0, microsecond=0)
        headline = _headline(entry)
        for each in self._exact.get((minute, headline), ()):
            if each.owner_id != owner_id:
                return _twin(each, is_same=True)
        if not is_close:
            return None
        words = frozenset(_WORD.findall(headline))
        best, found = ALIKE, None
        for each in self._close(minute, _numbers(words)):
            alike = _alike(words, each.words)
            is_other = each.owner_id != owner_id or each.entry.text != entry.text
            if alike >= best and is_other and abs(each.at - at) <= NEAR:
                best, found = alike, each
        return _twin(found, is_same=False) if found else None

    def _close(self, minute: datetime, numbers: frozenset[str]) -> Iterator[_Seen]:
        for shift in (0, -1, 1, -2, 2):
            yield from self._close_by.get((minute + timedelta(minutes=shift), numbers), ())


def _twin(seen: _Seen, *, is_same: bool) -> Twin:
    entry_id = seen.entry.id if not seen.owner_id else ""
    return Twin(seen.owner_id, seen.place, entry_id, seen.at, is_same)


def _headline(entry: Entry) -> str:
    words = plain(entry.text.partition("\n")[0])
    return _SPEAKER.sub("", words).rstrip(" .!")


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    common, apart = len(one & other), one ^ other
    return common / (common + len(apart)) if common >= _SHORTEST else 0.0


def _numbers(words: frozenset[str]) -> frozenset[str]:
    """Return the numbers: two lines that differ in one tell of two things."""
    return frozenset(word for word in words if word[0].isdigit())

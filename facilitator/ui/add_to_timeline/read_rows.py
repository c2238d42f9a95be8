"""The rows beside a text: entries with what they rest on, lines not read at their place, silent gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import overload

from facilitator.dates.words import day_words, short_duration, to_local
from facilitator.dates.zone import Occurs
from facilitator.domain.review import Entry
from facilitator.importers.draft_entry import DraftEntry
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.layout import Layout, RowKind, lay_out
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, entry_of
from facilitator.ui.add_to_timeline.sources import name_of_owner
from facilitator.ui.add_to_timeline.twins import Twin, Twins, is_joined

__all__ = ("Offer", "ReadRow", "ReadRows", "RowKind", "unread_key")
_NO_TWINS: Twins = {}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do with a row; ``look`` is button, quiet, link, decision, decided, doubt or chip."""

    id: str
    words: str
    look: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row; ``places`` are the numbers of the entries it stands for."""

    id: str
    kind: RowKind
    text: str
    time: str = ""
    why: str = ""
    line: int = 0
    last_line: int = 0
    is_checked: bool = False
    is_doubtful: bool = False
    offers: tuple[Offer, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """What a screen reader says."""
        if self.kind is RowKind.UNREAD:
            return _("Line {line}, not read, {why}: {text}").format(
                line=self.line, why=self.why, text=self.text
            )
        if self.kind is RowKind.GAP:
            return self.text
        checked = _("chosen") if self.is_checked else _("left out")
        return ", ".join(part for part in (self.time, self.text, self.why, checked) if part)


class ReadRows(Sequence[ReadRow]):
    """All rows of a text; each is made when it is looked at, so that a hundred thousand cost nothing."""

    def __init__(
        self, read: ReadText, choices: Choices, layout: Layout | None = None, twins: Twins = _NO_TWINS
    ) -> None:
        self.read, self.choices, self.twins = read, choices, twins
        self.layout = layout or lay_out(read, choices)
        self._made: dict[int, ReadRow] = {}

    def __len__(self) -> int:
        return len(self.layout.places)

    @overload
    def __getitem__(self, place: int) -> ReadRow: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[ReadRow, ...]: ...

    def __getitem__(self, place: int | slice) -> ReadRow | tuple[ReadRow, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(len(self))[place])
        row = self._made.get(place)
        if row is None:
            row = self._made[place] = self._make(place)
        return row

    def __iter__(self) -> Iterator[ReadRow]:
        return (self[place] for place in range(len(self)))

    @property
    def entries(self) -> int:
        """How many rows are entries."""
        return len(self.layout.groups)

    @property
    def checked(self) -> int:
        """How many of them are checked."""
        unchecked, keys = self.choices.unchecked, self.read.keys
        if not unchecked:
            return self.entries
        return sum(1 for group in self.layout.groups if keys[group[0]] not in unchecked)

    def group_keys(self) -> frozenset[str]:
        """Return the keys of all entries."""
        return frozenset(self.read.keys[group[0]] for group in self.layout.groups)

    def place_of(self, row_id: str) -> int:
        """Return where a row stands, -1 if it does not."""
        kind, _colon, key = row_id.partition(":")
        if kind == "entry":
            for number, group in enumerate(self.layout.groups):
                if self.read.keys[group[0]] == key:
                    return self.layout.group_places[number]
            return -1
        wanted = RowKind.UNREAD if kind == "unread" else RowKind.GAP
        return next(
            (n for n, p in enumerate(self.layout.places) if p.kind is wanted and self[n].id == row_id), -1
        )

    def _make(self, place: int) -> ReadRow:
        kind, number, line = self.layout.places[place]
        if kind is RowKind.UNREAD:
            unread = self.read.reading.unread[number]
            return _unread_row(unread.line, unread.text, self.choices)
        group = self.layout.groups[number]
        if kind is RowKind.GAP:
            length = short_duration(self.layout.gaps[number].length)
            words = _("{length} with nothing recorded").format(length=length)
            return ReadRow(f"gap:{self.read.keys[group[0]]}", RowKind.GAP, words, line=line)
        row = _entry_row(self.read, self.choices, group, self.twins.get(group[0]))
        day = self._new_day(number)
        return replace(row, offers=(*row.offers, Offer("", day, "chip"))) if day else row

    def _new_day(self, number: int) -> str:
        """Return the day of a group where it is another than that of the group before."""
        here, before = (self._day(n) for n in (number, number - 1))
        return day_words(here) if here is not None and before is not None and here != before else ""

    def _day(self, number: int) -> date | None:
        at = self.read.entries[self.layout.groups[number][0]].at if number >= 0 else None
        return to_local(at, self.read.zone).date() if at is not None else None


def _entry_row(read: ReadText, choices: Choices, group: tuple[int, ...], twin: Twin | None) -> ReadRow:
    first = group[0]
    draft, entry, key = read.reading.entries[first], entry_of(read, first, choices), read.keys[first]
    last = read.reading.entries[group[-1]]
    joined = _joined_offers(draft, last, len(group)) + _twin_offers(read, key, twin, choices)
    offers = (*joined, *_time_offers(read, entry, draft, choices, key, read.odd.get(first)))
    if key in choices.decisions:
        offers = (*offers, Offer("decision", _("decision"), "decided"))
    elif draft.is_decision_guess:
        offers = (*offers, Offer("decision", _("decision?"), "decision"))
    time = _clock(entry, read)
    return ReadRow(
        f"entry:{key}",
        RowKind.ENTRY,
        draft.headline,
        time=f"~{time}" if draft.approx and time else time or "–",
        why="" if joined or draft.approx or first in read.odd else _why(draft, entry),
        line=draft.line,
        last_line=last.last_line,
        is_checked=key not in choices.unchecked,
        is_doubtful=draft.approx or entry.at is None or first in read.odd,
        offers=offers,
        places=group,
    )


def _joined_offers(first: DraftEntry, last: DraftEntry, count: int) -> tuple[Offer, ...]:
    if count < 2:
        return ()
    lines = _("lines {first} and {last} joined").format(first=first.last_line, last=last.last_line)
    return Offer("", lines, "chip"), Offer("part", _("Keep both"), "link")


def _twin_offers(read: ReadText, key: str, twin: Twin | None, choices: Choices) -> tuple[Offer, ...]:
    if twin is None:
        return ()
    where = name_of_owner(twin.owner_id) if twin.owner_id else _("the timeline")
    if is_joined(twin, key, choices):
        joined = _("joined with {where}").format(where=where)
        return Offer("", joined, "chip"), Offer("apart", _("Keep both"), "link")
    local = to_local(twin.at, read.zone).strftime("%H:%M")
    if twin.is_same:
        return (Offer("unite", _("Join with {where}").format(where=where), "link"),)
    alike = _("like {time} in {where}").format(time=local, where=where)
    return Offer("", alike, "chip"), Offer("unite", _("Join"), "link")


def _time_offers(  # noqa: PLR0917
    read: ReadText, entry: Entry, draft: DraftEntry, choices: Choices, key: str, odd: Occurs | None
) -> tuple[Offer, ...]:
    if entry.at is None:
        return (Offer("set-time", _("Set time…"), "button"),)
    if odd is Occurs.NEVER:
        return (Offer("", _("the clocks skipped this hour"), "doubt"),)
    if odd is Occurs.TWICE:
        is_second = key in choices.second
        which = _("the second {time} of that night") if is_second else _("the first {time} of that night")
        other = _("Take the first") if is_second else _("Take the second")
        return Offer("", which.format(time=_clock(entry, read)), "doubt"), Offer("second", other, "link")
    until = to_local(entry.until, read.zone).strftime("%H:%M") if entry.until else ""
    if draft.approx and until:
        words = _("between {time} and {until}").format(time=_clock(entry, read), until=until)
        return (Offer("", words, "doubt"),)
    if draft.approx:
        told = tuple(clock for row_key, clock in choices.accounts if row_key == key)
        about = Offer("", _("about {time}").format(time=_clock(entry, read)), "doubt")
        others = tuple(Offer("", _("or {time}").format(time=clock), "doubt") for clock in told)
        return about, *others, Offer("account", _("Another account…"), "link")
    return (Offer("", _("until {time}").format(time=until), "chip"),) if until else ()


def _clock(entry: Entry, read: ReadText) -> str:
    if entry.at is None:
        return ""
    local = to_local(entry.at, read.zone)
    return local.strftime("%H:%M:%S" if local.second else "%H:%M")


def _why(draft: DraftEntry, entry: Entry) -> str:
    if entry.at is None:
        return _("no day known") if draft.time else _("no time found")
    if draft.is_date_carried:
        return _("from “{found}”").format(found=draft.found) if draft.found else _("day carried")
    return _("from “{found}”, date found").format(found=draft.found) if draft.found else ""


def _unread_row(line: int, text: str, choices: Choices) -> ReadRow:
    key = unread_key(line, text)
    is_noted = key in choices.noted
    note = Offer("note", _("Not as note") if is_noted else _("Keep as note"), "quiet")
    return ReadRow(
        key,
        RowKind.UNREAD,
        text.strip(),
        time=_("line {line}").format(line=line),
        why=_("kept as note") if is_noted else _("no time found"),
        line=line,
        last_line=line,
        offers=(note,) if is_noted else (Offer("set-time", _("Set time…"), "button"), note),
    )


def unread_key(line: int, text: str) -> str:
    """Return the key of a line that was not read."""
    return f"unread:{line}:{text.strip()}"

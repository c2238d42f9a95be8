"""The rows beside a text: entries with what they rest on, lines not read at their place, silent gaps."""

from dataclasses import dataclass
from enum import Enum

from facilitator.dates.words import short_duration, to_local
from facilitator.domain.review import Entry
from facilitator.domain.times import silent_gaps
from facilitator.importers.draft_entry import DraftEntry
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, keys_of


class RowKind(Enum):
    """What a row is."""

    ENTRY = 0
    UNREAD = 1
    GAP = 2


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


def rows_of(read: ReadText, choices: Choices) -> tuple[ReadRow, ...]:
    """Return all rows of a text in the order of its lines."""
    keys = keys_of(read.reading.entries)
    groups = groups_of(read, choices)
    rows = [_entry_row(read, choices, keys, group) for group in groups]
    rows += [_unread_row(line.line, line.text, choices) for line in read.reading.unread]
    rows.sort(key=lambda row: row.line)
    return _with_gaps(rows, read, choices)


def groups_of(read: ReadText, choices: Choices) -> list[tuple[int, ...]]:
    """Return the entries by their number; lines that tell the same stand together."""
    keys = keys_of(read.reading.entries)
    groups: list[tuple[int, ...]] = []
    for place, draft in enumerate(read.reading.entries):
        before = groups[-1][-1] if groups else -1
        if before >= 0 and _belongs(read, before, draft, place, choices, keys):
            groups[-1] = (*groups[-1], place)
        else:
            groups.append((place,))
    return groups


def chosen_groups(read: ReadText, choices: Choices) -> list[tuple[int, ...]]:
    """Return the groups whose row is checked."""
    keys = keys_of(read.reading.entries)
    return [group for group in groups_of(read, choices) if keys[group[0]] not in choices.unchecked]


def _belongs(  # noqa: PLR0917
    read: ReadText, before: int, draft: DraftEntry, place: int, choices: Choices, keys: tuple[str, ...]
) -> bool:
    if keys[before] in choices.joined:
        return True
    if keys[before] in choices.parted or read.entries[before].at is None:
        return False
    same_minute = read.entries[before].at == read.entries[place].at
    return same_minute and _tells_the_same(read.reading.entries[before].headline, draft.headline)


def _tells_the_same(one: str, other: str) -> bool:
    first, second = " ".join(one.casefold().split()), " ".join(other.casefold().split())
    shorter, longer = sorted((first, second), key=len)
    return shorter == longer or (len(shorter) >= 12 and longer.endswith(": " + shorter))


def _entry_row(read: ReadText, choices: Choices, keys: tuple[str, ...], group: tuple[int, ...]) -> ReadRow:
    first = group[0]
    draft, entry, key = read.reading.entries[first], read.entries[first], keys[first]
    last = read.reading.entries[group[-1]]
    offers: list[Offer] = []
    if len(group) > 1:
        lines = _("lines {first} and {last} joined").format(first=draft.last_line, last=last.last_line)
        offers += [Offer("", lines, "chip"), Offer("part", _("Keep both"), "link")]
    if draft.approx:
        offers.append(Offer("", _("about {time}").format(time=_clock(entry, read)), "doubt"))
    if entry.at is None:
        offers.append(Offer("set-time", _("Set time…"), "button"))
    if key in choices.decisions:
        offers.append(Offer("decision", _("decision"), "decided"))
    elif draft.is_decision_guess:
        offers.append(Offer("decision", _("decision?"), "decision"))
    time = _clock(entry, read)
    return ReadRow(
        key,
        RowKind.ENTRY,
        draft.headline,
        time=f"~{time}" if draft.approx and time else time or "–",
        why="" if len(group) > 1 or draft.approx else _why(draft, entry),
        line=draft.line,
        last_line=last.last_line,
        is_checked=key not in choices.unchecked,
        is_doubtful=draft.approx or entry.at is None,
        offers=tuple(offers),
        places=group,
    )


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


def _with_gaps(rows: list[ReadRow], read: ReadText, choices: Choices) -> tuple[ReadRow, ...]:
    chosen = [read.entries[group[0]] for group in chosen_groups(read, choices)]
    gaps = {gap.after_id: gap for gap in silent_gaps(chosen)}
    if not gaps:
        return tuple(rows)
    shown: list[ReadRow] = []
    for row in rows:
        shown.append(row)
        gap = gaps.get(read.entries[row.places[0]].id) if row.places else None
        if gap is not None:
            words = _("{length} with nothing recorded").format(length=short_duration(gap.length))
            shown.append(ReadRow(f"gap:{row.id}", RowKind.GAP, words, line=row.line))
    return tuple(shown)

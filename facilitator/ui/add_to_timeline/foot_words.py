"""What the foot of Add to timeline says of all texts together, as a plain value."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.dates.day import Order
from facilitator.importers.draft_entry import Assumed
from facilitator.language.translate import _, plural
from facilitator.ui.add_to_timeline.adding import Part, count, count_joined
from facilitator.ui.add_to_timeline.import_words import assumption_words
from facilitator.ui.add_to_timeline.layout import groups_of

_FEW = 5_000


@dataclass(frozen=True, slots=True)
class FootValue:
    """How many entries would be added or joined, what was assumed, and how far the reading is."""

    entries: int
    joined: int
    unread: int
    assumed: tuple[str, ...]
    turn: str
    is_reading: bool
    percent: int


def foot_of(parts: Sequence[Part], current: str, is_reading: bool, percent: int) -> FootValue:
    """Return what the foot says; the date order is that of the text on screen."""
    assumed: list[str] = []
    turn = ""
    for part in parts:
        assumed += _assumed(part)
        if part.source.owner_id == current:
            turn = _turn(part)
    joined = 0 if is_reading else count_joined(parts)
    if joined:
        assumed.append(plural("{count} told twice, joined", "{count} told twice, joined", joined))
    entries = sum(len(part.read.entries) for part in parts) if is_reading else count(parts)
    unread = sum(len(part.read.reading.unread) for part in parts)
    said = tuple(dict.fromkeys(words for words in assumed if words))
    return FootValue(entries, joined, unread, said, turn, is_reading, percent)


def _assumed(part: Part) -> list[str]:
    read = part.read
    said = [assumption_words(each, read) for each in read.reading.assumptions]
    if len(read.entries) <= _FEW:
        pairs = sum(1 for group in groups_of(read, part.choices) if len(group) > 1)
        if pairs:
            said.append(plural("{count} pair joined", "{count} pairs joined", pairs))
    if read.odd:
        words = plural(
            "{count} time on the night the clocks changed",
            "{count} times on the night the clocks changed",
            len(read.odd),
        )
        said.append(words)
    folded = read.reading.folded_lines
    if folded:
        said.append(plural("{count} line of the log folded", "{count} lines of the log folded", folded))
    return said


def _turn(part: Part) -> str:
    kinds = {each.kind for each in part.read.reading.assumptions}
    is_open = not kinds.isdisjoint({Assumed.DATE_ORDER, Assumed.MONTH_FIRST})
    if part.choices.order is Order.ASK and not is_open:
        return ""
    return _("day first") if is_month_first(part) else _("month first")


def is_month_first(part: Part) -> bool:
    """Tell whether 03/11 was read as March: chosen, or assumed."""
    if part.choices.order is not Order.ASK:
        return part.choices.order is Order.MONTH_FIRST
    return any(each.kind is Assumed.MONTH_FIRST for each in part.read.reading.assumptions)

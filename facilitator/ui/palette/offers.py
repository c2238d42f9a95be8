"""What the palette offers and how it is found: by words, or by a time after a colon. Values only."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_OF_A_GROUP = 7
_TIME = re.compile(r":\s*(\d{1,2})[:.]?(\d{2})?$")


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to do or to look at; ``clock`` ("14:55") makes it findable as ``:1455``."""

    id: str
    group: str
    words: str
    note: str = ""
    icon: str = ""
    cap: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: an offer, or the heading of a group."""

    id: str
    heading: str = ""
    offer: Offer | None = None


def find(offers: Sequence[Offer], text: str) -> tuple[Offer, ...]:
    """Return the offers that fit what was typed, the better ones of each group first."""
    typed = text.strip()
    if typed.startswith(":"):
        return _at_time(offers, typed)
    words = typed.casefold().split()
    fitting = [offer for offer in offers if all(word in _whole(offer) for word in words)]
    if not words:
        return tuple(fitting)
    return tuple(sorted(fitting, key=lambda offer: not offer.words.casefold().startswith(words[0])))


def to_rows(offers: Iterable[Offer]) -> tuple[Row, ...]:
    """Return the offers under the headings of their groups, a few of each."""
    groups: dict[str, list[Offer]] = {}
    for offer in offers:
        groups.setdefault(offer.group, []).append(offer)
    rows: list[Row] = []
    for heading, members in groups.items():
        rows.append(Row(f"heading {heading}", heading))
        rows += [Row(offer.id, offer=offer) for offer in members[:MOST_OF_A_GROUP]]
    return tuple(rows)


def in_order_of_groups(found: Iterable[Offer], offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Keep the groups in the order in which they were offered."""
    order = list(dict.fromkeys(offer.group for offer in offers))
    return tuple(sorted(found, key=lambda offer: order.index(offer.group)))


def runs(text: str, typed: str) -> tuple[tuple[str, bool], ...]:
    """Cut a text into runs; True marks those that were typed."""
    words = [re.escape(word) for word in typed.split() if not word.startswith(":")]
    if not words:
        return ((text, False),)
    parts = re.split(f"({'|'.join(words)})", text, flags=re.IGNORECASE)
    return tuple((part, place % 2 == 1) for place, part in enumerate(parts) if part)


def _whole(offer: Offer) -> str:
    return f"{offer.clock} {offer.words} {offer.note}".casefold()


def _at_time(offers: Sequence[Offer], typed: str) -> tuple[Offer, ...]:
    timed = tuple(offer for offer in offers if offer.clock)
    found = _TIME.match(typed)
    if found is None:
        return timed if typed == ":" else ()
    start = f"{int(found[1]):02d}:{found[2] or ''}"
    fitting = tuple(offer for offer in timed if offer.clock.startswith(start))
    if fitting or not timed:
        return fitting
    wanted = _minutes(f"{int(found[1]):02d}:{found[2] or '00'}")
    return (min(timed, key=lambda offer: abs(_minutes(offer.clock) - wanted)),)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)

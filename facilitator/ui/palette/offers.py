"""What the palette offers, and the rows it shows of it. Values only; see ``search`` for the finding."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

MOST_OF_A_GROUP = 7


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


def recent_first(offers: Iterable[Offer], recent: Sequence[str], heading: str) -> tuple[Offer, ...]:
    """Put what was chosen lately above everything else, under a heading of its own; newest first."""
    known = {offer.id: offer for offer in offers}
    again = [replace(known.pop(offer_id), group=heading) for offer_id in recent if offer_id in known]
    return (*again, *known.values())


def runs(text: str, typed: str) -> tuple[tuple[str, bool], ...]:
    """Cut a text into runs; True marks those that were typed."""
    words = [re.escape(word) for word in typed.split() if not word.startswith(":")]
    if not words:
        return ((text, False),)
    parts = re.split(f"({'|'.join(words)})", text, flags=re.IGNORECASE)
    return tuple((part, place % 2 == 1) for place, part in enumerate(parts) if part)

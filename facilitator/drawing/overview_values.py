"""The values an overview is drawn from: marks, silences, places and the look."""

from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["tick", "decision", "approx", "recalled"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment; ``label`` is written under the axis if there is room, empty for none.

    ``is_walked`` fills the mark; ``is_new`` is a moment that became known later and comes now.
    """

    at: float
    kind: MarkKind = "tick"
    label: str = ""
    until: float | None = None
    is_walked: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """A long stretch with nothing recorded; an ``end`` of ``None`` is not known yet."""

    start: float
    end: float | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A second with the words that name it: where the room is, where the facilitator looks."""

    at: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and manner; the default is the strip of the console and of documents (840 by 72).

    ``discs`` has the curtain as a thin hatch above the axis, ``ticks`` as a hatched field up to
    ``bleed`` beyond the right edge, drawn in ``unit``.
    """

    style: Literal["discs", "ticks"] = "discs"
    unit: float = 1.0
    text_size: float = 11.0
    left: float = 21.5
    right: float = 68.0
    bleed: float = 0.0
    axis_y: float = 36.0
    label_y: float = 65.0
    name_y: float = 10.0
    label_gap: float = 6.0
    overhang: float = 13.5
    first_offset: float = 6.0
    axis_stroke: float = 1.0
    curtain_y: float = 15.0
    curtain_offset: float = 5.0
    silence_width: float = 186.0
    silence_inset: float = 8.0
    silence_stroke: float = 1.5
    silence_dash: tuple[float, ...] = (1.0, 5.0)
    silence_ground: str = "surface"


def walk_look(unit: float, bleed: float) -> Look:
    """The look of the walk on stage; ``unit`` is a 108th of the window's height."""
    return Look(
        style="ticks",
        unit=unit,
        text_size=2.8 * unit,
        left=0.0,
        right=14.3 * unit,
        bleed=bleed,
        axis_y=4.35 * unit,
        label_y=10.8 * unit,
        label_gap=1.2 * unit,
        overhang=0.0,
        first_offset=0.1 * unit,
        axis_stroke=0.3 * unit,
        curtain_offset=2.6 * unit,
        silence_width=38.0 * unit,
        silence_inset=0.0,
        silence_stroke=0.3 * unit,
        silence_dash=(0.9 * unit, 0.9 * unit),
    )

"""Plain shapes with positions and colour roles: painted on screens and written as SVG alike.

Lengths are in the picture's own unit (px at 100 %), y grows downwards. Colours are roles of the theme
("ink", "decision" …), never values. ``Words.width`` is the measured advance at layout time.
"""

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Face = Literal["sans", "serif", "mono"]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke; ``dash`` is on/off lengths, empty for solid."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str = "line"
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; an empty role is not painted."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle; filled, outlined, or both."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Diamond:
    """The mark of a decision point."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = "decision"
    stroke_width: float = 1.5


@dataclass(frozen=True, slots=True)
class Hatch:
    """A hatched rectangle: the curtain."""

    x: float
    y: float
    width: float
    height: float
    role: str = "faint"
    ground: str = ""
    gap: float = 6.0
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; ``y`` is the baseline."""

    x: float
    y: float
    text: str
    size: float
    role: str = "ink"
    weight: int = 400
    face: Face = "sans"
    anchor: Anchor = "start"
    width: float = 0.0
    is_tabular: bool = False


Shape = Line | Box | Disc | Diamond | Hatch | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes on a canvas, with the words that say the same to someone who cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    description: str = ""

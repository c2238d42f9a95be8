"""Round shapes of the stage: the soft clock of a pause and the ring of a silent minute."""

from dataclasses import dataclass
from math import cos, radians, sin

from facilitator.drawing.shapes import Disc, Line, Shape
from facilitator.stage.parts import PauseClock


@dataclass(frozen=True, slots=True)
class Sector(Disc):
    """A piece of a disc; degrees clockwise from the top."""

    start: float = 0.0
    sweep: float = 0.0


def ring(x: float, y: float, quarters: int) -> list[Shape]:
    """Return a still ring with some quarters filled."""
    shapes: list[Shape] = [Disc(x, y, 6.6, "surface", "muted", 0.33)]
    if quarters >= 4:
        shapes.append(Disc(x, y, 6.6, "accent"))
    elif quarters > 0:
        shapes.append(Sector(x, y, 6.6, "accent", start=0.0, sweep=90.0 * quarters))
    return shapes


def clock_face(x: float, y: float, size: float, clock: PauseClock) -> list[Shape]:
    """Return a plain face: the hand at now, a pale sector up to the return."""
    unit = size / 400
    middle_x, middle_y = x + size / 2, y + size / 2
    shapes: list[Shape] = [Disc(middle_x, middle_y, 196 * unit, "surface")]
    middle = (middle_x, middle_y)
    shapes += [_spoke(middle, 30.0 * hour, (168 * unit, 180 * unit), "muted", 4 * unit) for hour in range(12)]
    sweep = 6.0 * ((clock.until - clock.now) % 60)
    start = 6.0 * clock.now
    if sweep:
        shapes.append(
            Sector(
                middle_x, middle_y, 150 * unit, "accent-soft", "accent", 2 * unit, start=start, sweep=sweep
            )
        )
    shapes.append(_spoke(middle, start, (0.0, 150 * unit), "accent", 6 * unit))
    shapes.append(Disc(middle_x, middle_y, 9 * unit, "accent"))
    return shapes


def _spoke(
    middle: tuple[float, float], angle: float, reach: tuple[float, float], role: str, width: float
) -> Line:
    (x, y), (inner, outer) = middle, reach
    dx, dy = sin(radians(angle)), -cos(radians(angle))
    return Line(x + dx * inner, y + dy * inner, x + dx * outer, y + dy * outer, role, width)

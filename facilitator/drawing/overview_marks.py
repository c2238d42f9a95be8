"""The marks of an overview in two manners: discs for the console and documents, ticks for the stage."""

from collections.abc import Callable, Sequence

from facilitator.drawing.overview_values import Look, Mark
from facilitator.drawing.shapes import Box, Diamond, Disc, Line, Shape

Spot = Callable[[float], float]


def draw(marks: Sequence[Mark], x: Spot, look: Look, now: float | None) -> list[Shape]:
    """Draw every mark; the room's place is drawn last so that nothing covers it."""
    draw_one = _tick if look.style == "ticks" else _disc
    shapes: list[Shape] = []
    for mark in sorted(marks, key=lambda mark: mark.at == now):
        shapes += draw_one(mark, x, look, is_now=mark.at == now)
    if look.style == "ticks" and now is not None:
        shapes.append(_bar(x(now), 1.6, 5.5, 0.9, look))
    return shapes


def ring(x: float, marks: Sequence[Mark], at: float, look: Look) -> list[Shape]:
    """A ring around the place that is looked at, with its mark drawn again inside."""
    shapes: list[Shape] = [Disc(x, look.axis_y, 11, "surface", "accent", 2)]
    for mark in marks:
        if mark.at == at:
            shapes += _disc(mark, lambda _: x, look, is_now=False)
    return shapes


def bow(left: float, right: float, look: Look) -> list[Shape]:
    """A dashed line above the axis, from when something became known to when it happened."""
    unit = look.unit
    width, dash = 0.25 * unit, (0.7 * unit, 0.7 * unit)
    top, foot = -0.1 * unit, 2.6 * unit
    return [
        Line(left, foot, left, top, "accent", width, dash),
        Line(left, top, right, top, "accent", width, dash),
        Line(right, top, right, foot, "accent", width, dash),
    ]


def _disc(mark: Mark, x: Spot, look: Look, *, is_now: bool) -> list[Shape]:
    spot, y = x(mark.at), look.axis_y
    if mark.kind == "decision":
        is_filled = is_now or mark.is_walked
        return [Diamond(spot, y, 7 if is_now else 6, "decision" if is_filled else "surface", "decision")]
    if mark.kind == "approx":
        left, right = _range(mark, x, 15.0)
        return [Box(left, y - 5, right - left, 10, "surface", "doubt", 1.5, 3, (3, 2))]
    if mark.kind == "recalled":
        return [Disc(spot, y, 4, "surface", "doubt", 1.5, (2, 2))]
    if is_now:
        return [Disc(spot, y, 5, "accent", "surface", 2)]
    if mark.is_walked:
        return [Disc(spot, y, 4, "soft", "surface", 2)]
    return [Disc(spot, y, 4, "surface", "soft")]


def _tick(mark: Mark, x: Spot, look: Look, *, is_now: bool) -> list[Shape]:
    unit, spot, y = look.unit, x(mark.at), look.axis_y
    if mark.is_new:
        return [_bar(spot, 2.6, 3.5, 0.7, look)]
    if is_now and mark.kind != "approx":
        return []
    if mark.kind == "decision":
        return [Diamond(spot, y, 2.4 * unit, "surface", ""), Diamond(spot, y, 1.56 * unit, "decision", "")]
    if mark.kind == "approx":
        left, right = _range(mark, x, 3.2 * unit)
        dash = (0.75 * unit, 0.75 * unit)
        return [
            Box(
                left,
                y - 1.3 * unit,
                right - left,
                2.6 * unit,
                "surface",
                "doubt",
                0.25 * unit,
                0.5 * unit,
                dash,
            )
        ]
    if mark.kind == "recalled":
        stroke = 0.4 * unit
        return [Line(spot, y - 1.15 * unit, spot, y + 1.15 * unit, "doubt", stroke, (stroke, stroke))]
    return [Line(spot, y - 1.15 * unit, spot, y + 1.15 * unit, "soft", 0.4 * unit)]


def _bar(x: float, top: float, height: float, width: float, look: Look) -> Box:
    unit = look.unit
    return Box(
        x - width * unit / 2, top * unit, width * unit, height * unit, "accent", radius=width * unit / 2
    )


def _range(mark: Mark, x: Spot, least: float) -> tuple[float, float]:
    """The stretch an uncertain time may lie in, wide enough to be seen."""
    left, right = x(mark.at), x(mark.until if mark.until is not None else mark.at)
    if right - left < least:
        middle = (left + right) / 2
        return middle - least / 2, middle + least / 2
    return left, right

"""The proportional timeline as one picture: marks, long silences, the curtain, names of places.

Everything is given as plain values: seconds, finished words and the look. Nothing that is not given can
appear, so a picture of the walk holds only what the room may see.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.drawing import overview_marks
from facilitator.drawing.overview_values import Look, Mark, Place, Silence
from facilitator.drawing.shapes import Box, Face, Hatch, Line, Picture, Shape, Words

FIGURE = re.compile(r"\d")
Measure = Callable[[str, float, int, Face], float]


@dataclass(frozen=True, slots=True)
class Extent:
    """What the axis covers in all: seconds outside of silences, and how many silences."""

    seconds: float
    silences: int = 0


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a second stands on the axis; a silence is as wide as the look says, however long it is."""

    first: float
    left: float
    rate: float
    silences: tuple[Silence, ...]
    silence_width: float
    right: float

    def x(self, at: float) -> float:
        """Return the place of a second on the axis; what lies beyond it stands at its end."""
        return min(self.right, self._x(at))

    def _x(self, at: float) -> float:
        place = self.left + (at - self.first) * self.rate
        for silence in self.silences:
            if at <= silence.start:
                continue
            if silence.end is None or at < silence.end:
                end = silence.start if silence.end is None else silence.end
                share = (at - silence.start) / (end - silence.start) if end > silence.start else 1.0
                return place - (at - silence.start) * self.rate + share * self.silence_width
            place += self.silence_width - (silence.end - silence.start) * self.rate
        return place

    def nearest(self, marks: Sequence[Mark], x: float) -> int:
        """Return the number of the mark nearest to ``x``; -1 without marks."""
        return min(range(len(marks)), key=lambda i: abs(self.x(marks[i].at) - x), default=-1)


def scale(
    marks: Sequence[Mark],
    width: float,
    look: Look,
    silences: Sequence[Silence] = (),
    extent: Extent | None = None,
) -> Scale:
    """Spread the seconds over the width; without ``extent`` the marks fill it."""
    first = min((mark.at for mark in marks), default=0.0)
    last = max((mark.until or mark.at for mark in marks), default=0.0)
    silent = sum((s.end - s.start) for s in silences if s.end is not None)
    whole = extent or Extent(last - first - silent, len(silences))
    room = max(1.0, width - look.left - look.right)
    silence_width = min(look.silence_width, 0.6 * room / whole.silences) if whole.silences else 0.0
    rate = (room - whole.silences * silence_width) / whole.seconds if whole.seconds > 0 else 0.0
    ordered = tuple(sorted(silences, key=lambda s: s.start))
    return Scale(first, look.left, rate, ordered, silence_width, look.left + room + 0.001)


def overview(
    marks: Sequence[Mark],
    width: float,
    height: float,
    *,
    measure: Measure,
    look: Look | None = None,
    silences: Sequence[Silence] = (),
    extent: Extent | None = None,
    band: tuple[float, float] | None = None,
    now: Place | None = None,
    looked_at: Place | None = None,
    curtain: str | None = None,
    bow: tuple[float, float] | None = None,
    description: str = "",
) -> Picture:
    """Draw the timeline.

    Args:
        marks: what happened, in order of time.
        width: of the picture.
        height: of the picture.
        measure: advance width of a text.
        look: sizes and manner; the default is the console's and the documents'.
        silences: long stretches with nothing recorded, drawn as dots of one width.
        extent: what the axis covers, where the marks do not show all of it.
        band: the time of impact, as a quiet ground behind the axis.
        now: where the room is.
        looked_at: where the facilitator looks, if that is another place.
        curtain: hatch what comes after ``now``, with these words; ``None`` for no curtain.
        bow: from the minute something became known back to when it happened.
        description: the words for someone who cannot see it.
    """
    look = look or Look()
    axis = scale(marks, width, look, silences, extent)
    sheet = _Sheet(marks, axis, look, measure, width, now, curtain)
    shapes: list[Shape] = []
    if band is not None:
        left, right = axis.x(band[0]), axis.x(band[1])
        shapes.append(Box(left, look.axis_y - 10, right - left, 20, fill="sunken", radius=4))
    edge = _edge(sheet)
    silence_words = _silence_words(sheet, edge)
    shapes += _axis_lines(sheet, edge)
    shapes += silence_words
    shapes += overview_marks.draw(marks, axis.x, look, now.at if now else None)
    if looked_at is not None:
        shapes += overview_marks.ring(axis.x(looked_at.at), marks, looked_at.at, look)
    if bow is not None:
        shapes += overview_marks.bow(axis.x(bow[0]), axis.x(bow[1]), look)
    if curtain is not None and now is not None:
        shapes += _curtain(edge, width, height, look)
    shapes += _names(sheet, looked_at)
    shapes += _labels(sheet, [] if look.style == "discs" else silence_words, edge)
    return Picture(width, height, tuple(shapes), description)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What every part of the drawing needs."""

    marks: Sequence[Mark]
    axis: Scale
    look: Look
    measure: Measure
    width: float
    now: Place | None
    curtain: str | None

    @property
    def last_x(self) -> float:
        return self.axis.x(max((m.until or m.at for m in self.marks), default=0.0))

    def advance(self, text: str, weight: int) -> float:
        """How wide a text is whose figures stand in columns: each as wide as a 0."""
        return self.measure(FIGURE.sub("0", text), self.look.text_size, weight, "sans")

    def words(self, x: float, y: float, text: str, role: str, weight: int = 400) -> Words:
        """One line of words around ``x``, kept inside the picture."""
        size = self.look.text_size
        advance = self.advance(text, weight)
        middle = max(advance / 2, min(self.width - advance / 2, x))
        return Words(middle, y, text, size, role, weight, "sans", "middle", advance, is_tabular=True)


def _edge(sheet: _Sheet) -> float:
    """Where the curtain begins, or the axis ends without one."""
    axis, look = sheet.axis, sheet.look
    open_end = next((s for s in axis.silences if s.end is None), None)
    if open_end is not None:
        return min(sheet.width, axis.x(open_end.start) + axis.silence_width + look.curtain_offset)
    if sheet.curtain is not None and sheet.now is not None:
        right = axis.x(sheet.now.at) + look.curtain_offset
        label = _now_label(sheet)
        if label is not None:
            right = max(right, _span(label)[1] + look.label_gap)
        return min(sheet.width, right)
    return sheet.last_x


def _now_label(sheet: _Sheet) -> Words | None:
    """The label of the room's place, which stands before the curtain."""
    now = sheet.now
    if now is None or not now.words or sheet.look.style != "ticks":
        return None
    is_first = bool(sheet.marks) and sheet.marks[0].at >= now.at
    return _label(sheet, Mark(now.at, label=now.words), is_first=is_first, is_current=True)


def _axis_lines(sheet: _Sheet, edge: float) -> list[Shape]:
    """Solid where something is recorded, dotted where nothing is."""
    if not sheet.marks:
        return []
    axis, look = sheet.axis, sheet.look
    end = edge if look.style == "ticks" else sheet.last_x
    stops = [look.left - look.overhang]
    for silence in axis.silences:
        right = edge if silence.end is None else axis.x(silence.end)
        stops += [axis.x(silence.start), right]
    stops.append(max(end, stops[-1]))
    lines: list[Shape] = []
    for number, (left, right) in enumerate(pairwise(stops)):
        is_silent = number % 2 == 1
        inset = look.silence_inset if is_silent else 0.0
        stroke = look.silence_stroke if is_silent else look.axis_stroke
        dash = look.silence_dash if is_silent else ()
        if right - left > 2 * inset:
            lines.append(Line(left + inset, look.axis_y, right - inset, look.axis_y, "muted", stroke, dash))
    return lines


def _silence_words(sheet: _Sheet, edge: float) -> list[Shape]:
    """Say in words how long nothing was recorded, or only that nothing was."""
    axis, look = sheet.axis, sheet.look
    shapes: list[Shape] = []
    for silence in axis.silences:
        if not silence.words:
            continue
        right = edge if silence.end is None else axis.x(silence.end)
        middle = (axis.x(silence.start) + right) / 2
        if look.style == "ticks":
            text = sheet.words(middle, look.label_y, silence.words, "ink", 600)
            text = replace(text, x=min(text.x, _left_of_now(sheet, silence) - text.width / 2))
            label = _now_label(sheet)
            taken = [_span(one) for one in (label, *shapes) if isinstance(one, Words)]
            if _span(text)[0] >= 0 and _span(text)[1] <= edge and _is_free(text, taken, look):
                shapes.append(text)
            continue
        text = sheet.words(middle, look.axis_y + 0.36 * look.text_size, silence.words, "muted")
        if text.width + 2 * look.silence_inset <= axis.silence_width:
            left = text.x - text.width / 2 - 5
            shapes += [Box(left, look.axis_y - 8, text.width + 10, 16, fill=look.silence_ground), text]
    return shapes


def _left_of_now(sheet: _Sheet, silence: Silence) -> float:
    """Where words about a silence must end, so that they leave the label of its end alone."""
    now, look = sheet.now, sheet.look
    if now is None or silence.end != now.at:
        return sheet.width
    label = sheet.advance(now.words, 600)
    return sheet.axis.x(now.at) + 0.8 * look.unit - label - 2 * look.label_gap


def _curtain(edge: float, width: float, height: float, look: Look) -> list[Shape]:
    if look.style == "ticks":
        unit = look.unit
        right = width + look.bleed
        return [
            Hatch(
                edge,
                -0.6 * unit,
                right - edge,
                height + 0.6 * unit,
                "line-strong",
                "sunken",
                1.98 * unit,
                0.15 * unit,
            ),
            Line(edge, -0.6 * unit, edge, height, "muted", 0.3 * unit),
        ]
    return [Hatch(edge, look.curtain_y, width - edge, 6.0, "muted", "", 6.0, 1.2)] if width > edge else []


def _names(sheet: _Sheet, looked_at: Place | None) -> list[Shape]:
    """The names of the places above the axis, and the curtain's words where they fit."""
    look, now = sheet.look, sheet.now
    if look.style == "ticks":
        return []
    shapes: list[Shape] = []
    taken: list[tuple[float, float]] = []
    for place in (now, looked_at):
        if place is None:
            continue
        x = sheet.axis.x(place.at)
        text = sheet.words(x, look.name_y, place.words, "accent", 600)
        shapes.append(Line(x, look.name_y + 3, x, look.axis_y - 9, "accent", 2))
        if _is_free(text, taken, look):
            shapes.append(text)
            taken.append(_span(text))
    if sheet.curtain and now is not None and taken:
        left = max(right for _, right in taken) + 12
        advance = sheet.measure(sheet.curtain, look.text_size, 400, "sans")
        if left + advance <= sheet.width:
            shapes.append(Words(left, look.name_y + 1, sheet.curtain, look.text_size, "muted", width=advance))
    return shapes


def _labels(sheet: _Sheet, present: Sequence[Shape], edge: float) -> list[Shape]:
    """Times under the axis; where two come too close, the older is left out, never the current one."""
    marks, look, now = sheet.marks, sheet.look, sheet.now
    shapes: list[Shape] = []
    taken = [_span(text) for text in present if isinstance(text, Words)]
    is_current = [now is not None and mark.at == now.at and look.style == "ticks" for mark in marks]
    current = _now_label(sheet)
    if current is not None:
        shapes.append(current)
        taken.append(_span(current))
    right = edge if sheet.curtain is not None and look.style == "ticks" else sheet.width
    for number in sorted(range(len(marks)), key=lambda i: marks[i].at, reverse=True):
        if marks[number].label and not is_current[number]:
            text = _label(sheet, marks[number], is_first=number == 0, is_current=False)
            if _is_free(text, taken, look) and _span(text)[1] <= right + 0.01:
                taken.append(_span(text))
                shapes.append(text)
    return shapes


def _label(sheet: _Sheet, mark: Mark, *, is_first: bool, is_current: bool) -> Words:
    look, x = sheet.look, sheet.axis.x(mark.at)
    role = "decision" if look.style == "ticks" and mark.kind == "decision" else "muted"
    if is_current or mark.is_new:
        role = "accent"
    text = sheet.words(x, look.label_y, mark.label, role, 600 if role == "accent" else 400)
    if is_current and x + 0.8 * look.unit - text.width >= 0:
        return replace(text, x=x + 0.8 * look.unit, anchor="end")
    return replace(text, x=x - look.first_offset, anchor="start") if is_first else text


def _is_free(text: Words, taken: Sequence[tuple[float, float]], look: Look) -> bool:
    left, right = _span(text)
    gap = look.label_gap
    return not any(left < end + gap and start < right + gap for start, end in taken)


def _span(text: Words) -> tuple[float, float]:
    left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * text.width
    return left, left + text.width

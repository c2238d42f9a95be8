"""Make text fit the stage: wrap, shrink in steps, drop entries, shorten; nothing is ever clipped.

Widths are measured by the caller, so the same rules hold for every screen and in tests without one.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.drawing.shapes import Face

Measure = Callable[[str, float, int, Face], float]
"""text, size, weight, face -> width"""

BREAK_AFTER = re.compile(r"(?<=[/._\-:])(?=.)")
ELLIPSIS = "…"
NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class Type:
    """A role of text: its sizes from largest to smallest, line height as a factor, weight and face."""

    sizes: tuple[float, ...]
    leading: float
    weight: int = 400
    face: Face = "sans"
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as lines of one size."""

    lines: tuple[str, ...]
    size: float
    is_shortened: bool = False


@dataclass(frozen=True, slots=True)
class FittedList:
    """The entries of one list in one size; ``dropped`` of them did not fit."""

    entries: tuple[Fitted, ...]
    size: float
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures lines of one type at one size."""

    measure: Measure
    type: Type
    size: float

    def width(self, line: str) -> float:
        """Return how wide a line is, its letter spacing included."""
        spacing = self.type.spacing * self.size * len(line)
        return self.measure(line, self.size, self.type.weight, self.type.face) + spacing


def wrap(text: str, width: float, ruler: Ruler, most: int = 10_000) -> tuple[str, ...]:
    """Break at word ends; a lone last word pulls others down if the number of lines stays the same.

    Wrapping stops one line after ``most``, which is enough to know that it was too much.
    """
    lines = _greedy(_words(text), width, ruler, most)
    if not 2 <= len(lines) <= most or " " in lines[-1]:
        return tuple(lines)
    for share in (0.9, 0.8, 0.7, 0.6):
        narrower = _greedy(_words(text), share * width, ruler, len(lines))
        if len(narrower) > len(lines):
            break
        if " " in narrower[-1]:
            return tuple(narrower)
    return tuple(lines)


def fit(text: str, width: float, max_lines: int, kind: Type, measure: Measure) -> Fitted:
    """Wrap, then shrink by steps, then shorten at a word end."""
    for size in kind.sizes:
        lines = wrap(text, width, Ruler(measure, kind, size), max_lines)
        if len(lines) <= max_lines:
            return Fitted(lines, size)
    ruler = Ruler(measure, kind, kind.sizes[-1])
    return Fitted(_shortened(text, width, max_lines, ruler), ruler.size, is_shortened=True)


def fit_all(
    texts: Sequence[str], width: float, max_lines: int, kind: Type, measure: Measure
) -> tuple[Fitted, ...]:
    """Fit several texts in the largest size that suits them all."""
    for size in kind.sizes:
        ruler = Ruler(measure, kind, size)
        wrapped = [wrap(text, width, ruler, max_lines) for text in texts]
        if all(len(lines) <= max_lines for lines in wrapped):
            return tuple(Fitted(lines, size) for lines in wrapped)
    smallest = Type(kind.sizes[-1:], kind.leading, kind.weight, kind.face, kind.spacing)
    return tuple(fit(text, width, max_lines, smallest, measure) for text in texts)


@dataclass(frozen=True, slots=True)
class Room:
    """The place for a list: its size, the space between entries, and the height of "…and 3 more"."""

    width: float
    height: float
    gap: float = 0.0
    more: float = 0.0
    max_lines: int = 1


def fit_list(
    texts: Sequence[str], room: Room, kind: Type, measure: Measure, *, keep_last: bool = False
) -> FittedList:
    """Fit a list into a height: shrink all entries together, then close gaps, then drop entries.

    ``keep_last`` drops from the start, for lists whose newest entry stands last.
    """
    for size in kind.sizes:
        one_size = Type((size,), kind.leading, kind.weight, kind.face, kind.spacing)
        entries = fit_all(texts, room.width, room.max_lines, one_size, measure)
        is_whole = not any(entry.is_shortened for entry in entries)
        if is_whole and _height(entries, kind, room.gap) <= room.height:
            return FittedList(entries, size)
    smallest = Type(kind.sizes[-1:], kind.leading, kind.weight, kind.face, kind.spacing)
    entries = fit_all(texts, room.width, room.max_lines, smallest, measure)
    kept = list(entries)
    while len(kept) > 1 and _height(kept, kind, room.gap) + _more(entries, kept, room) > room.height:
        kept.pop(0 if keep_last else -1)
    return FittedList(tuple(kept), smallest.sizes[0], len(entries) - len(kept))


def _more(entries: Sequence[Fitted], kept: Sequence[Fitted], room: Room) -> float:
    return room.more if len(kept) < len(entries) else 0.0


def _height(entries: Sequence[Fitted], kind: Type, gap: float) -> float:
    return sum(len(entry.lines) * entry.size * kind.leading + gap for entry in entries)


def _words(text: str) -> list[str]:
    """Split at spaces and line ends, keeping a number and its % together."""
    together = text.replace(" %", NARROW_SPACE + "%")
    return re.sub(r"[^\S\u00a0\u202f]+", " ", together).strip(" ").split(" ")


def _greedy(words: Sequence[str], width: float, ruler: Ruler, most: int) -> list[str]:
    lines: list[str] = []
    for piece in (piece for word in words for piece in _pieces(word, width, ruler)):
        joined = f"{lines[-1]} {piece}" if lines else piece
        if lines and ruler.width(joined) <= width:
            lines[-1] = joined
        elif len(lines) > most:
            break
        else:
            lines.append(piece)
    return [line for line in lines if line] or [""]


def _pieces(word: str, width: float, ruler: Ruler) -> list[str]:
    """Cut a word that is longer than the line: after a mark, failing that anywhere."""
    if ruler.width(word) <= width:
        return [word]
    pieces: list[str] = []
    for part in BREAK_AFTER.split(word):
        if pieces and ruler.width(pieces[-1] + part) <= width:
            pieces[-1] += part
        else:
            pieces += _cut(part, width, ruler)
    return pieces


def _cut(word: str, width: float, ruler: Ruler) -> list[str]:
    pieces: list[str] = []
    start = 0
    while start < len(word):
        end = _longest(word, start, width, ruler)
        pieces.append(word[start:end])
        start = end
    return pieces


def _longest(word: str, start: int, width: float, ruler: Ruler) -> int:
    """The end of the longest piece that fits; at least one character with the marks that belong to it."""
    low, high = start + 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if ruler.width(word[start:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    while low < len(word) and (unicodedata.combining(word[low]) or word[low] in "\u200d\ufe0f"):
        low += 1
    return low


def _shortened(text: str, width: float, max_lines: int, ruler: Ruler) -> tuple[str, ...]:
    lines = wrap(text, width, ruler, max(1, max_lines))[: max(1, max_lines)]
    last = lines[-1]
    while last and ruler.width(last + ELLIPSIS) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[:-1], last.rstrip(" ,;:") + ELLIPSIS)

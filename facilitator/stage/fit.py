"""Make one text fit the stage: wrap, shrink in steps, shorten; nothing is ever clipped.

Widths are measured by the caller, so the same rules hold for every screen and in tests without one.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.drawing.shapes import Face

Measure = Callable[[str, float, int, Face], float]
"""text, size, weight, face -> width"""

BREAK_AFTER = re.compile(r"(?<=[/._\-:])(?=.)")
TOO_MANY_MARKS = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]{2})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+"
)
"""More than two marks on a letter would grow into the lines above and below."""
JOINS = "\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""Characters that are one with the one before them: joiners, manners of drawing, tones of skin."""
MAY_BELONG = re.compile(
    "[\u0300-\u1fff\u200d\u20d0-\u20ff\ua800-\uabff\ufb1e\ufe00-\ufe2f\U00010000-\U0001ffff]"
)
"""Where this finds nothing, every character stands for itself."""
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
    text: str = ""

    @property
    def words(self) -> str:
        """What stands on the page: the whole text, or what is left of it."""
        return " ".join(self.lines) if self.is_shortened else self.text


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures lines of one type at one size."""

    measure: Measure
    type: Type
    size: float

    def width(self, line: str) -> float:
        """Return how wide a line is, its letter spacing included."""
        spacing = self.type.spacing * self.size * _letters(line)
        return self.measure(line, self.size, self.type.weight, self.type.face) + spacing


def _letters(line: str) -> int:
    """How many signs stand in a line; marks and joiners belong to the sign before them."""
    return len(line) if not MAY_BELONG.search(line) else sum(not _belongs(line, n) for n in range(len(line)))


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


@lru_cache(maxsize=512)
def fit(text: str, width: float, max_lines: int, kind: Type, measure: Measure) -> Fitted:
    """Wrap, then shrink by steps, then shorten at a word end."""
    for size in kind.sizes:
        lines = wrap(text, width, Ruler(measure, kind, size), max_lines)
        if len(lines) <= max_lines:
            return Fitted(lines, size, text=text)
    ruler = Ruler(measure, kind, kind.sizes[-1])
    return Fitted(_shortened(text, width, max_lines, ruler), ruler.size, is_shortened=True, text=text)


def fit_all(
    texts: Sequence[str], width: float, max_lines: int, kind: Type, measure: Measure
) -> tuple[Fitted, ...]:
    """Fit several texts in the largest size that suits them all."""
    for size in kind.sizes:
        ruler = Ruler(measure, kind, size)
        wrapped = [wrap(text, width, ruler, max_lines) for text in texts]
        if all(len(lines) <= max_lines for lines in wrapped):
            return tuple(Fitted(lines, size, text=text) for text, lines in zip(texts, wrapped, strict=True))
    smallest = Type(kind.sizes[-1:], kind.leading, kind.weight, kind.face, kind.spacing)
    return tuple(fit(text, width, max_lines, smallest, measure) for text in texts)


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[str, ...]:
    """Split at spaces and line ends, keeping a number and its % together; piles of marks are made low."""
    together = TOO_MANY_MARKS.sub(r"\1", text.replace(" %", NARROW_SPACE + "%"))
    return tuple(re.sub(r"[^\S\u00a0\u202f]+", " ", together).strip(" ").split(" "))


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
    end = low
    while end > start + 1 and _belongs(word, end):
        end -= 1
    while end < len(word) and _belongs(word, end):
        end += 1
    return end


def _belongs(word: str, place: int) -> bool:
    """Tell whether the character at this place is one with the character before it."""
    if not 0 < place < len(word):
        return False
    here, before = word[place], word[place - 1]
    return bool(unicodedata.combining(here)) or here in JOINS or before == "\u200d"


def _shortened(text: str, width: float, max_lines: int, ruler: Ruler) -> tuple[str, ...]:
    lines = wrap(text, width, ruler, max(1, max_lines))[: max(1, max_lines)]
    last = lines[-1]
    while last and ruler.width(last + ELLIPSIS) > width:
        last = last.rpartition(" ")[0] or last[:-1].rstrip(JOINS)
    return (*lines[:-1], last.rstrip(" ,;:") + ELLIPSIS)

"""How wide a text is in the bundled fonts, from a table made of them: the same everywhere, without Qt."""

import unicodedata
from functools import cache

from facilitator.drawing.font_widths import RANGES, WIDTHS
from facilitator.drawing.shapes import Face

UNKNOWN = 600
SLACK = 1.08


def measure(text: str, size: float, weight: int = 400, face: Face = "sans") -> float:
    """Return the advance width of a line of text at this size, in the unit of the size."""
    widths = _widths(face, _bundled_weight(face, weight))
    return sum(widths.get(char) or _foreign_width(char) for char in text) * size / 1000


def wrap(text: str, size: float, room: float, weight: int = 400, face: Face = "sans") -> tuple[str, ...]:
    """Break a text into lines that fit into ``room`` even where the font falls back to a wider one."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(joined, size, room, weight, face):
            lines[-1] = joined
            continue
        pieces = _broken(word, size, room, weight, face)
        lines += pieces
    return tuple(lines)


def _fits(text: str, size: float, room: float, weight: int, face: Face) -> bool:
    return measure(text, size, weight, face) * SLACK <= room


def _broken(word: str, size: float, room: float, weight: int, face: Face) -> list[str]:
    """Cut a word that is longer than a whole line."""
    pieces = [""]
    for char in word:
        if pieces[-1] and not _fits(pieces[-1] + char, size, room, weight, face):
            pieces.append("")
        pieces[-1] += char
    return pieces


def _bundled_weight(face: Face, weight: int) -> int:
    """The bundled weight nearest to the one asked for; of two, the bolder, which is wider."""
    present = [w for f, w in WIDTHS if f == face]
    return min(present, key=lambda w: (abs(w - weight), -w))


def _foreign_width(char: str) -> int:
    """The width of a character that another font will draw."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc", "Mn", "Me"):
        return 0
    return 1000 if unicodedata.east_asian_width(char) in "WF" else UNKNOWN


@cache
def _widths(face: Face, weight: int) -> dict[str, int]:
    widths: list[int] = []
    for run in WIDTHS[face, weight].split():
        width, _, count = run.partition("*")
        widths += [int(width)] * int(count or 1)
    chars = [chr(point) for first, last in RANGES for point in range(first, last + 1)]
    return dict(zip(chars, widths, strict=True))

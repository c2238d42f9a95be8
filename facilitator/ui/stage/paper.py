"""The sheet a scene is laid out on: two columns, a hang line, and text that always fits.

Everything is in units of a 108th of the height. ``Squeeze`` says how hard to squeeze: each level starts
the type one step smaller, then the space between groups closes, then entries are dropped, and only
then are texts shortened to fewer lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar

from facilitator.drawing.shapes import Anchor, Box, Diamond, Disc, Line, Shape
from facilitator.stage.fit import Fitted, Measure, Ruler, Type, fit
from facilitator.stage.left_out import NOTHING_LEFT_OUT, LeftOut, left_out
from facilitator.ui.stage.page import Block
from facilitator.ui.stage.type_roles import ASCENT, LABEL, PILL, StageWords

HEIGHT = 108.0
SIDE = 12.0
HANG = 20.4
FOOT = HEIGHT - 6.4
WIDEST = 176.0
MARGIN_SHARE = 0.24
STACKED_BELOW = 1.4
SHRUNK, CLOSED, FEWEST = 3, 4, 6
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Squeeze:
    """How hard to squeeze: below ``SHRUNK`` the type shrinks, then space closes, above it lines go.

    ``dropped`` is how many entries each list gives up.
    """

    level: int = 0
    dropped: int = 0


AT_EASE = Squeeze()


class Paper:
    """Places text and marks; remembers whether anything went below the bottom margin."""

    def __init__(
        self, width: float, measure: Measure, squeeze: Squeeze = AT_EASE, keeps_columns: bool = False
    ) -> None:
        self.width = width
        self.content = min(width - 2 * SIDE, WIDEST)
        self.left = (width - self.content) / 2
        self.is_narrow = width < STACKED_BELOW * HEIGHT
        self.is_stacked = self.is_narrow and not keeps_columns
        self.column = MARGIN_SHARE * self.content
        self.text_left = self.left if self.is_stacked else self.left + self.column
        self.text_width = self.content if self.is_stacked else self.content - self.column
        self.measure = measure
        self.level = squeeze.level
        self.dropped = squeeze.dropped
        self.longest = 1
        self.lowest = 0.0
        self.beside = 0.0
        self.shapes: list[Shape] = []
        self.blocks: list[Block] = []

    @property
    def right(self) -> float:
        """The right edge of the content."""
        return self.left + self.content

    @property
    def fits(self) -> bool:
        """Tell whether no text stands below the bottom margin."""
        return self.lowest <= FOOT + 0.01

    def gap(self, space: float) -> float:
        """Space between groups; it closes by a third when it must."""
        return space if self.level < SHRUNK else space * 0.67

    def kept(
        self, entries: Sequence[Entry], more: LeftOut = NOTHING_LEFT_OUT, *, newest_last: bool = False
    ) -> tuple[Sequence[Entry], str]:
        """Return the entries of a list that stay, the newest or current ones, and the words for the rest."""
        self.longest = max(self.longest, len(entries))
        gone = max(0, min(self.dropped, len(entries) - 1))
        rest = entries[gone:] if newest_last else entries[: len(entries) - gone]
        return rest, left_out(more.count + gone).words

    def fitted(self, text: str, kind: Type, width: float, lines: int) -> Fitted:
        """Fit a text at this level of squeezing."""
        if self.level:
            kind = replace(kind, sizes=kind.sizes[min(self.level, len(kind.sizes) - 1) :])
        allowed = lines if self.level < CLOSED else max(1, min(lines, FEWEST - self.level))
        return fit(text, max(4.0, width), allowed, kind, self.measure)

    def say(
        self, x: float, y: float, text: str, kind: Type, width: float, *, lines: int = 1, **look: Any
    ) -> float:
        """Set a text whose first line box starts at ``y``; return where the next thing may start."""
        return self.put(x, y, self.fitted(text, kind, width, lines), kind, **look) if text else y

    def put(
        self,
        x: float,
        y: float,
        text: Fitted,
        kind: Type,
        *,
        role: str = "ink",
        anchor: Anchor = "start",
        is_tabular: bool = False,
    ) -> float:
        """Set lines that are fitted already."""
        leading = text.size * kind.leading
        ascent, descent = (part * text.size for part in ASCENT[kind.face])
        ruler = Ruler(self.measure, kind, text.size)
        widths = [
            self.time_advance(line, kind, text.size) if is_tabular else ruler.width(line)
            for line in text.lines
        ]
        self.blocks.append(_block(text, (x, y), anchor, (max(widths), leading)))
        for line, wide in zip(text.lines, widths, strict=True):
            base = y + (leading - ascent - descent) / 2 + ascent
            self.shapes.append(
                StageWords(
                    x, base, line, text.size, role, kind.weight, kind.face, anchor, wide,
                    is_tabular=is_tabular, spacing=kind.spacing,
                )
            )  # fmt: skip
            y += leading
        self.lowest = max(self.lowest, y)
        return y

    def advance(self, text: str, kind: Type, size: float = 0.0) -> float:
        """Return how wide a text is at its first size, or at ``size``."""
        return Ruler(self.measure, kind, size or kind.sizes[0]).width(text)

    def time_advance(self, text: str, kind: Type, size: float) -> float:
        """Return how wide a time is whose figures stand in columns: each as wide as a 0, colons too."""
        return self.advance(re.sub(r"\d", "0", text), kind, size) + 0.03 * size * text.count(":")

    def short(self, text: str, kind: Type, room: float) -> tuple[str, float]:
        """Return a word as one line that fits into a room, and how wide it is there."""
        fitted = self.fitted(text, kind, room, 1) if text else None
        line = fitted.lines[0] if fitted else ""
        return line, self.advance(line, kind, fitted.size) if fitted else 0.0

    def margin(
        self, y: float, text: str, kind: Type = LABEL, *, drop: float = 0.0, role: str = "muted", **look: Any
    ) -> float:
        """Set words in the margin column, or above the text where the window is narrow.

        Return where the text beside it, or below it, starts.
        """
        self.beside = 0.0
        if not text:
            return y
        if self.is_stacked:
            return self.say(self.left, y, text, kind, self.content, role=role, **look) + 1.2
        foot = self.say(self.left, y + drop, text, kind, self.column - 3, lines=3, role=role, **look)
        self.beside = foot
        return y

    def row_foot(self, y: float) -> float:
        """Return where the row ends: below the words beside it too, which are forgotten then."""
        foot, self.beside = max(y, self.beside), 0.0
        return foot

    def rule(self, y: float, x: float = -1.0, width: float = -1.0, *, is_strong: bool = False) -> None:
        """Draw a rule over the text column, or where told."""
        x = self.text_left if x < 0 else x
        width = self.text_width if width < 0 else width
        self.shapes.append(
            Line(x, y, x + width, y, "ink" if is_strong else "line", 0.3 if is_strong else 0.2)
        )

    def wait(self, y: float, x: float = -1.0, width: float = -1.0) -> None:
        """Draw the line that waits for an answer."""
        x = self.text_left if x < 0 else x
        width = self.text_width if width < 0 else width
        self.shapes.append(Line(x, y, x + width, y, "muted", 0.25))
        self.shapes.append(Box(x, y - 0.33, 4, 0.66, "muted", radius=0.3))
        self.lowest = max(self.lowest, y)

    def diamond(self, x: float, y: float, size: float) -> None:
        """Draw the mark of a decision, centred; ``size`` is the side of the square."""
        self.shapes.append(Diamond(x, y, size * 0.707, "decision", ""))

    def square(self, x: float, y: float, kind: str, size: float = 2.4) -> None:
        """Draw the square of a system or of a promise: "full", "ok", "half" or "open"."""
        role = "system" if kind in {"full", "ok"} else "soft"
        is_full = kind in {"full", "ok"}
        self.shapes.append(Box(x, y, size, size, role if is_full else "", role, 0.35, 0.4))
        if kind == "half":
            self.shapes.append(Box(x, y, size / 2, size, "soft", radius=0.3))
        if kind == "ok":
            points = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
            spots = [(x + a * size, y + b * size) for a, b in points]
            for (x1, y1), (x2, y2) in pairwise(spots):
                self.shapes.append(Line(x1, y1, x2, y2, "surface", 0.34))

    def dot(self, x: float, y: float, *, dashed: bool = False) -> None:
        """Draw the knot of a chain."""
        stroke = "muted" if dashed else "soft"
        self.shapes.append(Disc(x, y, 0.85, "surface", stroke, 0.35, (0.6, 0.5) if dashed else ()))

    def pill(
        self, x: float, y: float, text: str, width: float, *, is_certain: bool = False
    ) -> tuple[float, float]:
        """Draw a pill with its word; return its right edge and its bottom."""
        role = "accent" if is_certain else "doubt"
        before = 4.3 if is_certain else 2.6
        words = self.fitted(text, PILL, width - before - 2.4, 1)
        wide = max(self.advance(line, PILL, words.size) for line in words.lines) + before + 2.4
        dash = () if is_certain else (0.8, 0.6)
        self.shapes.append(Box(x, y, wide, 5.4, "", role, 0.25, 2.7, dash))
        if is_certain:
            self.shapes.append(Box(x + 2, y + 1.4, 0.9, 2.6, role, radius=0.45))
        self.put(x + before, y + 0.7, words, PILL, role=role)
        return x + wide, y + 5.4

    def underline(self, x: float, y: float, width: float) -> None:
        """Draw the dashed line below something uncertain."""
        self.shapes.append(Line(x, y, x + width, y, "doubt", 0.3, (0.9, 0.7)))


def _block(text: Fitted, spot: tuple[float, float], anchor: Anchor, line: tuple[float, float]) -> Block:
    (x, y), (wide, leading) = spot, line
    left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * wide
    return Block(text.words.strip(), left, y, left + wide, y + len(text.lines) * leading, text.is_shortened)

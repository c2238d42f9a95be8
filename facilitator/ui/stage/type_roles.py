"""The roles of text on the stage, in units of a 108th of the window's height, and how wide they are."""

from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from facilitator.drawing.shapes import Face, Words
from facilitator.stage.fit import Type
from facilitator.ui.appearance import MONO, SANS, SERIF

REFERENCE = 100
"""Texts are measured at this size in px and scaled, so that lines break alike on every screen."""

ASKED_BIG = Type((8.4, 7.2, 6.4, 5.6), 1.17, 500, "serif", -0.012)
ASKED_ALONE = Type((7.2, 6.4, 5.6), 1.17, 500, "serif", -0.012)
ASKED = Type((6.4, 5.6), 1.19, 500, "serif", -0.012)
ASKED_SECOND = Type((5.6,), 1.21, 500, "serif", -0.012)
PURPOSE = Type((8.0, 7.2, 6.0, 5.2), 1.2, 600, "sans", -0.026)
NUMBER = Type((17.0, 12.0, 8.4, 6.0), 1.0, 500, "sans", -0.045)
WORD = Type((8.4, 6.0, 4.4), 1.17, 500, "sans", -0.035)
TIME = Type((7.2, 5.2, 4.4), 1.06, 600, "sans", -0.03)
RANGE = Type((5.2, 4.4), 1.35, 600, "sans", -0.03)
TITLE = Type((6.0, 5.2, 4.4), 1.17, 600, "sans", -0.022)
QUOTED = Type((5.2, 4.4, 3.8), 1.23, 500, "sans", -0.018)
LEAD = Type((4.4, 3.8, 3.4), 1.23, 500, "sans", -0.014)
ENTRY = Type((4.0, 3.4, 3.0), 1.25, 400, "sans", -0.012)
RULE = Type((3.8, 3.4, 3.0), 1.32, 400, "sans", -0.008)
BODY = Type((3.4, 3.0, 2.8), 1.35, 400)
BODY_STRONG = Type((3.4, 3.0, 2.8), 1.35, 500)
PILL = Type((3.0, 2.8), 1.33, 600)
CAPTION = Type((2.8,), 1.29, 400)
LABEL = Type((2.8,), 1.29, 600)
FAMILIES: dict[Face, str] = {"sans": SANS, "serif": SERIF, "mono": MONO}
ASCENT: dict[Face, tuple[float, float]] = {
    "sans": (0.969, 0.241),
    "serif": (1.036, 0.335),
    "mono": (1.02, 0.3),
}


@dataclass(frozen=True, slots=True)
class StageWords(Words):
    """Words with letter spacing in parts of their size."""

    spacing: float = 0.0


@cache
def font_of(weight: int, face: Face, spacing: float = 0.0, is_tabular: bool = False) -> QFont:
    """Return the font at the size of reference."""
    font = QFont(FAMILIES[face])
    font.setPixelSize(REFERENCE)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * REFERENCE)
    if is_tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _metrics(weight: int, face: Face) -> QFontMetricsF:
    return QFontMetricsF(font_of(weight, face))


@lru_cache(maxsize=8192)
def _advance(text: str, weight: int, face: Face) -> float:
    return _metrics(weight, face).horizontalAdvance(text) / REFERENCE


def measure(text: str, size: float, weight: int, face: Face) -> float:
    """Return how wide a text is, in the unit of the size."""
    return _advance(text, weight, face) * size

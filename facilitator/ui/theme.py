"""A theme is a name and a colour for every role; windows ask for roles, never for colours."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor

from facilitator import resources

NAMES = ("light", "dark", "contrast")
STYLE = "Fusion"
"""The style of Qt under all themes."""
WEARS = "facilitator_style"
"""Property of an application that wears that style from its first moment; to put it on later costs time."""

ROLES = (
    *("canvas", "surface", "raised", "sunken", "desk", "desk-line", "desk-ink"),
    *("ink", "soft", "muted", "faint", "line", "line-strong", "accent", "accent-soft", "accent-ink"),
    *("system", "system-soft", "decision", "decision-soft", "flag", "flag-soft", "doubt", "doubt-soft"),
    *("trouble", "trouble-soft"),
)

TEXT_PAIRS = (
    *(("ink", ground) for ground in ("surface", "canvas", "raised", "sunken", "desk", "accent-soft")),
    *(("soft", ground) for ground in ("surface", "canvas", "sunken", "desk")),
    *(("muted", ground) for ground in ("surface", "canvas", "raised", "sunken")),
    *(("desk-ink", ground) for ground in ("desk", "surface")),
    *(("accent", ground) for ground in ("surface", "canvas", "desk", "accent-soft")),
    ("accent-ink", "accent"),
    *((role, "surface") for role in ("system", "decision", "flag", "doubt", "trouble")),
    *((role, role + "-soft") for role in ("system", "decision", "flag", "doubt", "trouble")),
    ("doubt", "desk"),
)
"""Text role and ground role that are used together; a test measures each in each theme."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette; ``text_contrast`` is what its text pairs promise."""

    name: str
    is_dark: bool
    text_contrast: float
    colours: Mapping[str, str]

    def value(self, role: str) -> str:
        """Return the colour of a role as ``#rrggbb``.

        Raises:
            KeyError: there is no such role.
        """
        return self.colours[role]

    def color(self, role: str) -> QColor:
        """Return the colour of a role for painting."""
        return QColor(self.colours[role])


def read_theme(text: str) -> Theme:
    """Read a theme from TOML.

    Raises:
        ValueError: a role is missing or unknown, or the text is not TOML.
    """
    words = tomllib.loads(text)
    colours: dict[str, str] = words["colours"]
    if set(colours) != set(ROLES):
        raise ValueError(sorted(set(colours) ^ set(ROLES)))
    contrast = float(words["text_contrast"])
    return Theme(str(words["name"]), bool(words["is_dark"]), contrast, MappingProxyType(colours))


def load(name: str) -> Theme:
    """Return one of the themes that come with the program."""
    return read_theme(resources.path(f"themes/{name}.toml").read_text(encoding="utf-8"))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours as WCAG defines it."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""The shapes that the console can take in a meeting."""

from enum import Enum


class Shape(Enum):
    """How the console is laid out."""

    FULL = "full"
    COMPACT = "compact"
    QUIET = "quiet"
    LINE = "line"

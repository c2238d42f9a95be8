"""Finds a file of ``resources/`` when run from source, from a wheel and from an installer."""

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """Return the folder of resources.

    Raises:
        FileNotFoundError: the program is installed without its resources.
    """
    inside = Path(__file__).parent / "resources"
    beside = Path(__file__).parent.parent / "resources"
    frozen = Path(getattr(sys, "_MEIPASS", inside)) / "resources"
    for place in (inside, beside, frozen):
        if place.is_dir():
            return place
    raise FileNotFoundError(beside)


def path(name: str) -> Path:
    """Return the path of one file, for example ``path("themes/light.toml")``."""
    return folder() / name

"""Colours of a document on paper and on a dark screen, taken from the themes."""

import tomllib
from functools import cache

from facilitator import resources


@cache
def colours(theme: str = "light") -> dict[str, str]:
    """Return role → value of a theme ("ink" → "#1b1e24")."""
    text = resources.path(f"themes/{theme}.toml").read_text(encoding="utf-8")
    values: dict[str, str] = tomllib.loads(text)["colours"]
    return values

"""Reads a list of names and roles: lines of "name, role", or JSON."""

import json
from typing import Any

from facilitator.wording.subjects import Named


def read_roster(text: str) -> tuple[Named, ...]:
    """Return the people of a list; a line that starts with "#" is a remark.

    Raises:
        ValueError: the text starts like JSON and is none, or an item is no person.
    """
    if text.lstrip().startswith("["):
        return named(json.loads(text))
    lines = (line.strip() for line in text.splitlines())
    parts = (line.replace("\t", ",").partition(",") for line in lines if line and not line.startswith("#"))
    return tuple(Named(name.strip(), role.strip()) for name, _comma, role in parts if name.strip())


def named(items: Any) -> tuple[Named, ...]:
    """Return the people of a JSON list: a name, or an object with ``name`` and ``role``.

    Raises:
        ValueError: an item is no person.
    """
    if not isinstance(items, list):
        raise ValueError("a roster is a list")
    return tuple(_person(item) for item in items)


def _person(item: Any) -> Named:
    if isinstance(item, str):
        return Named(item, "")
    if isinstance(item, dict) and isinstance(item.get("name"), str):
        return Named(item["name"], str(item.get("role") or ""))
    raise ValueError("a person is a name, or an object with name and role")

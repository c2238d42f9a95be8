"""Takes fields out of records whose shape nobody guarantees: a wrong type is a missing field."""

from collections.abc import Iterable, Mapping
from typing import Any

from facilitator.importers.event import Time

Record = Mapping[str, Any]


def words(record: Record, *keys: str) -> str:
    """Return the first of the fields that holds words or a number; otherwise nothing."""
    for key in keys:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def time_of(record: Record, *keys: str) -> Time:
    """Return the first of the fields that may be a time."""
    for key in keys:
        value = record.get(key)
        if isinstance(value, str | int | float) and value and not isinstance(value, bool):
            return value
    return None


def inside(record: Record, *path: str) -> Record:
    """Return the object at the end of the path; an empty one where there is none."""
    value: Any = record
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def objects(value: Any) -> list[Record]:
    """Return the objects of a list; none for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def who(value: Any) -> str:
    """Return what an export calls somebody: the words themselves, or a name inside an object."""
    if isinstance(value, dict):
        return words(value, "login", "username", "display_name", "name", "summary", "userName", "email")
    return value.strip() if isinstance(value, str) else ""


def links(*found: str) -> tuple[str, ...]:
    """Return the addresses among the texts, each once."""
    return tuple(dict.fromkeys(text for text in found if text.startswith(("http://", "https://"))))


def joined(parts: Iterable[str], between: str = ", ") -> str:
    """Return the parts that are not empty, each once, in their order."""
    return between.join(dict.fromkeys(part for part in parts if part))


def place(record: Any) -> tuple[int, int]:
    """Return the first and the last line of a record; 0 where they are not known."""
    return getattr(record, "line", 0), getattr(record, "last_line", 0)

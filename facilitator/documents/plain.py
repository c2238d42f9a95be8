"""Typed text without the characters that no document can hold; everything else stays as it was typed."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

T = TypeVar("T")

_REMOVED = (*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
_NOT_IN_TEXT = dict.fromkeys(_REMOVED)


def plain(text: str) -> str:
    """Return the text without control characters and halves of characters, lines ended by a newline."""
    return text.translate(_NOT_IN_TEXT).replace("\r\n", "\n").replace("\r", "\n")


def cleaned(value: T) -> T:
    """Return a value with every text in it made plain."""
    if type(value) is str:
        return cast("T", plain(str(value)))
    if isinstance(value, tuple):
        return cast("T", tuple(cleaned(part) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        record: Any = value
        return cast(
            "T", replace(record, **{f.name: cleaned(getattr(record, f.name)) for f in fields(record)})
        )
    return value

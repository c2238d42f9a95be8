"""How a field stands in its column: moments, days, words of a list and yes/no as plain text and numbers.

The kind follows from the field's own type, so nobody has to say it twice.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

Turn = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Cell:
    """How a value is written and read; ``None`` where it stands in the file as it is."""

    write: Turn | None = None
    read: Turn | None = None


def cell_of(kind: Any) -> Cell:
    """Return how a field of this type is written and read.

    Raises:
        TypeError: no column can hold it.
    """
    if get_origin(kind) is tuple:
        return Cell(_write_texts, _read_texts)
    may_be_none = NoneType in get_args(kind)
    (plain,) = [part for part in get_args(kind) if part is not NoneType] if may_be_none else [kind]
    turns = _turns(plain)
    if may_be_none:
        return Cell(*(turn and _unless_none(turn) for turn in turns))
    return Cell(*turns)


def _turns(kind: Any) -> tuple[Turn | None, Turn | None]:
    if kind is datetime:
        return write_moment, datetime.fromisoformat
    if kind is date:
        return date.isoformat, date.fromisoformat
    if kind is bool:
        return int, bool
    if kind in (str, int):
        return None, None
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return lambda word: kind(word).value, kind
    raise TypeError(f"no column can hold {kind}")


def write_moment(value: datetime) -> str:
    """Write an aware time in UTC after ISO 8601.

    Raises:
        ValueError: the time has no zone.
    """
    if value.tzinfo is None:
        raise ValueError("a time without its zone cannot be stored")
    return value.astimezone(UTC).isoformat()


def _write_texts(value: tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read_texts(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value or "[]"))


def _unless_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)

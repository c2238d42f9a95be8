"""Small steps on tuples of records that carry an ``id``; unchanged tuples keep their identity."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar, cast


class Record(Protocol):
    """Anything with a text id."""

    @property
    def id(self) -> str:
        """Text made by the caller, unique in the review."""
        ...


R = TypeVar("R", bound=Record)


def find(records: Iterable[R], record_id: str) -> R | None:
    """Return the record with this id, or None."""
    return next((record for record in records if record.id == record_id), None)


def get(records: Iterable[R], record_id: str) -> R:
    """Return the record with this id.

    Raises:
        KeyError: no record has this id.
    """
    found = find(records, record_id)
    if found is None:
        raise KeyError(record_id)
    return found


def change(records: tuple[R, ...], record_id: str, **fields: Any) -> tuple[R, ...]:
    """Return the tuple with fields of one record replaced; the same tuple if nothing differs.

    Raises:
        KeyError: no record has this id.
    """
    for place, old in enumerate(records):
        if old.id == record_id:
            new = cast("R", replace(cast("Any", old), **fields))
            if new == old:
                return records
            changed = list(records)
            changed[place] = new
            return tuple(changed)
    raise KeyError(record_id)


def remove(records: tuple[R, ...], record_id: str) -> tuple[R, ...]:
    """Return the tuple without this record; the same tuple if it was not there."""
    if find(records, record_id) is None:
        return records
    return tuple(record for record in records if record.id != record_id)


def insert(records: tuple[R, ...], record: R, after_id: str = "") -> tuple[R, ...]:
    """Return the tuple with ``record`` behind ``after_id``, or at the end."""
    for place, present in enumerate(records):
        if present.id == after_id:
            return (*records[: place + 1], record, *records[place + 1 :])
    return (*records, record)


def move(records: tuple[R, ...], record_id: str, step: int) -> tuple[R, ...]:
    """Return the tuple with one record moved by ``step`` places, stopping at the ends."""
    place = next((i for i, record in enumerate(records) if record.id == record_id), None)
    if place is None:
        return records
    target = max(0, min(len(records) - 1, place + step))
    if target == place:
        return records
    rest = [record for record in records if record.id != record_id]
    rest.insert(target, records[place])
    return tuple(rest)

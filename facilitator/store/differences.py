"""What changed between two states: same lists are skipped by identity, the rest compared by record."""

from dataclasses import dataclass, fields
from itertools import compress, count
from operator import attrgetter, is_not
from typing import Any

from facilitator.domain.private import PrivateNotes
from facilitator.domain.records import Record
from facilitator.domain.review import Review
from facilitator.domain.review_file import State

Rows = tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class ListDifference:
    """What changed in one list: records to write and to move, each with its place, and ids to remove."""

    name: str
    written: tuple[tuple[int, Record], ...]
    moved: tuple[tuple[int, str], ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that a save has to write: changed lists, and the values that stand alone."""

    lists: tuple[ListDifference, ...]
    singles: tuple[tuple[str, Any], ...]


def _names_of(owner: type[Review] | type[PrivateNotes]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(owner) if field.name != "id")


REVIEW_PARTS, PRIVATE_PARTS = _names_of(Review), _names_of(PrivateNotes)
PARTS = (*REVIEW_PARTS, *PRIVATE_PARTS, "meeting", "part_times")
_review_values, _private_values = attrgetter(*REVIEW_PARTS), attrgetter(*PRIVATE_PARTS)


def values(state: State) -> tuple[Any, ...]:
    """Every list and every single value of a state, in the order of ``PARTS``, the names of their tables."""
    file, meeting = state.file, state.meeting
    return (*_review_values(file.review), *_private_values(file.private), meeting, meeting.part_times)


def between(old: State | None, new: State) -> Differences:
    """Compare two states of one review; ``None`` is a file that does not know the review yet."""
    before = (None,) * len(PARTS) if old is None else values(old)
    lists: list[ListDifference] = []
    singles: list[tuple[str, Any]] = []
    for name, known, present in zip(PARTS, before, values(new), strict=True):
        if present is known:
            continue
        if isinstance(present, tuple):
            found = of_lists(name, known or (), present)
            if found is not None:
                lists.append(found)
        elif present != known:
            singles.append((name, present))
    return Differences(tuple(lists), tuple(singles))


def of_lists(name: str, old: Rows, new: Rows) -> ListDifference | None:
    """Compare two lists of records; ``None`` if they are equal.

    Raises:
        ValueError: two records of the new list share an id, so that one would overwrite the other.
    """
    start, end = _common_ends(old, new)
    before = {old[place].id: (place, old[place]) for place in range(start, len(old) - end)}
    after = {new[place].id: (place, new[place]) for place in range(start, len(new) - end)}
    if len(after) + start + end != len(new) or (before.keys() != after.keys() and _has_twins(new)):
        raise ValueError(f"two records of {name} share an id")
    written: list[tuple[int, Record]] = []
    moved: list[tuple[int, str]] = []
    for record_id, (place, record) in after.items():
        known = before.get(record_id)
        if known is None or (known[1] is not record and known[1] != record):
            written.append((place, record))
        elif known[0] != place:
            moved.append((place, record_id))
    removed = tuple(record_id for record_id in before if record_id not in after)
    if not (written or moved or removed):
        return None
    return ListDifference(name, tuple(written), tuple(moved), removed)


def _common_ends(old: Rows, new: Rows) -> tuple[int, int]:
    """How many records at the start and at the end are the very same values in the very same places.

    Without a step of Python for each record, because this is done at every key.
    """
    start = next(compress(count(), map(is_not, old, new)), min(len(old), len(new)))
    if len(old) != len(new):
        return start, 0  # what stands behind a record that came or went has to be renumbered
    if old[start + 1 :] == new[start + 1 :]:  # as after most edits: one record is another one
        return start, len(old[start + 1 :])
    return start, next(compress(count(), map(is_not, reversed(old), reversed(new))))


def _has_twins(records: Rows) -> bool:
    return len({record.id for record in records}) != len(records)

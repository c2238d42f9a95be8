"""A review in which every field is filled, found by walking the fields, so that new ones are included."""

import types
import typing
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import count

from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State

EPOCH = datetime(2026, 11, 3, 13, 4, 5, 678901, tzinfo=UTC)
LENGTH = 2


def filled(kind, numbers=None, name="value"):
    """A value of this type with nothing left at its default."""
    numbers = numbers or count(1)
    if typing.get_origin(kind) is tuple:
        return tuple(filled(typing.get_args(kind)[0], numbers, name) for _ in range(LENGTH))
    if isinstance(kind, types.UnionType):
        kind = next(part for part in typing.get_args(kind) if part is not type(None))
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: filled(hints[field.name], numbers, field.name) for field in fields(kind)})
    number = next(numbers)
    if issubclass(kind, StrEnum):
        words = list(kind)
        return words[1 + number % (len(words) - 1)]
    if kind is datetime:
        return EPOCH + timedelta(minutes=number)
    if kind is date:
        return EPOCH.date() + timedelta(days=number)
    return {str: f"{name} {number} – “ä” 🙂\nit's", bool: number % 2 == 0, int: number}[kind]


def filled_state(review_id="r1"):
    """A whole state; the same one for the same id."""
    numbers = count(1)
    made = filled(Review, numbers)
    review = Review(review_id, **{f.name: getattr(made, f.name) for f in fields(made) if f.name != "id"})
    return State(ReviewFile(review, filled(PrivateNotes, numbers)), filled(Meeting, numbers))

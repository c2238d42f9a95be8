"""What the room found: went well, lessons, open questions, factors, and what is not covered."""

from dataclasses import replace
from typing import Any

from facilitator.domain import records
from facilitator.domain.review import Factor, Lesson, OpenQuestion, Review, Uncovered, WentWell

Found = Factor | WentWell | Lesson | OpenQuestion | Uncovered

FIELDS: dict[type[Found], str] = {
    Factor: "factors",
    WentWell: "went_well",
    Lesson: "lessons",
    OpenQuestion: "open_questions",
    Uncovered: "uncovered",
}


def add(review: Review, found: Found) -> Review:
    """Add a record to the list of its kind."""
    field = FIELDS[type(found)]
    return _with(review, field, (*getattr(review, field), found))


def set_fields(review: Review, found_id: str, **fields: Any) -> Review:
    """Change fields of a record.

    Raises:
        KeyError: no list has this id.
    """
    field = _field_of(review, found_id)
    old = getattr(review, field)
    new = records.change(old, found_id, **fields)
    return review if new is old else _with(review, field, new)


def reword(review: Review, found_id: str, text: str) -> Review:
    """Change the words of a record."""
    return set_fields(review, found_id, text=text)


def move(review: Review, found_id: str, step: int) -> Review:
    """Move a record up or down in its list."""
    field = _field_of(review, found_id)
    old = getattr(review, field)
    new = records.move(old, found_id, step)
    return review if new is old else _with(review, field, new)


def remove(review: Review, found_id: str) -> Review:
    """Take a record away; the same review if it was not there."""
    for field in FIELDS.values():
        old = getattr(review, field)
        new = records.remove(old, found_id)
        if new is not old:
            return _with(review, field, new)
    return review


def _field_of(review: Review, found_id: str) -> str:
    for field in FIELDS.values():
        if records.find(getattr(review, field), found_id) is not None:
            return field
    raise KeyError(found_id)


def _with(review: Review, field: str, records_of_field: Any) -> Review:
    return replace(review, **{field: records_of_field})

"""Where finished words go: the edit that puts a text into the record its draft names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from facilitator.domain.drafts import Put, Target, put_field
from facilitator.domain.kinds import EntryKind, Slot
from facilitator.domain.review import (
    ActionItem,
    Entry,
    Factor,
    ImpactFact,
    Lesson,
    Line,
    OpenQuestion,
    ParkedIdea,
    Review,
    Role,
    Uncovered,
    WentWell,
    Why,
)
from facilitator.domain.timeline import add

Make = Callable[[str, Target, str], Any]

_NEW: dict[str, Make] = {
    "lines": lambda new_id, target, text: Line(new_id, target.owner_id, Slot(target.field), text),
    "whys": lambda new_id, target, text: Why(new_id, text, parent_id=target.owner_id),
    "ideas": lambda new_id, target, text: ParkedIdea(new_id, text, entry_id=target.owner_id),
    "went_well": lambda new_id, target, text: WentWell(new_id, text, entry_id=target.owner_id),
    "lessons": lambda new_id, target, text: Lesson(new_id, text, entry_id=target.owner_id),
    "open_questions": lambda new_id, target, text: OpenQuestion(new_id, text, entry_id=target.owner_id),
    "factors": lambda new_id, target, text: Factor(new_id, text, entry_id=target.owner_id),
    "uncovered": lambda new_id, target, text: Uncovered(new_id, text),
    "actions": lambda new_id, target, text: ActionItem(new_id, text, why_id=target.owner_id),
    "roles": lambda new_id, target, text: Role(new_id, text),
    "impact": lambda new_id, target, text: ImpactFact(new_id, text),
}


def put_for(target: Target, new_id: str) -> Put:
    """Return the edit for a place: set the field of a record, or add a new record with ``new_id``.

    A new entry carries its time as ISO text in ``target.owner_id`` (empty: no time known).
    """
    if target.record_id or target.kind in ("incident", "plan"):
        return put_field(target)
    if target.kind == "entries":
        return lambda review, text: add(review, _entry(new_id, target, text))

    def put(review: Review, text: str) -> Review:
        records = (*getattr(review, target.kind), _NEW[target.kind](new_id, target, text))
        return replace(review, **cast("Any", {target.kind: records}))

    return put


def _entry(new_id: str, target: Target, text: str) -> Entry:
    at = datetime.fromisoformat(target.owner_id) if target.owner_id else None
    return Entry(new_id, text, at=at, kind=EntryKind.NONE)

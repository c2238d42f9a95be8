"""Where finished words go: the edit that puts a text into the record its draft names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from facilitator.domain import records, whys
from facilitator.domain.drafts import Put, Target, put_field
from facilitator.domain.kinds import EntryKind, Slot
from facilitator.domain.parking_lot import park
from facilitator.domain.review import (
    Account,
    ActionItem,
    EarlierPromise,
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
)
from facilitator.domain.timeline import add

Make = Callable[[str, Target, str], Any]

_NEW: dict[str, Make] = {
    "accounts": lambda new_id, target, text: Account(new_id, target.owner_id, text),
    "lines": lambda new_id, target, text: Line(new_id, target.owner_id, Slot(target.field), text),
    "went_well": lambda new_id, target, text: WentWell(new_id, text, entry_id=target.owner_id),
    "lessons": lambda new_id, target, text: Lesson(new_id, text, entry_id=target.owner_id),
    "open_questions": lambda new_id, target, text: OpenQuestion(new_id, text, entry_id=target.owner_id),
    "factors": lambda new_id, target, text: Factor(new_id, text, entry_id=target.owner_id),
    "uncovered": lambda new_id, target, text: Uncovered(new_id, text),
    "actions": lambda new_id, target, text: ActionItem(new_id, text, why_id=target.owner_id),
    "roles": lambda new_id, target, text: Role(new_id, text),
    "promises": lambda new_id, target, text: EarlierPromise(new_id, target.owner_id, text),
    "impact": lambda new_id, target, text: ImpactFact(new_id, text),
}


def put_for(target: Target, new_id: str) -> Put:
    """Return the edit for a place: set the field of a record, or add a new record with ``new_id``.

    A new entry carries its time as ISO text in ``target.owner_id`` (empty: no time known). A new why stands
    below its owner, with the field "between" above it; an idea with the field "why" came from its owner.
    """
    if target.kind == "whys" and target.field in ("text", "between"):
        return lambda review, text: _put_why(review, target, new_id, text)
    if target.record_id or target.kind in ("incident", "plan"):
        return put_field(target)
    if target.kind == "ideas":
        return lambda review, text: park(review, _idea(new_id, target, text))
    if target.kind == "entries":
        return lambda review, text: add(review, _entry(new_id, target, text))

    def put(review: Review, text: str) -> Review:
        records = (*getattr(review, target.kind), _NEW[target.kind](new_id, target, text))
        return replace(review, **cast("Any", {target.kind: records}))

    return put


def _entry(new_id: str, target: Target, text: str) -> Entry:
    at = datetime.fromisoformat(target.owner_id) if target.owner_id else None
    return Entry(new_id, text, at=at, kind=EntryKind.NONE)


def _idea(new_id: str, target: Target, text: str) -> ParkedIdea:
    if target.field == "why":
        return ParkedIdea(new_id, text, why_id=target.owner_id)
    return ParkedIdea(new_id, text, entry_id=target.owner_id)


def _put_why(review: Review, target: Target, new_id: str, text: str) -> Review:
    if target.record_id:
        is_there = records.find(review.whys, target.record_id) is not None
        return whys.reword(review, target.record_id, text) if is_there else review
    owner = records.find(review.whys, target.owner_id)
    if owner is None:
        return whys.start(review, new_id, text)
    if target.field == "between" and owner.parent_id:
        return whys.insert_between(review, new_id, owner.id, text)
    return whys.answer(review, new_id, owner.id, text)

"""Words that arrive many at once: those that may blame are held, while all else about them is kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from facilitator.domain import uncommitted
from facilitator.domain.drafts import Target
from facilitator.domain.private import Draft
from facilitator.domain.review_file import ReviewFile

IsFlagged = Callable[[str, str], bool]
WORDS: dict[str, tuple[str, ...]] = {
    "incident": ("title", "room_title", "summary", "customer_message"),
    "plan": ("purpose", "purpose_rule", "ground_rules", "who_reads", "check_in", "thanks"),
    "roles": ("saw",),
    "agenda": ("title",),
    "impact": ("value", "detail"),
    "entries": ("text", "settled_by"),
    "accounts": ("text",),
    "decisions": ("short",),
    "lines": ("text",),
    "factors": ("text",),
    "whys": ("text", "end_reason"),
    "ideas": ("text",),
    "actions": ("text", "done_when", "verify_how", "status_note", "verified_how", "earlier_note"),
    "went_well": ("text",),
    "lessons": ("text",),
    "open_questions": ("text", "answer"),
    "uncovered": ("text", "detail"),
    "promises": ("text", "caption"),
}
"""The fields that people write sentences in; names, times and places are not among them."""


def hold_new(before: ReviewFile, after: ReviewFile, is_flagged: IsFlagged, at: datetime) -> ReviewFile:
    """Hold the flagged words that ``before`` did not have, each at its own place.

    ``is_flagged`` is asked with the words and their kind. An action whose words are held is one that
    nobody has committed to.
    """
    held: list[Draft] = []
    changed: dict[str, Any] = {}
    for kind in WORDS:
        old, new = getattr(before.review, kind), getattr(after.review, kind)
        if new is old:
            continue
        if not isinstance(new, tuple):
            kept, found = _without(kind, "", new, old, is_flagged)
            changed[kind], held = kept, [*held, *found]
            continue
        known = {record.id for record in old}
        come = {
            record.id: _without(kind, record.id, record, None, is_flagged)
            for record in new
            if record.id not in known
        }
        changed[kind] = tuple(come[record.id][0] if record.id in come else record for record in new)
        held += [draft for _record, found in come.values() for draft in found]
    if not held:
        return after
    drafts = tuple(replace(draft, held_at=at) for draft in held)
    review = replace(after.review, **cast("Any", changed))
    private = replace(after.private, drafts=(*after.private.drafts, *drafts))
    return _with_speechless_actions(replace(after, review=review, private=private))


def _without(
    kind: str, record_id: str, record: Any, known: Any, is_flagged: IsFlagged
) -> tuple[Any, tuple[Draft, ...]]:
    """Take flagged words out of a record, and return them as drafts."""
    found = dict(_flagged(kind, record, known, is_flagged))
    if not found:
        return record, ()
    places = [(Target(kind, record_id, name), text) for name, text in found.items()]
    drafts = tuple(Draft(p.id, kind, record_id, p.field, "", text, True) for p, text in places)
    return replace(record, **dict.fromkeys(found, "")), drafts


def _flagged(kind: str, record: Any, known: Any, is_flagged: IsFlagged) -> Iterator[tuple[str, str]]:
    for name in WORDS[kind]:
        text = getattr(record, name)
        is_new = known is None or text != getattr(known, name)
        if text and is_new and is_flagged(text, kind):
            yield name, text


def _with_speechless_actions(file: ReviewFile) -> ReviewFile:
    silent = tuple(action for action in file.review.actions if not action.text.strip())
    if not silent:
        return file
    spoken = tuple(action for action in file.review.actions if action.text.strip())
    file = replace(file, review=replace(file.review, actions=spoken))
    for action in silent:
        file = uncommitted.add(file, action)
    return file

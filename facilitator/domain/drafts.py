"""Words on their way into the review: typed, finished, held back, let through.

A ``Review`` holds only finished words that were let through. While a text is typed it is a draft and lives
with the private notes, so the stage and the documents need no filter and nothing typed is lost.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from facilitator.domain import records, uncommitted
from facilitator.domain.private import AllowedWording, Draft
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile

Put = Callable[[Review, str], Review]
_OWNERS = {"lines": "decisions", "accounts": "entries"}
"""What a new record of a kind hangs on; without it nobody would see the words again."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a text belongs: a field of a record, or a new record below ``owner_id``.

    ``kind`` is the name of the review's field ("entries", "lines", "incident" …), ``field`` the field of
    the record; for a new record ``record_id`` is empty and ``field`` names the slot that it fills.
    """

    kind: str
    record_id: str = ""
    field: str = "text"
    owner_id: str = ""

    @property
    def id(self) -> str:
        """The id of the draft for this place; one draft for one place."""
        if self.record_id:
            return f"{self.kind}:{self.record_id}:{self.field}"
        return f"{self.kind}:new:{self.owner_id}:{self.field}"


def target_of(draft: Draft) -> Target:
    """Return the place a draft belongs to."""
    return Target(draft.kind, draft.record_id, draft.field, draft.owner_id)


def finished_text(review: Review, target: Target) -> str:
    """Return the words that stand in the review at this place; empty for a new record."""
    part = getattr(review, target.kind)
    if isinstance(part, tuple):
        record = records.find(part, target.record_id)
        return "" if record is None else _as_text(getattr(record, target.field))
    return _as_text(getattr(part, target.field))


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)


def is_new_record(review: Review, target: Target) -> bool:
    """Tell whether the words make a new record; else they set a field of one that is there."""
    return not target.record_id and isinstance(getattr(review, target.kind), tuple)


def has_place(review: Review, target: Target) -> bool:
    """Tell whether the record these words belong to, or would hang on, is still there."""
    part = getattr(review, target.kind)
    if not isinstance(part, tuple):
        return True
    if target.record_id:
        return records.find(part, target.record_id) is not None
    owners = _OWNERS.get(target.kind)
    return owners is None or records.find(getattr(review, owners), target.owner_id) is not None


def find(file: ReviewFile, target: Target) -> Draft | None:
    """Return the draft for this place, or None."""
    return records.find(file.private.drafts, target.id)


def text_of(file: ReviewFile, target: Target) -> str:
    """Return what a field shows: the draft if there is one, else the finished words."""
    draft = find(file, target)
    return finished_text(uncommitted.on_desk(file), target) if draft is None else draft.text


def held(file: ReviewFile) -> tuple[Draft, ...]:
    """Return the drafts that were written down and are held off the stage."""
    return tuple(draft for draft in file.private.drafts if draft.is_held)


def write(file: ReviewFile, target: Target, text: str) -> ReviewFile:
    """Keep what is being typed. Words equal to the finished ones need no draft."""
    if text == finished_text(uncommitted.on_desk(file), target):
        return drop(file, target)
    draft = find(file, target)
    if draft is not None:
        return _with_drafts(file, records.change(file.private.drafts, draft.id, text=text, is_held=False))
    new = Draft(target.id, target.kind, target.record_id, target.field, target.owner_id, text)
    return _with_drafts(file, (*file.private.drafts, new))


def hold(file: ReviewFile, target: Target, at: datetime, held_id: str) -> ReviewFile:
    """Hold a written line off the stage; it stays with the private notes.

    A held line of a new record takes ``held_id``, so that the next line can be typed in the same place.
    A line that is held already stays as it is.
    """
    draft = records.get(file.private.drafts, target.id)
    if draft.is_held:
        return file
    draft_id = held_id if is_new_record(file.review, target) else target.id
    drafts = records.change(file.private.drafts, target.id, id=draft_id, is_held=True, held_at=at)
    return _with_drafts(file, drafts)


def drop(file: ReviewFile, target: Target) -> ReviewFile:
    """Forget what is being typed here; the finished words stay."""
    return drop_draft(file, target.id)


def drop_draft(file: ReviewFile, draft_id: str) -> ReviewFile:
    """Forget one draft, typed or held."""
    return _with_drafts(file, records.remove(file.private.drafts, draft_id))


def place(file: ReviewFile, draft_id: str, put: Put) -> ReviewFile:
    """Move the words of a draft into the review. Blank words of a new record are dropped.

    Words whose record is gone stay a draft: nothing typed is lost, and undo may bring the record back.
    """
    draft = records.find(file.private.drafts, draft_id)
    if draft is None:
        return file
    target, text = target_of(draft), draft.text.strip()
    kept, is_placed = drop_draft(file, draft_id), has_place(uncommitted.on_desk(file), target)
    if not text and (is_new_record(file.review, target) or not is_placed):
        return kept
    if not is_placed:
        return file
    return _with_names(file, uncommitted.change(kept, lambda review: put(review, text)))


def finish(
    file: ReviewFile, target: Target, put: Put, *, is_flagged: bool, at: datetime, held_id: str
) -> ReviewFile:
    """Write a line down: into the review when no flag is open, else held back."""
    if find(file, target) is None:
        return file
    return hold(file, target, at, held_id) if is_flagged else place(file, target.id, put)


def reword_held(file: ReviewFile, draft_id: str, text: str) -> ReviewFile:
    """Replace the words of a held line; it stays held until it is placed."""
    return _with_drafts(file, records.change(file.private.drafts, draft_id, text=text))


def allow(file: ReviewFile, allowed: AllowedWording) -> ReviewFile:
    """Remember "fine here" with its reason, for this review."""
    return replace(file, private=replace(file.private, allowed=(*file.private.allowed, allowed)))


def put_field(target: Target) -> Put:
    """Return the edit that sets the field of the record this target names."""

    def put(review: Review, text: str) -> Review:
        part = getattr(review, target.kind)
        if not isinstance(part, tuple):
            return replace(review, **{target.kind: replace(part, **{target.field: text})})
        if records.find(part, target.record_id) is None:
            return review
        changed = records.change(part, target.record_id, **{target.field: text})
        return review if changed is part else replace(review, **cast("Any", {target.kind: changed}))

    return put


def _with_drafts(file: ReviewFile, drafts: tuple[Draft, ...]) -> ReviewFile:
    if drafts is file.private.drafts:
        return file
    return replace(file, private=replace(file.private, drafts=drafts))


def _with_names(before: ReviewFile, after: ReviewFile) -> ReviewFile:
    """Let the names behind a role that was renamed stay behind it."""
    known = {role.id: role.name for role in before.review.roles if role.name}
    renamed = {known[r.id]: r.name for r in after.review.roles if known.get(r.id, r.name) != r.name}
    if not renamed:
        return after
    roster = tuple(replace(one, role=renamed.get(one.role, one.role)) for one in after.private.roster)
    return replace(after, private=replace(after.private, roster=roster))

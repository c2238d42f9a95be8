"""The 5 Whys: statements below statements, branches that end for a reason, the way back up.

The tuple is kept depth first, so that it reads like the tree. A start sentence has no parent.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from facilitator.domain import records
from facilitator.domain.kinds import BranchEnd, Holds, WhyKind
from facilitator.domain.review import Review, Why
from facilitator.domain.why_words import WhyCode, refusal_as_end

REFERRING = ("factors", "ideas", "actions", "lessons", "open_questions")
STILL_ASKING = (BranchEnd.OUT_OF_TIME, BranchEnd.SOMEONE_FINDS_OUT)


class NoEnd(StrEnum):
    """Why a branch cannot end here."""

    HUMAN_ACT = "human act"
    SURFACE_CAUSE = "surface cause"
    HAS_ANSWERS = "has answers"
    START = "start sentence"
    REASON_NEEDED = "reason needed"
    OTHER_BRANCH_NEEDED = "other branch needed"


class CannotEnd(Exception):  # noqa: N818
    """A branch cannot end at this statement."""

    def __init__(self, reason: NoEnd) -> None:
        super().__init__(reason)
        self.reason = reason


class BranchState(StrEnum):
    """How far one statement is."""

    ASKED_ON = "asked on"
    OPEN = "open"
    ENDED = "ended"


def start(review: Review, why_id: str, text: str, entry_id: str = "") -> Review:
    """Begin a tree with what was seen."""
    why = Why(why_id, text, kind=WhyKind.EVENT, entry_id=entry_id)
    return replace(review, whys=(*review.whys, why))


def answer(review: Review, why_id: str, parent_id: str, text: str, **fields: Any) -> Review:
    """Add what made ``parent_id`` possible; an ended branch goes on from here."""
    records.get(review.whys, parent_id)
    last = _subtree(review, parent_id)[-1]
    whys = records.insert(review.whys, Why(why_id, text, parent_id, **fields), last)
    return replace(review, whys=records.change(whys, parent_id, end=BranchEnd.OPEN))


def insert_between(review: Review, why_id: str, child_id: str, text: str = "", **fields: Any) -> Review:
    """Put a missing link between a statement and the effect it made possible.

    Raises:
        ValueError: the statement is a start sentence; nothing stands above it.
    """
    child = records.get(review.whys, child_id)
    if not child.parent_id:
        raise ValueError(child_id)
    link = Why(why_id, text, child.parent_id, **fields)
    place = review.whys.index(child)
    below = replace(child, parent_id=why_id, holds=Holds.UNASKED)
    return replace(review, whys=(*review.whys[:place], link, below, *review.whys[place + 1 :]))


def set_fields(review: Review, why_id: str, **fields: Any) -> Review:
    """Change evidence, kind, finder or another field; a branch that may no longer end here opens.

    Raises:
        ValueError: the tree itself changes with ``answer``, ``insert_between`` and ``remove`` only.
    """
    if "parent_id" in fields or "id" in fields:
        raise ValueError(why_id)
    whys = records.change(review.whys, why_id, **fields)
    why = records.get(whys, why_id)
    if why.end is not BranchEnd.OPEN and _refused(replace(review, whys=whys), why, why.end):
        whys = records.change(whys, why_id, end=BranchEnd.OPEN)
    return _with_whys(review, whys)


def reword(review: Review, why_id: str, text: str) -> Review:
    """Change the words of a statement; whether it holds is to be asked again."""
    if records.get(review.whys, why_id).text == text:
        return review
    return set_fields(review, why_id, text=text, holds=Holds.UNASKED)


def set_holds(review: Review, why_id: str, holds: Holds) -> Review:
    """Keep the room's answer to "therefore – does it hold?"."""
    return _with_whys(review, records.change(review.whys, why_id, holds=holds))


def link_action(review: Review, why_id: str, action_id: str) -> Review:
    """Say which statement an action changes; any statement will do, not only the last."""
    records.get(review.whys, why_id)
    actions = records.change(review.actions, action_id, why_id=why_id)
    return review if actions is review.actions else replace(review, actions=actions)


def remove(review: Review, why_id: str) -> Review:
    """Take a statement and all below it away; references to them are cleared."""
    if records.find(review.whys, why_id) is None:
        return review
    gone = frozenset(_subtree(review, why_id))
    whys = tuple(
        replace(why, same_as_id="", end=BranchEnd.OPEN if why.end is BranchEnd.SAME_AS else why.end)
        if why.same_as_id in gone
        else why
        for why in review.whys
        if why.id not in gone
    )
    changed: dict[str, Any] = {
        name: tuple(
            replace(record, why_id="") if record.why_id in gone else record
            for record in getattr(review, name)
        )
        for name in REFERRING
    }
    return replace(review, whys=whys, **changed)


def set_end(review: Review, why_id: str, end: BranchEnd, **fields: Any) -> Review:
    """End a branch, with ``end_reason``, ``finder``, ``find_by`` or ``same_as_id`` where they are known.

    Raises:
        CannotEnd: the statement is a human act or a surface cause, has answers, or something is missing.
    """
    whys = records.change(review.whys, why_id, end=end, **fields)
    why = records.get(whys, why_id)
    if end is not BranchEnd.OPEN:
        reason = _refused(review, why, end)
        if reason is not None:
            raise CannotEnd(reason)
    return _with_whys(review, whys)


def _refused(review: Review, why: Why, end: BranchEnd) -> NoEnd | None:
    if children(review, why.id):
        return NoEnd.HAS_ANSWERS
    if not why.parent_id and end is not BranchEnd.OUT_OF_TIME:
        return NoEnd.START
    refusal = refusal_as_end(why.text, why.kind, tuple(role.name for role in review.roles))
    if refusal is not None and refusal.code is WhyCode.HUMAN_ACT and end is not BranchEnd.OUT_OF_TIME:
        return NoEnd.HUMAN_ACT
    if refusal is not None and end not in STILL_ASKING:
        return NoEnd.SURFACE_CAUSE
    if end is BranchEnd.ENOUGH and not why.end_reason.strip():
        return NoEnd.REASON_NEEDED
    if end is BranchEnd.SAME_AS and not _is_another_branch(review, why):
        return NoEnd.OTHER_BRANCH_NEEDED
    return None


def _is_another_branch(review: Review, why: Why) -> bool:
    other = records.find(review.whys, why.same_as_id)
    return other is not None and other.id not in {step.id for step in path_to_root(review, why.id)}


def children(review: Review, why_id: str) -> tuple[Why, ...]:
    """Return the answers directly below a statement."""
    return tuple(why for why in review.whys if why.parent_id == why_id) if why_id else ()


def roots(review: Review) -> tuple[Why, ...]:
    """Return the start sentences."""
    return tuple(why for why in review.whys if not why.parent_id)


def path_to_root(review: Review, why_id: str) -> tuple[Why, ...]:
    """Return a statement and all above it, the start sentence last."""
    path: list[Why] = []
    why = records.find(review.whys, why_id)
    while why is not None and why not in path:
        path.append(why)
        why = records.find(review.whys, why.parent_id) if why.parent_id else None
    return tuple(path)


def depth(review: Review, why_id: str) -> int:
    """Return how many statements stand above this one."""
    return max(0, len(path_to_root(review, why_id)) - 1)


def leaves(review: Review) -> tuple[Why, ...]:
    """Return the statements without an answer, in reading order."""
    asked = {why.parent_id for why in review.whys}
    return tuple(why for why in review.whys if why.id not in asked)


def open_branches(review: Review) -> tuple[Why, ...]:
    """Return the leaves that have no end yet."""
    return tuple(why for why in leaves(review) if why.end is BranchEnd.OPEN)


def is_ended(review: Review) -> bool:
    """Tell whether there is a tree and every branch has its end."""
    return bool(review.whys) and not open_branches(review)


def branch_state(review: Review, why_id: str) -> BranchState:
    """Tell whether a statement was asked on, is open, or ended."""
    if children(review, why_id):
        return BranchState.ASKED_ON
    is_open = records.get(review.whys, why_id).end is BranchEnd.OPEN
    return BranchState.OPEN if is_open else BranchState.ENDED


def readback(review: Review, root_id: str = "") -> tuple[tuple[Why, Why], ...]:
    """Return pairs of cause and effect, deepest first, for "cause – therefore – effect"."""
    inside = frozenset(_subtree(review, root_id)) if root_id else None
    by_id = {why.id: why for why in review.whys}
    return tuple(
        (why, by_id[why.parent_id])
        for why in reversed(review.whys)
        if why.parent_id in by_id and (inside is None or why.parent_id in inside)
    )


def _subtree(review: Review, why_id: str) -> tuple[str, ...]:
    found = [why_id]
    for child in children(review, why_id):
        found.extend(_subtree(review, child.id))
    return tuple(found)


def _with_whys(review: Review, whys: tuple[Why, ...]) -> Review:
    return review if whys is review.whys else replace(review, whys=whys)

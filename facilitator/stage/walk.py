"""The row of steps the walk goes through, and the moves along it: one moment at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache

from facilitator.domain import records, stage_moves
from facilitator.domain.decisions import decision_for
from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, Review
from facilitator.domain.times import silent_gaps
from facilitator.language.translate import _
from facilitator.stage import page_steps, part_steps
from facilitator.stage.wordings import decision_question, entry_time

AT_THE_WALK = (SceneKind.WALK, SceneKind.GAP, SceneKind.DECISION, SceneKind.VIEWS)


class StepKind(Enum):
    """What a step of the walk is."""

    ENTRY = 0
    GAP = 1
    BECAME_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``at`` is the minute the room stands in, ``silence`` how long nothing was recorded."""

    kind: StepKind
    entry_id: str
    at: datetime | None = None
    silence: timedelta | None = None


def steps(review: Review) -> tuple[Step, ...]:
    """Return the steps of the walk: chosen entries, silences, and what became known later."""
    return _steps(review, _is_walkable)


def steps_shown(review: Review, meeting: Meeting) -> tuple[Step, ...]:
    """Return the steps without the entries whose eye is closed."""
    return _shown(_Same(review.entries), meeting.hidden)


def place(review: Review, meeting: Meeting) -> int:
    """Return the number of the room's step; -1 where there is none that gives nothing away.

    Where the entry is gone the room goes back to the last one it walked; where it may not be shown,
    to the one before it.
    """
    row = steps_shown(review, meeting)
    if not meeting.entry_id:
        return 0 if row else -1
    found = [number for number, step in enumerate(row) if step.entry_id == meeting.entry_id]
    if found:
        at_gap = meeting.is_at_gap or meeting.scene is SceneKind.GAP
        gaps = [number for number in found if row[number].kind is StepKind.GAP]
        return gaps[0] if at_gap and gaps else found[0]
    if records.find(review.entries, meeting.entry_id) is not None:
        order = [step.entry_id for step in _steps(review, lambda _entry: True)]
        before = set(order[: order.index(meeting.entry_id)])
        return max((n for n, step in enumerate(row) if step.entry_id in before), default=-1)
    walked = set(meeting.walked)
    return max((n for n, step in enumerate(row) if step.entry_id in walked), default=0 if row else -1)


def visible(review: Review, meeting: Meeting) -> tuple[Entry, ...]:
    """Return the entries the room may see, in order of the timeline."""
    row, here = steps_shown(review, meeting), place(review, meeting)
    reached = row if meeting.is_curtain_lifted else row[: here + 1]
    known = {step.entry_id for step in reached}
    return tuple(entry for entry in review.entries if entry.id in known)


def sign_off_rows(review: Review, meeting: Meeting) -> int:
    """Return how many rows the sign-off has: the moments walked, and the silences between them."""
    if meeting.scene is not SceneKind.SIGN_OFF:
        return 0
    ids = {entry.id for entry in visible(review, meeting)}
    gaps = silent_gaps(e for e in review.entries if not e.is_hidden)
    return len(ids) + sum(1 for gap in gaps if gap.after_id in ids and gap.before_id in ids)


def next_step(review: Review, meeting: Meeting) -> Meeting:
    """Move the room one step on; a page laid over the walk goes away first."""
    if meeting.scene in stage_moves.INTERLUDES:
        return stage_moves.end_interlude(meeting)
    turned = page_steps.turn(review, meeting, 1, sign_off_rows(review, meeting))
    if turned is not None:
        return turned
    if part_steps.is_after_the_walk(review, meeting):
        return part_steps.step(review, meeting, 1)
    if meeting.scene is SceneKind.DECISION and _asks_what_was_known(review, meeting):
        return replace(meeting, step=1, question="", slot=Slot.OPTIONS)
    row, here = steps_shown(review, meeting), place(review, meeting)
    if meeting.scene not in AT_THE_WALK:
        return _moved(meeting, row[here]) if here >= 0 else meeting
    if not meeting.entry_id and row:
        meeting = _moved(meeting, row[here])  # the room sees the first moment from the beginning
    return _moved(meeting, row[here + 1]) if here + 1 < len(row) else meeting


def previous_step(review: Review, meeting: Meeting) -> Meeting:
    """Move the room one step back."""
    if meeting.scene in stage_moves.INTERLUDES:
        return stage_moves.end_interlude(meeting)
    turned = page_steps.turn(review, meeting, -1, sign_off_rows(review, meeting))
    if turned is not None:
        return turned
    if part_steps.is_after_the_walk(review, meeting):
        return part_steps.step(review, meeting, -1)
    if meeting.scene is SceneKind.DECISION and meeting.step:
        return replace(meeting, step=0, question="", slot=Slot.KNOWN)
    row, here = steps_shown(review, meeting), place(review, meeting)
    if meeting.scene not in AT_THE_WALK:
        return _moved(meeting, row[here]) if here >= 0 else meeting
    return _moved(meeting, row[here - 1]) if here > 0 else meeting


def describe_next(review: Review, meeting: Meeting) -> str:
    """Say what "next" will do, for the facilitator alone; empty when it does nothing."""
    moved = next_step(review, meeting)
    if moved == meeting:
        return ""
    if (
        moved.scene is meeting.scene
        and page_steps.last_page(review, moved, sign_off_rows(review, moved)) >= 0
    ):
        return page_steps.describe(review, moved, sign_off_rows(review, moved))
    if part_steps.is_after_the_walk(review, moved):
        return part_steps.describe(review, moved)
    if moved.scene is SceneKind.DECISION:
        return decision_question(Slot.OPTIONS)
    if moved.scene is not SceneKind.WALK or meeting.scene in stage_moves.INTERLUDES:
        return _("Back to the page before")
    entry = records.find(review.entries, moved.entry_id)
    if entry is None:
        return ""
    time = entry_time(review, entry)
    if moved.is_at_gap:
        return _("after {time}, nothing recorded").format(time=time)
    return f"{time} {entry.text}".strip()


def _asks_what_was_known(review: Review, meeting: Meeting) -> bool:
    is_decision = decision_for(review, meeting.entry_id) is not None
    return is_decision and meeting.step == 0 and meeting.slot is Slot.KNOWN


def _moved(meeting: Meeting, step: Step) -> Meeting:
    walked = meeting.walked if step.entry_id in meeting.walked else (*meeting.walked, step.entry_id)
    moved = stage_moves.show_moment(meeting, step.entry_id)
    return replace(moved, is_at_gap=step.kind is StepKind.GAP, walked=walked)


def _is_walkable(entry: Entry) -> bool:
    return entry.is_starred and not entry.is_hidden and bool(entry.text.strip())


def became_known_later(entry: Entry) -> bool:
    """Tell whether responders knew of an entry only after it happened."""
    return entry.known_from is not None and entry.at is not None and entry.known_from > entry.at


def _steps(review: Review, is_wanted: Callable[[Entry], bool]) -> tuple[Step, ...]:
    """Order all entries first and choose then, so that leaving one out never moves another."""
    wanted = {entry.id for entry in review.entries if is_wanted(entry)}
    return tuple(step for step in _row(_Same(review.entries)) if step.entry_id in wanted)


class _Same:
    """Entries as a key of the cache: the same tuple, not an equal one, so that asking costs nothing."""

    __slots__ = ("entries",)

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries

    def __hash__(self) -> int:
        return id(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.entries is self.entries


@lru_cache(maxsize=4)
def _shown(same: _Same, hidden: tuple[str, ...]) -> tuple[Step, ...]:
    wanted = {entry.id for entry in same.entries if _is_walkable(entry)} - set(hidden)
    return tuple(step for step in _row(same) if step.entry_id in wanted)


@lru_cache(maxsize=2)
def _row(same: _Same) -> tuple[Step, ...]:
    entries = same.entries
    gaps = {gap.after_id: gap for gap in silent_gaps(e for e in entries if not e.is_hidden)}
    row: list[Step] = []
    later = [entry for entry in entries if became_known_later(entry)]
    for entry in entries:
        if became_known_later(entry):
            continue
        row.append(Step(StepKind.ENTRY, entry.id, entry.at))
        if entry.id in gaps:
            row.append(Step(StepKind.GAP, entry.id, entry.at, gaps[entry.id].length))
    for entry in sorted(later, key=lambda e: (e.known_from, e.at)):
        row.insert(_spot(row, entry.known_from), Step(StepKind.BECAME_KNOWN, entry.id, entry.known_from))
    return tuple(row)


def _spot(row: list[Step], minute: datetime | None) -> int:
    """Before the first step later than this minute."""
    later = (n for n, step in enumerate(row) if minute and step.at and step.at > minute)
    return next(later, len(row))

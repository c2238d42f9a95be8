"""The facilitator's own page after the meeting; the only document that may read private things.

It is small and short-lived: parts and their minutes, what was covered, which roles were heard (yes or no),
and kinds of wording by part. No clock times, no turns, no words that anybody said.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from facilitator.dates.words import to_local
from facilitator.domain import agenda, decisions, flag_counts, people, records
from facilitator.domain.clockwork import extra_minutes
from facilitator.domain.kinds import Attendance, Phase, Slot
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import Desk, PrivateNote
from facilitator.domain.review import Entry, Review, Uncovered
from facilitator.domain.review_file import ReviewFile, State

KEPT_DAYS = 14
SLOTS = (Slot.KNOWN, Slot.UNSEEN, Slot.OPTIONS, Slot.PRESSURES)


@dataclass(frozen=True, slots=True)
class PartUse:
    """Minutes of one part, planned and used; a part that was not reached used none."""

    phase: Phase
    title: str
    planned: int
    used: int
    is_reached: bool


@dataclass(frozen=True, slots=True)
class DecisionCover:
    """Which slots of a decision point hold a line (order of ``SLOTS``), and which families were asked."""

    entry: Entry
    filled: tuple[bool, ...]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """What the page tells. ``words`` counts held lines by part, ``categories`` by kind of wording."""

    held_on: date | None
    clears_on: date | None
    parts: tuple[PartUse, ...]
    planned: int
    used: int
    walked: int
    moments: int
    decisions: tuple[DecisionCover, ...]
    uncovered: tuple[Uncovered, ...]
    words: tuple[tuple[Phase, str, int], ...]
    categories: tuple[tuple[str, int], ...]
    heard: tuple[tuple[str, bool], ...]

    @property
    def word_count(self) -> int:
        """How many lines were held in this meeting."""
        return sum(count for _phase, _title, count in self.words)

    @property
    def decisions_covered(self) -> int:
        """How many decision points got at least one line."""
        return sum(any(row.filled) for row in self.decisions)


def debrief(state: State, zone: str) -> Debrief:
    """Return what the page tells about a meeting."""
    review, meeting, private = state.file.review, state.meeting, state.file.private
    parts = tuple(_use(review, meeting, part.id) for part in review.agenda)
    shown = [entry for entry in review.entries if entry.is_starred and not entry.is_hidden]
    held_on = to_local(meeting.started_at, zone).date() if meeting.started_at is not None else None
    return Debrief(
        held_on=held_on,
        clears_on=clears_on(state, zone),
        parts=parts,
        planned=agenda.total_minutes(review.agenda),
        used=round(sum(time.used_seconds for time in meeting.part_times) / 60),
        walked=sum(entry.id in meeting.walked for entry in shown),
        moments=len(shown),
        decisions=_covers(state),
        uncovered=review.uncovered,
        words=tuple(
            (part.phase, part.title, sum(one.phase is part.phase for one in private.flagged))
            for part in review.agenda
        ),
        categories=flag_counts.by_category(private.flagged),
        heard=_heard(state),
    )


def _use(review: Review, meeting: Meeting, part_id: str) -> PartUse:
    part = records.get(review.agenda, part_id)
    time = records.find(meeting.part_times, part_id)
    used = time.used_seconds if time is not None else 0
    return PartUse(part.phase, part.title, part.minutes, round(used / 60), used > 0)


def _covers(state: State) -> tuple[DecisionCover, ...]:
    review = state.file.review
    found = []
    for point in review.decisions:
        entry = records.find(review.entries, point.entry_id)
        if entry is None:
            continue
        filled = decisions.filled_slots(review, point.id)
        asked = [one.family for one in state.file.private.asked if one.place_id == entry.id and one.family]
        found.append(
            DecisionCover(entry, tuple(slot in filled for slot in SLOTS), tuple(dict.fromkeys(asked)))
        )
    return tuple(found)


def _heard(state: State) -> tuple[tuple[str, bool], ...]:
    """Every role that was or should have been there; one that was absent was not heard."""
    heard = {one.role_id for one in state.file.private.heard}
    away = (Attendance.ABSENT,)
    roles = (role for role in state.file.review.roles if role.id in heard or role.attendance not in away)
    return tuple((role.name, role.id in heard) for role in roles)


def is_open(state: State) -> bool:
    """Tell whether there is a debrief: the meeting has ended and the page was not cleared."""
    return state.meeting.ended_at is not None and state.file.private.desk.cleared_on is None


def clears_on(state: State, zone: str) -> date | None:
    """Return the day on which the page clears itself; None while it is kept or there is none."""
    ended_at = state.meeting.ended_at
    if ended_at is None or not is_open(state) or state.file.private.desk.is_debrief_kept:
        return None
    return to_local(ended_at, zone).date() + timedelta(days=KEPT_DAYS)


def is_due(state: State, zone: str, today: date) -> bool:
    """Tell whether the page should have cleared itself by now."""
    day = clears_on(state, zone)
    return day is not None and today >= day


def has_something(state: State) -> bool:
    """Tell whether the page holds anything that clearing takes away."""
    private = state.file.private
    kept = (private.heard, private.asked, private.flagged, private.desk.debrief_note)
    return any(kept) or any(time.used_seconds for time in state.meeting.part_times)


def cleared(state: State, today: date) -> State:
    """Return the state without its debrief; the review itself stays as it is."""
    return State(without(state.file, today), forget_times(state.meeting))


def without(file: ReviewFile, today: date) -> ReviewFile:
    """Take away what only the debrief tells."""
    desk = replace(
        file.private.desk, debrief_note="", is_debrief_kept=False, is_note_for_next=False, cleared_on=today
    )
    return replace(file, private=replace(file.private, desk=desk, heard=(), asked=(), flagged=()))


def forget_times(meeting: Meeting) -> Meeting:
    """Take away the minutes each part used, and keep what was added to the plan."""
    times = tuple(
        replace(time, used_seconds=0) for time in meeting.part_times if extra_minutes(meeting, time.id)
    )
    return replace(meeting, part_times=times)


def with_desk(file: ReviewFile, **fields: object) -> ReviewFile:
    """Change what the facilitator notes on the page."""
    desk: Desk = replace(file.private.desk, **fields)  # type: ignore[arg-type]
    return file if desk == file.private.desk else replace(file, private=replace(file.private, desk=desk))


def roles_to_call(review: Review) -> tuple[str, ...]:
    """Return up to three roles that a short word may help, those at decisions first."""
    entries = {point.entry_id for point in review.decisions}
    names = [entry.role for entry in review.entries if entry.id in entries and entry.role]
    names += [role.name for role in review.roles if role.is_one_person and not role.is_manager]
    known = [name for name in dict.fromkeys(names) if people.by_name(review, name) is not None]
    return tuple(known[:3])


def toggle_reminder(file: ReviewFile, text: str, new_id: str) -> ReviewFile:
    """Put a reminder on the list of private to-dos, or take it off again."""
    notes = file.private.notes
    rest = tuple(note for note in notes if not (note.is_todo and note.text == text))
    kept = rest if len(rest) < len(notes) else (*notes, PrivateNote(new_id, text, is_todo=True))
    return replace(file, private=replace(file.private, notes=kept))


def has_reminder(notes: Iterable[PrivateNote], text: str) -> bool:
    """Tell whether a reminder is on the list."""
    return any(note.is_todo and note.text == text for note in notes)


def note_for_next(state: State) -> str:
    """Return what the facilitator wanted to be told when the next review is prepared."""
    desk = state.file.private.desk
    return desk.debrief_note.strip() if desk.is_note_for_next else ""

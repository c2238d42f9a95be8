"""What the Then/Now card of a decision shows, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.decisions import decision_for
from facilitator.domain.kinds import OptionOutcome, Slot
from facilitator.domain.meeting import Meeting, is_line_shown, is_shown, role_eye, taken_eye
from facilitator.domain.people import is_one_person
from facilitator.domain.private import Draft
from facilitator.domain.records import find
from facilitator.domain.review import Line
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.prompts.choose import next_question
from facilitator.prompts.pack import Pack
from facilitator.stage.wordings import entry_time
from facilitator.ui.run.timeline_places import Places

THEN = (Slot.KNOWN, Slot.UNSEEN, Slot.OPTIONS, Slot.PRESSURES)
SLOTS = (*THEN, Slot.LATER)


@dataclass(frozen=True, slots=True)
class LineValue:
    """One line of a slot; ``is_taken_shown`` is the own eye of "taken"."""

    id: str
    slot: Slot
    text: str
    is_shown: bool = False
    outcome: OptionOutcome = OptionOutcome.OPEN
    is_taken_shown: bool = False
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class SlotValue:
    """One slot: its lines, what an empty one says, and factors noticed there."""

    slot: Slot
    lines: tuple[LineValue, ...] = ()
    empty: str = ""
    factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardValue:
    """The whole card."""

    entry_id: str
    decision_id: str
    time: str
    filled: int
    role: str
    is_role_shown: bool
    is_role_one_person: bool
    is_curtain_lifted: bool
    is_elsewhere: bool
    slots: tuple[SlotValue, ...]


def slot_title(slot: Slot) -> str:
    """Return the name of a slot on the card."""
    return {
        Slot.KNOWN: _("What was known"),
        Slot.UNSEEN: _("Also there, but not seen"),
        Slot.OPTIONS: _("Options considered"),
        Slot.PRESSURES: _("Pressures"),
        Slot.LATER: _("Learned later"),
    }[slot]


def card_value(state: State, places: Places, pack: Pack, editing_id: str = "") -> CardValue | None:
    """Return the card of the looked-at decision; None where it is none."""
    review, meeting = state.file.review, state.meeting
    entry = find(review.entries, places.looked)
    point = decision_for(review, places.looked) if entry is not None else None
    if entry is None or point is None:
        return None
    lines = {
        slot: tuple(ln for ln in review.lines if ln.decision_id == point.id and ln.slot is slot)
        for slot in SLOTS
    }
    filled = frozenset(slot for slot in SLOTS if lines[slot])
    drafts = {
        d.record_id: d
        for d in state.file.private.drafts
        if d.kind == "lines" and d.record_id not in ("", editing_id)
    }
    wanted = _asked_next(state, pack, entry.id, filled)
    factors = tuple(factor.text for factor in review.factors if factor.entry_id == entry.id)
    is_single = is_one_person(review, entry.role)
    return CardValue(
        entry_id=entry.id,
        decision_id=point.id,
        time=entry_time(review, entry),
        filled=len(filled & set(THEN)),
        role=entry.role,
        is_role_shown=is_shown(meeting, role_eye(entry.id), by_default=not is_single),
        is_role_one_person=is_single,
        is_curtain_lifted=meeting.is_curtain_lifted,
        is_elsewhere=places.is_elsewhere,
        slots=tuple(
            SlotValue(
                slot,
                tuple(_line(meeting, line, drafts.get(line.id)) for line in lines[slot]),
                _empty_words(slot, wanted, is_elsewhere=places.is_elsewhere),
                factors if slot is Slot.UNSEEN else (),
            )
            for slot in SLOTS
        ),
    )


def _line(meeting: Meeting, line: Line, draft: Draft | None) -> LineValue:
    return LineValue(
        line.id,
        line.slot,
        draft.text if draft else line.text,
        is_line_shown(meeting, line),
        line.outcome,
        is_shown(meeting, taken_eye(line.id), by_default=False),
        is_held=draft is not None and draft.is_held,
    )


def _asked_next(state: State, pack: Pack, entry_id: str, filled: Iterable[Slot]) -> str:
    here = [asked for asked in state.file.private.asked if asked.place_id == entry_id]
    names = {word for asked in here for word in (asked.question_id, asked.family)}
    found = next_question(pack, "decide", {slot.value for slot in filled}, names)
    return found.slot if found is not None else ""


def _empty_words(slot: Slot, wanted: str, *, is_elsewhere: bool) -> str:
    if slot.value != wanted:
        return _("Nothing yet.")
    if is_elsewhere:
        return _("Nothing yet. Asked first.")
    return _("Nothing yet. The next question on your desk asks for this.")

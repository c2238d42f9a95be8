"""The next question of the desk: where the room is, and what can be asked there. Pure."""

from dataclasses import dataclass, replace

from facilitator.domain import records, stage_moves, uncommitted
from facilitator.domain.decisions import decision_for, filled_slots
from facilitator.domain.kinds import EntryKind, Phase, SceneKind, Slot
from facilitator.domain.meeting import Meeting, is_shown
from facilitator.domain.private import Asked
from facilitator.domain.review import Review, Why
from facilitator.domain.review_file import State
from facilitator.domain.whys import leaves, open_branches
from facilitator.prompts import choose, whys_questions
from facilitator.prompts.pack import Pack
from facilitator.stage import walk

AT_THE_TIMELINE = (Phase.TIMELINE, Phase.LAST_TIME, Phase.BREAK)
_PARTS = {Phase.WHYS: "whys", Phase.ACTIONS: "actions", Phase.CLOSE: "close"}
_SCENES = {SceneKind.WHYS: Phase.WHYS, SceneKind.ACTIONS: Phase.ACTIONS, SceneKind.CLOSING: Phase.CLOSE}
_SLOTS = frozenset(slot.value for slot in Slot)


@dataclass(frozen=True, slots=True)
class Spot:
    """The place a question and a line belong to. ``kind`` is the pack's word for such a place."""

    phase: Phase
    kind: str = ""
    record_id: str = ""


@dataclass(frozen=True, slots=True)
class DeskQuestion:
    """A question on the desk; one without an id was typed or offered and is not in the pack."""

    text: str
    id: str = ""
    follow_up: str = ""
    slot: str = ""
    family: str = ""
    source: str = ""


def phase_of(review: Review, meeting: Meeting) -> Phase:
    """Return the phase of the part that is going on; before the start, what the scene is about."""
    part = records.find(review.agenda, meeting.part_id)
    if part is not None:
        return part.phase
    return _SCENES.get(meeting.scene, Phase.TIMELINE if meeting.entry_id else Phase.OPEN)


def room_why(review: Review, meeting: Meeting) -> Why | None:
    """Return the statement the room is at: as the stage shows it, the first open one if none is chosen."""
    found = records.find(review.whys, meeting.why_id)
    if found is not None:
        return found
    waiting = open_branches(review) or leaves(review)
    return waiting[0] if waiting else None


def spot_of(review: Review, meeting: Meeting) -> Spot:
    """Return where the room is, for questions and lines."""
    phase = phase_of(review, meeting)
    if phase is Phase.WHYS:
        why = room_why(review, meeting)
        return Spot(phase, "whys", why.id if why is not None else "")
    if phase in _PARTS:
        return Spot(phase, _PARTS[phase], meeting.look_id if phase is Phase.ACTIONS else "")
    if phase not in AT_THE_TIMELINE:
        return Spot(phase)
    entry_id = _room_entry(review, meeting)
    return Spot(phase, _moment_kind(review, meeting, entry_id), entry_id)


def _room_entry(review: Review, meeting: Meeting) -> str:
    entry = records.find(review.entries, meeting.entry_id)
    is_told = entry is not None and not entry.is_hidden and bool(entry.text.strip())
    if entry is not None and is_told and is_shown(meeting, entry.id, by_default=True):
        return entry.id
    row, number = walk.steps_shown(review, meeting), walk.place(review, meeting)
    return row[number].entry_id if 0 <= number < len(row) else ""


def _moment_kind(review: Review, meeting: Meeting, entry_id: str) -> str:
    if meeting.scene is SceneKind.KEEP:
        return "keep"
    entry = records.find(review.entries, entry_id)
    if entry is None:
        return "background"
    if meeting.is_at_gap:
        return "gap"
    if decision_for(review, entry_id) is not None:
        return "decide"
    started = review.incident.started_at
    if entry.kind in (EntryKind.NONE, EntryKind.DECIDE):
        is_before = started is not None and entry.at is not None and entry.at < started
        return "background" if is_before else "diagnose"
    return entry.kind.value


def questions_at(pack: Pack, state: State, spot: Spot) -> tuple[DeskQuestion, ...]:
    """Return what is left to ask at a place, best first."""
    review = uncommitted.on_desk(state.file)
    done = _asked(state.file.private.asked, spot)
    found = tuple(
        DeskQuestion(one.text, one.id, one.follow_up, one.slot, one.family, one.source)
        for one in choose.ranked_questions(pack, spot.kind, _filled(review, spot), done)
    )
    if spot.kind == "actions":
        return tuple(sorted(found, key=lambda one: one.slot != "done when"))
    if spot.phase is Phase.OPEN and review.plan.check_in:
        return (DeskQuestion(review.plan.check_in), *found)
    why = records.find(review.whys, spot.record_id) if spot.kind == "whys" else None
    if why is not None and f"why:{why.id}" not in done:
        text = whys_questions.question_for(why.text)
        follow_up = whys_questions.FOLLOW_UP
        return (DeskQuestion(text, f"why:{why.id}", follow_up, "answer", "system"), *found)
    return found


def beside(row: tuple[DeskQuestion, ...], present: DeskQuestion | None, step: int = 1) -> DeskQuestion | None:
    """Return the question ``step`` places further in a row that closes to a ring."""
    if not row:
        return present
    if present not in row:
        return row[0 if step > 0 else -1]
    return row[(row.index(present) + step) % len(row)]


def found_in(pack: Pack, text: str) -> DeskQuestion:
    """Return an offered text as a question of the desk, with its slot if the pack knows it."""
    for one in pack.questions:
        if one.text == text:
            return DeskQuestion(text, one.id, one.follow_up, one.slot, one.family, one.source)
    return DeskQuestion(text)


def put_on_stage(meeting: Meeting, spot: Spot, question: DeskQuestion) -> Meeting:
    """Put a question on stage, over the scene that can hold it."""
    slot = Slot(question.slot) if question.slot in _SLOTS else None
    scene = _scene_for(spot)
    asked = stage_moves.ask(meeting, question.text, scene, slot if spot.kind == "decide" else None)
    entry_id = spot.record_id if spot.phase in AT_THE_TIMELINE else asked.entry_id
    return replace(asked, entry_id=entry_id, step=asked.step if scene is SceneKind.QUESTION else 0)


def _scene_for(spot: Spot) -> SceneKind:
    if spot.phase is Phase.OPEN:
        return SceneKind.CHECK_IN
    if spot.phase in AT_THE_TIMELINE:
        by_kind = {"decide": SceneKind.DECISION, "keep": SceneKind.KEEP, "gap": SceneKind.WALK}
        return by_kind.get(spot.kind, SceneKind.WALK)
    return SceneKind.WHYS if spot.phase is Phase.WHYS else SceneKind.QUESTION


def _asked(asked: tuple[Asked, ...], spot: Spot) -> frozenset[str]:
    here = [one for one in asked if one.place_id == spot.record_id]
    return frozenset(word for one in here for word in (one.question_id, one.family) if word)


def _filled(review: Review, spot: Spot) -> frozenset[str]:
    if spot.kind == "decide":
        point = decision_for(review, spot.record_id)
        return frozenset(slot.value for slot in filled_slots(review, point.id)) if point else frozenset()
    action = records.find(review.actions, spot.record_id) if spot.kind == "actions" else None
    return frozenset({"done when"}) if action is not None and action.done_when else frozenset()

"""What the facilitator does to the stage, as pure steps of the ``Meeting``.

Only these steps (and the walk's next and previous) change what the room sees; looking never does (room.md 1).
"""

from dataclasses import replace
from datetime import datetime

from facilitator.domain.kinds import Phase, SceneKind, Slot
from facilitator.domain.meeting import Meeting, set_shown

FIRST_SCENE = {
    Phase.OPEN: SceneKind.OPENING,
    Phase.IMPACT: SceneKind.IMPACT,
    Phase.TIMELINE: SceneKind.WALK,
    Phase.LAST_TIME: SceneKind.LAST_TIME,
    Phase.WHYS: SceneKind.WHYS,
    Phase.ACTIONS: SceneKind.ACTIONS,
    Phase.CLOSE: SceneKind.CLOSING,
    Phase.BREAK: SceneKind.PAUSE,
}
INTERLUDES = (
    SceneKind.PURPOSE,
    SceneKind.PAUSE,
    SceneKind.KEPT,
    SceneKind.SO_FAR,
    SceneKind.CHECK_IN,
    SceneKind.SILENT_MINUTE,
    SceneKind.TEST_CARD,
    SceneKind.QUESTION,
)


def blank(meeting: Meeting) -> Meeting:
    """Blank the stage at once; again does nothing (room.md 12)."""
    return meeting if meeting.is_blank else replace(meeting, is_blank=True)


def show_again(meeting: Meeting, without: str = "") -> Meeting:
    """Return from blank; ``without`` is the id of a line to close the eye of first."""
    if without:
        meeting = set_shown(meeting, without, is_on=False)
    return replace(meeting, is_blank=False)


def toggle_freeze(meeting: Meeting) -> Meeting:
    """Let the stage keep its picture while the console goes on, or let it follow again."""
    return replace(meeting, is_frozen=not meeting.is_frozen)


def toggle_curtain(meeting: Meeting) -> Meeting:
    """Lift the hindsight curtain, or let it down."""
    return replace(meeting, is_curtain_lifted=not meeting.is_curtain_lifted)


def show_scene(meeting: Meeting, scene: SceneKind) -> Meeting:
    """Put a scene on stage; an interlude remembers what it replaces, down to the step and the question."""
    is_interlude = meeting.scene in INTERLUDES
    back_to = meeting.back_to if is_interlude else meeting.scene
    is_kept = scene in INTERLUDES or scene is meeting.asked_on
    question = meeting.question if is_kept else ""
    return replace(meeting, scene=scene, back_to=back_to, step=_kept_step(meeting, scene), question=question)


def end_interlude(meeting: Meeting) -> Meeting:
    """Bring back what an interlude replaced; any other scene stays."""
    if meeting.scene not in INTERLUDES:
        return meeting
    question = meeting.question if meeting.asked_on is meeting.back_to else ""
    return replace(meeting, scene=meeting.back_to, step=_kept_step(meeting, meeting.scene), question=question)


def _kept_step(meeting: Meeting, scene: SceneKind) -> int:
    """The silent minute counts its quarters in ``step``; every other interlude leaves it alone."""
    counts = SceneKind.SILENT_MINUTE in (scene, meeting.scene)
    return 0 if counts or scene not in INTERLUDES else meeting.step


def show_moment(meeting: Meeting, entry_id: str) -> Meeting:
    """Move the room to a moment: the walk, without a question."""
    return replace(
        meeting,
        entry_id=entry_id,
        look_id="",
        is_at_gap=False,
        scene=SceneKind.WALK,
        question="",
        slot=Slot.KNOWN,
        step=0,
    )


def show_why(meeting: Meeting, why_id: str) -> Meeting:
    """Move the room to a statement of the 5 Whys, without a question."""
    return replace(meeting, why_id=why_id, look_id="", scene=SceneKind.WHYS, question="", step=0)


def ask(meeting: Meeting, question: str, scene: SceneKind, slot: Slot | None = None) -> Meeting:
    """Put a question on stage, on the page it belongs to; it stays with that page."""
    shown = meeting if meeting.scene is scene else show_scene(meeting, scene)
    return replace(shown, question=question, asked_on=scene, slot=slot or meeting.slot)


def look_at(meeting: Meeting, record_id: str) -> Meeting:
    """Look somewhere; the room stays where it is. The room's own place ends looking elsewhere."""
    room = meeting.why_id if meeting.scene is SceneKind.WHYS else meeting.entry_id
    return replace(meeting, look_id="" if record_id == room else record_id)


def pause(meeting: Meeting, until: datetime | None) -> Meeting:
    """Show the calm screen; what was there comes back with ``end_pause``."""
    if meeting.scene is SceneKind.PAUSE:
        return replace(meeting, pause_until=until)
    return replace(show_scene(meeting, SceneKind.PAUSE), pause_until=until)


def end_pause(meeting: Meeting) -> Meeting:
    """Leave the calm screen."""
    return replace(end_interlude(meeting), pause_until=None)


def reopen(meeting: Meeting, now: datetime) -> Meeting:
    """Go on at the same moment with a blank stage that asks; the time away counts for no part."""
    ticking_since = now if meeting.ticking_since is not None else None
    return replace(meeting, is_blank=True, is_frozen=False, is_stage_open=False, ticking_since=ticking_since)

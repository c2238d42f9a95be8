"""Where the meeting is: saved with every change, never undone (Ctrl+Z must not move the room).

Two positions: where the room is (``entry_id``, ``why_id``, ``scene``) and where the facilitator looks
(``look_id``). References are plain ids; undo may remove what they point to, then the stage goes to the
nearest. ``shown`` and ``hidden`` hold the eyes that differ from the default of their line; ``left_…`` is the
place that a jump to another part left, for the way back.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.review import Line


@dataclass(frozen=True, slots=True)
class PartTime:
    """Seconds used by one part of the agenda and minutes added to it."""

    id: str
    used_seconds: int = 0
    extra_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Meeting:
    """The position and the clock of the meeting."""

    part_id: str = ""
    scene: SceneKind = SceneKind.BLANK
    back_to: SceneKind = SceneKind.WALK
    entry_id: str = ""
    is_at_gap: bool = False
    why_id: str = ""
    look_id: str = ""
    step: int = 0
    question: str = ""
    asked_on: SceneKind = SceneKind.BLANK
    slot: Slot = Slot.KNOWN
    is_stage_open: bool = False
    is_blank: bool = True
    is_frozen: bool = False
    is_paused: bool = False
    pause_until: datetime | None = None
    is_curtain_lifted: bool = False
    is_mix_shown: bool = False
    started_at: datetime | None = None
    ended_at: datetime | None = None
    ends_at: datetime | None = None
    ticking_since: datetime | None = None
    part_times: tuple[PartTime, ...] = ()
    left_part_id: str = ""
    left_scene: SceneKind = SceneKind.BLANK
    left_step: int = 0
    left_question: str = ""
    walked: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def question_here(self) -> str:
        """The question on the page it was asked on; empty on every other page."""
        return self.question if self.asked_on is self.scene else ""


STARTS_HIDDEN = (Slot.UNSEEN, Slot.PRESSURES, Slot.LATER)


def taken_eye(line_id: str) -> str:
    """The eye of "taken" beside an option; it starts crossed (room.md 5)."""
    return f"taken:{line_id}"


def role_eye(record_id: str) -> str:
    """The eye of the role at a decision or a view; it starts crossed where one person held it."""
    return f"role:{record_id}"


def is_shown(meeting: Meeting, record_id: str, *, by_default: bool) -> bool:
    """Tell whether the eye of a line is open."""
    if by_default:
        return record_id not in meeting.hidden
    return record_id in meeting.shown


def is_line_shown(meeting: Meeting, line: Line) -> bool:
    """Tell whether a line of a decision point is on stage when its moment is."""
    return is_shown(meeting, line.id, by_default=line.slot not in STARTS_HIDDEN)


def set_shown(meeting: Meeting, record_id: str, is_on: bool) -> Meeting:
    """Open or close an eye; both lists stay small and sorted by first use."""
    shown = tuple(i for i in meeting.shown if i != record_id)
    hidden = tuple(i for i in meeting.hidden if i != record_id)
    if is_on:
        return replace(meeting, shown=(*shown, record_id), hidden=hidden)
    return replace(meeting, shown=shown, hidden=(*hidden, record_id))

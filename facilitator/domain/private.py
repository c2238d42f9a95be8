"""What only the facilitator may see. Nothing here can be named by ``stage`` or ``documents``."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.kinds import Phase, StubKind
from facilitator.domain.review import ActionItem


@dataclass(frozen=True, slots=True)
class Draft:
    """Words being typed, or held back because of an open flag.

    ``id`` is ``"<kind>:<record_id>:<field>"`` for a record that exists, or
    ``"<kind>:new:<owner_id>:<slot>"`` for one that does not exist yet; see ``drafts``.
    """

    id: str
    kind: str
    record_id: str
    field: str
    owner_id: str = ""
    text: str = ""
    is_held: bool = False
    held_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AllowedWording:
    """Words let through on purpose, with the reason; learned for this review."""

    id: str
    category: str
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stub:
    """A line caught while people talk, to be finished after the meeting (room.md 14)."""

    id: str
    kind: StubKind
    entry_id: str = ""
    caught_at: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note of the facilitator; ``is_todo`` makes it a private to-do for after the meeting."""

    id: str
    text: str
    entry_id: str = ""
    is_todo: bool = False
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """That a role was heard at a place (entry or why): yes or not; no clock, no order, no turns."""

    id: str
    place_id: str
    role_id: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put on stage, for coverage: which probe families a place got."""

    id: str
    place_id: str
    question_id: str
    family: str
    is_skipped: bool = False


@dataclass(frozen=True, slots=True)
class Flagged:
    """That a line was held in a part of the meeting: the kind of wording alone, no words and no time."""

    id: str
    phase: Phase
    category: str


@dataclass(frozen=True, slots=True)
class RosterName:
    """The name or handle of a person and the role that stands for it in every text (S1.26)."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers of the facilitator about the facilitator, and totals counted on paper."""

    was_in_response: bool | None = None
    leads_a_responder: bool | None = None
    built_or_approved: bool | None = None
    manager_advice: str = ""
    hands_new: int | None = None
    hands_picture: int | None = None
    could_say: int | None = None
    debrief_note: str = ""
    is_debrief_kept: bool = False
    is_note_for_next: bool = False
    cleared_on: date | None = None


@dataclass(frozen=True, slots=True)
class PrivateNotes:
    """All private parts of one review file. ``uncommitted`` are actions nobody has committed to yet."""

    desk: Desk = Desk()
    drafts: tuple[Draft, ...] = ()
    allowed: tuple[AllowedWording, ...] = ()
    stubs: tuple[Stub, ...] = ()
    notes: tuple[PrivateNote, ...] = ()
    heard: tuple[Heard, ...] = ()
    asked: tuple[Asked, ...] = ()
    flagged: tuple[Flagged, ...] = ()
    roster: tuple[RosterName, ...] = ()
    uncommitted: tuple[ActionItem, ...] = ()

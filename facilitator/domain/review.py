"""The review as an immutable value: everything the room, the document and the follow-up may know.

Every record is a frozen dataclass with a text ``id`` made by the caller (a UUID in the program, any
text in tests). Lists are tuples in reading order; records refer to each other by id. Times are aware
UTC ``datetime`` or ``None`` for "not known yet"; dates are ``date`` or ``None``; texts are plain
strings, empty for "nothing recorded". Private things are not here (see ``private``).
"""

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.kinds import (
    ActionStatus,
    Attendance,
    BranchEnd,
    EntryKind,
    Evidence,
    Holds,
    KeptBy,
    OptionOutcome,
    Phase,
    Precision,
    PromiseState,
    Slot,
    Strength,
    WhyKind,
)


@dataclass(frozen=True, slots=True)
class Incident:
    """The facts of the incident (S1.25 summary and impact).

    ``first_note`` holds the note for colleagues once somebody changed what the timeline says by itself.
    """

    title: str = ""
    room_title: str = ""
    severity: str = ""
    service: str = ""
    zone: str = ""
    is_zone_assumed: bool = False
    started_at: datetime | None = None
    started_evidence: Evidence = Evidence.NONE
    detected_at: datetime | None = None
    detected_evidence: Evidence = Evidence.NONE
    told_customers_at: datetime | None = None
    ended_at: datetime | None = None
    ended_evidence: Evidence = Evidence.NONE
    summary: str = ""
    customer_message: str = ""
    customer_channel: str = ""
    first_note: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The meeting as planned: when, what for, and the words the room reads about it."""

    starts_at: datetime | None = None
    minutes: int = 60
    shape: str = "standard-60"
    purpose: str = ""
    purpose_rule: str = ""
    ground_rules: str = ""
    who_reads: str = ""
    check_in: str = ""
    thanks: str = ""
    max_actions: int = 5


@dataclass(frozen=True, slots=True)
class Role:
    """A part somebody played, never a person's name. ``is_one_person`` hides it at decisions."""

    id: str
    name: str
    saw: str = ""
    is_one_person: bool = False
    is_manager: bool = False
    is_invited: bool = False
    attendance: Attendance = Attendance.NO_ANSWER
    joins_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """One time-boxed block of the agenda."""

    id: str
    phase: Phase
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ImpactFact:
    """One column of the impact screen; an empty ``value`` reads "not known yet"."""

    id: str
    label: str
    value: str = ""
    detail: str = ""
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: what happened, not why (S1.10).

    ``written_time`` keeps the time as it was typed or read; ``source`` says where the line came from
    (file and line, link, log). ``known_from`` is the minute from which responders knew of it.
    """

    id: str
    text: str
    at: datetime | None = None
    until: datetime | None = None
    precision: Precision = Precision.MINUTE
    is_approximate: bool = False
    written_time: str = ""
    role: str = ""
    kind: EntryKind = EntryKind.NONE
    evidence: Evidence = Evidence.NONE
    is_disputed: bool = False
    settled_by: str = ""
    source: str = ""
    known_from: datetime | None = None
    is_starred: bool = True
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """One account of an entry; two of them stand side by side, unresolved."""

    id: str
    entry_id: str
    text: str
    role: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """An entry where people chose. ``short`` is its name in the agenda ("Restart")."""

    id: str
    entry_id: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line in a slot of a decision point."""

    id: str
    decision_id: str
    slot: Slot
    text: str
    outcome: OptionOutcome = OptionOutcome.OPEN


@dataclass(frozen=True, slots=True)
class Factor:
    """A condition noticed on the way, before it stands in a tree."""

    id: str
    text: str
    entry_id: str = ""
    why_id: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """A statement in the 5 Whys; ``parent_id`` is the effect it made possible, empty for the start."""

    id: str
    text: str
    parent_id: str = ""
    kind: WhyKind = WhyKind.CONDITION
    evidence: Evidence = Evidence.NONE
    entry_id: str = ""
    end: BranchEnd = BranchEnd.OPEN
    end_reason: str = ""
    finder: str = ""
    find_by: date | None = None
    same_as_id: str = ""
    holds: Holds = Holds.UNASKED


@dataclass(frozen=True, slots=True)
class ParkedIdea:
    """An idea set aside so that the talk can go on; it may soak until a day."""

    id: str
    text: str
    entry_id: str = ""
    why_id: str = ""
    role: str = ""
    is_soaking: bool = False
    soaks_until: date | None = None


@dataclass(frozen=True, slots=True)
class ActionItem:
    """A promised change (S1.18). ``owner`` and ``verifier`` are handles such as ``@dana``."""

    id: str
    text: str
    owner: str = ""
    due_on: date | None = None
    priority: str = ""
    done_when: str = ""
    verifier: str = ""
    verify_how: str = ""
    verify_on: date | None = None
    why_id: str = ""
    strength: Strength = Strength.UNRATED
    expires_on: date | None = None
    status: ActionStatus = ActionStatus.COMMITTED
    status_on: date | None = None
    status_note: str = ""
    unblocked_by: str = ""
    unblock_on: date | None = None
    verified_by: str = ""
    verified_how: str = ""
    verified_on: date | None = None
    earlier_action_id: str = ""
    earlier_note: str = ""


@dataclass(frozen=True, slots=True)
class WentWell:
    """Something that limited the damage, to preserve it (S1.30)."""

    id: str
    text: str
    entry_id: str = ""
    kept_by: KeptBy = KeptBy.UNSAID


@dataclass(frozen=True, slots=True)
class Lesson:
    """What we now know that we did not before (S1.25)."""

    id: str
    text: str
    entry_id: str = ""
    why_id: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question somebody finds an answer to by a day."""

    id: str
    text: str
    role: str = ""
    due_on: date | None = None
    entry_id: str = ""
    why_id: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """What the review did not cover, and with which role it is to be confirmed."""

    id: str
    text: str
    detail: str = ""
    confirm_with: str = ""


@dataclass(frozen=True, slots=True)
class EarlierPromise:
    """What an earlier, similar review promised (S1.24), typed by hand or taken from the library."""

    id: str
    review_title: str
    text: str
    caption: str = ""
    state: PromiseState = PromiseState.OPEN
    review_on: date | None = None
    severity: str = ""
    action_id: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The meeting's record about one incident: only finished words that were let through."""

    id: str
    incident: Incident = Incident()
    plan: Plan = Plan()
    roles: tuple[Role, ...] = ()
    agenda: tuple[AgendaPart, ...] = ()
    impact: tuple[ImpactFact, ...] = ()
    entries: tuple[Entry, ...] = ()
    accounts: tuple[Account, ...] = ()
    decisions: tuple[DecisionPoint, ...] = ()
    lines: tuple[Line, ...] = ()
    factors: tuple[Factor, ...] = ()
    whys: tuple[Why, ...] = ()
    ideas: tuple[ParkedIdea, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    went_well: tuple[WentWell, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()
    promises: tuple[EarlierPromise, ...] = ()

"""The parts scenes are made of: rows, cards, columns and marks, with their words finished."""

from dataclasses import dataclass, field
from enum import Enum

from facilitator.stage.left_out import NOTHING_LEFT_OUT, LeftOut

Spoken = {"is_read": False}  # drawn, but said elsewhere on the page already


class Mark(Enum):
    """The mark beside a word."""

    NONE = 0
    DECISION = 1
    SYSTEM = 2
    VERIFIED = 3
    HALF = 4
    OPEN = 5
    BLOCKED = 6


class TickKind(Enum):
    """How a moment is drawn on the axis."""

    TICK = 0
    DECISION = 1
    APPROXIMATE = 2
    RECALLED = 3


@dataclass(frozen=True, slots=True)
class Thread:
    """One dash per part; ``now`` is the number of the current one."""

    parts: int
    now: int


@dataclass(frozen=True, slots=True)
class Row:
    """A label in the margin, one or more lines beside it, and a word at the right."""

    label: str
    lines: tuple[str, ...]
    aside: str = ""
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Column:
    """One part of the agenda, as wide as its planned minutes."""

    word: str
    share: int
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class ImpactColumn:
    """One column of the impact page; ``unknown`` is the pill "not known yet"."""

    label: str
    before: str = ""
    number: str = ""
    unit: str = ""
    word: str = ""
    unknown: str = ""
    detail: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment on the axis, in seconds; the label is said in its row."""

    at: float
    kind: TickKind = TickKind.TICK
    label: str = field(default="", metadata=Spoken)
    until: float | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Stillness:
    """A stretch of the axis with nothing recorded; without an end it runs into the curtain."""

    start: float
    end: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The axis above the walk: only what the room may see.

    ``seconds`` and ``silences`` give the scale. ``came_from`` is the moment that became known now.
    """

    ticks: tuple[Tick, ...] = ()
    silences: tuple[Stillness, ...] = ()
    now: float | None = None
    now_label: str = field(default="", metadata=Spoken)
    came_from: float | None = None
    seconds: float = 0.0
    silence_count: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A quiet line of the timeline."""

    time: str
    text: str
    doubt: str = ""
    is_decision: bool = False
    is_approximate: bool = False
    is_silence: bool = False


@dataclass(frozen=True, slots=True)
class NowMoment:
    """The moment the room is at; a gap has a ``question`` instead of a title."""

    time: str
    title: str = ""
    question: str = ""
    became_known: str = ""
    decision: str = ""
    caption: str = ""
    doubt: str = ""
    is_approximate: bool = False
    is_range: bool = False


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a list, with "taken" if that is shown."""

    text: str
    taken: str = ""


@dataclass(frozen=True, slots=True)
class LineList:
    """A list with its heading; the one that is asked for ends with the waiting line."""

    heading: str
    lines: tuple[ListLine, ...]
    more: LeftOut = NOTHING_LEFT_OUT
    is_waiting: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One account of a moment."""

    label: str
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Promise:
    """An earlier promise: its state, its words, one factual line."""

    state: str
    text: str
    caption: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise in the follow-through: its state, its words, its review, and who checks it or since when."""

    state: str
    text: str
    caption: str
    aside: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Link:
    """One statement of the chain; ``skipped`` stands instead of steps that are left out."""

    therefore: str
    text: str
    caption: str = ""
    end: str = ""
    paths: str = ""
    skipped: str = ""
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Agreed:
    """A labelled value of an action; ``is_missing`` reads "not agreed yet" in amber."""

    label: str
    text: str
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One action."""

    what: str
    done_when: Agreed
    owner: Agreed
    due: Agreed
    priority: Agreed | None
    verify: Agreed


@dataclass(frozen=True, slots=True)
class Day:
    """A date and what happens then."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class PauseClock:
    """Minutes of the hour: the hand, and the end of the pale sector."""

    now: int
    until: int

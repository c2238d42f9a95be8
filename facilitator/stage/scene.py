"""The scenes of the stage as values: only finished words and marks, in reading order.

What is not a field here cannot be drawn, read out or copied. Every text field is a word of the page and
the fields stand in the order in which the page is read, so ``words`` needs no list of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from facilitator.stage.left_out import LeftOut
from facilitator.stage.parts import (
    Card,
    Column,
    Day,
    ImpactColumn,
    LineList,
    Link,
    Moment,
    NowMoment,
    Overview,
    PauseClock,
    Promise,
    PromiseRow,
    Row,
    Thread,
    View,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What every page has: the running head and the thread of parts."""

    head: str = ""
    thread: Thread | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank(Scene):
    """Nothing of the review; also the first thing after a start and after a crash."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Scene):
    """What is written down and who reads it, said before anybody speaks."""

    title: str
    line: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Scene):
    """What this meeting is for, how we talk, and the agenda."""

    day: str
    label: str
    title: str
    rules_label: str
    rules: tuple[str, ...]
    agenda: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Scene):
    """The card to come back to at any time."""

    label: str
    title: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Scene):
    """One question for everybody; nothing is collected."""

    label: str
    title: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentMinute(Scene):
    """A minute to write for oneself; ``quarters`` of the ring are full."""

    label: str
    title: str
    line: str
    quarters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact(Scene):
    """How long, how bad, for whom."""

    columns: tuple[ImpactColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk(Scene):
    """One moment of the timeline, what came before it, and the curtain over what came after."""

    overview: Overview
    earlier: tuple[Moment, ...]
    now: NowMoment | None
    following: tuple[Moment, ...] = ()
    curtain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Scene):
    """A decision point: the minute, one question, one or two lists."""

    time: str
    is_approximate: bool
    label: str
    role: str
    title: str
    lists: tuple[LineList, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Views(Scene):
    """Two accounts of one moment, side by side, unresolved."""

    time: str
    is_approximate: bool
    caption: str
    title: str
    views: tuple[View, ...]
    middle: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep(Scene):
    """What limited the damage."""

    label: str
    title: str
    rows: tuple[Row, ...]
    more: LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff(Scene):
    """The whole walked timeline and one question about it; the last step is the question alone."""

    label: str
    title: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Scene):
    """One question alone, in a part whose own page has no place for it."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime(Scene):
    """What an earlier review promised and where it stands."""

    date: str
    caption: str
    title: str
    line: str
    promises: tuple[Promise, ...]
    more: LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Whys(Scene):
    """A chain of conditions; ``title`` is the question, empty when the branch has ended."""

    title: str
    is_waiting: bool
    chain: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas(Scene):
    """Ideas set aside, so that the talk can go on."""

    label: str
    title: str
    line: str
    ideas: tuple[str, ...]
    more: LeftOut
    soaking_label: str
    soaking: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions(Scene):
    """What we take on."""

    cards: tuple[Card, ...]
    more: LeftOut
    title: str
    mix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar(Scene):
    """For somebody who joins late: only what the stage has already shown."""

    rows: tuple[Row, ...]
    label: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Scene):
    """What we now know, what comes next, what is to be confirmed, and thanks to all."""

    label: str
    known: tuple[str, ...]
    next_label: str
    days: tuple[Day, ...]
    confirm_label: str
    confirm: tuple[str, ...]
    thanks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowThrough(Scene):
    """What is blocked, one at a time, with its question and answer, and where the other promises stand."""

    label: str
    title: str
    caption: str
    question: str
    who: str
    answer: str
    rows: tuple[PromiseRow, ...]
    more: LeftOut
    nothing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Scene):
    """When we go on; nothing is written down meanwhile."""

    clock: PauseClock | None
    title: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCard(Scene):
    """To try the screen with; nothing of a review."""

    __test__ = False

    label: str
    title: str
    line: str
    sizes_label: str
    question: str
    entry: str
    smallest: str
    marks_label: str
    decision: str
    system: str
    recalled: str
    unknown: str
    steps_label: str
    steps: str
    corners: str


def words(scene: Scene) -> tuple[str, ...]:
    """Return every word of the page in reading order: for the ear, and for the clipboard."""
    return tuple(text for text in _texts(scene) if text)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.metadata.get("is_read", True):
                yield from _texts(getattr(value, field.name))

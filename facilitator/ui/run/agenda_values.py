"""What the agenda column shows, as plain values: clock, pace, blocks and who joins when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.dates.words import clock_words
from facilitator.domain import clockwork
from facilitator.domain.agenda import current_part
from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.pace import Pace, pace
from facilitator.domain.people import joining
from facilitator.domain.review import AgendaPart, Review
from facilitator.domain.review_file import State
from facilitator.domain.session_shapes import own_name
from facilitator.language.translate import _
from facilitator.ui.part_words import phase_words
from facilitator.ui.run.agenda_moments import AgendaMoment, When, moments, work_done


@dataclass(frozen=True, slots=True)
class BlockValue:
    """One part; the current one has moments and a bar from 0 to 1."""

    id: str
    number: int
    title: str
    aside: str
    when: When
    used: float = 0.0
    moments: tuple[AgendaMoment, ...] = ()
    used_now: int = 0
    joins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaValue:
    """The whole column; ``elapsed`` and ``done`` are shares of the meeting."""

    shape: str
    clock: str
    left: str
    short_left: str
    pace: str
    elapsed: float
    done: float
    ends: str
    blocks: tuple[BlockValue, ...]


def agenda_value(state: State, now: datetime, zone: str) -> AgendaValue:
    """Return what the column shows at this minute."""
    review, meeting = state.file.review, state.meeting
    current = current_part(review.agenda, meeting.part_id)
    found: tuple[AgendaMoment, ...] = ()
    if current is not None and current.phase is Phase.TIMELINE:
        found = moments(state, current.minutes + clockwork.extra_minutes(meeting, current.id))
    used = clockwork.used_seconds(meeting, current.id, now) / 60 if current is not None else 0.0
    told = pace(meeting, review.agenda, now, work_done(found, used))
    whole = sum(_budget(meeting, part) for part in review.agenda) or 1
    earlier = review.agenda[: review.agenda.index(current)] if current is not None else ()
    elapsed = sum(clockwork.used_seconds(meeting, part.id, now) for part in review.agenda) / 60
    done = sum(_budget(meeting, part) for part in earlier) + told.work_done * told.budget
    ends = meeting.ends_at or max(review.plan.starts_at or now, now) + timedelta(minutes=whole)
    left = whole if meeting.started_at is None else round((ends - now).total_seconds() / 60)
    return AgendaValue(
        shape=_shape_words(review),
        clock=clock_words(now, zone),
        left=_left(meeting, left, _("{minutes} min left"), _("{minutes} min over")),
        short_left=_left(meeting, left, _("{minutes} left"), _("{minutes} over")),
        pace=pace_words(meeting, told),
        elapsed=min(1.0, elapsed / whole),
        done=min(1.0, done / whole),
        ends=_("Ends {time}").format(time=clock_words(ends, zone)),
        blocks=_blocks(review, meeting, now, zone, found),
    )


def _left(meeting: Meeting, minutes: int, before: str, after: str) -> str:
    """Words about the time that is left; nothing once the meeting has ended."""
    if meeting.ended_at is not None:
        return ""
    return (before if minutes >= 0 else after).format(minutes=abs(minutes))


def pace_words(meeting: Meeting, told: Pace) -> str:
    """Return the pace in words."""
    if meeting.ended_at is not None:
        return _("Ended")
    if meeting.started_at is None:
        return _("Not started yet")
    if meeting.is_paused:
        return _("Paused")
    if told.is_on_pace:
        return _("On pace")
    if told.behind > 0:
        return _("{minutes} min behind").format(minutes=told.behind)
    return _("{minutes} min ahead").format(minutes=-told.behind)


def part_title(part: AgendaPart) -> str:
    """Return the title of a part, named after its phase where it has none."""
    return part.title or phase_words(part.phase)


def _blocks(
    review: Review, meeting: Meeting, now: datetime, zone: str, found: tuple[AgendaMoment, ...]
) -> tuple[BlockValue, ...]:
    current = current_part(review.agenda, meeting.part_id)
    here = review.agenda.index(current) if current is not None else 0
    joins = _joins(review, meeting, zone)
    made = []
    for number, part in enumerate(review.agenda):
        budget = _budget(meeting, part)
        seconds = clockwork.used_seconds(meeting, part.id, now)
        is_now = number == here and meeting.started_at is not None
        is_used = is_now or seconds > 0
        words = _("{used} of {minutes}") if is_used else _("{minutes} min")
        begin = sum(moment.minutes for moment in found if moment.when is When.PAST)
        when = When.NOW if is_now else When.PAST if number < here or seconds > 0 else When.TO_COME
        made.append(
            BlockValue(
                part.id,
                number + 1,
                part_title(part),
                words.format(used=seconds // 60, minutes=budget),
                when,
                used=min(1.0, seconds / 60 / budget) if budget else 1.0,
                moments=found if is_now else (),
                used_now=max(0, seconds // 60 - begin) if is_now else 0,
                joins=joins.get(part.id, ()),
            )
        )
    return tuple(made)


def _joins(review: Review, meeting: Meeting, zone: str) -> dict[str, tuple[str, ...]]:
    """Return who joins before which part, by the plan."""
    begin = meeting.started_at or review.plan.starts_at
    found: dict[str, tuple[str, ...]] = {}
    for role in joining(review):
        if begin is None or role.joins_at is None or not review.agenda:
            continue
        end, before = begin, review.agenda[-1]
        for part in review.agenda:
            end += timedelta(minutes=_budget(meeting, part))
            if end > role.joins_at:
                before = part
                break
        words = _("{time} {role} joins").format(time=clock_words(role.joins_at, zone), role=role.name)
        found[before.id] = (*found.get(before.id, ()), words)
    return found


def _budget(meeting: Meeting, part: AgendaPart) -> int:
    return max(0, part.minutes + clockwork.extra_minutes(meeting, part.id))


def _shape_words(review: Review) -> str:
    names = {
        "quick-30": _("Quick"),
        "standard-60": _("Standard"),
        "deep-90": _("Deep"),
        "pre-read-45": _("Pre-read"),
        "learning-only": _("Learning only"),
        "near-miss-25": _("Near miss"),
        "action-session-20": _("Action session"),
        "written-alone": _("Written, alone"),
    }
    minutes = _("{minutes} min").format(minutes=review.plan.minutes)
    name = names.get(review.plan.shape, "") or own_name(review.plan.shape)
    return _("{name}, {minutes}").format(name=name, minutes=minutes) if name else minutes

"""What the meeting quietly offers now: who joins, a box that is used up, a break, a way back. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from facilitator.dates.words import clock_words
from facilitator.domain import clockwork, part_jumps, records
from facilitator.domain.kinds import Phase
from facilitator.domain.people import joining
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.prompts.coverage import family_words, untouched
from facilitator.prompts.pack import Pack
from facilitator.ui.part_words import phase_words
from facilitator.ui.run.desk_heard import roles_in_the_room
from facilitator.ui.run.next_question import spot_of

JOINS_FOR = timedelta(minutes=5)
BREAK_AFTER = 50 * 60
QUIET_FOR = timedelta(minutes=6)
LEAST_HALF, HALF_FOR = 20 * 60, 4 * 60
PLACES_HEARD = 3
MOST_FAMILIES = 4


class Deed(Enum):
    """What a notice offers; nothing happens by itself."""

    FINISH = "finish"
    REST = "rest"
    PURPOSE = "purpose"
    SO_FAR = "so far"
    PAUSE = "pause"
    SILENT = "silent minute"
    SITUATION = "situation"
    BACK = "back"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Notice:
    """One line with at most two things to do; ``cue`` names a card, ``question`` what could be asked."""

    id: str
    text: str
    deeds: tuple[Deed, ...] = ()
    cue: str = ""
    question: str = ""


def notices(state: State, now: datetime, zone: str, written_at: datetime | None) -> tuple[Notice, ...]:
    """Return what can be offered at this minute, most urgent first; nothing while the clock stands."""
    meeting = state.meeting
    if not clockwork.is_running(meeting) or meeting.is_paused:
        return ()
    found = (
        _joins(state, now, zone),
        _box(state, now),
        _way_back(state),
        _break(state, now),
        _half_time(state, now),
        _unheard(state),
        _quiet(state, now, written_at),
    )
    return tuple(notice for notice in found if notice is not None)


def _joins(state: State, now: datetime, zone: str) -> Notice | None:
    for role in joining(state.file.review):
        if role.joins_at is not None and role.joins_at <= now < role.joins_at + JOINS_FOR:
            time = clock_words(role.joins_at, zone)
            text = _("{time} {role} joins").format(time=time, role=role.name)
            return Notice(f"joins:{role.id}", text, (Deed.PURPOSE, Deed.SO_FAR))
    return None


def _box(state: State, now: datetime) -> Notice | None:
    meeting = state.meeting
    part = records.find(state.file.review.agenda, meeting.part_id)
    if part is None or part.phase in (Phase.CLOSE, Phase.BREAK):
        return None
    minutes = max(0, part.minutes + clockwork.extra_minutes(meeting, part.id))
    if clockwork.used_seconds(meeting, part.id, now) < minutes * 60 or not minutes:
        return None
    name = part.title or phase_words(part.phase)
    text = _("{part} has used its {minutes} minutes.").format(part=name, minutes=minutes)
    return Notice(f"box:{part.id}:{minutes}", text, (Deed.FINISH, Deed.REST))


def _way_back(state: State) -> Notice | None:
    """A jump can be undone; simply going on to the next part is none."""
    review, meeting = state.file.review, state.meeting
    left = part_jumps.left_part(review, meeting)
    here = records.find(review.agenda, meeting.part_id)
    if left is None or here is None or review.agenda.index(here) == review.agenda.index(left) + 1:
        return None
    text = _("You left {part} where it was.").format(part=left.title or phase_words(left.phase))
    return Notice(f"back:{left.id}:{here.id}", text, (Deed.BACK,))


def _break(state: State, now: datetime) -> Notice | None:
    parts = state.file.review.agenda
    used = sum(clockwork.used_seconds(state.meeting, part.id, now) for part in parts)
    had_break = any(
        part.phase is Phase.BREAK and clockwork.used_seconds(state.meeting, part.id, now) for part in parts
    )
    if used < BREAK_AFTER or had_break:
        return None
    text = _("{minutes} minutes without a break.").format(minutes=used // 60)
    return Notice("break", text, (Deed.PAUSE,), cue="low-energy")


def _half_time(state: State, now: datetime) -> Notice | None:
    """At half time of a longer meeting a show of hands tells whether anybody heard something new."""
    parts = state.file.review.agenda
    used = sum(clockwork.used_seconds(state.meeting, part.id, now) for part in parts)
    half = sum(part.minutes for part in parts) * 30
    if half < LEAST_HALF or not half <= used < half + HALF_FOR:
        return None
    return Notice("half", _("Half time: who heard something new?"), (Deed.SITUATION,), cue="nothing-new")


def _unheard(state: State) -> Notice | None:
    heard = state.file.private.heard
    if len({one.place_id for one in heard}) < PLACES_HEARD:
        return None
    told = {one.role_id for one in heard}
    silent = [role.name for role in roles_in_the_room(state.file.review) if role.id not in told]
    if not silent:
        return None
    text = _("Heard nowhere yet: {roles}.").format(roles=", ".join(silent[:3]))
    return Notice("unheard", text, (Deed.SITUATION,), cue="not-heard")


def _quiet(state: State, now: datetime, written_at: datetime | None) -> Notice | None:
    part = records.find(state.file.review.agenda, state.meeting.part_id)
    is_talk = part is not None and part.phase in (Phase.TIMELINE, Phase.WHYS)
    if not is_talk or written_at is None or now - written_at < QUIET_FOR:
        return None
    text = _("Nothing was written down for a while: a good talk, or a silence?")
    return Notice("quiet", text, (Deed.SILENT, Deed.SITUATION), cue="silence")


def coverage_words(pack: Pack, state: State) -> str:
    """Return what was not asked yet where the room is; empty before anything was asked there."""
    spot = spot_of(state.file.review, state.meeting)
    here = [one.family for one in state.file.private.asked if one.place_id == spot.record_id]
    if not here or not spot.kind:
        return ""
    left = untouched(pack, spot.kind, here)
    if not left:
        return _("Every kind of question was asked here.")
    told = ", ".join(family_words(family) for family in left[:MOST_FAMILIES])
    return _("Not asked here yet: {families}").format(families=told)


def clears_views(notice: Notice, review: Review) -> bool:
    """Tell whether somebody comes in now, so that views of single people leave the stage."""
    return notice.id.startswith("joins:") and bool(review.roles)

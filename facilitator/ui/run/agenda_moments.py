"""The moments of the timeline part as the agenda tells them, each with its share of the minutes."""

from dataclasses import dataclass, field, replace
from enum import Enum

from facilitator.dates.words import clock_words, short_duration
from facilitator.domain import agenda as agenda_parts
from facilitator.domain.decisions import short_name
from facilitator.domain.kinds import EntryKind, Phase, SceneKind
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.stage import walk
from facilitator.stage.walk import Step, StepKind
from facilitator.ui.run.remembered import remembered
from facilitator.ui.run.timeline_places import places

SIGN_OFF, LAST_TIME = "sign-off", "last-time"
_ENDS = (EntryKind.ACT, EntryKind.RECOVER)


class When(Enum):
    """Where a moment or a block is against the room."""

    PAST = 0
    NOW = 1
    TO_COME = 2


@dataclass(frozen=True, slots=True)
class AgendaMoment:
    """A stretch of the walk; ``id`` is its first entry, or what it is instead of one."""

    id: str
    text: str
    weight: float
    minutes: int = 0
    when: When = When.TO_COME
    is_decision: bool = False
    is_looked: bool = False
    entry_ids: tuple[str, ...] = field(default=())


def moments(state: State, budget: int) -> tuple[AgendaMoment, ...]:
    """Return the moments with their minutes out of ``budget``."""
    review, meeting = state.file.review, state.meeting
    found = list(_groups(review))
    if not found:
        return ()
    found.append(AgendaMoment(SIGN_OFF, _("Sign-off, what to keep"), 3))
    if review.promises and agenda_parts.part_of(review.agenda, Phase.LAST_TIME) is None:
        found.append(AgendaMoment(LAST_TIME, _("Last time"), 2))
    here = _here(state, found)
    looked = places(state).looked if meeting.look_id else ""
    shares = _shares([moment.weight for moment in found], budget)
    return tuple(
        replace(
            moment,
            minutes=minutes,
            when=When.PAST if number < here else When.NOW if number == here else When.TO_COME,
            is_looked=bool(looked) and looked in moment.entry_ids,
        )
        for number, (moment, minutes) in enumerate(zip(found, shares, strict=True))
    )


def work_done(found: tuple[AgendaMoment, ...], used: float) -> float | None:
    """Return the share that is done, 0 to 1: within the present moment's minutes as much as was used."""
    whole = sum(moment.minutes for moment in found)
    now = next((number for number, moment in enumerate(found) if moment.when is When.NOW), None)
    if now is None or not whole:
        return None
    begin = sum(moment.minutes for moment in found[:now])
    return min(max(used, begin), begin + found[now].minutes) / whole


def _here(state: State, found: list[AgendaMoment]) -> int:
    ids = [moment.id for moment in found]
    if state.meeting.scene is SceneKind.SIGN_OFF:
        return ids.index(SIGN_OFF)
    if state.meeting.scene is SceneKind.LAST_TIME and LAST_TIME in ids:
        return ids.index(LAST_TIME)
    room = places(state).room
    at_gap = state.meeting.is_at_gap or state.meeting.scene is SceneKind.GAP
    with_room = [number for number, moment in enumerate(found) if room in moment.entry_ids]
    if not with_room:
        return 0
    return with_room[-1] if at_gap else with_room[0]


@remembered
def _groups(review: Review) -> tuple[AgendaMoment, ...]:
    entries = {entry.id: entry for entry in review.entries}
    choices = {
        point.entry_id: short_name(point, entries[point.entry_id].text)
        for point in review.decisions
        if point.entry_id in entries
    }
    row = walk.steps(review)
    last_choice = max((n for n, step in enumerate(row) if step.entry_id in choices), default=-1)
    found: list[AgendaMoment] = []
    for number, step in enumerate(row):
        entry = entries[step.entry_id]
        begun = _begins(review, step, entry, choices, found, is_after_choices=number > last_choice >= 0)
        if begun is not None:
            found.append(begun)
        elif step.entry_id not in found[-1].entry_ids[-1:]:
            more = _weight_inside(found[-1], is_first=len(found) == 1)
            found[-1] = replace(
                found[-1], weight=found[-1].weight + more, entry_ids=(*found[-1].entry_ids, entry.id)
            )
    return tuple(found)


def _begins(
    review: Review,
    step: Step,
    entry: Entry,
    choices: dict[str, str],
    found: list[AgendaMoment],
    *,
    is_after_choices: bool,
) -> AgendaMoment | None:
    """Return the moment that begins with this step, None where it goes on."""
    ids = (entry.id,)
    if step.kind is StepKind.GAP and step.silence is not None:
        words = _("{length} gap").format(length=short_duration(step.silence))
        return AgendaMoment(f"gap:{entry.id}", words, 2, entry_ids=ids)
    if entry.id in choices:
        return AgendaMoment(
            entry.id,
            _timed(review, entry, choices[entry.id] or entry.text),
            6,
            is_decision=True,
            entry_ids=ids,
        )
    if not found:
        is_detected = any(e.kind is EntryKind.DETECT for e in review.entries)
        name = _("Detection") if is_detected else entry.text
        return AgendaMoment(entry.id, _timed(review, entry, name), 3, entry_ids=ids)
    if is_after_choices and found[-1].is_decision and entry.kind in _ENDS:
        return AgendaMoment(entry.id, _timed(review, entry, _("Recovery")), 1.5, entry_ids=ids)
    return None


def _weight_inside(moment: AgendaMoment, *, is_first: bool) -> float:
    """Return what one more entry adds: less beside a decision, nothing after a silence."""
    if moment.id.startswith("gap:"):
        return 0.0
    if moment.is_decision:
        return 0.25
    return 2 if is_first else 1.5


def _timed(review: Review, entry: Entry, name: str) -> str:
    if entry.at is None:
        return name
    return f"{clock_words(entry.at, review.incident.zone)} {name}"


def _shares(weights: list[float], budget: int) -> list[int]:
    """Divide minutes by weight into whole ones that add up."""
    whole = sum(weights)
    exact = [budget * weight / whole for weight in weights] if whole else []
    shares = [int(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda n: exact[n] - shares[n], reverse=True)
    for number in order[: budget - sum(shares)]:
        shares[number] += 1
    return shares

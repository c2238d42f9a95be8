"""The agenda: time-boxed parts in the order the meeting takes them."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain import records
from facilitator.domain.kinds import Phase
from facilitator.domain.review import AgendaPart, Review
from facilitator.domain.session_shapes import SessionShape

NewId = Callable[[], str]
TitleOf = Callable[[Phase], str]
LONGEST_PART = 480
LAST_TIME_MINUTES = 3


def no_title(_phase: Phase) -> str:
    """Leave the title empty: the part is named after its phase where it is shown."""
    return ""


def make_agenda(shape: SessionShape, new_id: NewId, title_of: TitleOf = no_title) -> tuple[AgendaPart, ...]:
    """Make the parts of a shape."""
    return tuple(AgendaPart(new_id(), phase, title_of(phase), minutes) for phase, minutes in shape.parts)


def choose_shape(review: Review, shape: SessionShape, new_id: NewId, title_of: TitleOf = no_title) -> Review:
    """Give the review the agenda and the minutes of a shape."""
    return replace(
        review,
        plan=replace(review.plan, shape=shape.id, minutes=shape.minutes),
        agenda=make_agenda(shape, new_id, title_of),
    )


def change_minutes(review: Review, part_id: str, minutes: int) -> Review:
    """Give a part other minutes; the length of the meeting follows."""
    minutes = max(0, min(LONGEST_PART, minutes))
    return _with_agenda(review, records.change(review.agenda, part_id, minutes=minutes))


def add_minutes(review: Review, part_id: str, minutes: int) -> Review:
    """Add minutes to a part, or take some away."""
    return change_minutes(review, part_id, records.get(review.agenda, part_id).minutes + minutes)


def retitle(review: Review, part_id: str, title: str) -> Review:
    """Change the title of a part."""
    return _with_agenda(review, records.change(review.agenda, part_id, title=title))


def move(review: Review, part_id: str, step: int) -> Review:
    """Move a part earlier or later."""
    return _with_agenda(review, records.move(review.agenda, part_id, step))


def remove(review: Review, part_id: str) -> Review:
    """Leave a part out."""
    return _with_agenda(review, records.remove(review.agenda, part_id))


def add_last_time(review: Review, part_id: str, minutes: int = LAST_TIME_MINUTES, title: str = "") -> Review:
    """Put "last time" behind the timeline, so that it does not give the answer away; only once.

    Its box is cut out of the timeline's, so that the meeting ends when it was to end.
    """
    if part_of(review.agenda, Phase.LAST_TIME) is not None:
        return review
    timeline = part_of(review.agenda, Phase.TIMELINE)
    part = AgendaPart(part_id, Phase.LAST_TIME, title, max(1, minutes))
    if timeline is None:
        return _with_agenda(review, records.insert(review.agenda, part))
    left = max(0, timeline.minutes - part.minutes)
    cut = records.change(review.agenda, timeline.id, minutes=left)
    return _with_agenda(review, records.insert(cut, part, timeline.id))


def remove_last_time(review: Review) -> Review:
    """Leave "last time" out; its minutes go back to the timeline."""
    part, timeline = part_of(review.agenda, Phase.LAST_TIME), part_of(review.agenda, Phase.TIMELINE)
    if part is None:
        return review
    left = records.remove(review.agenda, part.id)
    if timeline is not None:
        left = records.change(left, timeline.id, minutes=timeline.minutes + part.minutes)
    return _with_agenda(review, left)


def gives_answer_away(agenda: tuple[AgendaPart, ...]) -> bool:
    """Tell whether "last time" stands before the timeline."""
    phases = [part.phase for part in agenda]
    if Phase.LAST_TIME not in phases or Phase.TIMELINE not in phases:
        return False
    return phases.index(Phase.LAST_TIME) < phases.index(Phase.TIMELINE)


def part_of(agenda: tuple[AgendaPart, ...], phase: Phase) -> AgendaPart | None:
    """Return the first part with this phase."""
    return next((part for part in agenda if part.phase is phase), None)


def current_part(agenda: tuple[AgendaPart, ...], part_id: str) -> AgendaPart | None:
    """Return the part with this id; the first one where the id is unknown."""
    return records.find(agenda, part_id) or (agenda[0] if agenda else None)


def next_part(agenda: tuple[AgendaPart, ...], part_id: str) -> AgendaPart | None:
    """Return the part after this one; None after the last."""
    return _beside(agenda, part_id, 1)


def previous_part(agenda: tuple[AgendaPart, ...], part_id: str) -> AgendaPart | None:
    """Return the part before this one; None before the first."""
    return _beside(agenda, part_id, -1)


def total_minutes(agenda: tuple[AgendaPart, ...]) -> int:
    """Sum of all parts."""
    return sum(part.minutes for part in agenda)


def _beside(agenda: tuple[AgendaPart, ...], part_id: str, step: int) -> AgendaPart | None:
    place = next((i for i, part in enumerate(agenda) if part.id == part_id), None)
    if place is None or not 0 <= place + step < len(agenda):
        return None
    return agenda[place + step]


def _with_agenda(review: Review, agenda: tuple[AgendaPart, ...]) -> Review:
    if agenda is review.agenda:
        return review
    return replace(review, agenda=agenda, plan=replace(review.plan, minutes=total_minutes(agenda)))

"""The two places on the timeline: where the room is and where the facilitator looks."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from facilitator.dates.words import to_local, to_utc
from facilitator.domain import records, stage_moves
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import State
from facilitator.domain.times import Gap, silent_gaps
from facilitator.stage import walk
from facilitator.ui.run.remembered import remembered


@dataclass(frozen=True, slots=True)
class Places:
    """Ids of entries; ``looked`` is the room's own unless the facilitator looks elsewhere."""

    room: str = ""
    looked: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether looking and showing differ."""
        return self.looked != self.room


def places(state: State) -> Places:
    """Return where the room is and where the facilitator looks."""
    review, meeting = state.file.review, state.meeting
    room = records.find(review.entries, meeting.entry_id)
    room_id = room.id if room is not None else _nearest(review, meeting)
    looked = records.find(review.entries, meeting.look_id)
    return Places(room_id, looked.id if looked is not None else room_id)


@remembered
def reached(review: Review, meeting: Meeting) -> tuple[frozenset[str], frozenset[str]]:
    """Return the entries the walk has come to, and those the room may see."""
    row, here = walk.steps_shown(review, meeting), walk.place(review, meeting)
    come_to = frozenset(step.entry_id for step in row[: here + 1])
    return come_to, frozenset(step.entry_id for step in row) if meeting.is_curtain_lifted else come_to


@remembered
def gaps(entries: tuple[Entry, ...]) -> tuple[Gap, ...]:
    """Return the silences between entries that are not hidden."""
    return silent_gaps(entry for entry in entries if not entry.is_hidden)


def look_at(meeting: Meeting, entry_id: str, room_id: str) -> Meeting:
    """Look at an entry; the room stays where it is."""
    if entry_id == room_id:
        return replace(meeting, look_id="") if meeting.look_id else meeting
    return meeting if meeting.look_id == entry_id else stage_moves.look_at(meeting, entry_id)


def show(meeting: Meeting, entry_id: str) -> Meeting:
    """Move the room to the entry that was looked at."""
    walked = meeting.walked if entry_id in meeting.walked else (*meeting.walked, entry_id)
    return replace(stage_moves.show_moment(meeting, entry_id), walked=walked)


def anchor(review: Review, near: Entry | None) -> datetime | None:
    """Return the moment beside which a time of day is meant."""
    if near is not None and near.at is not None:
        return near.at
    timed = (entry.at for entry in review.entries if entry.at is not None)
    return review.incident.started_at or next(timed, None) or review.plan.starts_at


def nearest_moment(when: time, beside: datetime, zone: str) -> datetime:
    """Return the moment with this time of day that is nearest to another moment, over midnight too."""
    local = to_local(beside, zone)
    days = (local.date() + timedelta(days=step) for step in (-1, 0, 1))
    found = (to_utc(datetime.combine(day, when), zone) for day in days)
    return min(found, key=lambda moment: abs(moment - beside))


def _nearest(review: Review, meeting: Meeting) -> str:
    row, number = walk.steps_shown(review, meeting), walk.place(review, meeting)
    return row[number].entry_id if number >= 0 else ""

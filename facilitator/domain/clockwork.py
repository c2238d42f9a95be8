"""The clock of the meeting: start, parts, pause, end. A pause uses no time of any part.

While the clock runs, ``ticking_since`` says since when the current part is using time; every step
writes that time down first, so that nothing is counted twice or lost.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.domain import records
from facilitator.domain.meeting import Meeting, PartTime


def start_meeting(meeting: Meeting, now: datetime, part_id: str, minutes: int) -> Meeting:
    """Start the clock with the first part; a late start moves the end. A running meeting stays as it is."""
    if meeting.started_at is not None and meeting.ended_at is None:
        return meeting
    return replace(
        meeting,
        part_id=part_id,
        started_at=meeting.started_at or now,
        ended_at=None,
        ends_at=now + timedelta(minutes=minutes),
        ticking_since=now,
        is_paused=False,
        pause_until=None,
    )


def tick(meeting: Meeting, now: datetime) -> Meeting:
    """Write down the time used until now, so that a crash loses none."""
    if meeting.ticking_since is None or now <= meeting.ticking_since:
        return meeting
    whole = int((now - meeting.ticking_since).total_seconds())
    if not whole:
        return meeting
    used = _time_of(meeting, meeting.part_id).used_seconds + whole
    counted = _with_time(meeting, meeting.part_id, used_seconds=used)
    return replace(counted, ticking_since=meeting.ticking_since + timedelta(seconds=whole))


def enter_part(meeting: Meeting, part_id: str, now: datetime) -> Meeting:
    """Go to another part; its time runs from now."""
    if part_id == meeting.part_id:
        return meeting
    counted = replace(tick(meeting, now), part_id=part_id)
    return counted if counted.ticking_since is None else replace(counted, ticking_since=now)


def pause(meeting: Meeting, now: datetime, until: datetime | None = None) -> Meeting:
    """Stop the clock of the part; ``until`` is what the room is told."""
    if meeting.is_paused:
        return meeting if until == meeting.pause_until else replace(meeting, pause_until=until)
    return replace(tick(meeting, now), is_paused=True, pause_until=until, ticking_since=None)


def resume(meeting: Meeting, now: datetime) -> Meeting:
    """Let the clock run again."""
    if not meeting.is_paused:
        return meeting
    is_running = meeting.started_at is not None and meeting.ended_at is None
    return replace(meeting, is_paused=False, pause_until=None, ticking_since=now if is_running else None)


def end_meeting(meeting: Meeting, now: datetime) -> Meeting:
    """Stop the clock for good; the time of the current part is kept."""
    if meeting.started_at is None or meeting.ended_at is not None:
        return meeting
    return replace(tick(meeting, now), ended_at=now, ticking_since=None, is_paused=False, pause_until=None)


def add_minutes(meeting: Meeting, part_id: str, minutes: int, *, moves_end: bool = False) -> Meeting:
    """Give a part more minutes than planned, or fewer; the end of the meeting moves only on purpose."""
    if not minutes:
        return meeting
    extra = _time_of(meeting, part_id).extra_minutes + minutes
    meeting = _with_time(meeting, part_id, extra_minutes=extra)
    return move_end(meeting, minutes) if moves_end else meeting


def move_end(meeting: Meeting, minutes: int) -> Meeting:
    """Move the end of the meeting."""
    if meeting.ends_at is None or not minutes:
        return meeting
    return replace(meeting, ends_at=meeting.ends_at + timedelta(minutes=minutes))


def is_running(meeting: Meeting) -> bool:
    """Tell whether the meeting has begun and not ended, paused or not."""
    return meeting.started_at is not None and meeting.ended_at is None


def used_seconds(meeting: Meeting, part_id: str, now: datetime) -> int:
    """Return the seconds a part has used, the running ones included."""
    used = _time_of(meeting, part_id).used_seconds
    if part_id == meeting.part_id and meeting.ticking_since is not None:
        used += max(0, int((now - meeting.ticking_since).total_seconds()))
    return used


def extra_minutes(meeting: Meeting, part_id: str) -> int:
    """Return the minutes added to a part."""
    return _time_of(meeting, part_id).extra_minutes


def _time_of(meeting: Meeting, part_id: str) -> PartTime:
    return records.find(meeting.part_times, part_id) or PartTime(part_id)


def _with_time(meeting: Meeting, part_id: str, **fields: int) -> Meeting:
    times = meeting.part_times
    if records.find(times, part_id) is None:
        times = (*times, PartTime(part_id))
    return replace(meeting, part_times=records.change(times, part_id, **fields))

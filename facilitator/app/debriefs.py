"""What the debriefs of the library do by themselves: clear in time, compare, and be remembered once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from facilitator import debrief
from facilitator.dates.words import to_local
from facilitator.domain import stage_moves
from facilitator.domain.private import PrivateNote
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.store.errors import LibraryError

if TYPE_CHECKING:
    from facilitator.app.program import Program, Surroundings
    from facilitator.store.library import Library

MOST_EARLIER = 4
MOST_AT_ONCE = 20


def without_due(state: State, zone: str, now: datetime) -> State:
    """Return the state without a debrief whose days are over; otherwise the same state."""
    today = to_local(now, zone).date()
    return debrief.cleared(state, today) if debrief.is_due(state, zone, today) else state


def reopened(state: State, zone: str, now: datetime) -> State:
    """Return a review as it is opened again: blank stage, no minute counted, no debrief past its days."""
    kept = without_due(state, zone, now)
    return replace(kept, meeting=stage_moves.reopen(kept.meeting, now))


def leave(library: "Library", around: "Surroundings") -> None:
    """Close the library after clearing the debriefs whose days are over."""
    clear_due(library, around.zone, around.clock())
    library.close()


def clear_due(library: "Library", zone: str, now: datetime) -> None:
    """Clear the debriefs whose days are over, also of reviews that nobody opens; when the library is left.

    A library that cannot be read or written now is asked again the next time.
    """
    if library.is_read_only:
        return
    try:
        for review_id in _due(library, now):
            state = library.load(review_id)
            if debrief.has_something(state):
                cleared = without_due(state, zone, now)
                if cleared is not state:
                    library.save(state, cleared)
    except LibraryError:
        return


def _due(library: "Library", now: datetime) -> tuple[str, ...]:
    """Reviews that were not changed since their debrief should have gone: opening one clears it, too."""
    days = timedelta(days=debrief.KEPT_DAYS)
    rows = [row for row in library.reviews() if row.meeting_ended_at is not None]
    found = [
        row.id
        for row in rows
        if row.meeting_ended_at is not None
        and now >= row.meeting_ended_at + days - timedelta(days=1)
        and (row.changed_at is None or row.changed_at < row.meeting_ended_at + days)
    ]
    return tuple(found[:MOST_AT_ONCE])


def earlier_counts(library: "Library", review_id: str) -> tuple[int, ...]:
    """Return how many lines were held in the meetings before this one, oldest first."""
    states = _held(library, review_id)
    counts = (len(state.file.private.flagged) for state in states if debrief.is_open(state))
    return tuple(reversed(tuple(count for _place, count in zip(range(MOST_EARLIER), counts, strict=False))))


def _held(library: "Library", review_id: str) -> Iterator[State]:
    """Go through the reviews whose meeting has ended, latest first, without the one named."""
    held = [row for row in library.reviews() if row.meeting_ended_at is not None and row.id != review_id]
    for row in sorted(held, key=lambda row: str(row.meeting_ended_at), reverse=True):
        yield library.load(row.id)


def _with_note(file: ReviewFile, note: PrivateNote) -> ReviewFile:
    return replace(file, private=replace(file.private, notes=(*file.private.notes, note)))


def bring_up_note(program: "Program") -> None:
    """Tell in a new review what the facilitator wanted to be told from the last meeting; kept as a note."""
    if program.library is None or program.windows is None:
        return
    open_review = program.windows.open_review
    last = next(_held(program.library, open_review.state.file.review.id), None)
    text = debrief.note_for_next(last) if last is not None else ""
    if not text:
        return
    note = PrivateNote(program.bench().new_id(), text)
    open_review.edit(_("Note from the last debrief"), partial(_with_note, note=note))
    program.shell.banner.tell(
        _("You wanted to remember: “{note}”").format(note=text),
        _("From your last debrief; only you see it. It is with your private notes."),
        [(_("Good"), program.shell.banner.calm)],
    )

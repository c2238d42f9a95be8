"""Counts kinds of wording by part of the meeting: no words, no time, nobody."""

from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain import records
from facilitator.domain.clockwork import is_running
from facilitator.domain.private import Flagged
from facilitator.domain.review_file import ReviewFile, State


def note(state: State, file: ReviewFile, category: str, new_id: str) -> ReviewFile:
    """Count one held line for the part that is going on; outside of a meeting nothing is counted."""
    part = records.find(state.file.review.agenda, state.meeting.part_id)
    if part is None or not category or not is_running(state.meeting):
        return file
    flagged = (*file.private.flagged, Flagged(new_id, part.phase, category))
    return replace(file, private=replace(file.private, flagged=flagged))


def by_category(flagged: Iterable[Flagged]) -> tuple[tuple[str, int], ...]:
    """Return how often each kind of wording was held, most often first."""
    counts: dict[str, int] = {}
    for one in flagged:
        counts[one.category] = counts.get(one.category, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: -pair[1]))

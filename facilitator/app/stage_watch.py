"""What the room saw and no longer sees. Without Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.stage.scene import Scene, words


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Words of the review that left the stage while the room stood still, and how long they were there."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True)
class _Seen:
    place: tuple[object, ...]
    review: Review
    hidden: frozenset[str]
    since: dict[str, datetime]


class StageWatch:
    """Remembers since when each text is on stage; a text that is taken back is told once."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._seen: _Seen | None = None

    def see(self, scene: Scene, review: Review, meeting: Meeting) -> TakenBack | None:
        """Look at what is on stage now; return what was taken back, the longest text if there are several."""
        now, before = self._clock(), self._seen
        texts = words(scene)
        known = before.since if before is not None else {}
        self._seen = _Seen(
            _place(meeting),
            review,
            frozenset(meeting.hidden),
            {text: known.get(text, now) for text in texts},
        )
        if before is None or before.place != self._seen.place or meeting.is_frozen:
            return None
        gone = [text for text in before.since if text not in self._seen.since]
        found = [text for text in gone if text and _is_taken_back(text, before, review, meeting)]
        if not found:
            return None
        longest = max(found, key=len)
        return TakenBack(longest, max(1, round((now - before.since[longest]).total_seconds())))


def _place(meeting: Meeting) -> tuple[object, ...]:
    return (
        meeting.part_id,
        meeting.scene,
        meeting.entry_id,
        meeting.is_at_gap,
        meeting.why_id,
        meeting.step,
        meeting.is_blank,
    )


def _is_taken_back(text: str, before: _Seen, review: Review, meeting: Meeting) -> bool:
    """Tell whether somebody wrote these words and now took them away or closed their eye.

    What gives way to the next answer, or was only put better, was not taken back.
    """
    ids = [record.id for record in _written(before.review) if record.text == text]
    left = {record.id for record in _written(review) if record.text}
    closed = set(meeting.hidden) - before.hidden
    return bool(ids) and all(one not in left or one in closed for one in ids)


def _written(review: Review) -> Iterator[Any]:
    """Everything with words that a stage shows; a hidden entry is none of it."""
    yield from (entry for entry in review.entries if not entry.is_hidden)
    yield from chain(
        review.lines,
        review.accounts,
        review.whys,
        review.ideas,
        review.went_well,
        review.actions,
    )

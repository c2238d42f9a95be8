"""Keeping the rest of a part for writing: what was not reached stays open, with its place."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain import records
from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, OpenQuestion, Review, Uncovered
from facilitator.domain.whys import open_branches

MOST_QUESTIONS = 3


def not_walked(review: Review, meeting: Meeting) -> tuple[Entry, ...]:
    """Return the chosen moments behind the room's place that it did not reach."""
    ids = [entry.id for entry in review.entries]
    here = ids.index(meeting.entry_id) + 1 if meeting.entry_id in ids else 0
    chosen = (entry for entry in review.entries[here:] if entry.is_starred and not entry.is_hidden)
    return tuple(entry for entry in chosen if entry.id not in meeting.walked and entry.text.strip())


def keep_rest(
    review: Review,
    meeting: Meeting,
    words: Callable[[tuple[Entry, ...]], str],
    question: Callable[[str], str],
    new_id: Callable[[], str],
) -> Review:
    """Keep what the current part did not reach: moments as not covered, open branches as open questions.

    ``words`` names a row of moments, ``question`` asks about a statement. What is kept already stays once.
    """
    part = records.find(review.agenda, meeting.part_id)
    if part is None:
        return review
    if part.phase is Phase.TIMELINE:
        return _with_uncovered(review, not_walked(review, meeting), words, new_id)
    return _with_questions(review, question, new_id) if part.phase is Phase.WHYS else review


def _with_uncovered(
    review: Review,
    left: tuple[Entry, ...],
    words: Callable[[tuple[Entry, ...]], str],
    new_id: Callable[[], str],
) -> Review:
    text = words(left) if left else ""
    if not text or any(item.text == text for item in review.uncovered):
        return review
    return replace(review, uncovered=(*review.uncovered, Uncovered(new_id(), text)))


def _with_questions(review: Review, question: Callable[[str], str], new_id: Callable[[], str]) -> Review:
    asked = {item.why_id for item in review.open_questions}
    waiting = [why for why in open_branches(review) if why.id not in asked and why.text.strip()]
    new = tuple(OpenQuestion(new_id(), question(why.text), why_id=why.id) for why in waiting[:MOST_QUESTIONS])
    return replace(review, open_questions=(*review.open_questions, *new)) if new else review

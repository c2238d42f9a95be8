"""Decision points: what was known then, what was possible, what pressed (S1.14)."""

import re
from dataclasses import replace

from facilitator.domain import records
from facilitator.domain.kinds import OptionOutcome, Slot
from facilitator.domain.review import DecisionPoint, Line, Review


def decision_for(review: Review, entry_id: str) -> DecisionPoint | None:
    """Return the decision point at an entry, if it is one."""
    return next((point for point in review.decisions if point.entry_id == entry_id), None)


def mark(review: Review, decision_id: str, entry_id: str, short: str = "") -> Review:
    """Mark an entry as a decision point; a marked one stays as it is.

    Raises:
        KeyError: the entry is not there.
    """
    records.get(review.entries, entry_id)
    if decision_for(review, entry_id) is not None:
        return review
    return replace(review, decisions=(*review.decisions, DecisionPoint(decision_id, entry_id, short)))


def unmark(review: Review, entry_id: str) -> Review:
    """Make a decision point an ordinary entry again; its lines go with it."""
    point = decision_for(review, entry_id)
    if point is None:
        return review
    return replace(
        review,
        decisions=records.remove(review.decisions, point.id),
        lines=tuple(line for line in review.lines if line.decision_id != point.id),
    )


_SAYS_SO = re.compile(r"^\W*(?:decid(?:es|ed)|decision|chose|chooses)(?: to)?\b[:\s]*", re.IGNORECASE)


def short_name(point: DecisionPoint, entry_text: str) -> str:
    """Return the name of a decision where room is narrow: its own, or what was decided."""
    choice = _SAYS_SO.sub("", entry_text, count=1)
    return point.short or (choice[:1].upper() + choice[1:]) or entry_text


def set_short(review: Review, decision_id: str, short: str) -> Review:
    """Change the short name of a decision point."""
    decisions = records.change(review.decisions, decision_id, short=short)
    return review if decisions is review.decisions else replace(review, decisions=decisions)


def add_line(review: Review, line: Line) -> Review:
    """Add a line to a slot of a decision point.

    Raises:
        KeyError: the decision point is not there.
    """
    records.get(review.decisions, line.decision_id)
    return replace(review, lines=(*review.lines, line))


def reword_line(review: Review, line_id: str, text: str) -> Review:
    """Change the words of a line."""
    return _with_lines(review, records.change(review.lines, line_id, text=text))


def move_line(review: Review, line_id: str, slot: Slot) -> Review:
    """Put a line into another slot; only an option keeps what became of it."""
    line = records.get(review.lines, line_id)
    outcome = line.outcome if slot is Slot.OPTIONS else OptionOutcome.OPEN
    return _with_lines(review, records.change(review.lines, line_id, slot=slot, outcome=outcome))


def remove_line(review: Review, line_id: str) -> Review:
    """Take a line away."""
    return _with_lines(review, records.remove(review.lines, line_id))


def set_outcome(review: Review, line_id: str, outcome: OptionOutcome) -> Review:
    """Say what became of an option; only one option of a decision point is taken.

    Raises:
        ValueError: the line is not an option.
    """
    line = records.get(review.lines, line_id)
    if line.slot is not Slot.OPTIONS:
        raise ValueError(line.slot)
    lines = records.change(review.lines, line_id, outcome=outcome)
    if outcome is OptionOutcome.TAKEN:
        for other in lines_of(review, line.decision_id, Slot.OPTIONS):
            if other.id != line_id and other.outcome is OptionOutcome.TAKEN:
                lines = records.change(lines, other.id, outcome=OptionOutcome.OPEN)
    return _with_lines(review, lines)


def lines_of(review: Review, decision_id: str, slot: Slot | None = None) -> tuple[Line, ...]:
    """Return the lines of a decision point, or of one of its slots."""
    return tuple(
        line
        for line in review.lines
        if line.decision_id == decision_id and (slot is None or line.slot is slot)
    )


def filled_slots(review: Review, decision_id: str) -> frozenset[Slot]:
    """Return the slots that have at least one line."""
    return frozenset(line.slot for line in lines_of(review, decision_id))


def _with_lines(review: Review, lines: tuple[Line, ...]) -> Review:
    return review if lines is review.lines else replace(review, lines=lines)

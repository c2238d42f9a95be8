"""What is opened, undone and saved as one: the review and the facilitator's private notes."""

from dataclasses import dataclass, field

from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review import Review


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A review together with the private notes that belong to it."""

    review: Review
    private: PrivateNotes = field(default_factory=PrivateNotes)


@dataclass(frozen=True, slots=True)
class State:
    """All that one save writes: the review file (undone) and the meeting (not undone)."""

    file: ReviewFile
    meeting: Meeting = field(default_factory=Meeting)

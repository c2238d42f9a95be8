"""One row of the library's list: what the list shows without opening the review."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.kinds import ReviewStatus


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """Title, dates and open promises of one review; ``meeting_started_at`` without an end means "running"."""

    id: str
    title: str
    room_title: str = ""
    severity: str = ""
    zone: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    meets_at: datetime | None = None
    meeting_started_at: datetime | None = None
    meeting_ended_at: datetime | None = None
    changed_at: datetime | None = None
    moments: int = 0
    actions: int = 0
    actions_open: int = 0
    actions_blocked: int = 0
    next_due_on: date | None = None
    next_due_text: str = ""

    @property
    def status(self) -> ReviewStatus:
        """Where the review stands, derived from the meeting and the actions (S1.23)."""
        if self.meeting_started_at is None:
            return ReviewStatus.PREPARING
        if self.meeting_ended_at is None:
            return ReviewStatus.RUNNING
        if self.actions_open:
            return ReviewStatus.ACTIONS_OPEN
        return ReviewStatus.COMPLETE if self.actions else ReviewStatus.HELD

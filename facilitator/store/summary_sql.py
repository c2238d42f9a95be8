"""The list of reviews as one question to the file; the first picture and the library ask it alike."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from facilitator.domain.kinds import ActionStatus
from facilitator.domain.summary import ReviewSummary

_CLOSED = (ActionStatus.VERIFIED, ActionStatus.WONT_DO)
_OPEN = "status NOT IN ({})".format(", ".join("'{}'".format(word.replace("'", "''")) for word in _CLOSED))
_MINE = "FROM actions WHERE review_id = reviews.id"
_NEXT = f"{_MINE} AND {_OPEN} AND due_on IS NOT NULL ORDER BY due_on, position LIMIT 1"

SUMMARIES = f"""
SELECT reviews.id, incident.title, incident.room_title, incident.severity, incident.zone,
  incident.started_at, incident.ended_at, plan.starts_at,
  meeting.started_at, meeting.ended_at, reviews.changed_at,
  (SELECT count(*) FROM entries WHERE review_id = reviews.id AND NOT is_hidden),
  (SELECT count(*) {_MINE}),
  (SELECT count(*) {_MINE} AND {_OPEN}),
  (SELECT count(*) {_MINE} AND status = '{ActionStatus.BLOCKED}'),
  (SELECT due_on {_NEXT}),
  (SELECT text {_NEXT})
FROM reviews
JOIN incident ON incident.review_id = reviews.id
JOIN plan ON plan.review_id = reviews.id
JOIN meeting ON meeting.review_id = reviews.id
ORDER BY reviews.changed_at DESC, reviews.id
"""  # noqa: S608 - every word comes from our own lists


def to_summary(row: Sequence[Any]) -> ReviewSummary:
    """Read one row of the list."""
    started, ended, meets, meeting_started, meeting_ended, changed = map(_moment, row[5:11])
    return ReviewSummary(
        id=row[0],
        title=row[1],
        room_title=row[2],
        severity=row[3],
        zone=row[4],
        started_at=started,
        ended_at=ended,
        meets_at=meets,
        meeting_started_at=meeting_started,
        meeting_ended_at=meeting_ended,
        changed_at=changed,
        moments=row[11],
        actions=row[12],
        actions_open=row[13],
        actions_blocked=row[14],
        next_due_on=date.fromisoformat(row[15]) if row[15] else None,
        next_due_text=row[16] or "",
    )


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None

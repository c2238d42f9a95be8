"""Turns what a reader understood into entries of a review, once a person has agreed to it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from facilitator.dates.zone import to_utc
from facilitator.domain.review import Entry
from facilitator.importers.draft_entry import DraftEntry


def to_entries(drafts: Iterable[DraftEntry], zone: str, new_id: Callable[[], str]) -> tuple[Entry, ...]:
    """Return one entry per draft; ``zone`` counts where a draft names none.

    A clock time without a day is no moment: the entry keeps it as it was written.
    """
    return tuple(_entry(draft, zone, new_id()) for draft in drafts)


def _entry(draft: DraftEntry, zone: str, entry_id: str) -> Entry:
    place = ", ".join(
        part for part in (f"{draft.source}:{draft.line}" if draft.source else "", *draft.links) if part
    )
    at = _moment(draft.time, draft.zone or zone)
    return Entry(
        id=entry_id,
        text=draft.text,
        at=at,
        until=_moment(draft.end, draft.zone or zone) if at else None,
        precision=draft.precision,
        is_approximate=draft.approx,
        written_time=draft.found or draft.time or "",
        role=draft.role,
        kind=draft.kind,
        evidence=draft.evidence,
        source=place,
    )


def _moment(local: str | None, zone: str) -> datetime | None:
    try:
        return to_utc(datetime.fromisoformat(local), zone) if local else None
    except (ValueError, OverflowError):
        return None

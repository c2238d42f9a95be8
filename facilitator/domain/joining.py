"""Several sources of one incident: what two of them tell becomes one entry that names both."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.domain import timeline
from facilitator.domain.review import Entry, Review


def add_joined(review: Review, entries: Sequence[Entry]) -> Review:
    """Add the entries of one source; those the timeline tells in the same minute go into the one there.

    Two equal lines of one source stay two: something happened twice.
    """
    present = {told: entry for entry in reversed(review.entries) if (told := _told(entry)) is not None}
    changed: dict[str, Entry] = {}
    fresh: list[Entry] = []
    for entry in entries:
        told = _told(entry)
        twin = present.pop(told, None) if told is not None else None
        if twin is None:
            fresh.append(entry)
        else:
            changed[twin.id] = with_source(twin, entry)
    kept = tuple(changed.get(entry.id, entry) for entry in review.entries)
    return timeline.add_many(replace(review, entries=kept) if changed else review, tuple(fresh))


def with_source(kept: Entry, other: Entry) -> Entry:
    """Return an entry with what it lacks from another that tells the same; its own marks stay."""
    is_said = other.source in kept.source.split("; ")
    alike = replace(
        other, source="" if is_said else other.source, is_starred=kept.is_starred, is_hidden=kept.is_hidden
    )
    return timeline.fold(kept, alike)[0]


def _told(entry: Entry) -> tuple[datetime, str] | None:
    words = " ".join(entry.text.casefold().split()).rstrip(" .!")
    return (entry.at.replace(second=0, microsecond=0), words) if entry.at is not None and words else None

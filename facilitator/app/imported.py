"""A review made of texts without the windows; words that may blame are held, as typed ones are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from facilitator.app.packs import checker as wording_checker
from facilitator.domain import drafts
from facilitator.domain.drafts import Target
from facilitator.domain.holding import hold_new
from facilitator.domain.joining import add_joined
from facilitator.domain.review import Incident, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.importers.draft_entry import Reading
from facilitator.importers.to_entries import as_entries
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.holding import context_of, holds

TITLE = Target("incident", field="title")


def review_of(
    readings: Sequence[Reading], title: str, new_id: Callable[[], str], now: datetime
) -> ReviewFile:
    """Return a new review with every entry that was read; without any entry its timeline is empty."""
    checker = wording_checker()
    said = next((reading.zone for reading in readings if reading.zone), "")
    zone = said or "UTC"
    empty = ReviewFile(Review(new_id(), Incident(zone=zone, is_zone_assumed=not said)))
    titled = drafts.finish(
        drafts.write(empty, TITLE, title),
        TITLE,
        drafts.put_field(TITLE),
        is_flagged=holds(checker.check(title)),
        at=now,
        held_id=new_id(),
    )
    filled = ReviewFile(_joined(titled.review, readings, zone, new_id), titled.private)
    return checked(titled, filled, checker, now)


def added_to(
    file: ReviewFile, readings: Sequence[Reading], new_id: Callable[[], str], now: datetime
) -> ReviewFile:
    """Return a review with every entry that was read; what it tells already gets a further source."""
    zone = file.review.incident.zone or "UTC"
    filled = replace(file, review=_joined(file.review, readings, zone, new_id))
    return checked(file, filled, wording_checker(), now)


def _joined(review: Review, readings: Sequence[Reading], zone: str, new_id: Callable[[], str]) -> Review:
    for reading in readings:
        day = date.fromisoformat(reading.day) if reading.day else None
        review = add_joined(review, as_entries(reading.entries, reading.zone or zone, day, new_id))
    return review


def checked(before: ReviewFile, after: ReviewFile, checker: AnyLanguageChecker, now: datetime) -> ReviewFile:
    """Hold the words that came with ``after`` and may blame; what was there before stays as it is."""

    def is_flagged(text: str, kind: str) -> bool:
        return holds(checker.check(text, (), context_of(kind)))

    return hold_new(before, after, is_flagged, now)

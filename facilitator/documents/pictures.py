"""The timeline of a document as a picture, made of the times the document says anyway."""

from facilitator.dates.words import clock_words, short_duration
from facilitator.domain import times
from facilitator.domain.kinds import Evidence
from facilitator.domain.review import Entry, Review
from facilitator.drawing.measure import measure
from facilitator.drawing.overview import overview
from facilitator.drawing.overview_values import Look, Mark, MarkKind, Silence
from facilitator.drawing.shapes import Picture
from facilitator.language.translate import _

WIDTH = 640.0
LOOK = Look(left=16.0, right=22.0, axis_y=18.0, label_y=44.0, silence_width=176.0)


def timeline_picture(review: Review, entries: tuple[Entry, ...], description: str) -> Picture | None:
    """Draw the entries that have a time; None where there are fewer than two."""
    timed = [entry for entry in entries if entry.at is not None]
    if len(timed) < 2:
        return None
    decided = {point.entry_id for point in review.decisions}
    zone = review.incident.zone
    marks = [_mark(entry, zone, entry.id in decided) for entry in timed]
    seconds = {entry.id: mark for entry, mark in zip(timed, marks, strict=True)}
    silences = [
        Silence(
            seconds[gap.after_id].until or seconds[gap.after_id].at,
            seconds[gap.before_id].at,
            _("{length}, nothing recorded").format(length=short_duration(gap.length)),
        )
        for gap in times.silent_gaps(timed)
    ]
    return overview(
        marks,
        WIDTH,
        54.0,
        measure=measure,
        look=LOOK,
        silences=silences,
        band=_impact_band(review),
        description=description,
    )


def _mark(entry: Entry, zone: str, is_decision: bool) -> Mark:
    if entry.at is None:
        raise ValueError(entry.id)
    kind: MarkKind = "tick"
    if is_decision:
        kind = "decision"
    elif entry.is_approximate:
        kind = "approx"
    elif entry.evidence in (Evidence.RECALLED, Evidence.INFERRED):
        kind = "recalled"
    until = entry.until.timestamp() if entry.until is not None and entry.until > entry.at else None
    return Mark(entry.at.timestamp(), kind, clock_words(entry.at, zone), until, is_walked=True)


def _impact_band(review: Review) -> tuple[float, float] | None:
    incident = review.incident
    if incident.started_at is None or incident.ended_at is None or incident.ended_at <= incident.started_at:
        return None
    timed = [entry.at for entry in review.entries if entry.at is not None and not entry.is_hidden]
    first, last = max(incident.started_at, min(timed)), min(incident.ended_at, max(timed))
    return (first.timestamp(), last.timestamp()) if first < last else None

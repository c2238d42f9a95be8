"""The overview of the incident as a picture: marks, silences, the curtain and the two places."""

from collections.abc import Sequence
from datetime import datetime

from facilitator.dates.words import clock_words, short_duration
from facilitator.domain.kinds import Evidence
from facilitator.domain.records import find
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import State
from facilitator.drawing.measure import measure
from facilitator.drawing.overview import Scale, overview, scale
from facilitator.drawing.overview_values import Look, Mark, MarkKind, Place, Silence
from facilitator.drawing.shapes import Picture
from facilitator.language.translate import _
from facilitator.ui.run.timeline_places import Places, gaps, reached
from facilitator.ui.run.timeline_rows import listed

HEIGHT = 72
WIDE = 800


class OverviewValues:
    """What the strip is drawn from: the same marks serve the picture and the mouse."""

    def __init__(self, state: State, places: Places) -> None:
        review, meeting = state.file.review, state.meeting
        self._review, self._places = review, places
        self.entries = tuple(e for e in listed(state, places) if e.at is not None)
        self._reached, _seen = reached(review, meeting)
        self._is_lifted = meeting.is_curtain_lifted
        self._choices = {point.entry_id for point in review.decisions}
        self.marks: Sequence[Mark] = tuple(self._mark(n, e) for n, e in enumerate(self.entries))
        ids = {entry.id for entry in self.entries}
        self._gaps = [g for g in gaps(review.entries) if g.after_id in ids and g.before_id in ids]

    def picture(self, width: float) -> Picture:
        """Draw the strip in this width."""
        look = self._look(width)
        room, looked = self._place(self._places.room), self._place(self._places.looked)
        is_elsewhere = self._places.is_elsewhere
        now = Place(room.at, _("room {time}").format(time=room.words)) if room and is_elsewhere else room
        you = Place(looked.at, _("you {time}").format(time=looked.words)) if looked and is_elsewhere else None
        return overview(
            self.marks,
            width,
            HEIGHT,
            measure=measure,
            look=look,
            silences=self._silences(width),
            band=self._band(),
            now=now,
            looked_at=you,
            curtain=None if self._is_lifted else _("Curtain: the room sees up to here"),
            description=_("Overview of the incident, {count} moments").format(count=len(self.marks)),
        )

    def scale(self, width: float) -> Scale:
        """Return where a second stands."""
        return scale(self.marks, width, self._look(width), self._silences(width))

    def _look(self, width: float) -> Look:
        return Look() if width >= WIDE else Look(right=48.0, silence_width=max(90.0, width * 0.26))

    def _place(self, entry_id: str) -> Place | None:
        entry = find(self.entries, entry_id)
        if entry is None or entry.at is None:
            return None
        return Place(entry.at.timestamp(), clock_words(entry.at, self._review.incident.zone))

    def _band(self) -> tuple[float, float] | None:
        incident = self._review.incident
        if incident.started_at is None or incident.ended_at is None or not self.marks:
            return None
        first, last = self.marks[0].at, max(mark.until or mark.at for mark in self.marks)
        begin, end = incident.started_at.timestamp(), incident.ended_at.timestamp()
        left, right = max(first, begin), min(last, end)
        return (left, right) if right > left else None

    def _mark(self, number: int, entry: Entry) -> Mark:
        until = self._until(entry)
        at = _stamp(entry.at)
        return Mark(
            at,
            self._kind(entry),
            self._label(number, entry),
            until if until is not None and until > at else None,
            is_walked=entry.id in self._reached,
        )

    def _kind(self, entry: Entry) -> MarkKind:
        if entry.id in self._choices:
            return "decision"
        if entry.is_approximate:
            return "approx"
        return "recalled" if entry.evidence in (Evidence.RECALLED, Evidence.INFERRED) else "tick"

    def _label(self, number: int, entry: Entry) -> str:
        is_end = number in (0, len(self.entries) - 1)
        edges = (self._review.incident.started_at, self._review.incident.ended_at)
        is_room = entry.id in (self._places.room, self._places.looked)
        if entry.at is None or (is_room and not is_end):
            return ""
        is_named = is_end or entry.id in self._choices or entry.at in edges
        return clock_words(entry.at, self._review.incident.zone) if is_named else ""

    def _silences(self, width: float) -> tuple[Silence, ...]:
        by_id = {entry.id: entry for entry in self.entries}
        words = _("{length}, nothing recorded") if width >= WIDE else "{length}"
        return tuple(
            Silence(
                _stamp(by_id[gap.after_id].until or by_id[gap.after_id].at),
                _stamp(by_id[gap.before_id].at),
                words.format(length=short_duration(gap.length)),
            )
            for gap in self._gaps
        )

    def _until(self, entry: Entry) -> float | None:
        told = [a.at for a in self._review.accounts if a.entry_id == entry.id and a.at is not None]
        moments = [moment.timestamp() for moment in (entry.until, *told) if moment is not None]
        return max(moments, default=None)


def _stamp(moment: datetime | None) -> float:
    return moment.timestamp() if moment is not None else 0.0


def named(review: Review, entry_id: str) -> str:
    """Return the time by which a place is called; its words where it has none."""
    entry = find(review.entries, entry_id)
    if entry is None:
        return ""
    return clock_words(entry.at, review.incident.zone) if entry.at is not None else entry.text

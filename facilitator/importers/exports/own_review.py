"""A review that this program exported as JSON: its timeline becomes entries again."""

from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import Record, inside, objects, place, time_of, words
from facilitator.importers.json_text import JsonText

NAME = "Facilitator"
_FORMAT = "facilitator-review"


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    reviews = [inside(r, "review") for r in found.records() if r.get("format") == _FORMAT]
    return [_of_entry(one) for review in reviews for one in objects(review.get("entries"))] or None


def _of_entry(entry: Record) -> Event:
    precision, kind, evidence = words(entry, "precision"), words(entry, "kind"), words(entry, "evidence")
    source = words(entry, "source")
    return Event(
        time_of(entry, "at"),
        words(entry, "text"),
        *place(entry),
        until=time_of(entry, "until"),
        role=words(entry, "role"),
        kind=EntryKind(kind) if kind in set(EntryKind) else EntryKind.NONE,
        evidence=Evidence(evidence) if evidence in set(Evidence) else Evidence.NONE,
        links=(source,) if source else (),
        precision=Precision(precision) if precision in set(Precision) else Precision.MINUTE,
        is_approximate=entry.get("is_approximate") is True,
    )

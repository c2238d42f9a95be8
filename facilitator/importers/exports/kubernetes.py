"""Kubernetes events of both interfaces, watched or listed; Argo CD writes its own in the same form."""

from collections.abc import Iterator

from facilitator.domain.kinds import EntryKind
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import Record, inside, joined, place, time_of, words
from facilitator.importers.json_text import JsonText
from facilitator.language.translate import plural

NAME = "Kubernetes events"
_FIRST = ("firstTimestamp", "deprecatedFirstTimestamp", "eventTime", "lastTimestamp")
_LAST = ("lastTimestamp", "deprecatedLastTimestamp")
_KINDS = {
    "OperationCompleted": EntryKind.ACT,
    "OperationStarted": EntryKind.ACT,
    "ScalingReplicaSet": EntryKind.ACT,
}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    return [_of_event(record) for record in _records(found)] or None


def _records(found: JsonText) -> Iterator[Record]:
    for record in (*found.records("items"), *found.records()):
        event = inside(record, "object") or record
        about = inside(event, "involvedObject") or inside(event, "regarding")
        if about and "reason" in event:
            yield event


def _of_event(record: Record) -> Event:
    about = inside(record, "involvedObject") or inside(record, "regarding")
    series = inside(record, "series")
    meta = inside(record, "metadata")
    reason, message = words(record, "reason"), words(record, "message", "note")
    thing = "/".join(filter(None, (words(about, "kind"), words(about, "namespace"), words(about, "name"))))
    began = time_of(record, *_FIRST) or time_of(meta, "creationTimestamp")
    return Event(
        began,
        f"{reason}: {message}" if message else reason,
        *place(record),
        until=time_of(series, "lastObservedTime") or time_of(record, *_LAST),
        kind=_KINDS.get(reason, EntryKind.NONE),
        more=joined((thing, words(record, "type"), _repeated(record, series))),
    )


def _repeated(record: Record, series: Record) -> str:
    for holder, key in ((series, "count"), (record, "count"), (record, "deprecatedCount")):
        count = holder.get(key)
        if isinstance(count, int) and not isinstance(count, bool) and count > 1:
            return plural("{count} time", "{count} times", count)
    return ""

"""JSON of a tool nobody has met yet: the list whose objects have a time and words is the timeline."""

from collections.abc import Iterator
from typing import Any

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event, moment
from facilitator.importers.exports.chat import without_names
from facilitator.importers.exports.fields import Record, inside, links, place, time_of, who, words
from facilitator.importers.exports.html_text import html_words
from facilitator.importers.json_text import JsonText, Placed

NAME = "JSON"
_TIMES = (
    "occurred_at", "occurredAt", "event_time", "eventTime", "happened_at", "timestamp", "@timestamp",
    "time", "ts", "datetime", "started_at", "startedAt", "start_time", "startTime", "published_at",
    "display_at", "date_happened", "date_sent", "created_at", "createdAt", "date", "at",
)  # fmt: skip
_ENDS = ("ended_at", "endedAt", "end_time", "endTime", "finished_at", "until")
_TEXTS = (
    "event", "title", "summary", "message", "msg", "text", "description", "content", "body", "note", "name",
    "eventData", "eventType", "event_type", "action",
)  # fmt: skip
_MORE = ("message", "text", "description", "body", "details", "status", "state")
_SPEAKERS = ("author", "user", "actor", "created_by", "owner")
_DEEPEST = 12


def read(found: JsonText) -> list[Event] | None:
    """Return the events of the list that holds most of them, or of a single object; ``None`` without any."""
    best: list[Event] = []
    alone: Event | None = None
    for records in _lists(found.value):
        if isinstance(records, Placed):
            alone = alone or _of_record(records)
            continue
        events = [event for record in records for event in (_of_record(record),) if event]
        if len(events) > len(best):
            best = events
    return best or ([alone] if alone else None)


def _lists(value: Any) -> Iterator[list[Placed] | Placed]:
    """Return every list of objects, and every object."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(item, Placed):
            yield item
            waiting += [(part, depth + 1) for part in item.values() if isinstance(part, dict | list)]
        elif isinstance(item, list):
            yield [part for part in item if isinstance(part, Placed)]
            waiting += [(part, depth + 1) for part in item if isinstance(part, dict | list)]


def _of_record(record: Placed) -> Event | None:
    fields: Record = {**record, **inside(record, "attributes")}
    at = next((fields[key] for key in _TIMES if moment(time_of(fields, key))), None)
    said = next((key for key in _TEXTS if words(fields, key)), "")
    if at is None or not said:
        return None
    text, found = html_words(words(fields, said))
    people = {who(fields.get(key)) for key in _SPEAKERS}
    more = dict.fromkeys(words(fields, key) for key in _MORE if key != said)
    return Event(
        at,
        without_names(text, people),
        *place(record),
        until=time_of(fields, *_ENDS),
        role=next((who(fields.get(key)) for key in _SPEAKERS if who(fields.get(key))), ""),
        evidence=Evidence.NONE,
        links=links(*found, words(fields, "html_url", "web_url", "url", "link")),
        more="\n".join(without_names(html_words(part)[0], people) for part in more if part),
    )

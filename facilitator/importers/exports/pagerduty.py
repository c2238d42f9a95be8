"""PagerDuty: log entries, notes and incidents of its REST interface, and its webhooks (version 3)."""

from collections.abc import Iterator
from typing import Any

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports.chat import without_names
from facilitator.importers.json_text import JsonText, Placed

NAME = "PagerDuty"
_KINDS = {
    "trigger": EntryKind.DETECT,
    "acknowledge": EntryKind.DIAGNOSE,
    "escalate": EntryKind.ESCALATE,
    "assign": EntryKind.ESCALATE,
    "notify": EntryKind.DETECT,
    "resolve": EntryKind.RECOVER,
    "status_update": EntryKind.COMMUNICATE,
}
_NAME = ("summary", "name")


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    entries = [record for record in found.records("log_entries") if "type" in record]
    entries = entries or [r for r in found.records() if str(r.get("type", "")).endswith("_log_entry")]
    notes = [record for record in found.records("notes") if "content" in record]
    incidents = [r for r in found.records("incidents") if "incident_key" in r or "incident_number" in r]
    hooks = [r["event"] for r in found.records() if isinstance(r.get("event"), dict)]
    hooks = [hook for hook in hooks if "event_type" in hook and "occurred_at" in hook]
    people = {name for record in (*entries, *notes, *incidents, *hooks) for name in _people(record)}
    events = [
        *map(_of_log_entry, entries),
        *map(_of_note, notes),
        *(event for incident in incidents for event in _of_incident(incident)),
        *map(_of_hook, hooks),
    ]
    return [
        event._replace(text=without_names(event.text, people), more=without_names(event.more, people))
        for event in events
    ] or None


def _people(record: Any) -> Iterator[str]:
    """Return what a record calls people, wherever it stands in it."""
    waiting = [record]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if str(item.get("type", "")).startswith("user"):
                yield _who(item)
            waiting += [part for part in item.values() if isinstance(part, dict | list)]
        elif isinstance(item, list):
            waiting += [part for part in item if isinstance(part, dict | list)]


def _of_log_entry(record: Placed) -> Event:
    word = str(record.get("type", "")).removesuffix("_log_entry")
    note = _inside(record, "channel").get("summary") or _inside(record, "channel").get("content") or ""
    details = _inside(record, "event_details").get("description") or ""
    return Event(
        record.get("created_at"),
        str(record.get("summary") or word.replace("_", " ").capitalize()),
        record.line,
        record.last_line,
        role=_who(record.get("agent")),
        kind=next((kind for start, kind in _KINDS.items() if word.startswith(start)), EntryKind.NONE),
        evidence=Evidence.WRITTEN_THEN if word.startswith("annotate") else Evidence.MEASURED,
        links=_link(record),
        more="\n".join(str(part) for part in (note, details) if part),
    )


def _of_note(record: Placed) -> Event:
    return Event(
        record.get("created_at"),
        str(record["content"]),
        record.line,
        record.last_line,
        role=_who(record.get("user")),
        evidence=Evidence.WRITTEN_THEN,
    )


def _of_incident(record: Placed) -> Iterator[Event]:
    place, title = (record.line, record.last_line), str(record.get("title") or record.get("summary") or "")
    service = _who(record.get("service"))
    more = f"{service}, {record['urgency']}" if service and record.get("urgency") else service
    yield Event(
        record.get("created_at"), title, *place, kind=EntryKind.DETECT, links=_link(record), more=more
    )
    if record.get("status") == "resolved":
        ended = record.get("resolved_at") or record.get("last_status_change_at")
        yield Event(ended, f"{title}: resolved", *place, kind=EntryKind.RECOVER, links=_link(record))


def _of_hook(record: Placed) -> Event:
    word = str(record["event_type"]).rpartition(".")[2]
    about = _inside(record, "data")
    title = str(about.get("title") or about.get("content") or about.get("summary") or "")
    return Event(
        record.get("occurred_at"),
        f"{word.replace('_', ' ').capitalize()}: {title}" if title else word,
        record.line,
        record.last_line,
        role=_who(record.get("agent")),
        kind=next((kind for start, kind in _KINDS.items() if word.startswith(start)), EntryKind.NONE),
        links=_link(about),
    )


def _inside(record: dict[str, Any], key: str) -> dict[str, Any]:
    value = record.get(key)
    return value if isinstance(value, dict) else {}


def _who(value: Any) -> str:
    return next((str(value[n]) for n in _NAME if value.get(n)), "") if isinstance(value, dict) else ""


def _link(record: dict[str, Any]) -> tuple[str, ...]:
    return (str(record["html_url"]),) if record.get("html_url") else ()

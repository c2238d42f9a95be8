"""Statuspage: incidents and maintenances with their updates, as its interface and its webhooks tell them."""

from collections.abc import Iterator

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import Record, inside, joined, links, objects, place, time_of, words
from facilitator.importers.exports.html_text import html_words
from facilitator.importers.json_text import JsonText

NAME = "Statuspage"
_LISTS = ("incidents", "scheduled_maintenances", "")


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records: list[Record] = [record for key in _LISTS for record in found.records(key)]
    incidents = [inside(record, "incident") or record for record in records]
    events = [
        event for one in incidents if "incident_updates" in one and "name" in one for event in _updates(one)
    ]
    events += [_of_component(record) for record in records if inside(record, "component_update")]
    return events or None


def _updates(incident: Record) -> Iterator[Event]:
    """One event for each message, kept as customers read it."""
    name = words(incident, "name")
    target = links(words(incident, "shortlink", "url"))
    for update in objects(incident.get("incident_updates")):
        status = words(update, "status")
        body, found = html_words(words(update, "body"))
        parts = (
            part for part in objects(update.get("affected_components")) if words(part, "old_status", "code")
        )
        touched = joined(words(part, "name") for part in parts)
        yield Event(
            time_of(update, "display_at", "created_at"),
            body or f"{name}: {status}",
            *place(update),
            kind=EntryKind.COMMUNICATE,
            evidence=Evidence.WRITTEN_THEN,
            links=target + links(*found),
            more=joined((f"{name}: {status}" if body else "", touched), "\n"),
        )


def _of_component(record: Record) -> Event:
    update = inside(record, "component_update")
    name = words(inside(record, "component"), "name")
    return Event(
        time_of(update, "created_at"),
        f"{name}: {words(update, 'old_status')} → {words(update, 'new_status')}",
        *place(record),
        kind=EntryKind.COMMUNICATE,
        evidence=Evidence.WRITTEN_THEN,
    )

"""Opsgenie: alert logs and notes, alerts and incidents of its interface, and its webhooks."""

import re
from collections.abc import Iterator

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import inside, joined, links, place, time_of, who, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Opsgenie"
_KINDS = (
    ("creat", EntryKind.DETECT),
    ("acknowledge", EntryKind.DIAGNOSE),
    ("escalat", EntryKind.ESCALATE),
    ("assign", EntryKind.ESCALATE),
    ("responder", EntryKind.ESCALATE),
    ("close", EntryKind.RECOVER),
    ("resolve", EntryKind.RECOVER),
)
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ENDED = {"resolved", "closed"}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = [*found.records("data"), *found.records()]
    events = [_of_log(r) for r in records if "log" in r and "createdAt" in r]
    events += [_of_note(r) for r in records if "note" in r and "createdAt" in r and "log" not in r]
    events += [event for r in records if "tinyId" in r and "message" in r for event in _of_case(r)]
    events += [event for r in found.records() for event in _of_hook(r)]
    return events or None


def _of_log(record: Placed) -> Event:
    text = words(record, "log")
    return Event(
        time_of(record, "createdAt"), text, *place(record), role=words(record, "owner"), kind=_kind(text)
    )


def _of_note(record: Placed) -> Event:
    return Event(
        time_of(record, "createdAt"),
        words(record, "note"),
        *place(record),
        role=words(record, "owner"),
        evidence=Evidence.WRITTEN_THEN,
    )


def _of_case(record: Placed) -> Iterator[Event]:
    """An alert or an incident: when it began and, if it is over, when that was."""
    title, status = words(record, "message"), words(record, "status")
    target = links(words(inside(record, "links"), "web"))
    more = joined((words(record, "priority"), words(record, "description")))
    began = time_of(record, "impactStartDate", "createdAt")
    yield Event(began, title, *place(record), kind=EntryKind.DETECT, links=target, more=more)
    if status in _ENDED:
        ended = time_of(record, "impactEndDate", "updatedAt")
        yield Event(ended, f"{title}: {status}", *place(record), kind=EntryKind.RECOVER, links=target)


def _of_hook(record: Placed) -> Iterator[Event]:
    about = inside(record, "alert") or inside(record, "incident")
    action = words(record, "action")
    if not action or "message" not in about or not ("alertId" in about or "incidentId" in about):
        return
    is_note = "note" in action.casefold()
    step = _WORD_START.sub(" ", action).capitalize()
    at = time_of(about, "createdAt" if action in {"Create", "create"} else "updatedAt", "createdAt")
    yield Event(
        at,
        words(about, "note") if is_note and words(about, "note") else f"{step}: {words(about, 'message')}",
        *place(record),
        role=who(about.get("username")),
        kind=_kind(action),
        evidence=Evidence.WRITTEN_THEN if is_note else Evidence.MEASURED,
        more=words(about, "message") if is_note else joined((words(about, "priority"), words(about, "note"))),
    )


def _kind(text: str) -> EntryKind:
    word = text.casefold()
    if word.startswith(("un", "viewed")):
        return EntryKind.NONE
    return next((kind for part, kind in _KINDS if part in word), EntryKind.NONE)

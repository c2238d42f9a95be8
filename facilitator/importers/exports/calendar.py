"""iCalendar: each VEVENT is an entry; who is invited is left out, because an entry names nobody."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from facilitator.dates.zone import is_zone
from facilitator.domain.kinds import Evidence, Precision
from facilitator.importers.draft_entry import Unread
from facilitator.importers.event import Event
from facilitator.importers.exports.chat import without_names
from facilitator.importers.exports.fields import joined, links
from facilitator.importers.exports.html_text import html_words

NAME = "Calendar (iCalendar)"
_PROPERTY = re.compile(
    r"([A-Za-z-]{1,60})((?:;[^:;\"]{0,200}(?:\"[^\"]{0,500}\"[^:;\"]{0,200})?)*):(.*)", re.S
)
_ESCAPED = re.compile(r"\\([nN,;\\])")
_PERSON = re.compile(r";CN=\"?([^\";:]{1,100})", re.I)
_ZONE = re.compile(r";TZID=\"?([^\";:]{1,80})", re.I)


class _Property(NamedTuple):
    name: str
    parameters: str
    value: str
    line: int


def read_text(text: str) -> tuple[list[Event], tuple[Unread, ...]] | None:
    """Return the events and what was not read, or ``None`` for a text of another kind."""
    if not text[:500].lstrip("\ufeff \t\r\n").upper().startswith("BEGIN:VCALENDAR"):
        return None
    lines = text.split("\n")
    events: list[Event] = []
    opened: list[_Property] = []
    for found in _properties(lines):
        word = found.value.strip().upper()
        if found.name == "BEGIN" and word == "VEVENT":
            opened = [found]
        elif found.name == "END" and word == "VEVENT" and opened:
            events.append(_of_event(opened, found.line))
            opened = []
        elif opened:
            opened.append(found)
    start = opened[0].line if opened else len(lines) + 1
    unread = (Unread(number, line) for number, line in enumerate(lines[start - 1 :], start) if line.strip())
    return (events, tuple(unread)) if events else None


def _properties(lines: list[str]) -> Iterator[_Property]:
    """Join the lines that were folded, and take them apart."""
    number, parts = 0, list[str]()
    for here, line in enumerate([*lines, "END:"], 1):
        if line[:1] in {" ", "\t"} and parts:
            parts.append(line.rstrip("\r")[1:])
            continue
        found = _PROPERTY.fullmatch("".join(parts))
        if found:
            yield _Property(found[1].upper(), found[2], found[3], number)
        number, parts = here, [line.rstrip("\r")]


def _of_event(found: list[_Property], last: int) -> Event:
    first = {prop.name: prop for prop in reversed(found)}
    words = {name: _plain(prop.value) for name, prop in first.items()}
    body, targets = html_words(words.get("DESCRIPTION", ""))
    at, zone, precision = _time(first.get("DTSTART"))
    until, _zone, _precision = _time(first.get("DTEND"))
    status = words.get("STATUS", "").casefold()
    people = {name for prop in found for name in _PERSON.findall(prop.parameters)}
    title = words.get("SUMMARY") or body.partition("\n")[0] or NAME
    more = joined((words.get("LOCATION", ""), body, status if status == "cancelled" else ""), "\n")
    return Event(
        at,
        without_names(title, people),
        found[0].line,
        last,
        until=until,
        evidence=Evidence.WRITTEN_THEN,
        links=links(words.get("URL", ""), *targets),
        more=without_names(more, people),
        zone=zone,
        precision=precision,
    )


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _time(found: _Property | None) -> tuple[str | None, str, Precision]:
    """Return the time as ISO, its zone where it does not stand in it, and how exact it is."""
    if found is None:
        return None, "", Precision.MINUTE
    value = found.value.strip()
    try:
        if len(value) == 8:
            return datetime.strptime(value, "%Y%m%d").isoformat(), "", Precision.DAY
        at = datetime.strptime(value.rstrip("Zz"), "%Y%m%dT%H%M%S").isoformat()
    except ValueError:
        return None, "", Precision.MINUTE
    if value[-1:] in "Zz":
        return f"{at}+00:00", "", Precision.MINUTE
    zone = _ZONE.search(found.parameters)
    name = zone[1].strip() if zone else ""
    return at, name if name and is_zone(name) else "", Precision.MINUTE

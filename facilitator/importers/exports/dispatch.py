"""Netflix Dispatch: the events of an incident, whose times are UTC without saying so."""

import re

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports.chat import PERSON
from facilitator.importers.exports.fields import inside, place, time_of, who, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Dispatch"
_BY_PEOPLE = "Incident Participant"
_NAMED_FIRST = re.compile(
    r"(?:\S{1,80}@\S{1,80}|[^\W\d_a-z][\w'’-]{1,30}(?: [^\W\d_a-z][\w'’-]{1,30}){1,3})"
    r"(?= (?:added|removed|joined|left|created|updated|assigned|changed|has)\b)"
)
_NAMED_LAST = re.compile(r"(?<= said ).{1,100}$")
_OF_NOBODY = re.compile(
    r"(?:Incident|External|Participant|Storage|Document|Conference|Conversation|Tactical|Ticket|Case|Group)"
)


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = [*found.records(), *found.records("events"), *found.records("items")]
    return [
        _of_event(r) for r in records if "started_at" in r and "description" in r and "source" in r
    ] or None


def _of_event(record: Placed) -> Event:
    details = inside(record, "details")
    source = words(record, "source")
    is_said = source == _BY_PEOPLE or "said" in words(record, "description")
    return Event(
        time_of(record, "started_at", "created_at"),
        _without_people(words(record, "description")),
        *place(record),
        until=time_of(record, "ended_at"),
        role=who(record.get("individual")) or who(record.get("owner")),
        evidence=Evidence.WRITTEN_THEN if is_said else Evidence.MEASURED,
        more="\n".join(f"{key}: {words(details, key)}" for key in details if words(details, key)),
        zone="UTC",
    )


def _without_people(text: str) -> str:
    """Take names out of the sentences that Dispatch writes about people."""
    text = _NAMED_LAST.sub(PERSON, text)
    named = None if _OF_NOBODY.match(text) else _NAMED_FIRST.match(text)
    return PERSON + text[named.end() :] if named else text

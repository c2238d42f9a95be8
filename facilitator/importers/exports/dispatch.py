"""Netflix Dispatch: the events of an incident, whose times are UTC without saying so."""

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import inside, place, time_of, who, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Dispatch"
_BY_PEOPLE = "Incident Participant"


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
        words(record, "description"),
        *place(record),
        until=time_of(record, "ended_at"),
        role=who(record.get("individual")) or who(record.get("owner")),
        evidence=Evidence.WRITTEN_THEN if is_said else Evidence.MEASURED,
        more="\n".join(f"{key}: {words(details, key)}" for key in details if words(details, key)),
        zone="UTC",
    )

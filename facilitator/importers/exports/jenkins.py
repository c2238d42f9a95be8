"""Jenkins: builds of its interface, alone, in lists and inside jobs, and of its notification plugin."""

from collections.abc import Iterator

from facilitator.importers.event import Event
from facilitator.importers.exports.fields import Record, inside, joined, links, objects, place, time_of, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Jenkins"
_DEEPEST = 8
_BY_SOMEBODY = "by user"


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    events = [_of_build(build, name) for r in found.records() for build, name in _builds(r, "", 0)]
    events += [_of_notice(record) for record in found.records() if "phase" in inside(record, "build")]
    return events or None


def _builds(record: Record, name: str, depth: int) -> Iterator[tuple[Record, str]]:
    if "timestamp" in record and "number" in record and ("result" in record or "building" in record):
        yield record, name
    if depth > _DEEPEST:
        return
    name = words(record, "fullDisplayName", "displayName", "fullName", "name") or name
    for key in ("builds", "allBuilds", "jobs"):
        for part in objects(record.get(key)):
            yield from _builds(part, name, depth + 1)


def _of_build(record: Record, job: str) -> Event:
    began, length = record.get("timestamp"), record.get("duration")
    is_timed = isinstance(began, int | float) and isinstance(length, int | float) and length > 0
    result = words(record, "result") or "running"
    name = words(record, "fullDisplayName", "displayName") or f"{job} #{words(record, 'number')}".strip()
    causes = (cause for action in objects(record.get("actions")) for cause in objects(action.get("causes")))
    first: Record = next(causes, {})
    by = words(first, "userId", "userName")
    why = words(first, "shortDescription")
    why = "" if by or _BY_SOMEBODY in why else why
    return Event(
        time_of(record, "timestamp"),
        f"{name}: {result}",
        *place(record),
        until=began + length if is_timed else None,  # type: ignore[operator]
        role=by,
        links=links(words(record, "url")),
        more=joined((why, words(record, "description"))),
    )


def _of_notice(record: Placed) -> Event:
    build = inside(record, "build")
    return Event(
        time_of(build, "timestamp"),
        f"{words(record, 'display_name', 'name')} #{words(build, 'number')}: "
        + joined((words(build, "phase"), words(build, "status"))),
        *place(record),
        links=links(words(build, "full_url")),
    )

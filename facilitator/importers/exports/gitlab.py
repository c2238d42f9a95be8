"""GitLab: deployments, pipelines, jobs and releases; of its interface and of its webhooks."""

from facilitator.domain.kinds import EntryKind
from facilitator.importers.event import Event
from facilitator.importers.exports.fields import Record, inside, joined, links, place, time_of, who, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "GitLab"
_SHA = 8


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    return [event for record in found.records() for event in (_of_record(record),) if event] or None


def _of_record(record: Placed) -> Event | None:
    hook = words(record, "object_kind")
    if hook in {"deployment", "pipeline", "build"}:
        return _of_hook(record, hook)
    if "deployable" in record and "environment" in record:
        return _of_deployment(record)
    if "pipeline" in record and "stage" in record:
        return _of_job(record)
    if "iid" in record and "ref" in record and "status" in record:
        return _of_pipeline(record)
    if "tag_name" in record and "released_at" in record and "_links" in record:
        return _of_release(record)
    return None


def _of_deployment(record: Placed) -> Event:
    job = inside(record, "deployable")
    goal = words(inside(record, "environment"), "name")
    return Event(
        time_of(record, "created_at"),
        f"deploy {words(record, 'ref')} → {goal}: {words(record, 'status')}",
        *place(record),
        until=time_of(job, "finished_at"),
        role=who(record.get("user")),
        kind=EntryKind.ACT,
        links=links(words(job, "web_url")),
        more=joined((words(inside(job, "commit"), "title"), words(record, "sha")[:_SHA])),
    )


def _of_pipeline(record: Placed) -> Event:
    return Event(
        time_of(record, "started_at", "created_at"),
        f"pipeline {words(record, 'ref')}: {words(record, 'status')}",
        *place(record),
        until=time_of(record, "finished_at", "updated_at"),
        role=who(record.get("user")),
        links=links(words(record, "web_url")),
        more=joined((words(record, "name"), words(record, "source"), words(record, "sha")[:_SHA])),
    )


def _of_job(record: Placed) -> Event:
    return Event(
        time_of(record, "started_at", "created_at"),
        f"{words(record, 'stage')} {words(record, 'name')}: {words(record, 'status')}",
        *place(record),
        until=time_of(record, "finished_at"),
        role=who(record.get("user")),
        links=links(words(record, "web_url")),
        more=joined(
            (words(record, "failure_reason"), words(inside(record, "commit"), "title"), words(record, "ref"))
        ),
    )


def _of_release(record: Placed) -> Event:
    return Event(
        time_of(record, "released_at", "created_at"),
        f"{words(record, 'tag_name')}: released",
        *place(record),
        role=who(record.get("author")),
        kind=EntryKind.ACT,
        links=links(words(inside(record, "_links"), "self")),
        more=words(record, "description"),
    )


def _of_hook(record: Placed, hook: str) -> Event:
    about: Record = inside(record, "object_attributes") or record
    status = words(about, "status", "build_status")
    what = {
        "deployment": f"deploy {words(about, 'ref')} → {words(about, 'environment')}",
        "pipeline": f"pipeline {words(about, 'ref')}",
        "build": f"{words(about, 'build_stage')} {words(about, 'build_name')}",
    }[hook]
    changed = (
        "status_changed_at",
        "finished_at",
        "build_finished_at",
        "build_started_at",
        "build_created_at",
    )
    return Event(
        time_of(about, *changed, "created_at"),
        f"{what}: {status}",
        *place(record),
        role=who(record.get("user")),
        kind=EntryKind.ACT if hook == "deployment" else EntryKind.NONE,
        links=links(words(about, "deployable_url", "url")),
        more=joined((words(record, "commit_title"), words(inside(record, "project"), "path_with_namespace"))),
    )

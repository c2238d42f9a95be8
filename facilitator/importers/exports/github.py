"""GitHub: workflow runs and jobs, deployments, their statuses, releases; its interface and its webhooks."""

from collections.abc import Callable, Iterator
from typing import Any

from facilitator.domain.kinds import EntryKind
from facilitator.importers.event import Event
from facilitator.importers.exports.chat import without_handles
from facilitator.importers.exports.fields import Record, inside, joined, links, place, time_of, who, words
from facilitator.importers.json_text import JsonText

NAME = "GitHub"
_SHA = 8
_FAILED = {"failure", "error", "failed"}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = [r for key in ("", "workflow_runs", "jobs") for r in found.records(key)]
    return [event for record in records for event in _of_record(record)] or None


def _of_record(record: Record) -> Iterator[Event]:
    for is_one, make in _SHAPES:
        if is_one(record):
            event = make(record)
            first, last = place(record)
            more = without_handles(event.more)
            yield event._replace(line=first, last_line=last, text=without_handles(event.text), more=more)
            return


def _run(record: Record) -> Event:
    run = inside(record, "workflow_run") or inside(record, "workflow_job") or record
    state = words(run, "conclusion", "status")
    name = words(run, "name") or words(inside(record, "workflow"), "name") or words(run, "workflow_name")
    name = name or words(run, "path")
    is_over = words(run, "status") == "completed"
    message = inside(run, "head_commit").get("message")
    title = words(run, "display_title") or (message.partition("\n")[0] if isinstance(message, str) else "")
    return Event(
        time_of(run, "run_started_at", "started_at", "created_at"),
        f"{name}: {state}" if state else name,
        until=time_of(run, "completed_at", "updated_at") if is_over else None,
        role=who(run.get("triggering_actor")) or who(run.get("actor")),
        links=links(words(run, "html_url")),
        more=joined((title, words(run, "head_branch"), words(run, "head_sha")[:_SHA])),
    )


def _deployment(record: Record) -> Event:
    made = inside(record, "deployment") or record
    return Event(
        time_of(made, "created_at"),
        _goal(made),
        role=who(made.get("creator")),
        kind=EntryKind.ACT,
        more=joined((words(made, "description"), _repository(record), words(made, "sha")[:_SHA])),
    )


def _status(record: Record) -> Event:
    status = inside(record, "deployment_status") or record
    about = inside(record, "deployment")
    state = words(status, "state")
    goal = _goal(about) if about else words(status, "environment")
    return Event(
        time_of(status, "created_at"),
        f"{goal}: {state}",
        role=who(status.get("creator")),
        kind=EntryKind.NONE if state in _FAILED else EntryKind.ACT,
        links=links(*(words(status, key) for key in ("environment_url", "log_url", "target_url"))),
        more=joined((words(status, "description"), _repository(record))),
    )


def _release(record: Record) -> Event:
    release = inside(record, "release") or record
    tag, action = words(release, "tag_name"), words(record, "action") or "published"
    name = words(release, "name")
    title = f"{tag} ({name})" if name and name != tag else tag
    return Event(
        time_of(release, "published_at", "created_at"),
        f"{title}: {action}",
        role=who(release.get("author")),
        kind=EntryKind.ACT,
        links=links(words(release, "html_url")),
        more="\n".join(part for part in (_repository(record), words(release, "body")) if part),
    )


def _goal(made: Record) -> str:
    ref, goal = words(made, "ref", "sha"), words(made, "environment", "original_environment")
    return f"{words(made, 'task') or 'deploy'} {ref} → {goal}".strip()


def _repository(record: Record) -> str:
    return words(inside(record, "repository"), "full_name")


def _is_run(record: Record) -> bool:
    run = inside(record, "workflow_run") or inside(record, "workflow_job") or record
    return "head_sha" in run and ("run_number" in run or "run_id" in run)


_Shape = tuple[Callable[[Record], Any], Callable[[Record], Event]]
_SHAPES: tuple[_Shape, ...] = (
    (_is_run, _run),
    (lambda r: inside(r, "deployment_status") or ("deployment_url" in r and "state" in r), _status),
    (
        lambda r: inside(r, "deployment").get("sha") or ("statuses_url" in r and "environment" in r),
        _deployment,
    ),
    (lambda r: "tag_name" in (inside(r, "release") or r), _release),
)

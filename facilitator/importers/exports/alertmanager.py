"""Prometheus Alertmanager: its webhook, the alerts of its interface, and the alerts of Prometheus itself."""

from collections.abc import Iterable, Iterator
from typing import Any

from facilitator.domain.kinds import EntryKind
from facilitator.importers.event import Event, moment
from facilitator.importers.exports.fields import Record, inside, joined, links, objects, place, time_of, words
from facilitator.importers.json_text import JsonText

NAME = "Alertmanager"
_NAMED_ABOVE = {"alertname", "severity"}
_OVER = {"resolved", "inactive"}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    return list(events_of(alerts_of(found))) or None


def alerts_of(found: JsonText) -> list[Record]:
    """Return the alerts of webhooks (one or many) and of lists."""
    alerts: list[Record] = []
    for record in found.records():
        alerts += objects(record.get("alerts")) or objects(inside(record, "data").get("alerts")) or [record]
    return [one for one in alerts if inside(one, "labels") and ("startsAt" in one or "activeAt" in one)]


def events_of(alerts: Iterable[Record]) -> Iterator[Event]:
    """Return when each alert began and ended; the same one told again is told once."""
    told: set[tuple[Any, ...]] = set()
    for alert in alerts:
        for event in _of_alert(alert):
            key = (words(alert, "fingerprint"), event.text, event.more, event.at)
            if key not in told:
                told.add(key)
                yield event


def _of_alert(alert: Record) -> Iterator[Event]:
    labels, notes = inside(alert, "labels"), inside(alert, "annotations")
    name = words(labels, "alertname")
    summary = words(notes, "summary", "message", "title", "description")
    text = ": ".join(part for part in dict.fromkeys((name, summary)) if part) or "alert"
    others = (f"{key}={words(labels, key)}" for key in labels if key not in _NAMED_ABOVE)
    more = "\n".join(
        part for part in (words(notes, "description"), joined((words(labels, "severity"), *others))) if part
    )
    target = links(*(words(alert, key) for key in ("dashboardURL", "panelURL", "generatorURL")))
    target += links(*(words(notes, key) for key in ("runbook_url", "runbook", "dashboard")))
    lines = place(alert)
    began = time_of(alert, "startsAt", "activeAt")
    more = more if more not in text else ""
    yield Event(began, text, *lines, kind=EntryKind.DETECT, links=target, more=more)
    if _is_over(alert):
        word = _state(alert)
        yield Event(
            time_of(alert, "endsAt"),
            f"{text}: {word}",
            *lines,
            kind=EntryKind.RECOVER,
            links=target,
            more=more,
        )


def _state(alert: Record) -> str:
    return words(alert, "status", "state") or words(inside(alert, "status"), "state")


def _is_over(alert: Record) -> bool:
    """The end of an alert that still fires is a guess of the sender, not a happening."""
    return _state(alert) in _OVER and moment(time_of(alert, "endsAt")) is not None

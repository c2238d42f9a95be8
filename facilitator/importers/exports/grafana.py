"""Grafana: webhooks of its alerting, old and new, and annotations of dashboards."""

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports import alertmanager
from facilitator.importers.exports.fields import joined, links, place, time_of, words
from facilitator.importers.exports.html_text import html_words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Grafana"
_KINDS = {"alerting": EntryKind.DETECT, "ok": EntryKind.RECOVER, "normal": EntryKind.RECOVER}
_MARKS = ("dashboardUID", "dashboardId", "panelId", "dashboardUid")


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = list(found.records())
    events = [_of_annotation(r) for r in records if "time" in r and any(mark in r for mark in _MARKS)]
    events += [_of_old_alert(r) for r in records if "ruleName" in r and "state" in r]
    if any("orgId" in record and "alerts" in record for record in records):
        events += alertmanager.events_of(alertmanager.alerts_of(found))
    return events or None


def _of_annotation(record: Placed) -> Event:
    text, found = html_words(words(record, "text"))
    before, after = words(record, "prevState"), words(record, "newState")
    step = f"{before} → {after}" if before and after else after
    name = words(record, "alertName", "metric")
    tags = record.get("tags")
    is_by_hand = not after and bool(words(record, "login", "userName", "email"))
    lines = [line for line in (": ".join(filter(None, (name, step))), text) if line]
    lines.append(joined(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else "")
    return Event(
        time_of(record, "time"),
        lines[0],
        *place(record),
        until=time_of(record, "timeEnd"),
        role=words(record, "login", "userName"),
        kind=_KINDS.get(after.casefold(), EntryKind.NONE),
        evidence=Evidence.WRITTEN_THEN if is_by_hand else Evidence.MEASURED,
        links=links(*found),
        more="\n".join(lines[1:]),
    )


def _of_old_alert(record: Placed) -> Event:
    """Webhooks of old Grafana say no time: the entry waits for one."""
    state = words(record, "state")
    return Event(
        time_of(record, "time", "timestamp"),
        f"{words(record, 'ruleName')}: {state}",
        *place(record),
        kind=_KINDS.get(state.casefold(), EntryKind.NONE),
        links=links(words(record, "ruleUrl")),
        more=words(record, "message"),
    )

"""All readers of exports. The one that finds most events reads the text; of equals, the first.

A reader of JSON has ``read(JsonText)`` and a reader of other texts ``read_text(str)``. ``any_json`` reads
documents that none of them knows; lines of unknown JSON are a log and belong to the readers of logs.
"""

from types import ModuleType

from facilitator.importers.draft_entry import Reading, Unread
from facilitator.importers.event import Event, reading
from facilitator.importers.exports import (
    alertmanager,
    any_json,
    calendar,
    discord,
    dispatch,
    feeds,
    git_log,
    github,
    gitlab,
    grafana,
    jenkins,
    kubernetes,
    mail,
    mattermost,
    opsgenie,
    own_review,
    pagerduty,
    slack,
    statuspage,
    teams,
)
from facilitator.importers.json_text import JsonText, read_json

READERS: tuple[ModuleType, ...] = (
    slack, teams, mattermost, discord, pagerduty, opsgenie, grafana, alertmanager, github, gitlab, jenkins,
    kubernetes, statuspage, dispatch, own_review,
)  # fmt: skip
TEXT_READERS: tuple[ModuleType, ...] = (feeds, calendar, mail, git_log)
NAMES = tuple(reader.NAME for reader in (*READERS, *TEXT_READERS, any_json))
_SAMPLE = 100  # of a long list, readers that find nothing in so many records do not read the rest
Found = tuple[str, list[Event], tuple[Unread, ...]]


def read_export(text: str, lines: list[str], source: str, only: str = "") -> Reading | None:
    """Read with the reader that fits, or with the one that is named; ``None`` when none does."""
    json = read_json(text)
    found = _read_json(json, only) if json else _read_text(text, only)
    if json and not found and not only and _is_of_one_piece(json, text):
        unread = (Unread(number, line) for number, line in enumerate(lines, 1) if line.strip())
        found = any_json.NAME, [], tuple(unread)
    return reading(found[1], lines, found[0], source, found[2]) if found else None


def _is_of_one_piece(json: JsonText, text: str) -> bool:
    """Tell whether a text is one document over several lines: what looks like times in it are none."""
    return not json.is_lines and not json.unread and "\n" in text.strip() and any(json.records())


def _read_json(json: JsonText, only: str) -> Found | None:
    readers = [reader for reader in READERS if not only or only == reader.NAME]
    if isinstance(json.value, list) and len(json.value) > _SAMPLE:
        sample = json._replace(value=json.value[:_SAMPLE])
        readers = [reader for reader in readers if reader.read(sample)] or readers
    best: Found | None = None
    for reader in readers:
        events = reader.read(json)
        if events and (best is None or len(events) > len(best[1])):
            best = reader.NAME, events, json.unread
    if best is None and (only == any_json.NAME or not (only or json.is_lines)):
        events = any_json.read(json)
        best = (any_json.NAME, events, json.unread) if events else None
    return best


def _read_text(text: str, only: str) -> Found | None:
    for reader in TEXT_READERS:
        found = reader.read_text(text) if not only or only == reader.NAME else None
        if found:
            return reader.NAME, *found
    return None

"""All readers of JSON exports. The one that finds most events reads the text; of equals, the first."""

from types import ModuleType

from facilitator.importers.draft_entry import Reading
from facilitator.importers.event import reading
from facilitator.importers.exports import pagerduty
from facilitator.importers.json_text import JsonText

READERS: tuple[ModuleType, ...] = (pagerduty,)
NAMES = tuple(reader.NAME for reader in READERS)


def read_export(found: JsonText, lines: list[str], source: str, only: str = "") -> Reading | None:
    """Read with the reader that fits, or with the one that is named; ``None`` when none does."""
    best = None
    for reader in READERS:
        if only and only != reader.NAME:
            continue
        events = reader.read(found)
        if events and (best is None or len(events) > len(best[1])):
            best = reader.NAME, events
    return best and reading(best[1], lines, best[0], source, found.unread)

"""Logs of programs and databases (Java, PostgreSQL, MySQL): a time, behind it a level, then words."""

import re

from facilitator.importers.logs.iso_time import ISO, split_iso
from facilitator.importers.logs.record import LEVELS, Record, of_word, turned

_LINE = re.compile(
    rf"\[?(?P<at>{ISO})\]?,?\s+(?P<mid>(?:\[[^\]]*\]\s*|\(\w+\)\s*|[\d.:-]+\s+|[\w@.%-]+\s+(?=\[|{LEVELS}\b|\S+\s+{LEVELS}\b)|-\s)*?)"
    rf"\[?(?P<level>{LEVELS}\b|(?:LOG|STATEMENT|DETAIL|HINT)(?=:)|(?i:(?<=\[)(?:note|warning|error|info|debug|system)(?=\])))\]?:?\s*(?P<text>.*)"
)
_LEVEL_FIRST = re.compile(rf"\[?(?P<level>{LEVELS})\]?:?\s+\[?(?P<at>{ISO})\]?:?\s+(?P<text>.*)")
_CLOCK_ONLY = re.compile(
    rf"(?P<at>\d\d:\d\d:\d\d[.,]\d{{3,6}})\s+(?:\[[^\]]*\]\s+|\S+\s+)?(?P<level>{LEVELS})\s+(?P<text>.*)"
)


def read_line(line: str) -> Record | None:
    """Return the record of one line, or None."""
    found = _LINE.match(line) or _LEVEL_FIRST.match(line)
    if found:
        at, zone = split_iso(found["at"])
    else:
        found = _CLOCK_ONLY.match(line)
        if found is None:
            return None
        at, zone = found["at"][:8], None
    text = re.sub(r"\s+", " ", found["text"]).strip()
    return Record(at, zone, turned(of_word(found["level"]), text), text or found["level"])


_TIMED = re.compile(rf"(?P<at>{ISO})\s+(?P<text>.*)")


def read_timed(line: str) -> Record | None:
    """Return the record of a line that docker compose, kubectl or the like put a time before."""
    found = _TIMED.match(line)
    if found is None:
        return None
    at, zone = split_iso(found["at"])
    return Record(at, zone, turned(None, found["text"]), found["text"].strip())

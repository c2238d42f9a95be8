"""Syslog: RFC 3164 as it is on disk, and RFC 5424."""

import re

from facilitator.dates.names import month_number
from facilitator.importers.logs.iso_time import split_iso
from facilitator.importers.logs.record import Record, Severity, of_syslog, of_text

_OLD = re.compile(
    r"(?:<(?P<pri>\d{1,3})>)?(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+(?P<day>\d{1,2})\s"
    r"(?:(?P<year>\d{4})\s)?(?P<time>\d\d:\d\d:\d\d)(?:\.\d+)?\s(?:(?P<year2>\d{4})\s)?"
    r"(?P<host>\S+)\s(?P<tag>[^\s:\[]+)(?:\[[^\]]*\])?:?\s?(?P<text>.*)"
)
_NEW = re.compile(
    r"<(?P<pri>\d{1,3})>\d\s(?P<at>\S+)\s(?P<host>\S+)\s(?P<app>\S+)\s\S+\s\S+\s"
    r"(?:-|(?P<fields>(?:\[(?:[^\]\\\"]|\"(?:[^\"\\]|\\.)*\"|\\.)*\])+))\s?(?P<text>.*)"
)
_ON_DISK = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*)\s(?P<host>[\w.-]+)\s(?P<tag>[\w./-]+)(?:\[\d+\])?:\s(?P<text>.*)"
)


def read_line(line: str) -> Record | None:
    """Return the record of one line, or None. Without a year the time starts with "-", as in "-11-03T…"."""
    if line[:1] == "<":
        found = _NEW.match(line)
        if found:
            at, zone = split_iso(found["at"])
            app = "" if found["app"] == "-" else f"{found['app']}: "
            return Record(at, zone, of_syslog(int(found["pri"])), app + found["text"].lstrip("\ufeff"))
    found = _OLD.match(line)
    if found:
        text = f"{found['tag']}: {found['text']}"
        year = found["year"] or found["year2"] or ""
        at = f"{year}-{month_number(found['month']):02}-{int(found['day']):02}T{found['time']}"
        return Record(at, None, _severity(found["pri"], text), text)
    found = _ON_DISK.match(line)
    if found is None:
        return None
    at, zone = split_iso(found["at"])
    text = f"{found['tag']}: {found['text']}"
    return Record(at, zone, of_text(text), text)


def _severity(priority: str | None, text: str) -> Severity:
    return of_syslog(int(priority)) if priority else of_text(text)

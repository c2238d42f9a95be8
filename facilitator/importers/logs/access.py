"""Logs of requests: the common and combined format, and W3C with its line of fields."""

import re
from collections.abc import Callable

from facilitator.dates.names import month_number
from facilitator.importers.logs.record import Record, Severity

_COMMON = re.compile(
    r"\S+ \S+ \S+ \[(?P<d>\d\d)/(?P<m>[A-Z][a-z]{2})/(?P<y>\d{4}):(?P<t>\d\d:\d\d:\d\d) (?P<z>[+-]\d{4})\] "
    r"\"(?P<request>(?:[^\"\\]|\\.)*)\" (?P<status>\d{3})"
)


def read_line(line: str) -> Record | None:
    """Return the record of one line in the common format, or None."""
    found = _COMMON.match(line)
    if found is None:
        return None
    request = found["request"].rpartition(" HTTP/")[0] or found["request"]
    at = f"{found['y']}-{month_number(found['m']):02}-{found['d']}T{found['t']}"
    return Record(
        at, _zone(found["z"]), of_status(int(found["status"])), f"{_path(request)} {found['status']}"
    )


def of_status(status: int) -> Severity:
    """Return how bad an answer is."""
    if status >= 500:
        return Severity.ERROR
    return Severity.WARNING if status in {408, 429} else Severity.INFO


def w3c() -> Callable[[str], Record | None]:
    """Return a reader that keeps the fields and the date that lines with "#" tell."""
    fields: list[str] = []
    day = ""

    def read(line: str) -> Record | None:
        nonlocal fields, day
        if line.startswith("#Fields:"):
            fields = line[8:].split()
        elif line.startswith("#Date:"):
            day = line[6:].split(maxsplit=1)[0] if line[6:].strip() else ""
        cells = line.split()
        if line[:1] == "#" or not fields or len(cells) != len(fields):
            return None
        row = dict(zip(fields, cells, strict=True))
        at = f"{row.get('date', day)}T{row.get('time', '')}"
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", at):
            return None
        status = row.get("sc-status", "")
        text = " ".join(row[name] for name in ("cs-method", "cs-uri-stem", "sc-status") if name in row)
        return Record(at, "UTC", of_status(int(status)) if status.isdigit() else Severity.INFO, text)

    return read


def _path(request: str) -> str:
    return request.partition("?")[0]


def _zone(written: str) -> str:
    return "UTC" if written[1:] == "0000" else f"{written[:3]}:{written[3:]}"

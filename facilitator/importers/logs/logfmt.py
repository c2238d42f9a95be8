"""Logs of pairs: time="…" level=error msg="…"."""

import re

from facilitator.importers.logs import json_line
from facilitator.importers.logs.record import Record

_PAIR = re.compile(r'([A-Za-z_@][\w.@-]*)=("(?:[^"\\]|\\.)*"|\S*)')


def read_line(line: str) -> Record | None:
    """Return the record of one line, or None."""
    if "=" not in line or not _PAIR.match(line):
        return None
    pairs = {name: _value(written) for name, written in _PAIR.findall(line)}
    return json_line.read_record(pairs) if len(pairs) > 1 else None


def _value(written: str) -> str | float:
    if written[:1] == '"':
        return written[1:-1].replace('\\"', '"')
    return float(written) if re.fullmatch(r"\d{10}(?:\.\d+)?", written) else written

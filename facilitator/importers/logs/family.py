"""Finds out which family a log is of, by its first lines."""

import re
from collections.abc import Callable, Sequence

from facilitator.importers.logs import access, json_line, logfmt, program, syslog
from facilitator.importers.logs.record import Record

LineReader = Callable[[str], Record | None]
_COLOUR = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\[\d{1,2}(?:;\d{1,3})*[mK]")
_COMPOSE = re.compile(r"(?P<name>[\w.-]{1,60})\s+\|\s(?P<rest>.*)", re.S)
_SAMPLE = 80


def find_family(lines: Sequence[str]) -> LineReader | None:
    """Return the reader of the lines when more than half of those not indented are of one family."""
    sample = [line for line in lines[: _SAMPLE * 3] if line.strip()][:_SAMPLE]
    whole = [line for line in sample if not line[:1].isspace()]
    if len(whole) < 2:
        return None
    for make in _families(sample):
        read = make()
        told = sum(1 for line in whole if line[0] != "#")
        if sum(1 for line in whole if read(line)) * 5 > told * 3 > 0:
            return make()
    return None


def clean(line: str) -> str:
    """Return the line without the signs that colour it on a terminal."""
    return _COLOUR.sub("", line) if "[" in line and ("m" in line or "K" in line) else line


def _families(sample: Sequence[str]) -> list[Callable[[], LineReader]]:
    plain: tuple[LineReader, ...] = (
        json_line.read_line, syslog.read_line, access.read_line, logfmt.read_line, program.read_line
    )  # fmt: skip
    found: list[Callable[[], LineReader]] = [lambda read=read: _cleaned(read) for read in plain]  # type: ignore[misc]
    found.append(access.w3c)
    if sum(1 for line in sample if _COMPOSE.match(clean(line))) * 5 > len(sample) * 3:
        found += [lambda read=read: _of_compose(read) for read in (*plain, program.read_timed)]  # type: ignore[misc]
    return found


def _cleaned(read: LineReader) -> LineReader:
    return lambda line: read(clean(line))


def _of_compose(read: LineReader) -> LineReader:
    """Return a reader of what stands behind the name of a container."""

    def behind(line: str) -> Record | None:
        found = _COMPOSE.match(clean(line))
        record = found and read(found["rest"])
        return record._replace(text=f"{found['name']}: {record.text}") if found and record else None

    return behind

"""Logs with an object on each line: journald, ECS, zap, bunyan and pino, the json-file driver of Docker."""

import json
from datetime import UTC
from typing import Any

from facilitator.importers.event import moment
from facilitator.importers.logs.iso_time import split_iso
from facilitator.importers.logs.record import Record, Severity, of_syslog, of_text, of_word, turned

_TIMES = (
    "@timestamp",
    "timestamp",
    "time",
    "ts",
    "__REALTIME_TIMESTAMP",
    "datetime",
    "asctime",
    "date",
    "eventTime",
    "t",
)
_LEVELS = ("level", "log.level", "severity", "lvl", "levelname", "loglevel", "log_level", "severityText", "s")
_WORDS = ("message", "msg", "MESSAGE", "log", "event", "short_message", "text", "body")
_ERRORS = ("error", "err", "exception", "error.message", "reason")
_OF_NUMBER = {
    10: Severity.DEBUG, 20: Severity.DEBUG, 30: Severity.INFO,
    40: Severity.WARNING, 50: Severity.ERROR, 60: Severity.FATAL,
}  # fmt: skip


def read_line(line: str) -> Record | None:
    """Return the record of one line, or None."""
    line = line.strip()
    if line[:1] != "{" or line[-1:] != "}":
        return None
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return read_record(found) if isinstance(found, dict) else None


def read_record(found: dict[str, Any]) -> Record | None:
    """Return the record of one object; None when it tells no time or no words."""
    at, zone = _time(_first(found, _TIMES))
    words = _first(found, _WORDS)
    text = words if isinstance(words, str) else json.dumps(words) if words else ""
    reason = _first(found, _ERRORS)
    if isinstance(reason, dict):
        reason = reason.get("message") or reason.get("msg")
    if isinstance(reason, str) and reason and reason not in text:
        text = f"{text}: {reason}" if text else reason
    text = text.strip()
    return Record(at, zone, _severity(found, text), text) if at and text else None


def _first(found: dict[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        value = found.get(name)
        if value is not None and value != "":
            return value
    return None


def _time(written: Any) -> tuple[str, str | None]:
    if isinstance(written, str) and written[4:5] in {"-", "/"}:
        return split_iso(written)
    if isinstance(written, dict):  # {"$date": "…"}
        return _time(written.get("$date"))
    if not isinstance(written, str | int | float) or isinstance(written, bool):
        return "", None
    at = moment(written)
    if at is None:
        return "", None
    zone = "UTC" if at.tzinfo is UTC else None
    return at.replace(tzinfo=None, microsecond=0).isoformat(), zone


def _severity(found: dict[str, Any], text: str) -> Severity:
    level = _first(found, _LEVELS)
    if level is None and isinstance(found.get("log"), dict):
        level = found["log"].get("level")
    if level is None and str(found.get("PRIORITY", "")).isdigit():
        return turned(of_syslog(int(found["PRIORITY"])), text)
    if isinstance(level, int) and not isinstance(level, bool):
        return turned(_OF_NUMBER.get(level // 10 * 10), text)
    stated = of_word(level) if isinstance(level, str) else None
    return turned(stated, text) if stated is not None else of_text(text)

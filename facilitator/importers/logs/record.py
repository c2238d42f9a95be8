"""One line of a log as its family understands it."""

import re
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How bad a line says it is."""

    DEBUG = 0
    INFO = 1
    NOTABLE = 2
    WARNING = 3
    ERROR = 4
    FATAL = 5


class Record(NamedTuple):
    """When, how bad, what. ``at`` is a local ISO time, with ``zone`` where it is known; "" for no time."""

    at: str
    zone: str | None
    severity: Severity
    text: str


_WORDS = {
    "trace": Severity.DEBUG, "debug": Severity.DEBUG, "fine": Severity.DEBUG, "finer": Severity.DEBUG,
    "verbose": Severity.DEBUG, "info": Severity.INFO, "information": Severity.INFO, "log": Severity.INFO,
    "note": Severity.INFO, "notice": Severity.INFO, "statement": Severity.INFO, "detail": Severity.INFO,
    "hint": Severity.INFO, "system": Severity.INFO, "warn": Severity.WARNING, "warning": Severity.WARNING,
    "alert": Severity.FATAL, "error": Severity.ERROR, "err": Severity.ERROR, "severe": Severity.ERROR,
    "fatal": Severity.FATAL, "crit": Severity.FATAL, "critical": Severity.FATAL, "emerg": Severity.FATAL,
    "emergency": Severity.FATAL, "panic": Severity.FATAL, "dpanic": Severity.FATAL,
}  # fmt: skip
_OF_SYSLOG = (
    Severity.FATAL, Severity.FATAL, Severity.FATAL, Severity.ERROR,
    Severity.WARNING, Severity.INFO, Severity.INFO, Severity.DEBUG,
)  # fmt: skip
LEVELS = (
    r"(?:TRACE|DEBUG|VERBOSE|INFO|NOTICE|WARN(?:ING)?|"
    r"ERROR|ERR|SEVERE|FATAL|CRIT(?:ICAL)?|ALERT|EMERG(?:ENCY)?|PANIC)"
)
_SHOUTED = re.compile(rf"\b{LEVELS}\b|\blevel=(\w+)")
_TROUBLE = re.compile(
    r"\b(?:error|fail(?:ed|ure|s|ing)?|exception|refused|denied|time[d ]?-?out|unreachable|"
    r"out of memory|oom|killed|"
    r"crash(?:ed|loop\w*)?|cannot|unable to|corrupt\w*|deadlock|no space left|segfault|rejected|expired)\b",
    re.I,
)
_TURN = re.compile(
    r"\b(?:start(?:ed|ing|up)|stopp(?:ed|ing)|shut(?:ting)? ?down|restart\w*|reload\w*|listening|"
    r"ready to|promot\w*|"
    r"fail ?over|elected|deploy\w*|rollback|recover(?:ed|y)|reboot\w*|maintenance)\b",
    re.I,
)


def of_word(word: str) -> Severity | None:
    """Return the severity that a word such as "warn" or a digit after it means."""
    return _WORDS.get(word.strip("[]<>:() ").rstrip("0123456789").lower())


def of_syslog(number: int) -> Severity:
    """Return what a priority of syslog or journald means."""
    return _OF_SYSLOG[number % 8]


def of_text(text: str) -> Severity:
    """Guess from the words of a line that states no severity."""
    head = text[:300]
    shouted = _SHOUTED.search(head[:80])
    found = of_word(shouted[1] or shouted[0]) if shouted else None
    if found is not None:
        return found
    if _TROUBLE.search(head):
        return Severity.WARNING
    return Severity.NOTABLE if _TURN.search(head) else Severity.INFO


def turned(stated: Severity | None, text: str) -> Severity:
    """Return the stated severity; a start, stop or the like counts for more than other information."""
    if stated is None:
        return of_text(text)
    return Severity.NOTABLE if stated is Severity.INFO and _TURN.search(text[:300]) else stated

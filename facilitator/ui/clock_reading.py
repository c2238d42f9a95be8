"""Reads one time of day as people type it into a field: 1420, 14:20, 2:20 pm, +6."""

import re
from datetime import date, datetime, time, timedelta

from facilitator.dates.clock import read_clock

_LATER = re.compile(r"([+-])\s*(\d{1,3})")
_SHORT = re.compile(r"\d{3}")


def read_time(text: str, base: time | None = None) -> time | None:
    """Return the time of day a text means, or None; ``+6`` is six minutes after ``base``."""
    words = text.strip()
    later = _LATER.fullmatch(words)
    if later:
        return None if base is None else _shifted(base, int(later[1] + later[2]))
    clock = read_clock("0" + words if _SHORT.fullmatch(words) else words)
    if clock is None or clock.until is not None:
        return None
    return time(clock.hour % 24, clock.minute, min(clock.second or 0, 59))


def write_time(when: time) -> str:
    """Return a time as the window shows it: 14:20, with seconds where it has some."""
    return when.strftime("%H:%M:%S" if when.second else "%H:%M")


def _shifted(base: time, minutes: int) -> time:
    return (datetime.combine(date(2000, 1, 2), base) + timedelta(minutes=minutes)).time()

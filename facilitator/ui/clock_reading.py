"""Reads a time of day as people type it: 1420, 14:20, 2:20 pm, +6."""

import re
from datetime import date, datetime, time, timedelta

_LATER = re.compile(r"([+-])\s*(\d{1,3})")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})(\d{2})?")
_PARTS = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?")


def read_time(text: str, base: time | None = None) -> time | None:
    """Return the time of day a text means, or None; ``+6`` is six minutes after ``base``."""
    words = text.strip().lower()
    later = _LATER.fullmatch(words)
    if later:
        return None if base is None else _shifted(base, int(later[1] + later[2]))
    digits = _DIGITS.fullmatch(words)
    if digits:
        return _time(int(digits[1]), int(digits[2]), int(digits[3] or 0))
    parts = _PARTS.fullmatch(words)
    if not parts or not (parts[2] or parts[4]):
        return None
    hour = int(parts[1])
    if parts[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if parts[4] == "p" else 0)
    return _time(hour, int(parts[2] or 0), int(parts[3] or 0))


def write_time(when: time) -> str:
    """Return a time as the window shows it: 14:20, with seconds where it has some."""
    return when.strftime("%H:%M:%S" if when.second else "%H:%M")


def _time(hour: int, minute: int, second: int) -> time | None:
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _shifted(base: time, minutes: int) -> time:
    return (datetime.combine(date(2000, 1, 2), base) + timedelta(minutes=minutes)).time()

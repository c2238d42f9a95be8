"""Days, times and durations in the words of the house ("Tue 3 Nov 2026", "14:39", "3 h 11 min")."""

from datetime import date, datetime, timedelta

from facilitator.dates.zone import to_local, to_utc
from facilitator.language.translate import _, plural

__all__ = ["clock_words", "day_words", "duration_words", "short_duration", "to_local", "to_utc"]


def day_words(day: date, with_year: bool = False) -> str:
    """Return "Thu 5 Nov" or "Thu 5 Nov 2026"."""
    words = {"weekday": _weekdays()[day.weekday()], "day": day.day, "month": _months()[day.month - 1]}
    if with_year:
        return _("{weekday} {day} {month} {year}").format(**words, year=day.year)
    return _("{weekday} {day} {month}").format(**words)


def clock_words(moment: datetime, zone: str) -> str:
    """Return "14:39" on the clocks of the zone."""
    return to_local(moment, zone).strftime("%H:%M")


def duration_words(length: timedelta) -> str:
    """Return a length for a sentence: "40 seconds", "71 minutes", "3 h 11 min", "4 days"."""
    seconds = abs(int(length.total_seconds()))
    if seconds < 60:
        return plural("{count} second", "{count} seconds", seconds)
    if seconds < 2 * 3600:
        return plural("{count} minute", "{count} minutes", seconds // 60)
    return _long(seconds // 60)


def short_duration(length: timedelta) -> str:
    """Return a length for a label: "40 s", "71 min", "3 h 11 min", "4 days"."""
    seconds = abs(int(length.total_seconds()))
    if seconds < 60:
        return _("{seconds} s").format(seconds=seconds)
    if seconds < 2 * 3600:
        return _("{minutes} min").format(minutes=seconds // 60)
    return _long(seconds // 60)


def _long(minutes: int) -> str:
    if minutes >= 48 * 60:
        return plural("{count} day", "{count} days", minutes // (24 * 60))
    hours, rest = divmod(minutes, 60)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _weekdays() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _months() -> tuple[str, ...]:
    return (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
        _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
    )  # fmt: skip

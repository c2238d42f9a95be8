"""Due dates as people say them ("Friday", "2 weeks", "13 Nov", "fin de mes"); None when unsure."""

import re
from calendar import monthrange
from datetime import date, timedelta

from facilitator.dates.day import Order, read_day
from facilitator.dates.names import WEEKDAYS

_LEAD = re.compile(
    r"^(?:due|by|on|until|before|for|in|within|the|this|coming|el|para|en|dentro de|antes del?|hasta|este|"
    r"próximo|proximo)\b:?\s*",
    re.I,
)
_TODAY = {"today": 0, "hoy": 0, "tonight": 0, "tomorrow": 1, "mañana": 1, "manana": 1, "pasado mañana": 2}
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "ten": 10, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "diez": 10,
}  # fmt: skip
_SPAN = re.compile(
    r"(\d{1,3} ?|[a-z]+ )(d|days?|días?|dias?|w|wks?|weeks?|semanas?|months?|mes|meses)"
    r"(?: from (?:now|today))?"
)
_NEXT = re.compile(r"(?:next|nächsten?) (\w+)|(\w+) (?:que viene|próxim[oa]|proxim[oa])|próxim[oa] (\w+)")
_DOTTED = re.compile(r"\d\.\d\d?\.$")
_MONTH_ENDS = {
    "end of month",
    "end of the month",
    "month end",
    "eom",
    "fin de mes",
    "final de mes",
    "finales de mes",
}
_WEEK_ENDS = {"end of week", "end of the week", "eow", "fin de semana laboral", "final de semana"}


def read_due(text: str, today: date) -> date | None:
    """Return the day a due date means, seen from ``today``; None when the words name no day."""
    words = " ".join(text.lower().strip(" !,;").split())
    words = words if _DOTTED.search(words) else words.rstrip(".")
    while (shorter := _LEAD.sub("", words)) != words and shorter:
        words = shorter
    if not words:
        return None
    if words in _TODAY:
        return today + timedelta(days=_TODAY[words])
    if words in _MONTH_ENDS or words.removeprefix("of ") in _MONTH_ENDS:
        return today.replace(day=monthrange(today.year, today.month)[1])
    if words in _WEEK_ENDS:
        return _weekday(4, today)
    return _relative(words, today) or _calendar(words, today)


def _relative(words: str, today: date) -> date | None:
    span = _SPAN.fullmatch(words)
    if span:
        written = span[1].strip()
        count = int(written) if written.isdigit() else _COUNTS.get(written)
        return None if count is None else _after(count, span[2], today)
    following = _NEXT.fullmatch(words)
    if following:
        name = following[1] or following[2] or following[3]
        if name in {"week", "semana"}:
            return today + timedelta(days=7)
        if name in {"month", "mes"}:
            return _after(1, "month", today)
        number = WEEKDAYS.get(name) if len(name) > 2 else None
        if number is None:
            return None
        return today + timedelta(days=7 - today.weekday() + number)
    number = WEEKDAYS.get(words) if len(words) > 2 else None
    return None if number is None else _weekday(number, today)


def _after(count: int, unit: str, today: date) -> date:
    if unit.startswith("d"):
        return today + timedelta(days=count)
    if unit.startswith(("w", "sem")):
        return today + timedelta(weeks=count)
    years, month = divmod(today.month - 1 + count, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _weekday(number: int, today: date) -> date:
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _calendar(words: str, today: date) -> date | None:
    written = read_day(words, Order.ASK)
    if written is None or written.is_order_open or written.month is None:
        return None
    if written.year:
        return written.date()
    this_year = written.date(today.year)
    if this_year is None:
        return written.date(today.year + 1)
    return this_year if this_year >= today - timedelta(days=60) else written.date(today.year + 1)

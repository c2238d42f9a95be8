"""Calendar days as people write them; what is ambiguous is told, never guessed in silence."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from facilitator.dates.names import (
    MONTH_PATTERN,
    WEEKDAY_PATTERN,
    month_number,
    weekday_number,
)


class Order(Enum):
    """Which number comes first in 03/11/2026."""

    ASK = ""
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class WrittenDay(NamedTuple):
    """A day as written; ``year`` and ``weekday`` are None where the text does not say them."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    is_order_open: bool = False
    end: int = 0

    def date(self, year: int | None = None) -> date | None:
        """Return the calendar day, with a year from elsewhere where none is written."""
        chosen = self.year or year
        if chosen is None or self.month is None or self.day is None:
            return None
        try:
            return date(chosen, self.month, self.day)
        except ValueError:
            return None


_W = rf"(?:(?P<weekday>{WEEKDAY_PATTERN})[,]?\s+(?:the\s+|den\s+|el\s+)?)?"
_YEAR = r"(?:19|20)\d\d"
_DAY = re.compile(
    rf"""{_W}(?:
      (?P<iy>{_YEAR})[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?!\d)
    | (?P<md>\d\d?)(?:st|nd|rd|th|er|º|\.)?\s?(?:-\s?)?(?:de\s+|of\s+)?(?P<mm>{MONTH_PATTERN})
      (?:,?\s*(?:de\s+)?-?(?P<my>{_YEAR})(?!\d))?
    | (?P<um>{MONTH_PATTERN})\s?(?P<ud>\d\d?)(?!\d)(?:st|nd|rd|th)?
      (?:\s?[-–]\s?\d\d?(?![\d:.])(?:st|nd|rd|th)?)?(?:,?\s+(?P<uy>{_YEAR})(?![\d:]))?
    | (?P<a>\d\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>{_YEAR}|\d\d)(?![\d:./])
    | (?P<ga>[0-3]?\d)\.(?P<gb>[01]?\d)\.(?!\d)
    | (?P<sa>\d\d?)/(?P<sb>\d\d?)(?![\d/])
    )""",
    re.X | re.I,
)
_LONE_WEEKDAY = re.compile(WEEKDAY_PATTERN, re.I)
_FULL_IN_TEXT = re.compile(
    rf"(?<![\w/.:-])(?:{_YEAR}[-/]\d\d?[-/]\d\d?|\d\d?(?:st|nd|rd|th|\.)?\s(?:de\s+)?{MONTH_PATTERN},?\s(?:de\s+)?{_YEAR}"
    rf"|{MONTH_PATTERN}\s\d\d?(?:st|nd|rd|th)?(?:\s?[-–]\s?\d\d?)?,?\s{_YEAR}|\d\d?[/.]\d\d?[/.]{_YEAR})(?!\d)",
    re.I,
)


def match_day(text: str, start: int = 0, order: Order = Order.ASK) -> WrittenDay | None:
    """Return the day written at ``start``, or None; ``end`` is where it stops."""
    found = _DAY.match(text, start)
    if found is None:
        lone = _LONE_WEEKDAY.match(text, start)
        return WrittenDay(None, None, None, weekday_number(lone[0]), end=lone.end()) if lone else None
    weekday = weekday_number(found["weekday"]) if found["weekday"] else None
    year, month, day, is_open = _numbers(found, order)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    written = WrittenDay(year, month, day, weekday, is_open, found.end())
    return written if year is None or written.date() else None


def read_day(text: str, order: Order = Order.ASK) -> WrittenDay | None:
    """Return the day if the whole text is one ("Tue 3 Nov 2026", "3.11.", "Tuesday")."""
    text = text.strip()
    found = match_day(text, 0, order)
    if found is None:
        return None
    rest = text[found.end :].strip(" ,:.")
    if rest and not re.fullmatch(rf"\(?{WEEKDAY_PATTERN}\)?", rest, re.I):
        return None
    return found


def find_days(text: str, order: Order = Order.ASK) -> Iterator[WrittenDay]:
    """Return the days with a year that stand anywhere in a text."""
    for found in _FULL_IN_TEXT.finditer(text):
        day = match_day(text, found.start(), order)
        if day and day.year:
            yield day


def _numbers(found: re.Match[str], order: Order) -> tuple[int | None, int, int, bool]:
    if found["iy"]:
        return int(found["iy"]), int(found["im"]), int(found["id"]), False
    if found["mm"]:
        return _year(found["my"]), month_number(found["mm"]), int(found["md"]), False
    if found["um"]:
        return _year(found["uy"]), month_number(found["um"]), int(found["ud"]), False
    if found["ga"]:
        return None, int(found["gb"]), int(found["ga"]), False
    first, second = int(found["a"] or found["sa"]), int(found["b"] or found["sb"])
    year = _year(found["y"])
    if found["sep"] == "." or first > 12:
        return year, second, first, False
    if second > 12 or order is Order.MONTH_FIRST:
        return year, first, second, False
    return year, second, first, order is Order.ASK and first != second


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)

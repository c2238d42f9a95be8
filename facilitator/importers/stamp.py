"""The time stamp at the start of a line, a heading or a cell, and the text behind it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from facilitator.dates.clock import Clock, match_clock
from facilitator.dates.day import Order, WrittenDay, match_day
from facilitator.dates.spoken import ABOUT, NEXT_DAY, OPENING, SYMBOLS
from facilitator.dates.zone import zone_name
from facilitator.domain.kinds import Precision
from facilitator.importers.relative import anchor_start, match_epoch, match_relative


class Stamp(NamedTuple):
    """A stamp as read: the text around it is ``rest``; without a clock only the day is known."""

    day: WrittenDay | None = None
    time: str | None = None
    until_day: WrittenDay | None = None
    until: str | None = None
    until_days: int = 0
    days: int = 0
    precision: Precision = Precision.MINUTE
    is_approximate: bool = False
    is_twelve_hour: bool = False
    zone: str | None = None
    found: str = ""
    rest: str = ""
    is_separated: bool = True
    is_dotted: bool = False
    is_unknown: bool = False
    is_sentence: bool = False
    role: str = ""
    next_days: int = 0
    offset: int | None = None
    is_later: bool = False


_OPENING = re.compile(rf"[\s*_`(\[{{\"“{SYMBOLS}]*{OPENING}(?:the\s+)?", re.I)
_UNKNOWN_DAY = re.compile(
    r"(?:(?:19|20)?\d\d(?:/\d\d)?|\?{2,4})[-/.](?:\d\d|\?\?|[xX]{2})[-/.](?:\?\?|[xX]{2})"
)
_NO_CLOCK = re.compile(r"\s*(?:[HhTt]{2}:[MmXx]{2}(?::[Ss]{2})?|[xX?]{1,2}:[xX?]{2}|\?\?|[xX](?=\s*[:\-–—]))")
_BETWEEN = re.compile(
    r"(?:T(?=\d)|[\s,*_(]*\([A-Za-z]{3,}\)[\s,*_:]*|[\s,*_@·|]*(?:[-–—]\s+)?"
    r"(?:(?:at|um|a las?|à|às|as|de|ab|gegen|@)\s+(?=[\d~]))?)"
)
_TO_DAY = re.compile(r"\s*(?:-|–|—|to|until|till|bis|and|→)\s+", re.I)
_APPROXIMATE = re.compile(ABOUT, re.I)
_BACK_TO_DAY = re.compile(r"[\s,]+(?:on\s+)?")
_CLOSING = re.compile(
    r"[\s*_)\]}\"”`]*(?:\([A-Za-z /]{3,40}\)[\s*_]*)?(?:(?:onwards?|hrs?|Uhr|h)(?![\w]))?[\s*_)\]]*"
)
_SENTENCE = re.compile(r"[\s*_]*(?:on|since|from|am|el|le)\s", re.I)
_SEPARATOR = re.compile(r"(?:[:;,|•>→=]|[-–—]{1,3}(?=[\s*_]|\W|$)|(?:&|and)\s+ongoing\b)\s*", re.I)
_UNIT = re.compile(r"\s?(?:hrs?|h|Uhr|onwards?)(?!\w)")
_BETWEEN_WORD = re.compile(r"[\s*_(]*(?:between|entre|zwischen)\s", re.I)
_GOES_ON = re.compile(r"(?:and|to|until|or|bis|y|, ?(?:and|but|which|when|so|then we))\s|[?%]|\.\d|[:/]\d")


def match_stamp(text: str, order: Order = Order.ASK) -> Stamp | None:
    """Return the stamp that a text starts with, or None."""
    next_day = NEXT_DAY.match(text) if text[:1].isalpha() or text[:1] in "*_(" else None
    if next_day:
        found = match_stamp(text[next_day.end() :].lstrip(" ,:–—-"), order)
        usable = found and found.time and not found.day
        return found._replace(next_days=1, found=next_day[0].strip()) if found and usable else None
    return _leaning(text) or _match_written(text, order)


def _leaning(text: str) -> Stamp | None:
    """Return the stamp of "T+5m", "5 minutes later" or seconds since 1970."""
    epoch = match_epoch(text) if "1" in text[:3] else None
    if epoch:
        day, time, _written, end = epoch
        return _close(text, 0, end, Stamp(day, time, precision=Precision.SECOND, zone="UTC"))
    relative = match_relative(text)
    if relative is None:
        return None
    seconds, is_later, end = relative
    if end < len(text) and text[end].isalnum():
        return None
    return _close(text, 0, end, Stamp(offset=seconds, is_later=is_later, is_approximate=True))


def _match_written(text: str, order: Order) -> Stamp | None:
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    found = _match_at(text, start, order, _opens(text[:start]))
    return found and found._replace(is_approximate=found.is_approximate or bool(opening and opening["near"]))


def _opens(words: str) -> bool:
    return words.strip(" *_`([{").lower() not in {"", "the", "on"}


def _match_at(text: str, start: int, order: Order, is_named: bool) -> Stamp | None:
    unknown = _UNKNOWN_DAY.match(text, start)
    if unknown:
        place = _NO_CLOCK.match(text, unknown.end())
        return _close(text, start, place.end() if place else unknown.end(), Stamp(is_unknown=True))
    about = _APPROXIMATE.match(text, start)
    day_start = about.end() if about else start
    day = _cached_day(text[day_start : day_start + 44], order)
    if day is None:
        return _clock_first(text, start, order, is_named)
    place_after = day_start + day.end
    if day.month is None and not re.match(r"[\s,*_]*[\d~]", text[place_after:]):
        return None
    gap = _BETWEEN.match(text, place_after)
    clock_start = gap.end() if gap else place_after
    is_named = bool(gap and gap[0].strip(" ,*_T-–—"))
    clock = match_clock(text, clock_start, True, is_named) if _is_clock_place(text, clock_start) else None
    if clock:
        return _with_clock(text, start, clock, day, order)
    found = _day_only(text, place_after, day, order)
    return (
        _close(text, start, found[1], found[0]._replace(is_approximate=about is not None)) if found else None
    )


def _is_clock_place(text: str, place: int) -> bool:
    # four digits behind a day are a time unless they are followed by a unit ("2022-02-02 1625 users")
    return not re.match(r"\d{4}\s+[a-z]", text[place : place + 8])


def _clock_first(text: str, start: int, order: Order, is_named: bool) -> Stamp | None:
    clock = match_clock(text, start, is_named=is_named)
    if clock is None:
        return None
    gap = _BACK_TO_DAY.match(text, clock.end)
    if gap:
        day = _cached_day(text[gap.end() : gap.end() + 44], order)
        if day and day.month and (day.year or day.weekday is not None):
            clock = clock._replace(end=gap.end() + day.end)
            return _with_clock(text, start, clock, day, order)
    return _with_clock(text, start, clock, None, order)


def _with_clock(text: str, start: int, clock: Clock, day: WrittenDay | None, order: Order) -> Stamp | None:
    end, until, until_day = clock.end, clock.until, None
    to = _TO_DAY.match(text, end)
    if to and until is None:
        until_day = _cached_day(text[to.end() : to.end() + 44], order)
        if until_day and until_day.month:
            gap = _BETWEEN.match(text, to.end() + until_day.end)
            until = match_clock(text, gap.end() if gap else end, loose=True)
            end = until.end if until else to.end() + until_day.end
        else:
            until_day = None
    unit = _UNIT.match(text, end)
    if _GOES_ON.match(text, end) or (end < len(text) and text[end].isalnum() and not unit):
        return None
    return _close(
        text, start, end,
        Stamp(
            day, clock.iso(), until_day,
            None if until is None or (until.precision is Precision.HOUR and not until_day) else until.iso(),
            until.days if until else 0, clock.days, clock.precision,
            clock.is_approximate or _BETWEEN_WORD.match(text) is not None, clock.is_twelve_hour,
            clock.zone or (until.zone if until else None),
            is_dotted="." in text[start:end] and ":" not in text[start:end] and day is None and not unit,
        ),
    )  # fmt: skip


def _day_only(text: str, end: int, day: WrittenDay, order: Order) -> tuple[Stamp, int] | None:
    until_day = None
    to = _TO_DAY.match(text, end)
    if to:
        until_day = _cached_day(text[to.end() : to.end() + 44], order)
        if until_day and until_day.month:
            end = to.end() + until_day.end
        else:
            until_day = None
    missing = _NO_CLOCK.match(text, end)
    end = missing.end() if missing else end
    if day.month is None or (end < len(text) and text[end].isalnum()):
        return None
    return Stamp(day, until_day=until_day, precision=Precision.DAY), end


def _close(text: str, start: int, end: int, stamp: Stamp) -> Stamp:
    closing = _CLOSING.match(text, end)
    rest = closing.end() if closing else end
    separator = _SEPARATOR.match(text, rest)
    is_bold = "**" in text[:start] and "**" in text[end:rest]
    zone = zone_name(text[end:rest].strip(" *_()[]")) if rest > end and stamp.zone is None else stamp.zone
    rest = separator.end() if separator else rest
    return stamp._replace(
        found=text[start:end].strip(),
        rest=text[rest:].strip(),
        zone=zone or stamp.zone,
        is_separated=(separator is not None and separator[0][0] != ",") or is_bold or rest >= len(text),
        is_sentence=_SENTENCE.match(text) is not None,
    )


@lru_cache(maxsize=1024)
def _cached_day(head: str, order: Order) -> WrittenDay | None:
    return match_day(head, 0, order)


def find_anchor(raw_lines: Iterable[str], order: Order) -> tuple[Stamp, int] | None:
    """Return the stamp of "T0 = 09:14" and its line."""
    for number, raw in enumerate(raw_lines, 1):
        start = anchor_start(raw)
        stamp = match_stamp(raw[start:240].rstrip(".) "), order) if start else None
        if stamp and stamp.time:
            return stamp, number
    return None

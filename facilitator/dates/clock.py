"""Times of day as people write them, and how exact they are."""

import re
from typing import NamedTuple

from facilitator.dates.spoken import ABOUT, NAMED_HOUR
from facilitator.dates.zone import ZONE_PATTERN, zone_name
from facilitator.domain.kinds import Precision


class Clock(NamedTuple):
    """A time of day as written. ``days`` is 1 for 24:00; ``until`` is the end of a range."""

    hour: int
    minute: int = 0
    second: int | None = None
    precision: Precision = Precision.MINUTE
    is_approximate: bool = False
    is_twelve_hour: bool = False
    zone: str | None = None
    days: int = 0
    until: "Clock | None" = None
    end: int = 0

    def iso(self) -> str:
        """Return "14:39" or "14:39:05"."""
        short = f"{self.hour:02}:{self.minute:02}"
        return short if self.second is None else f"{short}:{self.second:02}"


_MERIDIEM = r"(?:\s?(?P<{n}>[ap]\.?m\b\.?|[AP]\.?M\b\.?))?"

# "14:00-14:20" is a range: a minus sign starts an offset only behind seconds
_OFFSET = r"(?:(?<=\d)\+|(?:(?<=:\d\d:\d\d)|(?<=\.\d{3})|(?<=\.\d{6}))-)\d\d:?\d\d(?![:\d])"


def _time(prefix: str, strict: bool, named: bool = False) -> str:
    meridiem = _MERIDIEM.format(n=f"{prefix}m")
    colon = (
        rf"0?(?P<{prefix}h>[01]?\d|2[0-4])(?::|(?P<{prefix}dot>\.)|\s?h\s?(?=\d\d))"
        rf"(?:(?P<{prefix}mi>[0-5]\d)(?!\d)|(?P<{prefix}ten>[0-5])[xX?](?![a-wyA-WY])|(?P<{prefix}q>\?\?|[xX]{{2}}(?!\w)))"
        rf"(?::(?:(?P<{prefix}s>[0-5]\d|60)(?!\d)(?:[.,]\d{{1,9}})?|[xX?]{{2}}))?{meridiem}"
    )
    spoken = rf"(?P<{prefix}wh>1[0-2]|0?[1-9])\s?(?P<{prefix}wm>[ap]\.?m\b\.?)"
    after = "" if named else r"(?=\s*(?:[:–—)-]|$))"
    hour = rf"(?P<{prefix}ho>[01]?\d|2[0-4])\s?(?:Uhr(?!\w)|h(?!\w){after})"
    digits = rf"(?P<{prefix}dh>[01]\d|2[0-3])(?P<{prefix}dm>[0-5]\d)(?!\d)"
    tail = r"" if not strict else rf"(?=\s*(?:[:\]\)–—-]|(?-i:{ZONE_PATTERN})|hrs?\b|h\b))"
    return rf"(?:{colon}|{spoken}|{hour}|{digits}{tail})"


def _zone(name: str) -> str:
    return rf"(?:\s?[\(\[]?(?P<{name}>(?-i:Z(?!\w)|{ZONE_PATTERN}|{_OFFSET}))[\)\]]?)?"


def _pattern(strict: bool, named: bool = False) -> re.Pattern[str]:
    dash = (
        r"\s?(?:-{1,2}|–|—|→|to\b|until\b|till\b|bis\b|and\b|und\b"
        r"|a\b|à\b|às\b|y\b|et\b|e\b)\s?(?:um |las? |as )?"
    )
    until = rf"(?:{ABOUT})?(?P<until>{_time('b', False, named)}(?!\w)){_zone('zone2')}"
    return re.compile(
        rf"(?P<about>{ABOUT})?(?:{_time('a', strict, named)}|{NAMED_HOUR})"
        rf"{_zone('zone')}(?:{dash}{until}|-(?P<open>\d\d?:\?\?))?",
        re.I,
    )


_STRICT = _pattern(strict=True)
_LOOSE = _pattern(strict=False)
_NAMED = _pattern(strict=False, named=True)
_ABOUT = re.compile(ABOUT, re.I)


def match_clock(text: str, start: int = 0, loose: bool = False, is_named: bool = False) -> Clock | None:
    """Return the time written at ``start``, or None; ``loose`` takes bare digits such as 1420 too.

    ``is_named``: a word such as "at" or "um" stands before it, so that "15h" is a time and no length.
    """
    is_named = is_named or (not text[start : start + 1].isdigit() and _ABOUT.match(text, start) is not None)
    found = (_NAMED if is_named and _is_hour(text) else _LOOSE if loose else _STRICT).match(text, start)
    if found is None:
        return None
    clock = _clock(found, "a")
    if clock is None:
        return None
    end, zone = found.end(), found["zone"] or found["zone2"]
    if zone and zone_name(zone) is None:  # "14:00 First time that …"
        end, zone = len(text[: text.rindex(zone, start, end)].rstrip(" ([")), None
    until = _clock(found, "b") if found["until"] else None
    if until and until.is_twelve_hour and not clock.is_twelve_hour and until.hour >= 12 > clock.hour:
        later = clock.hour + 12
        clock = clock._replace(hour=later if later <= until.hour else clock.hour, is_twelve_hour=True)
    return clock._replace(
        is_approximate=bool(found["about"]), zone=zone_name(zone) if zone else None, until=until, end=end
    )


def read_clock(text: str) -> Clock | None:
    """Return the time if the whole text is one ("1420", "2:20 pm", "14h32", "~15:00", "14:00–14:20")."""
    text = text.strip()
    found = match_clock(text, 0, loose=True)
    return found if found and not text[found.end :].strip(" .") else None


def _is_hour(text: str) -> bool:
    """Tell whether an hour stands there that only a word in front makes a time."""
    return re.search(r"\d\s?h(?![\w:])", text) is not None


def _clock(found: re.Match[str], prefix: str) -> Clock | None:
    if prefix == "a" and (found["noon"] or found["midnight"]):
        return Clock(12 if found["noon"] else 0)

    def part(name: str) -> str:
        return found[prefix + name] or ""

    meridiem = (part("m") or part("wm")).replace(".", "").lower()
    hour = int(part("h") or part("wh") or part("ho") or part("dh"))
    if meridiem and (hour > 12 or hour == 0):
        meridiem = ""
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    minute = int(part("mi") or part("dm") or f"{part('ten')}0")
    second = int(part("s")) if part("s") else None
    if hour == 24 and minute:
        return None
    if second is not None:
        precision, second = Precision.SECOND, min(second, 59)
    elif part("q") or part("ho") or part("ten"):
        precision = Precision.HOUR
    else:
        precision = Precision.MINUTE
    return Clock(hour % 24, minute, second, precision, is_twelve_hour=bool(meridiem), days=hour // 24)

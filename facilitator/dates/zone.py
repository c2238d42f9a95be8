"""Time zones as people write them, and local times that never were or were twice.

A zone name is an IANA name ("Europe/Berlin"), an abbreviation ("CET") or an offset ("+01:00").
An abbreviation means what it says: CET is one hour ahead of UTC, in summer too.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

_OFFSETS = {
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "IST": 330, "SGT": 480, "AWST": 480, "JST": 540, "KST": 540,
    "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "BRT": -180,
    "ART": -180,
}  # fmt: skip
_SPOKEN = {
    "Z": "UTC", "ZULU": "UTC", "COORDINATED UNIVERSAL TIME": "UTC", "PT": "America/Los_Angeles",
    "PACIFIC": "America/Los_Angeles", "PACIFIC TIME": "America/Los_Angeles", "ET": "America/New_York",
    "EASTERN": "America/New_York", "EASTERN TIME": "America/New_York", "CT": "America/Chicago",
    "CENTRAL TIME": "America/Chicago", "MT": "America/Denver", "MOUNTAIN TIME": "America/Denver",
    "US/PACIFIC": "America/Los_Angeles", "US/EASTERN": "America/New_York",
}  # fmt: skip
_WINTER_NAMES = {
    "CET": "Europe/Berlin", "MEZ": "Europe/Berlin", "EET": "Europe/Helsinki", "WET": "Europe/Lisbon",
    "PST": "America/Los_Angeles", "MST": "America/Denver", "CST": "America/Chicago",
    "EST": "America/New_York",
}  # fmt: skip
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+\-−])(\d{1,2}):?(\d{2})?")
_ABBREVIATIONS = "|".join(sorted((*_OFFSETS, "Zulu"), key=len, reverse=True))
_AREAS = (
    r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)"
    r"/[A-Z][A-Za-z_+\-0-9]+(?:/[A-Z][A-Za-z_]+)?"
)
ZONE_PATTERN = (
    rf"(?:(?:UTC|GMT)\s?[+\-−]\d{{1,2}}(?::?\d{{2}})?|{_AREAS}|(?:{_ABBREVIATIONS})(?![A-Za-z])"
    r"|(?:PT|ET)(?![A-Za-z])|[A-Z][a-zü]+(?:[ _][A-Z][a-z]+)?\s(?:local )?[Tt]ime(?!\w))"
)
_CITY_TIME = re.compile(r"\s(?:local\s)?time$", re.I)
_FURTHER_CITIES = {
    "munich": "berlin", "hamburg": "berlin", "zürich": "zurich", "barcelona": "madrid", "lyon": "paris",
    "seattle": "los_angeles", "san_francisco": "los_angeles", "boston": "new_york", "bangalore": "kolkata",
    "mumbai": "kolkata", "delhi": "kolkata", "beijing": "shanghai", "brasília": "sao_paulo",
    "brasilia": "sao_paulo", "são_paulo": "sao_paulo", "lisboa": "lisbon", "wien": "vienna",
}  # fmt: skip
# compiled at their first use: the start of the program reads no prose
_IN_PROSE = (
    rf"{ZONE_PATTERN}|Coordinated Universal Time|(?:Pacific|Eastern|Mountain|Central)\sTime|/Pacific\b"
)
_SAYS_ZONE = (
    r"(?i)\b(?:times?|timeline|timezone|tz|zone|date|horas?|zona|zeit(?:en|zone)?|uhrzeit|heures?|fuseau)\b"
)
_CITY_IN_PROSE = (
    r"(?:[Hh]ora (?:local )?de|[Hh]eure de|[Hh]or[áa]rio de|[Tt]imes? in|[Ll]ocal time in|Zeit in|Ortszeit)\s"
    r"([A-ZÁÉÍÓÚÜ][\wáéíóúãçü]+(?: [A-Z][a-zé]+)?)"
)
_WHOLE_OFFSET = r"(?<![\d-])[+\-]\d{2}:?\d{2}(?!\d)"


class Occurs(Enum):
    """How often a local time happens in its zone."""

    ONCE = 1
    NEVER = 0
    TWICE = 2


def zone_name(written: str) -> str | None:
    """Return the name to keep for a zone as written ("z" -> "UTC", "UTC+2" -> "+02:00"), or None."""
    text = written.strip().strip("()[]")
    upper = text.upper()
    if upper in _SPOKEN:
        return _SPOKEN[upper]
    if upper in _OFFSETS:
        return "UTC" if upper == "GMT" else upper
    offset = _OFFSET.fullmatch(text.upper())
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        if hours == minutes == 0:
            return "UTC"
        return f"{'+' if offset[1] == '+' else '-'}{hours:02}:{minutes:02}"
    if "/" not in text:
        return _of_city(_CITY_TIME.sub("", text))
    return text if _iana(text) is not None else None


@lru_cache(maxsize=64)
def _of_city(city: str) -> str | None:
    """Return the zone that is named after a city ("Berlin" -> "Europe/Berlin")."""
    wanted = city.replace(" ", "_").casefold()
    if not wanted or not wanted[0].isalpha() or len(wanted) < 4:
        return None
    wanted = _FURTHER_CITIES.get(wanted, wanted)
    return next(
        (name for name in sorted(available_timezones()) if name.casefold().endswith(f"/{wanted}")), None
    )


def zone(name: str) -> tzinfo:
    """Return the zone of a name; an empty or unknown name is UTC."""
    return _known(name) or UTC


def is_zone(name: str) -> bool:
    """Tell whether the name means something."""
    return _known(name) is not None


def find_zone(text: str) -> str | None:
    """Return the zone that a sentence or a heading states for its times ("All times in CET"), or None."""
    found = re.search(_IN_PROSE, text)
    if found and (re.search(_SAYS_ZONE, text) or found[0] in {"UTC", "GMT"}):
        written = found[0].replace("/Pacific", "Pacific")
        if named := zone_name(written):
            return named
    city = re.search(_CITY_IN_PROSE, text)
    if city and (named := zone_name(city[1]) or zone_name(city[1].split()[0])):
        return named
    offset = re.search(_WHOLE_OFFSET, text) if re.search(_SAYS_ZONE, text) else None
    return zone_name(offset[0]) if offset else None


def occurs(naive: datetime, name: str) -> Occurs:
    """Tell whether this local time happened once, never (clocks went forward) or twice (went back)."""
    local = naive.replace(tzinfo=zone(name), fold=0)
    if local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != naive.replace(tzinfo=None):
        return Occurs.NEVER
    return Occurs.ONCE if local.utcoffset() == local.replace(fold=1).utcoffset() else Occurs.TWICE


def is_winter_name_in_summer(name: str, naive: datetime) -> bool:
    """Tell whether a winter name such as CET stands on a day when its clocks show summer time."""
    area = _WINTER_NAMES.get(name.upper())
    return area is not None and naive.replace(tzinfo=ZoneInfo(area)).dst() != timedelta(0)


def to_local(moment: datetime, name: str) -> datetime:
    """Return the same moment on the clocks of the zone; at the very ends of the calendar those of UTC."""
    try:
        return moment.astimezone(zone(name))
    except OverflowError:
        return moment.astimezone(UTC)


def to_utc(naive: datetime, name: str) -> datetime:
    """Return the UTC moment of a local time; of two the first, and one that never was moves forward."""
    return naive.replace(tzinfo=zone(name)).astimezone(UTC)


@lru_cache(maxsize=256)
def _known(name: str) -> tzinfo | None:
    kept = zone_name(name)
    if kept is None:
        return _iana(name.strip()) if name.strip() else None
    if kept == "UTC":
        return UTC
    if kept in _OFFSETS:
        return timezone(timedelta(minutes=_OFFSETS[kept]), kept)
    if kept[0] in "+-":
        minutes = int(kept[1:3]) * 60 + int(kept[4:])
        return timezone(timedelta(minutes=minutes if kept[0] == "+" else -minutes), kept)
    return _iana(kept)


@lru_cache(maxsize=256)
def _iana(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None

"""Times that lean on another one: "T+5m", "+00:12", "10 minutes later", and seconds since 1970."""

import re
from datetime import UTC, datetime, timedelta

from facilitator.dates.day import WrittenDay

_LENGTH = (
    r"(?:(?P<ch>\d{1,3}):(?P<cm>[0-5]\d)(?::(?P<cs>[0-5]\d))?(?!\d)"
    r"|(?=\d)(?:(?P<d>\d+)\s?(?:d|days?)\b\s?)?(?:(?P<h>\d+(?:[.,]\d)?)\s?(?:h|hrs?|hours?|std\.?|stunden?|horas?|heures?)(?![a-z])\s?)?"
    r"(?:(?P<m>\d+)\s?(?:m|mins?|minutes?|minuten?|minutos?|['′])(?![a-z])\s?)?"
    r"(?:(?P<s>\d+)\s?(?:s|secs?|seconds?|sekunden?|segundos?|secondes?|[\"″])(?![a-z]))?(?P<bare>\d+(?![\w./-]|:\d))?)"
)
_SINCE = re.compile(
    rf"[\s*_`(\[]*(?:(?:about|approx\.?|~)\s?)?(?:[tT]\s?(?P<sign>[+\-–−])\s?{_LENGTH}"
    rf"|(?P<plus>\+)\s?{_LENGTH.replace('?P<', '?P<p')})"
)
_COUNT = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "half an": 0.5,
    "a few": 3, "a couple of": 2, "eine": 1, "una": 1, "un": 1, "une": 1, "uma": 1, "um": 1,
}  # fmt: skip
_UNITS = {"s": 1, "m": 60, "h": 3600, "t": 86400, "d": 86400}
_LATER = re.compile(
    r"[\s*_(\[]*(?:(?:about|around|some|roughly|~|another|etwa|unos|environ|cerca de)\s?)?"
    rf"(?P<n>\d+|{'|'.join(sorted(_COUNT, key=len, reverse=True))})\s?"
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|sekunden?|minuten?|stunden?|minutos?|horas?|heures?)"
    r"\s(?P<way>later|afterwards?|später|danach|después|más tarde|plus tard|après|depois|mais tarde)(?!\w)",
    re.I,
)
_ANCHOR = re.compile(r"[\s*_>-]*(?:[^\d(]{1,30}\()?T[-+_ ]?0\)?[\s*_]*(?:=|:|is|at|\(|–|-)[\s*_]*")
_ANCHOR_INSIDE = re.compile(r"(?<!\w)T[-_ ]?0[\s*_]*(?:=|:|is|at|was)[\s*_]*(?=\d)")
_EPOCH = re.compile(r"[\s\[(]*(?P<s>1\d{9})(?:\.\d+|(?P<ms>\d{3}))?(?=[\s\]),;:|]|$)")
_PARTS = ("h", "m", "s", "d", "ch", "cm", "cs", "bare")


def match_relative(text: str) -> tuple[int, bool, int] | None:
    """Return seconds, whether they count from the entry above, and where the words end; None for none."""
    found = _SINCE.match(text)
    if found:
        prefix = "p" if found["plus"] else ""
        part = {name: float((found[prefix + name] or "0").replace(",", ".")) for name in _PARTS}
        if found["plus"] and not (
            part["ch"] or part["cm"] or found["pcm"] or part["h"] or part["m"] or part["s"]
        ):
            return None
        seconds = (
            part["d"] * 86400 + (part["h"] + part["ch"]) * 3600
            + (part["m"] + part["cm"] + part["bare"]) * 60 + part["s"] + part["cs"]
        )  # fmt: skip
        return int(-seconds if found["sign"] in {"-", "–", "−"} else seconds), False, found.end()
    found = _LATER.match(text)
    if found is None:
        return None
    count = float(found["n"]) if found["n"].isdigit() else _COUNT[found["n"].lower()]
    return int(count * _UNITS[_unit(found["unit"])]), True, found.end()


def anchor_start(text: str) -> int:
    """Return where the time of "T0 = 09:14" starts, or 0."""
    found = _ANCHOR.match(text) or _ANCHOR_INSIDE.search(text[:200])
    return found.end() if found else 0


def match_epoch(text: str) -> tuple[WrittenDay, str, str, int] | None:
    """Return day, time, the written digits and where they end, for seconds or milliseconds since 1970."""
    found = _EPOCH.match(text)
    if found is None:
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(found["s"]))
    day = WrittenDay(moment.year, moment.month, moment.day)
    return day, f"{moment:%H:%M:%S}", found[0].strip(" [("), found.end()


def _unit(word: str) -> str:
    return "h" if word.lower().startswith("stunde") else word[0].lower()

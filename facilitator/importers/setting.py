"""What a text says before its entries: front matter, title, and with them the day, the year and the zone."""

import re
from dataclasses import dataclass, field
from datetime import date

from facilitator.dates.day import Order, find_days, match_day, read_day
from facilitator.dates.zone import find_zone, zone_name
from facilitator.importers.draft_entry import Assumed, Assumption

_KEY = re.compile(r"\s*[\"']?[\w-]+[\"']?\s*[:=](?:\s|$)|\s+\S|-\s|\[|#")
_FENCES = {"---", "+++"}
_TITLE = re.compile(r"\s*(?:title|linkTitle|name|incident)\s*[:=]", re.I)
_DATE = re.compile(r"\s*(?:date|published|created|path|incident[ _-]?date)\s*[:=]", re.I)
_OFFSET = re.compile(r"\d\d:\d\d(?::\d\d)?\s*([+-]\d\d:?\d\d)")
_SECOND_NUMBER = re.compile(r"/(\d{1,2})/(?:20)?\d\d(?!\d)")
_FIRST_NUMBER = re.compile(r"(?<![\d/.])\d{1,2}$")
# "14:39 …", "- **14:39**", "#### 2:39 PM": the preface is over
_FIRST_STAMP = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+|#+\s*|\|\s*)?[\[(*_~]*\d\d?[:h]\d\d(?!\d)")
_AMERICAN = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}/(?:20)?\d\d,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?\s?[AaPp]\.?[Mm]"
)
_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s?[ap]\.?m", re.I)
_PREFACE, _LONG, _SOON = 80, 400, 31


@dataclass(slots=True)
class Setting:
    """The day, year and zone that hold until a line says otherwise. Changed by one reader while it reads."""

    order: Order = Order.ASK
    day: date | None = None
    day_line: int = 0
    year: int | None = None
    zone: str | None = None
    zone_line: int = 0
    front_lines: int = 0
    assumptions: list[Assumption] = field(default_factory=list)
    _kinds: set[Assumed] = field(default_factory=set)

    def assume(self, kind: Assumed, words: str = "", line: int = 0) -> None:
        """Note an assumption once per kind."""
        if kind not in self._kinds:
            self._kinds.add(kind)
            self.assumptions.append(Assumption(kind, words, line))


def front_matter_end(lines: list[str]) -> int:
    """Return how many lines the front matter takes; it may lack its closing fence."""
    if not lines or lines[0].strip() not in _FENCES:
        return 0
    fence = lines[0].strip()
    for place, line in enumerate(lines[1:_PREFACE], 1):
        if line.strip() == fence:
            return place + 1
        if not _KEY.match(line):
            return place if place > 1 else 0
    return 0


def date_order(text: str) -> Order:
    """Decide from the whole document which number comes first in 03/11/2026, or leave it open."""
    pairs = set()
    for found in _SECOND_NUMBER.finditer(text):
        before = _FIRST_NUMBER.search(text[max(0, found.start() - 4) : found.start()])
        if before:
            pairs.add((int(before[0]), int(found[1])))
    if any(first > 12 >= second for first, second in pairs):
        return Order.DAY_FIRST
    if any(second > 12 >= first for first, second in pairs):
        return Order.MONTH_FIRST
    return Order.ASK


def sounds_american(text: str) -> bool:
    """Tell whether dates with strokes stand beside a clock of twelve hours, as in the United States."""
    return "/" in text and _AMERICAN.search(text) is not None


def find_setting(lines: list[str], name: str = "", order: Order = Order.ASK) -> Setting:
    """Read what stands above the entries: the day of the title counts before the day of publication."""
    setting = Setting(order=order, front_lines=front_matter_end(lines))
    dates: dict[str, tuple[date, int]] = {}
    for number, line in enumerate(lines[:_PREFACE], 1):
        if number > setting.front_lines and _FIRST_STAMP.match(line):
            break
        place = _place(line, number, setting.front_lines)
        if not place:
            continue
        for written in find_days(line, order):
            found = written.date()
            if found:
                if written.is_order_open and place not in dates:
                    setting.assume(Assumed.DATE_ORDER, line.strip(), number)
                dates.setdefault(place, (found, number))
                break
        _zone_of_preface(setting, line, number)
    named = next((day.date() for day in find_days(name.replace("_", " "), order)), None)
    if named:
        dates.setdefault("name", (named, 0))
    if not dates and (last := _lone_day(lines[:_LONG], order)):
        dates["below"] = last
    _choose_day(setting, dates)
    return setting


def _choose_day(setting: Setting, dates: dict[str, tuple[date, int]]) -> None:
    """Take the day that counts most; prose counts before a publication that came some days later."""
    places = ["title", "line", "front", "prose", "name", "below"]
    if {"front", "prose"} <= dates.keys():
        later = (dates["front"][0] - dates["prose"][0]).days
        if 0 < later <= _SOON:
            places.remove("front")
    for place in places:
        if place in dates:
            setting.day, setting.day_line = dates[place]
            setting.year = setting.day.year
            return


def _lone_day(lines: list[str], order: Order) -> tuple[date, int] | None:
    """Return the only day that a text says anywhere, on a line without a time ("Posted on 30 September")."""
    found: dict[date, int] = {}
    for number, line in enumerate(lines, 1):
        if any(letter.isdigit() for letter in line) and len(line) < 200 and not _CLOCK.search(line):
            for day in find_days(line, order):
                if (read := day.date()) is not None:
                    found.setdefault(read, number)
    return next(iter(found.items())) if len(found) == 1 else None


def _place(line: str, number: int, front_lines: int) -> str:
    stripped = line.strip()
    if number <= front_lines:
        return "title" if _TITLE.match(line) else "front" if _DATE.match(line) else ""
    if stripped.startswith("#"):
        return "title" if match_day(stripped.lstrip("# "), 0) is None or number <= 3 else ""
    bare = stripped.strip("*_ ")
    if read_day(bare):
        return "line"
    return "prose" if stripped and not stripped.startswith(("```", "|", "-", "*   ", ">")) else ""


def _zone_of_preface(setting: Setting, line: str, number: int) -> None:
    if setting.zone:
        return
    if number <= setting.front_lines:
        offset = _OFFSET.search(line)
        zone = zone_name(offset[1]) if offset else None
        if zone and zone != "UTC":
            setting.zone, setting.zone_line = zone, number
    elif len(line) < 200 and (zone := find_zone(line)):
        setting.zone, setting.zone_line = zone, number

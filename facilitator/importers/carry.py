"""Days and zones that hold on from line to line until the text says otherwise."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from facilitator.dates.day import WrittenDay
from facilitator.dates.zone import is_winter_name_in_summer
from facilitator.importers.draft_entry import Assumed, DraftEntry
from facilitator.importers.setting import Setting
from facilitator.importers.stamp import Stamp

_NIGHT = 6
_SAMPLE = 500


class Carry:
    """Turns stamps into local ISO times, in the order of the text."""

    def __init__(self, setting: Setting, is_newest_first: bool = False) -> None:
        self._setting = setting
        self._is_newest_first = is_newest_first
        self._day = setting.day
        self._iso = self._day.isoformat() if self._day else ""
        self._last_hour = -1
        self._held: WrittenDay | None = None
        self._is_carry_noted = False
        self._is_zone_noted = setting.zone is not None
        self._anchor: datetime | None = None
        self._latest: datetime | None = None
        self.has_leaning = False
        self._written: tuple[WrittenDay | None, date | None] = (None, None)

    def set_day(self, written: WrittenDay, line: int) -> bool:
        """Take a heading or a line that is only a day; tell whether it could be placed."""
        day = self._resolve(written)
        if written.is_order_open:
            self._setting.assume(Assumed.DATE_ORDER, line=line)
        if day is None:
            return False
        self._take(day)
        self._setting.day_line = self._setting.day_line or line
        return True

    def zone_of(self, stamp: Stamp, line: int) -> str | None:
        """Return the zone of a stamp: its own, otherwise the one that was said before."""
        setting = self._setting
        if stamp.zone is None:
            if setting.zone and not self._is_zone_noted:
                setting.assume(Assumed.ZONE_CARRIED, setting.zone, setting.zone_line)
                self._is_zone_noted = True
            return setting.zone
        if setting.zone is None:
            setting.zone, setting.zone_line = stamp.zone, line
        elif setting.zone != stamp.zone:
            setting.assume(Assumed.ZONES_DIFFER, f"{setting.zone}, {stamp.zone}", line)
        return stamp.zone

    def time_of(self, stamp: Stamp, line: int) -> tuple[str | None, bool]:
        """Return the local ISO time ("14:39" alone where no day is known) and whether the day was carried."""
        if self.has_leaning:
            return self._leaning_time(stamp, line)
        written, time = stamp.day, stamp.time
        is_placed = written is not None and (written is self._held or self._place(written, stamp.found, line))
        if time is None:
            return (self._iso if is_placed else None), False
        hour = int(time[:2])
        if written is None and abs(hour - self._last_hour) > _NIGHT:
            self._cross_midnight(hour, line)
        self._last_hour = hour
        if self._day is None:
            return time, False
        if not is_placed and not self._is_carry_noted:
            self._setting.assume(Assumed.DATE_CARRIED, self._iso, self._setting.day_line)
            self._is_carry_noted = True
        if stamp.days:
            return f"{(self._day + timedelta(days=stamp.days)).isoformat()}T{time}", not is_placed
        return f"{self._iso}T{time}", not is_placed

    def anchor(self, stamp: Stamp, line: int) -> None:
        """Take the time that "T+5m" counts from."""
        self.has_leaning = False
        self._anchor = _moment(self.time_of(stamp, line)[0])
        self.has_leaning = True

    def _leaning_time(self, stamp: Stamp, line: int) -> tuple[str | None, bool]:
        """Return the time of a stamp that leans on another one, or keep it for those that lean on it."""
        if stamp.offset is None:
            if stamp.next_days and self._day:
                self._take(self._day + timedelta(days=stamp.next_days))
            self.has_leaning = False
            found = self.time_of(stamp, line)
            self.has_leaning = True
            self._latest = _moment(found[0]) or self._latest
            self._anchor = self._anchor or self._latest
            return found
        base = self._latest if stamp.is_later else self._anchor
        try:
            moment = base + timedelta(seconds=stamp.offset) if base else None
        except OverflowError:
            moment = None
        if moment is None:
            return None, False
        self._latest = moment
        clock = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
        if self._day is None:
            return clock, False
        if moment.date() != self._day:
            self._take(moment.date())
        self._last_hour = moment.hour
        return f"{self._iso}T{clock}", True

    def _place(self, written: WrittenDay, found: str, line: int) -> bool:
        day = self._resolve(written)
        if written.is_order_open:
            self._setting.assume(Assumed.DATE_ORDER, found, line)
        if day is None:
            return False
        self._take(day)
        self._held = written if written.year and not written.is_order_open else None
        return True

    def end_of(self, stamp: Stamp, start: str | None) -> str | None:
        """Return the end of a written range, on the next day where it would come before its start."""
        if stamp.until_day:
            day = self._resolve(stamp.until_day)
            if day is None:
                return None
            return f"{day.isoformat()}T{stamp.until}" if stamp.until else day.isoformat()
        if stamp.until is None or start is None:
            return None
        if "T" not in start or stamp.time is None:
            return stamp.until
        day = date.fromisoformat(start[:10])
        if stamp.until < stamp.time or stamp.until_days:
            day += timedelta(days=1)
        return f"{day.isoformat()}T{stamp.until}"

    def _cross_midnight(self, hour: int, line: int) -> None:
        last = self._last_hour
        if last < 0 or self._day is None:
            return
        step = hour - last
        if not self._is_newest_first and step < -_NIGHT:
            days = 1
        elif self._is_newest_first and step > _NIGHT:
            days = -1
        else:
            return
        try:
            self._take(self._day + timedelta(days=days))
        except OverflowError:
            return
        self._setting.assume(Assumed.MIDNIGHT, self._iso, line)

    def _take(self, day: date) -> None:
        if day != self._day:
            self._day, self._iso = day, day.isoformat()
            self._held = None
        self._last_hour = -1

    def _resolve(self, written: WrittenDay) -> date | None:
        if written.month is None:
            if self._day is None or written.weekday is None:
                return None
            try:
                return self._day + timedelta(days=(written.weekday - self._day.weekday()) % 7)
            except OverflowError:
                return None
        if written.year:
            if self._written[0] is not written:
                self._written = (written, written.date())
            return self._nearest(written) if written.is_order_open else self._written[1]
        year = self._day.year if self._day else self._setting.year
        if year is None:
            return None
        if self._day and self._last_hour >= 0 and self._day.month - written.month > 9:
            year += 1
        self._setting.assume(Assumed.YEAR_CARRIED, str(year))
        return written.date(year)

    def _nearest(self, written: WrittenDay) -> date | None:
        """Of the two readings of 03/11/2026 take the one near the day that is known; it is told anyway."""
        day = self._written[1]
        if self._day is None or day is None:
            return day
        swapped = written._replace(month=written.day, day=written.month).date()
        if swapped and abs(swapped - self._day) < abs(day - self._day):
            return swapped
        return day

    def finish(self, entries: Sequence[DraftEntry]) -> str | None:
        """Note what had to be assumed about the whole text; return its first day."""
        if not entries:
            return None
        setting = self._setting
        if setting.zone is None:
            setting.assume(Assumed.NO_ZONE)
        first = next((entry.time for entry in entries if entry.time and "-" in entry.time), None)
        if first is None:
            setting.assume(Assumed.NO_DATE)
            return None
        if setting.zone and is_winter_name_in_summer(setting.zone, datetime.fromisoformat(first)):
            setting.assume(Assumed.WINTER_NAME, setting.zone, setting.zone_line)
        return first[:10]


def _moment(time: str | None) -> datetime | None:
    """Return a local ISO time; a clock alone stands on a day of no meaning."""
    if time is None or (time[2] != ":" and "T" not in time):
        return None
    return datetime.fromisoformat(time if "T" in time else f"2000-06-01T{time}")


def runs_backwards(times: Sequence[str]) -> bool:
    """Tell whether clocks in the order of the text run from the newest to the oldest."""
    minutes = [int(time[:2]) * 60 + int(time[3:5]) for time in times[:_SAMPLE]]
    steps = [later - earlier for earlier, later in pairwise(minutes)]
    falls = sum(1 for step in steps if -_NIGHT * 60 <= step < 0)
    rises = sum(1 for step in steps if 0 < step <= _NIGHT * 60)
    return falls > 1 and falls > 2 * rises

"""Gathers lines into entries: which line starts one, which belongs to it, which could not be read."""

import re
from collections.abc import Sequence

from facilitator.dates.day import read_day
from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.body import entry_text, plain_words
from facilitator.importers.carry import Carry
from facilitator.importers.draft_entry import DraftEntry, Reading, Unread
from facilitator.importers.lines import Line, Shape
from facilitator.importers.setting import Setting
from facilitator.importers.watching import steps

_ATTACHMENT = re.compile(r"\s*\(\(.*\)\)\s*")
_DOUBTFUL = re.compile(r"\s*[~≈]?\s?\d{1,2}(?:[:.]?\d\d)?\s?(?:[ap]m)?\s?\?|\s*(?:[-*]\s)?[Tt]?\+\d")
_SUB_INDENT = 2
_new, _NO_KIND = tuple.__new__, EntryKind.NONE
_UNKNOWN, _NO_EVIDENCE, _INFERRED = (
    Precision.UNKNOWN,
    Evidence.NONE,
    Evidence.INFERRED,
)  # looked up once, used for every line


def is_start(line: Line) -> bool:
    """Tell whether a line of a list or of plain text starts an entry."""
    stamp = line.stamp
    if stamp is None:
        return False
    if stamp.time is not None or stamp.offset is not None:
        return line.shape is not Shape.PLAIN or stamp.is_separated or not stamp.is_sentence
    if line.shape is Shape.HEADING:
        return False
    if not stamp.rest:
        return stamp.is_unknown
    return stamp.is_separated or (line.shape is Shape.ITEM and stamp.found[:4].isdigit())


class Gatherer:
    """Walks through the lines once and keeps the entry that is open."""

    def __init__(
        self, setting: Setting, carry: Carry, source: str, reader: str, structure: Sequence[int] = ()
    ) -> None:
        self._setting = setting
        self._carry = carry
        self._source = source
        self._reader = reader
        self._entries: list[DraftEntry] = []
        self._unread: list[Unread] = []
        self._structure: list[int] = [*range(1, setting.front_lines + 1), *structure]
        self._owner: Line | None = None
        self._body: list[Line] = []
        self._time: str | None = None
        self._end: str | None = None
        self._zone: str | None = None
        self._is_carried = False

    def run(self, lines: list[Line], starts: set[int]) -> Reading:
        """Gather all lines; ``starts`` are the numbers of those that may start an entry."""
        last_start = max(starts, default=0)
        for line in steps(lines):
            if line.number in starts and (line.indent < _SUB_INDENT or not self._is_sub(line)):
                self._open(line)
            elif line.shape is Shape.BLANK:
                if self._owner:
                    self._body.append(line)
            else:
                self._place(line, line.number > last_start)
        self._close()
        day = self._carry.finish(self._entries)
        setting = self._setting
        return Reading(
            tuple(self._entries), tuple(self._unread), tuple(self._structure), tuple(setting.assumptions),
            self._reader, day, setting.day_line, setting.zone,
        )  # fmt: skip

    def _is_sub(self, line: Line) -> bool:
        owner = self._owner
        return (
            owner is not None
            and line.shape is not Shape.HEADING
            and owner.shape is not Shape.HEADING
            and line.indent >= owner.indent + _SUB_INDENT
        )

    def _place(self, line: Line, is_after_all: bool) -> None:
        if line.shape is Shape.HEADING:
            self._heading(line)
        elif line.shape is Shape.RULE:
            self._end_here(line)
        elif self._is_day_line(line):
            self._close()
            self._structure.append(line.number)
        elif line.number == self._setting.zone_line and self._owner is None:
            self._structure.append(line.number)
        elif self._owner is None or self._is_stray(line, is_after_all):
            self._not_read(line)
        else:
            self._body.append(line)

    def _heading(self, line: Line) -> None:
        owner = self._owner
        if owner and owner.shape is Shape.HEADING and line.level > owner.level:
            self._body.append(line)
            return
        self._end_here(line)
        stamp = line.stamp
        if stamp and stamp.day and stamp.time is None:
            self._carry.set_day(stamp.day, line.number)
        elif not stamp and (day := read_day(plain_words(line.body)[0])):
            self._carry.set_day(day, line.number)

    def _is_day_line(self, line: Line) -> bool:
        if line.shape not in {Shape.PLAIN, Shape.ITEM} or len(line.body) > 80:
            return False
        if self._is_sub(line):
            return False
        bare = line.body.strip("*_ :=-#")
        day = read_day(bare)
        if day is None:
            return False
        if day.month is None and self._owner and self._body and self._body[-1].shape is not Shape.BLANK:
            return False
        return self._carry.set_day(day, line.number) or day.month is not None

    def _is_stray(self, line: Line, is_after_all: bool) -> bool:
        if line.shape is Shape.FENCED:
            return False
        if _ATTACHMENT.fullmatch(line.raw) or _DOUBTFUL.match(line.raw):
            return True
        owner = self._owner
        return (
            is_after_all
            and owner is not None
            and owner.shape is not Shape.HEADING
            and line.shape is Shape.PLAIN
            and line.indent <= owner.indent
            and bool(self._body)
            and self._body[-1].shape is Shape.BLANK
            and not self._is_title_only(owner)
        )

    def _is_title_only(self, owner: Line) -> bool:
        return owner.stamp is not None and (not owner.stamp.rest or owner.raw.strip().endswith("**"))

    def _not_read(self, line: Line) -> None:
        self._close()
        self._unread.append(Unread(line.number, line.raw))

    def _end_here(self, line: Line) -> None:
        self._close()
        self._structure.append(line.number)

    def _open(self, line: Line) -> None:
        self._close()
        stamp, carry = line.stamp, self._carry
        if stamp is None:
            return
        self._owner = line
        self._time, self._is_carried = (
            (None, False) if stamp.is_unknown else carry.time_of(stamp, line.number)
        )
        self._end = carry.end_of(stamp, self._time) if stamp.until or stamp.until_day else None
        self._zone = carry.zone_of(stamp, line.number)

    def _close(self) -> None:
        owner = self._owner
        if owner is None or owner.stamp is None:
            return
        body, stamp, number = self._body, owner.stamp, owner.number
        while body and body[-1].shape is Shape.BLANK:
            body.pop()
        text, links = entry_text(stamp.rest, body) if body else plain_words(stamp.rest)
        self._entries.append(
            _new(DraftEntry, (
                self._time, text, number, body[-1].number if body else number, self._end,
                stamp.precision if self._time else _UNKNOWN, stamp.is_approximate, self._zone,
                stamp.found, self._is_carried, stamp.role, self._source,
                _NO_EVIDENCE if stamp.offset is None else _INFERRED, links, stamp.is_twelve_hour,
                _NO_KIND,
            ))
        )  # fmt: skip
        self._owner = None
        if body:
            self._body = []

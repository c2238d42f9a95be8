"""Reads Markdown tables with a column of times, in any order of columns."""

import re

from facilitator.dates.day import read_day
from facilitator.importers.carry import Carry
from facilitator.importers.columns import cell_stamp, find_columns
from facilitator.importers.draft_entry import DraftEntry, Reading, Unread
from facilitator.importers.lines import Line, Shape, read_lines
from facilitator.importers.rows import Row, Sheet, draft_of, is_day_row, is_falling, zone_of_header
from facilitator.importers.setting import Setting
from facilitator.importers.stamp import find_anchor

NAME = "table"
_PIPE = re.compile(r"(?<!\\)\|")
_RULER = re.compile(r"[\s|:-]*--[\s|:-]*")


def read_markdown_table(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per row of every table that has a time and a text."""
    tables = _Tables(setting, source, raw_lines)
    block: list[Line] = []
    for line in read_lines(raw_lines, setting.order, setting.front_lines):
        if line.shape is Shape.ROW:
            block.append(line)
            continue
        tables.read(block)
        block = []
        tables.pass_by(line)
    tables.read(block)
    return tables.reading()


class _Tables:
    """Collects the rows of all tables of one text."""

    def __init__(self, setting: Setting, source: str, raw_lines: list[str]) -> None:
        self._setting = setting
        self._raw_lines = raw_lines
        self._source = source
        self._carry = Carry(setting)
        self._entries: list[DraftEntry] = []
        self._unread: list[Unread] = []
        self._structure = list(range(1, setting.front_lines + 1))

    def pass_by(self, line: Line) -> None:
        """Take a line outside of tables: a heading may give the day, everything else is not read."""
        if line.shape is Shape.BLANK:
            return
        if line.shape in {Shape.HEADING, Shape.RULE} or line.number == self._setting.zone_line:
            self._structure.append(line.number)
            if line.stamp and line.stamp.day and line.stamp.time is None:
                self._carry.set_day(line.stamp.day, line.number)
        elif (day := read_day(line.body.strip("*_ :"))) and self._carry.set_day(day, line.number):
            self._structure.append(line.number)
        else:
            self._unread.append(Unread(line.number, line.raw))

    def read(self, block: list[Line]) -> None:
        """Read one table; one without a time and a text stays visible as not read."""
        has_header = len(block) > 1 and _RULER.fullmatch(block[1].raw) is not None
        header = _cells(block[0].raw) if has_header else []
        rulers = [line.number for line in block if _RULER.fullmatch(line.raw)]
        rows = [
            Row(_cells(line.raw), line.number, line.number)
            for line in block[1 if has_header else 0 :]
            if line.number not in rulers
        ]
        columns = find_columns(header, [row.cells for row in rows], self._setting.order)
        if columns is None:
            self._unread.extend(Unread(line.number, line.raw) for line in block)
            return
        self._structure.extend(rulers)
        if has_header:
            self._structure.append(block[0].number)
            zone_of_header(header, self._setting, block[0].number)
        if is_falling(rows, columns, self._setting):
            self._carry = Carry(self._setting, is_newest_first=True)
        raw = {line.number: line.raw for line in block}
        self._take(rows, Sheet(header, columns, self._source), raw)

    def reading(self) -> Reading:
        """Return what all tables hold."""
        setting = self._setting
        day = self._carry.finish(self._entries)
        return Reading(
            tuple(self._entries), tuple(self._unread), tuple(self._structure), tuple(setting.assumptions),
            NAME, day, setting.day_line, setting.zone,
        )  # fmt: skip

    def _take(self, rows: list[Row], sheet: Sheet, raw: dict[int, str]) -> None:
        self._lean_on_anchor(rows, sheet)
        for row in rows:
            if is_day_row(row, self._setting, self._carry):
                self._structure.append(row.line)
                continue
            draft = draft_of(row, sheet, self._setting, self._carry)
            if draft:
                self._entries.append(draft)
            elif any(cell.strip() for cell in row.cells):
                self._unread.append(Unread(row.line, raw[row.line]))
            else:
                self._structure.append(row.line)

    def _lean_on_anchor(self, rows: list[Row], sheet: Sheet) -> None:
        """Let "T+5m" count from the time that the text names, otherwise from the first row with one."""
        stamps = (cell_stamp(sheet.columns.stamp_text(row.cells), self._setting.order) for row in rows)
        if any(stamp and stamp.offset is not None for stamp in stamps):
            self._carry.has_leaning = True
            anchor = find_anchor(self._raw_lines, self._setting.order)
            if anchor:
                self._carry.anchor(*anchor)


def _cells(raw: str) -> list[str]:
    inner = raw.strip().removeprefix("|")
    cells = [cell.replace("\\|", "|").strip() for cell in _PIPE.split(inner)]
    return cells[:-1] if cells and not cells[-1] else cells

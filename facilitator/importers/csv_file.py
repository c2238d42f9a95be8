"""Reads delimited text (comma, semicolon, tab) with a time column and a text column."""

import csv
from typing import NamedTuple

from facilitator.dates.day import Order
from facilitator.importers.carry import Carry
from facilitator.importers.columns import Columns, cell_stamp, find_columns
from facilitator.importers.draft_entry import DraftEntry, Reading, Unread
from facilitator.importers.rows import Row, Sheet, draft_of, is_day_row, is_falling, zone_of_header
from facilitator.importers.setting import Setting

NAME = "CSV"
_DELIMITERS = ",;\t|"
_TRIED = 30
_LONGEST_CELL = 1_000_000


class Layout(NamedTuple):
    """How the text is delimited and what its columns hold."""

    delimiter: str
    header: tuple[str, ...]
    columns: Columns


def find_layout(raw_lines: list[str], order: Order = Order.ASK) -> Layout | None:
    """Return the layout if the text is a table with a time and a text column, otherwise None."""
    head = [line for line in raw_lines[: _TRIED * 2] if line.strip()][:_TRIED]
    if len(head) < 2:
        return None
    for delimiter in _DELIMITERS:
        if delimiter not in head[0] or head[0].lstrip().startswith("|"):
            continue
        rows = [row for row in _parse(head, delimiter) if row]
        widths = [len(row) for row in rows]
        if not rows or widths[0] < 2 or widths.count(widths[0]) * 5 < len(widths) * 4:
            continue
        header = () if any(cell_stamp(cell, order) for cell in rows[0]) else tuple(rows[0])
        columns = find_columns(header, rows[1:] if header else rows, order)
        if columns and (header or len(rows) > 2):
            return Layout(delimiter, header, columns)
    return None


def read_csv(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per row; rows without words or time stay visible as not read."""
    layout = find_layout(raw_lines, setting.order)
    if layout is None:
        lines = enumerate(raw_lines, 1)
        return Reading(unread=tuple(Unread(n, line) for n, line in lines if line.strip()), reader=NAME)
    rows = _rows(raw_lines, layout)
    structure: list[int] = []
    if layout.header:
        zone_of_header(layout.header, setting, rows[0].line)
        structure.extend(range(rows[0].line, rows[0].last_line + 1))
        rows = rows[1:]
    carry = Carry(setting, is_falling(rows, layout.columns, setting))
    sheet = Sheet(layout.header, layout.columns, source)
    entries: list[DraftEntry] = []
    unread: list[Unread] = []
    for row in rows:
        if is_day_row(row, setting, carry):
            structure.extend(range(row.line, row.last_line + 1))
            continue
        draft = draft_of(row, sheet, setting, carry)
        if draft:
            entries.append(draft)
        else:
            places = range(row.line, row.last_line + 1)
            unread.extend(Unread(n, raw_lines[n - 1]) for n in places if raw_lines[n - 1].strip())
    day = carry.finish(entries)
    return Reading(
        tuple(entries), tuple(unread), tuple(structure), tuple(setting.assumptions), NAME,
        day, setting.day_line, setting.zone,
    )  # fmt: skip


def _rows(raw_lines: list[str], layout: Layout) -> list[Row]:
    reader = csv.reader((f"{line}\n" for line in raw_lines), delimiter=layout.delimiter)
    rows: list[Row] = []
    last = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return rows
        except csv.Error:
            cells = [""] * (layout.columns.text + 1)
            cells[layout.columns.text] = "\n".join(raw_lines[last : reader.line_num])
        end = min(reader.line_num, len(raw_lines))
        if any(cell.strip() for cell in cells):
            rows.append(Row([cell.rstrip("\n") for cell in cells], last + 1, end))
        last = end


def _parse(lines: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []

"""Turns the rows of a table into drafts; shared by Markdown tables and CSV."""

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.dates.zone import find_zone, zone_name
from facilitator.domain.kinds import Precision
from facilitator.importers.body import plain_words
from facilitator.importers.carry import Carry, runs_backwards
from facilitator.importers.columns import Columns, cell_stamp, other_cells, role_of, text_of
from facilitator.importers.draft_entry import DraftEntry
from facilitator.importers.setting import Setting
from facilitator.importers.stamp import Stamp


class Row(NamedTuple):
    """Cells with the lines they come from."""

    cells: Sequence[str]
    line: int
    last_line: int


class Sheet(NamedTuple):
    """What holds for all rows of one table."""

    header: Sequence[str]
    columns: Columns
    source: str


def zone_of_header(header: Sequence[str], setting: Setting, line: int) -> None:
    """Take the zone that a column is named with ("Time (UTC)")."""
    for cell in header:
        zone = find_zone(cell) or zone_name(cell.rpartition("(")[2].strip(" )*_"))
        if zone:
            setting.zone, setting.zone_line = zone, line
            return


def draft_of(row: Row, sheet: Sheet, setting: Setting, carry: Carry) -> DraftEntry | None:
    """Return the draft of one row, without a time where its cell cannot be read; None without words."""
    columns, cells = sheet.columns, row.cells
    written = columns.stamp_text(cells)
    stamp = cell_stamp(written, setting.order) or Stamp(is_unknown=True, found=written)
    if 0 <= columns.end < len(cells):
        until = cell_stamp(cells[columns.end], setting.order)
        if until and until.time:
            stamp = stamp._replace(until=until.time, until_day=until.day)
    text, links = plain_words(text_of(cells, columns))
    more, more_links = plain_words(other_cells(sheet.header, cells, columns))
    unread_time = written if stamp.is_unknown else ""
    text = "\n".join(part for part in (text, unread_time, more) if part)
    if not text:
        return None
    time, is_carried = (None, False) if stamp.is_unknown else carry.time_of(stamp, row.line)
    return DraftEntry(
        time=time,
        text=text,
        line=row.line,
        last_line=row.last_line,
        end=carry.end_of(stamp, time),
        precision=stamp.precision if time else Precision.UNKNOWN,
        approx=stamp.is_approximate,
        zone=carry.zone_of(stamp, row.line),
        found=stamp.found,
        is_date_carried=is_carried,
        role=role_of(cells, columns),
        source=sheet.source,
        links=(*links, *more_links),
        is_twelve_hour=stamp.is_twelve_hour,
    )


def is_falling(rows: Sequence[Row], columns: Columns, setting: Setting) -> bool:
    """Tell whether the rows run from the newest to the oldest by their clocks alone."""
    stamps = [cell_stamp(columns.stamp_text(row.cells), setting.order) for row in rows[:200]]
    times = [stamp.time for stamp in stamps if stamp and stamp.time and stamp.day is None]
    return runs_backwards(times)


def is_day_row(row: Row, setting: Setting, carry: Carry) -> bool:
    """Take a row that holds only a day for the rows below it, as some tables have between them."""
    filled = [cell for cell in row.cells if cell.strip()]
    stamp = cell_stamp(filled[0], setting.order) if len(set(filled)) == 1 and len(row.cells) > 1 else None
    return (
        stamp is not None and stamp.day is not None and not stamp.time and carry.set_day(stamp.day, row.line)
    )

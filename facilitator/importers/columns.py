"""Finds out what the columns of a table hold: date, time, end, text, role."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from facilitator.dates.day import Order, read_day
from facilitator.importers.body import plain_words
from facilitator.importers.stamp import Stamp, match_stamp

_ROLES = "role|who|actor|team|by|user|author|speaker|owner|responder|wer|rolle|rol|quién"
_NAMES = {
    "end": re.compile(r"\b(?:end|until|till|to|ended|bis|fin)\b", re.I),
    "date": re.compile(r"^\W*(?:date|day|datum|tag|fecha|día)\W*$", re.I),
    "time": re.compile(
        r"time|when|date|hour|clock|\bts\b|utc|created|occurred|start|_at$|zeit|uhr|hora|fecha|heure", re.I
    ),
    "role": re.compile(rf"^\W*(?:{_ROLES})\W*$", re.I),
    "text": re.compile(
        r"event|descri|what|detail|action|text|message|entry|activit|summary|note|comment|happen"
        r"|content|title|qué|ereignis|\bwas\b|beschreibung",
        re.I,
    ),
}
_SAMPLE = 40


class Columns(NamedTuple):
    """Places of the columns, -1 for none."""

    time: int
    text: int
    date: int = -1
    end: int = -1
    role: int = -1

    def stamp_text(self, row: Sequence[str]) -> str:
        """Return the written day and time of a row."""
        return " ".join(_cell(row, place) for place in (self.date, self.time) if place >= 0).strip()


def find_columns(header: Sequence[str], rows: Sequence[Sequence[str]], order: Order) -> Columns | None:
    """Return what the columns hold by their names and contents; None without a time and a text."""
    width = max((len(row) for row in rows), default=0)
    sample = rows[:_SAMPLE]
    stamped = [sum(1 for row in sample if cell_stamp(_cell(row, place), order)) for place in range(width)]
    days = [sum(1 for row in sample if read_day(_cell(row, place))) for place in range(width)]
    times = [place for place in range(width) if sample and stamped[place] * 2 > len(sample)]
    if not times:
        return None
    clocks = [place for place in times if days[place] * 2 <= stamped[place]]
    named = [place for place in (clocks or times) if _is_named(header, place, "time")]
    time = (named or clocks or times)[0]
    date = next((place for place in times if place != time and days[place] * 2 > stamped[place]), -1)
    ends = [p for p in range(width) if stamped[p] and p not in {time, date} and _is_named(header, p, "end")]
    end = ends[0] if ends else -1
    text = _text_column(header, sample, [p for p in range(width) if p not in {time, date, end, *times}])
    if text < 0:
        return None
    role = next(
        (p for p in range(width) if p not in {time, date, end, text} and _is_named(header, p, "role")), -1
    )
    return Columns(time, text, date, end, role)


def cell_stamp(cell: str, order: Order) -> Stamp | None:
    """Return the stamp if the cell holds one and nothing else."""
    cell = plain_words(cell.strip())[0]
    if not cell or len(cell) > 90:
        return None
    stamp = match_stamp(cell, order)
    return stamp if stamp and not stamp.rest else None


def _text_column(header: Sequence[str], sample: Sequence[Sequence[str]], places: list[int]) -> int:
    named = [place for place in places if _is_named(header, place, "text")]
    lengths = {place: sum(len(_cell(row, place)) for row in sample) for place in named or places}
    return max(lengths, key=lambda place: lengths[place]) if lengths else -1


def _is_named(header: Sequence[str], place: int, kind: str) -> bool:
    return place < len(header) and _NAMES[kind].search(header[place].strip(" *_")) is not None


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if 0 <= place < len(row) else ""


def other_cells(header: Sequence[str], row: Sequence[str], columns: Columns) -> str:
    """Return the cells without a place of their own, named by their header."""
    taken = {columns.time, columns.text, columns.date, columns.end, columns.role}
    lines = []
    for place, cell in enumerate(row):
        if place in taken or not cell.strip():
            continue
        name = header[place].strip(" *_") if place < len(header) else ""
        lines.append(f"{name}: {cell.strip()}" if name else cell.strip())
    return "\n".join(lines)


def role_of(row: Sequence[str], columns: Columns) -> str:
    """Return the cell that says who, or an empty text."""
    return plain_words(_cell(row, columns.role))[0]


def text_of(row: Sequence[str], columns: Columns) -> str:
    """Return the cell that says what happened."""
    return _cell(row, columns.text)

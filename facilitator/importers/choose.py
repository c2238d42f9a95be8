"""Chooses the reader that understands most of a text, by what is in it and not by its name."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from facilitator.dates.day import Order
from facilitator.importers import chat_window, csv_file, headings, html_lines, markdown_table, plain_text
from facilitator.importers.draft_entry import Assumed, Reading
from facilitator.importers.exports import registry
from facilitator.importers.lines import split_lines
from facilitator.importers.logs import reader as log_reader
from facilitator.importers.masking import masked
from facilitator.importers.setting import Setting, date_order, find_setting, sounds_american

AUTO = "auto"
Reader = Callable[[list[str], Setting, str], Reading]
_READERS: dict[str, Reader] = {
    headings.NAME: headings.read_headings,
    plain_text.NAME: plain_text.read_plain_text,
    markdown_table.NAME: markdown_table.read_markdown_table,
    csv_file.NAME: csv_file.read_csv,
    chat_window.NAME: chat_window.read_chat_window,
}
NAMES = (*_READERS, log_reader.NAME, *registry.NAMES)


def read(
    text: str,
    *,
    name: str = "",
    read_as: str = AUTO,
    day: date | None = None,
    zone: str | None = None,
    order: Order = Order.ASK,
) -> Reading:
    """Read a text. ``name`` is its file; ``day``, ``zone`` and ``order`` are what a person chose.

    Raises:
        ValueError: ``read_as`` names no reader.
    """
    if read_as not in (AUTO, *NAMES):
        msg = f"no reader is called {read_as!r}"
        raise ValueError(msg)
    with _no_collecting():
        return _read(text, name, read_as, (day, zone, order))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python not look for circles meanwhile: a reading makes many thousands of values and none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_Chosen = tuple[date | None, str | None, Order]


def _read(text: str, name: str, read_as: str, chosen: _Chosen) -> Reading:
    lines = split_lines(text)
    if read_as == AUTO or read_as in registry.NAMES:
        export = registry.read_export(text, lines, name, "" if read_as == AUTO else read_as)
        if export:
            return masked(export)
    if read_as in (AUTO, log_reader.NAME):
        log = log_reader.read_log(lines, name, chosen[0].year if chosen[0] else None)
        if log:
            return masked(log)
    return masked(_read_lines(text, lines, name, read_as, chosen))


def _read_lines(text: str, raw_lines: list[str], name: str, read_as: str, chosen: _Chosen) -> Reading:
    """Read lines, tables and the like; of the readers that fit the one that finds most times."""
    day, zone, order = chosen
    order = order if order is not Order.ASK else date_order(text)
    is_american = order is Order.ASK and sounds_american(text)
    order = Order.MONTH_FIRST if is_american else order
    view = html_lines.to_lines(text) if html_lines.looks_like_html(text) else None
    lines = view.lines if view else raw_lines

    def setting() -> Setting:
        found = find_setting(lines, name, order)
        if is_american:
            found.assume(Assumed.MONTH_FIRST)
        if day:
            found.day, found.day_line, found.year = day, 0, day.year
        if zone:
            found.zone, found.zone_line = zone, 0
        return found

    readings = [
        reader(lines, setting(), name)
        for reader in _readers(text if view is None else None, lines, read_as, order)
    ]
    best = max(readings, key=_timed) if len(readings) > 1 else readings[0]
    return html_lines.with_places(best, view, raw_lines) if view else best


def _readers(text: str | None, lines: list[str], read_as: str, order: Order) -> list[Reader]:
    """Return the readers worth trying; of two that find as much, the first wins. ``text`` only saves time."""
    if read_as in _READERS:
        return [_READERS[read_as]]
    found: list[Reader] = []
    if csv_file.find_layout(lines, order):
        found.append(csv_file.read_csv)
    if chat_window.is_window(lines):
        found.append(chat_window.read_chat_window)
    if (text is None or "|" in text) and any(line.lstrip().startswith("|") for line in lines):
        found.append(markdown_table.read_markdown_table)
    if (text is None or "#" in text) and any(line.lstrip().startswith("#") for line in lines):
        found.append(headings.read_headings)
    return [*found, plain_text.read_plain_text]


def _timed(reading: Reading) -> int:
    return sum(1 for entry in reading.entries if entry.time)

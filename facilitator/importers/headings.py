"""Reads texts whose headings are the times ("#### 2:39 PM", "### 07:42 - Title")."""

from facilitator.importers.carry import Carry, runs_backwards
from facilitator.importers.draft_entry import Reading
from facilitator.importers.gather import Gatherer
from facilitator.importers.lines import Shape, read_lines
from facilitator.importers.setting import Setting

NAME = "headings"


def read_headings(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per heading that starts with a time; everything below it belongs to it."""
    lines = read_lines(raw_lines, setting.order, setting.front_lines)
    starting = [
        line
        for line in lines
        if line.shape is Shape.HEADING and line.stamp is not None and line.stamp.time is not None
    ]
    clocks = [line.stamp.time for line in starting if line.stamp and line.stamp.time and not line.stamp.day]
    carry = Carry(setting, runs_backwards(clocks))
    carry.has_leaning = any(line.stamp and line.stamp.next_days for line in starting)
    return Gatherer(setting, carry, source, NAME).run(lines, {line.number for line in starting})

"""Reads plain text and lists: "14:39 text" in all its common shapes, one entry per stamped line."""

from facilitator.importers.carry import Carry, runs_backwards
from facilitator.importers.draft_entry import Reading
from facilitator.importers.gather import Gatherer, is_start
from facilitator.importers.lines import Line, read_lines, trailing_stamp
from facilitator.importers.setting import Setting

NAME = "plain text"
_FEW = 200


def read_plain_text(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per line that starts with a time; failing that, per line that ends with one."""
    lines = _without_lone_dots(read_lines(raw_lines, setting.order, setting.front_lines))
    starting = [
        line
        for line in lines
        if (stamp := line.stamp) is not None and ((stamp.time and stamp.is_separated) or is_start(line))
    ]
    if len(starting) < _FEW:
        trailing = [trailing_stamp(line, setting.order) for line in lines]
        if sum(1 for line in trailing if line) > len(starting):
            lines = [found or line._replace(stamp=None) for found, line in zip(trailing, lines, strict=True)]
            starting = [line for line in trailing if line]
    clocks = [line.stamp.time for line in starting if line.stamp and line.stamp.time and not line.stamp.day]
    carry = Carry(setting, runs_backwards(clocks))
    return Gatherer(setting, carry, source, NAME).run(lines, {line.number for line in starting})


def _without_lone_dots(lines: list[Line]) -> list[Line]:
    """Take "2.10" for a number, not a time, unless the text writes its times with dots."""
    dotted = [line for line in lines if line.stamp is not None and line.stamp.is_dotted]
    if not dotted:
        return lines
    others = sum(1 for line in lines if line.stamp and line.stamp.time and not line.stamp.is_dotted)
    if len(dotted) > 1 and len(dotted) * 4 > others:
        return lines
    return [line._replace(stamp=None) if line.stamp and line.stamp.is_dotted else line for line in lines]

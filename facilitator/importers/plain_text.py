"""Reads plain text and lists: "14:39 text" in all its common shapes, one entry per stamped line."""

import re
from itertools import pairwise

from facilitator.importers.carry import Carry, runs_backwards
from facilitator.importers.draft_entry import Reading
from facilitator.importers.gather import Gatherer, is_start
from facilitator.importers.labelled import elsewhere, stamps_below, with_bare_digits
from facilitator.importers.lines import Line, Shape, read_lines
from facilitator.importers.relative import anchor_start
from facilitator.importers.setting import Setting
from facilitator.importers.stamp import Stamp, match_stamp

NAME = "plain text"
_FEW = 200
_SPEAKER = re.compile(r"<(?P<a>[@\w][\w. -]{0,30})>:?\s+|(?P<b>@?[\w.-]{1,30}|[A-Z]\w+ [A-Z]\w+):\s+")
_BRACKET = re.compile(r"\s*\[(?!\d{4}-\d\d-\d\dT)|[\d:\s/.TZ-]*<|[\d:\s]+[apAP]?[mM]?\s*<")


def read_plain_text(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per line that starts with a time; failing that, per line that has one elsewhere."""
    lines = _without_lone_dots(read_lines(raw_lines, setting.order, setting.front_lines))
    if not any(_starts(line) for line in lines) and any(line.shape is Shape.FENCED for line in lines):
        lines = _without_lone_dots(
            read_lines(raw_lines, setting.order, setting.front_lines, has_fences=False)
        )
    if not any(_starts(line) for line in lines):
        lines = with_bare_digits(lines)
    lines, anchor = _anchor(lines, setting)
    starting = _told(lines, [line for line in lines if _starts(line)])
    below: set[int] = set()
    if len(starting) < _FEW:
        others = [elsewhere(line, setting.order) for line in lines]
        if sum(1 for line in others if line) > len(starting):
            lines = [found or line._replace(stamp=None) for found, line in zip(others, lines, strict=True)]
            starting = [line for line in others if line]
        elif moved := stamps_below(lines):
            lines, below = moved
            starting = [line for line in lines if _starts(line)]
    if not anchor and not any(line.stamp and line.stamp.time for line in starting):
        starting = [line for line in starting if line.stamp is None or line.stamp.offset is None]
    lines, starting = _with_speakers(lines, starting)
    clocks = [line.stamp.time for line in starting if line.stamp and line.stamp.time and not line.stamp.day]
    carry = Carry(setting, runs_backwards(clocks))
    carry.has_leaning = len(starting) < 10 * _FEW and any(
        line.stamp and (line.stamp.offset is not None or line.stamp.next_days) for line in starting
    )
    if anchor:
        carry.anchor(*anchor)
        below.add(anchor[1])
    return Gatherer(setting, carry, source, NAME, sorted(below)).run(
        lines, {line.number for line in starting}
    )


def _starts(line: Line) -> bool:
    stamp = line.stamp
    return stamp is not None and bool((stamp.time and stamp.is_separated) or is_start(line))


def _told(lines: list[Line], starting: list[Line]) -> list[Line]:
    """Add sentences such as "On Monday at 8:05, …", where all entries open a paragraph."""
    if len(starting) >= _FEW or any(line.shape is not Shape.PLAIN for line in starting):
        return starting
    opens = {line.number for before, line in pairwise(lines) if before.shape in {Shape.BLANK, Shape.HEADING}}
    if not starting or any(line.number not in opens for line in starting):
        return starting
    told = [line for line in lines if line.stamp and line.stamp.time and line.number in opens]
    return [line for line in told if line.shape is Shape.PLAIN]


def _anchor(lines: list[Line], setting: Setting) -> tuple[list[Line], tuple[Stamp, int] | None]:
    """Find "T0 = 09:14", which times such as "T+5m" count from; with words behind it, it is an entry too."""
    for place, line in enumerate(lines[:_FEW]):
        start = 0 if line.stamp else anchor_start(line.body)
        stamp = match_stamp(line.body[start:].rstrip(".)"), setting.order) if start else None
        if stamp and stamp.time:
            changed = list(lines)
            if stamp.rest:
                changed[place] = line._replace(stamp=stamp._replace(is_separated=True))
                return changed, None
            changed[place] = Line(line.number, line.raw, Shape.BLANK)
            return changed, (stamp, line.number)
    return lines, None


def _with_speakers(lines: list[Line], starting: list[Line]) -> tuple[list[Line], list[Line]]:
    """Take "ann:" behind "[10:42]" for who speaks, where most lines of a copied chat have it."""
    sample = starting[:50]
    spoken = [
        line for line in sample if line.stamp and _BRACKET.match(line.raw) and _SPEAKER.match(line.stamp.rest)
    ]
    if len(spoken) < 2 or len(spoken) * 5 < len(sample) * 3:
        return lines, starting
    numbers = {line.number for line in starting}
    lines = [_spoken(line) if line.number in numbers else line for line in lines]
    return lines, [line for line in lines if line.number in numbers]


def _spoken(line: Line) -> Line:
    stamp = line.stamp
    found = _SPEAKER.match(stamp.rest) if stamp else None
    if stamp is None or found is None:
        return line
    return line._replace(stamp=stamp._replace(rest=stamp.rest[found.end() :], role=found["a"] or found["b"]))


def _without_lone_dots(lines: list[Line]) -> list[Line]:
    """Take "2.10" for a number, not a time, unless the text writes its times with dots."""
    dotted = [line for line in lines if line.stamp is not None and line.stamp.is_dotted]
    if not dotted:
        return lines
    others = [line for line in lines if line.stamp and line.stamp.time and not line.stamp.is_dotted]
    if len(dotted) > 1 and len(dotted) * 4 > len(others):
        return lines
    kept = {line.number for line in dotted if _fits(line, others)}
    return [
        line._replace(stamp=None) if line.stamp and line.stamp.is_dotted and line.number not in kept else line
        for line in lines
    ]


def _fits(line: Line, others: list[Line]) -> bool:
    """Tell whether a dotted time stands between an earlier one and a later one."""
    before = next((other for other in reversed(others) if other.number < line.number), None)
    after = next((other for other in others if other.number > line.number), None)
    stamps = [other.stamp.time or "" if other and other.stamp else "" for other in (before, line, after)]
    return all(stamps) and stamps[0] <= stamps[1] <= stamps[2]

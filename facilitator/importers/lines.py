"""Lines of a pasted text: what each one is, and the stamp it starts with."""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from facilitator.dates.day import Order, WrittenDay, match_day
from facilitator.domain.kinds import Precision
from facilitator.importers.stamp import Stamp, match_stamp


class Shape(IntEnum):
    """What a line is."""

    BLANK = 0
    PLAIN = 1
    ITEM = 2
    HEADING = 3
    ROW = 4
    RULE = 5
    FENCED = 6
    QUOTE = 7


class Line(NamedTuple):
    """One line with its shape and place; ``body`` is the text without marks."""

    number: int
    raw: str
    shape: Shape
    indent: int = 0
    level: int = 0
    body: str = ""
    stamp: Stamp | None = None


_FAST = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•]\s+|\d{1,4}[.)]\s+)?(?P<open>\[)?"
    r"(?:(?P<iso>\d{4}-\d\d-\d\d)[T ]|(?P<dmy>\d\d? [A-Z][a-z]{2} \d{4}) )?"
    r"(?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?P<second>:[0-5]\d)?)(?P<zone>Z)?(?(open)\])"
    r"(?: - | – | — |: | )(?P<text>(?![^\w\"'@#`]|\d|[A-Z]{2,5}\b|Coord"
    r"|(?:[aApP]\.?[mM]|to|until|till|and|or|on|onwards?|bis|a|hrs?|h|Uhr)(?![\w-])).+)"
)
_MARK = re.compile(
    r"[ \t]*(?:(?P<item>[-*+•‣◦–—]\s+(?:\[[ xX]\]\s+)?|\d{1,4}[.)]\s+)|(?P<hash>#{1,6})\s*|(?P<quote>>))?"
)
_FENCE = re.compile(r"\s*(```|~~~)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|\+{3})\s*")
# an enum's member costs a look-up in its class; one line of ten thousand has no time for four of them
_ITEM, _PLAIN, _SECOND, _MINUTE = Shape.ITEM, Shape.PLAIN, Precision.SECOND, Precision.MINUTE
_STAMPED = re.compile(r"[\W_]*(?:[A-Za-zäéáíóúçãàû]{2,}[.,]?\s+){0,3}\d|[\W_]*\?\?", re.I)
_TRAILING = re.compile(r"[(\[]([^()\[\]]{4,60})[)\]]")


def split_lines(text: str) -> list[str]:
    """Split at line ends only, so that numbers agree with every editor."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def read_lines(raw_lines: list[str], order: Order = Order.ASK, first: int = 0) -> list[Line]:
    """Tell what every line is; ``first`` lines are skipped, they are front matter."""
    lines: list[Line] = []
    fence = ""
    fast, append = _FAST.fullmatch, lines.append
    for number, raw in enumerate(raw_lines[first:], first + 1):
        mark = fast(raw) if not fence else None
        if mark:
            append(_fast_line(number, raw, mark))
            continue
        opened = _FENCE.match(raw)
        if opened and (not fence or raw.strip() == fence):
            fence = "" if fence else opened[1]
            lines.append(Line(number, raw, Shape.FENCED))
        elif fence:
            lines.append(Line(number, raw, Shape.FENCED))
        else:
            lines.append(_slow_line(number, raw, order))
    return lines


def _fast_line(number: int, raw: str, mark: re.Match[str]) -> Line:
    indent, item, _, iso, dmy, time, second, zone, text = mark.groups()
    written = iso or dmy
    stamp = Stamp(
        _day(written) if written else None, time, None, None, 0, 0, _SECOND if second else _MINUTE,
        False, False, "UTC" if zone else None, f"{written} {time}" if written else time, text,
    )  # fmt: skip
    return Line(number, raw, _ITEM if item else _PLAIN, len(indent), 0, "", stamp)


def _slow_line(number: int, raw: str, order: Order) -> Line:
    stripped = raw.strip()
    if not stripped:
        return Line(number, raw, Shape.BLANK)
    if _RULE.fullmatch(raw):
        return Line(number, raw, Shape.RULE)
    if stripped[0] == "|" and stripped.count("|") > 1:
        return Line(number, raw, Shape.ROW, body=stripped)
    mark = _MARK.match(raw)
    body = raw[mark.end() :].strip() if mark else stripped
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    if mark and mark["quote"]:
        return Line(number, raw, Shape.QUOTE, indent, body=body)
    if mark and mark["hash"]:
        stamp = _stamp(body, order)
        is_heading = raw[mark.end() - 1].isspace() or (stamp is not None and stamp.time is not None)
        shape = Shape.HEADING if is_heading else Shape.PLAIN
        return Line(number, raw, shape, indent, len(mark["hash"]), body, stamp if is_heading else None)
    shape = Shape.ITEM if mark and mark["item"] else Shape.PLAIN
    return Line(number, raw, shape, indent, 0, body, _stamp(body, order))


def _stamp(body: str, order: Order) -> Stamp | None:
    # a stamp stands within the first words; looking no further keeps huge lines cheap
    if not _STAMPED.match(body[:80]):
        return None
    stamp = match_stamp(body[:240], order)
    if stamp is None or len(body) <= 240:
        return stamp
    return stamp._replace(rest=(stamp.rest + body[240:]).strip())


def trailing_stamp(line: Line, order: Order) -> Line | None:
    """Return the line read as "what happened (3 Nov, 14:02)", or None."""
    if line.stamp or line.shape not in {Shape.ITEM, Shape.PLAIN} or len(line.body) > 2000:
        return None
    for found in _TRAILING.finditer(line.body):
        stamp = match_stamp(found[1], order)
        if stamp and stamp.time and not stamp.rest:
            text = f"{line.body[: found.start()].rstrip()} {line.body[found.end() :].lstrip()}".strip()
            return line._replace(stamp=stamp._replace(rest=text, is_separated=True))
    return None


@lru_cache(maxsize=1024)
def _day(written: str) -> WrittenDay | None:
    return match_day(written)

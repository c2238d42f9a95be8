"""Lines of a pasted text: what each one is, and the stamp it starts with."""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from facilitator.dates.day import Order, WrittenDay, match_day
from facilitator.domain.kinds import Precision
from facilitator.importers.stamp import Stamp, match_stamp
from facilitator.importers.watching import steps


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
    r"|[A-Z][a-z]+ (?:[A-Z][a-z]+ |local )?[Tt]ime\b"
    r"|(?:[aApP]\.?[mM]|to|until|till|and|or|on|onwards?|bis|a|hrs?|h|Uhr)(?![\w-])).+)"
)
_MARK = re.compile(
    r"[ \t]*(?:(?P<item>[-*+•‣◦–—]\s+(?:\[[ xX]\]\s+)?|\d{1,4}[.)]\s+)|(?P<hash>#{1,6})\s*|(?P<quote>>))?"
)
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+(?=[*_\[(]*\d{1,2}[:.h]\d\d)")
_FENCE = re.compile(r"\s*(```|~~~)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|\+{3})\s*")
# an enum's member costs a look-up in its class; one line of ten thousand has no time for four of them
_ITEM, _PLAIN, _SECOND, _MINUTE = Shape.ITEM, Shape.PLAIN, Precision.SECOND, Precision.MINUTE
_new = tuple.__new__  # half the time of a call with names; a test holds the places together
_STAMPED = re.compile(
    r"[\W_]*(?:[A-Za-zà-ü]+[.,:]?\s+){0,4}[~T+≈]?[-–+]?\d|[\W_]*\?\?|[\W_]*T\s?[-+–−]\s?\d"
    r"|[\W_]*(?:[a-zà-ü]+\s+){0,3}(?:noon|mid|mitt|meio|meia|minuit|medi|an hour|half an|a minute|eine)",
    re.I,
)


def split_lines(text: str) -> list[str]:
    """Split at line ends only, so that numbers agree with every editor."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def read_lines(
    raw_lines: list[str], order: Order = Order.ASK, first: int = 0, has_fences: bool = True
) -> list[Line]:
    """Tell what every line is; ``first`` lines are skipped, they are front matter.

    Without ``has_fences`` what stands between ``` is read like the rest.
    """
    lines: list[Line] = []
    fence = ""
    fast, append = _FAST.fullmatch, lines.append
    for number, raw in enumerate(steps(raw_lines[first:]), first + 1):
        mark = fast(raw) if not fence else None
        if mark:
            append(_fast_line(number, raw, mark))
            continue
        opened = _FENCE.match(raw)
        if opened and not has_fences:
            lines.append(Line(number, raw, Shape.RULE))
            continue
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
    stamp = _new(Stamp, (
        _day(written) if written else None, time, None, None, 0, 0, _SECOND if second else _MINUTE,
        False, False, "UTC" if zone else None, f"{written} {time}" if written else time, text,
        True, False, False, False, "", 0, None, False,
    ))  # fmt: skip
    return _new(Line, (number, raw, _ITEM if item else _PLAIN, len(indent), 0, "", stamp))


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
        body = _NUMBERED.sub("", body)
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


@lru_cache(maxsize=1024)
def _day(written: str) -> WrittenDay | None:
    return match_day(written)

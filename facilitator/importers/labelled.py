"""Lines whose time does not stand first: "Detection: 14:05", "moved away (14:02)", a time below its words."""

import re
from itertools import pairwise

from facilitator.dates.day import Order
from facilitator.importers.lines import Line, Shape
from facilitator.importers.stamp import Stamp, match_stamp

_TRAILING = re.compile(r"[(\[]([^()\[\]]{4,60})[)\]]")
_JOINT = re.compile(
    r"[*_]*\s*[:=|,–—]\s*[*_]*\s*(?=[~≈\d(A-Za-z])|[*_]*\s+-{1,2}\s+"
    r"|\s+(?:at|@|um|gegen|à|às|a las|on|am|le|el|em|since|from|by)\s+"
    r"|[*_]*\s+[*_]*[(\[]"
)
_LONGEST, _LABEL_WORDS = 2000, 8
_DIGITS = re.compile(r"((?:[01]\d|2[0-3])[0-5]\d)\s+(\D.*)")
_PROSE = re.compile(r"[.!?]\s+[A-Z]")


def elsewhere(line: Line, order: Order) -> Line | None:
    """Return the line with the stamp that stands inside or behind its words, or None."""
    if line.stamp or line.shape not in {Shape.ITEM, Shape.PLAIN, Shape.HEADING} or len(line.body) > _LONGEST:
        return None
    return trailing_stamp(line, order) or _labelled(line, order)


def trailing_stamp(line: Line, order: Order) -> Line | None:
    """Return the line read as "what happened (3 Nov, 14:02)", or None."""
    for found in _TRAILING.finditer(line.body):
        stamp = match_stamp(found[1], order)
        if stamp and stamp.time and not stamp.rest:
            before, after = line.body[: found.start()].rstrip(), line.body[found.end() :]
            text = (
                f"{before}{after}"
                if after[:1] in {",", ".", ";", ":"}
                else f"{before} {after.lstrip()}".strip()
            )
            return line._replace(stamp=stamp._replace(rest=text, is_separated=True))
    return None


def _labelled(line: Line, order: Order) -> Line | None:
    body = line.body
    if not any(letter.isdigit() for letter in body):
        return None
    for joint in _JOINT.finditer(body, 0, 240):
        label, tail = body[: joint.start()].strip(" *_"), body[joint.end() :]
        stamp = match_stamp(tail.rstrip("."), order) if label and tail[:24].strip() else None
        if stamp is None or stamp.time is None or _PROSE.search(label):
            continue
        if stamp.rest and (not stamp.is_separated or len(label.split()) > _LABEL_WORDS):
            continue
        text = f"{label}: {stamp.rest}" if stamp.rest else label
        return line._replace(stamp=stamp._replace(rest=text, is_separated=True))
    return None


def with_bare_digits(lines: list[Line]) -> list[Line]:
    """Return the lines with "0612 pager goes off" read as times, where most lines are so, in order."""
    found = {
        line.number: match for line in lines if (match := _DIGITS.match(line.body)) and line.stamp is None
    }
    written = [match[1] for match in found.values()]
    filled = sum(1 for line in lines if line.shape in {Shape.PLAIN, Shape.ITEM})
    are_years = all("1980" <= digits <= "2059" for digits in written)
    falls = sum(1 for before, after in pairwise(written) if after < before)
    if len(written) < 3 or len(written) * 2 < filled or are_years or falls > 1:
        return lines
    return [
        line._replace(stamp=Stamp(time=f"{match[1][:2]}:{match[1][2:]}", found=match[1], rest=match[2]))
        if (match := found.get(line.number))
        else line
        for line in lines
    ]


def stamps_below(lines: list[Line]) -> tuple[list[Line], set[int]] | None:
    """Move times that stand alone below their paragraph to its first line, as status pages print them.

    Returns the lines and the numbers of those that only held a time; None where the times do not stand so.
    """
    lone = [place for place, line in enumerate(lines) if _is_lone(line.stamp) and line.shape is Shape.PLAIN]
    stamped = sum(1 for line in lines if line.stamp and line.stamp.time)
    below = [place for place in lone if _has_above(lines, place) and not _has_below(lines, place)]
    if not below or len(below) * 5 < stamped * 4:
        return None
    moved, taken = list(lines), set()
    for place in below:
        top = place
        while top and _is_words(lines[top - 1]):
            top -= 1
        head, stamp = lines[top], lines[place].stamp
        if stamp is None:
            continue
        moved[top] = head._replace(stamp=stamp._replace(rest=head.body or head.raw.strip()))
        moved[place] = lines[place]._replace(shape=Shape.BLANK, stamp=None)
        taken.add(lines[place].number)
    return moved, taken


def _is_lone(stamp: Stamp | None) -> bool:
    return stamp is not None and stamp.time is not None and not stamp.rest


def _is_words(line: Line) -> bool:
    return line.shape in {Shape.PLAIN, Shape.ITEM} and line.stamp is None


def _has_above(lines: list[Line], place: int) -> bool:
    return place > 0 and _is_words(lines[place - 1])


def _has_below(lines: list[Line], place: int) -> bool:
    return place + 1 < len(lines) and lines[place + 1].shape is not Shape.BLANK

"""Reads what was copied from the window of a chat: a name and a time, and the words below them."""

import re
from collections import Counter
from collections.abc import Callable

from facilitator.dates.day import Order
from facilitator.importers.carry import Carry
from facilitator.importers.draft_entry import Reading
from facilitator.importers.gather import Gatherer
from facilitator.importers.lines import Line, Shape, read_lines
from facilitator.importers.setting import Setting
from facilitator.importers.stamp import Stamp, match_stamp

NAME = "chat window"
_DAY = r"(?:(?:Today|Yesterday|Heute|Gestern|Hoy|Ayer|Hier|Hoje)(?:\s(?:at|um|a las|à|às))?,?\s)?"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = (
    r"(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?,?\s|"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:\d{4},?\s)?(?:at\s)?)?"
)
_WHEN = rf"(?P<day>{_DAY})(?P<when>{_DATE}{_CLOCK})"
_WHO = r"(?P<who>[^\W\d][\w.'’ @()/-]{0,48}?)"
_TAG = r"(?:\s+\[?(?:APP|BOT|Bot|WORKFLOW|Workflow|:[a-z_]+:)\]?)*"
_HEADS = (
    re.compile(rf"{_WHO}{_TAG}(?:\s*[—–•·|,]\s*|\s+(?:-\s+)?)\[?{_WHEN}\]?(?:\s*\(edited\))?"),
    re.compile(rf"\[{_WHEN}\]\s+{_WHO}"),
)
_ALONE = re.compile(rf"(?::[\w+-]+:\s*)*\[?{_WHEN}\]?")
_NOT_NAMES = re.compile(
    r"(?i)\b(?:investigating|identified|monitoring|resolved|update[ds]?|detect\w*|mitigat\w*|start\w*|end\w*|fixed|began|"
    r"restored|impact|time|at|on|until|from|the|is|was|were|and|to|incident|deploy(?:s|ed|ing|ment)?|closed|opened|recover\w*)\b"
)
_NOISE = re.compile(
    r"(?i)\s*(?:(?::[\w+-]+:|[\U0001F300-\U0001FAFF☀-➿️]+)\s*\d*\s*)+|\s*\d+ repl(?:y|ies).*|\s*last reply .*"
    r"|\s*view thread|\s*\(?edited\)?|\s*new( messages)?|\s*(?:thread|replied to a thread):?|\s*image\.png"
    r"|\s*[\w. ]{1,40} joined #?\S+\.?"
)
_NAME = re.compile(_WHO)
_FEW = 2


def is_window(raw_lines: list[str]) -> bool:
    """Tell whether names with a time and nothing else stand above other lines, more than once."""
    heads = _heads(raw_lines[:400])
    return len(heads) >= _FEW and _bodies(raw_lines[:400], heads) * 2 > len(heads)


def read_chat_window(raw_lines: list[str], setting: Setting, source: str) -> Reading:
    """Return one entry per message; reactions, counts of replies and the like are structure."""
    heads = _heads(raw_lines)
    lines = read_lines(raw_lines, setting.order, setting.front_lines)
    shown: list[Line] = []
    noise: list[int] = []
    starts: set[int] = set()
    for line in lines:
        place = line.number - 1
        if place in heads:
            who, stamp = heads[place](setting.order)
            if stamp:
                shown.append(
                    Line(line.number, line.raw, Shape.PLAIN, stamp=stamp._replace(rest="", role=who))
                )
                starts.add(line.number)
                continue
        is_name = place + 1 in heads and line.raw.strip() == heads[place + 1](setting.order)[0]
        if is_name or (line.shape is not Shape.BLANK and _NOISE.fullmatch(line.raw)):
            noise.append(line.number)
            line = Line(line.number, line.raw, Shape.BLANK)  # noqa: PLW2901
        shown.append(line)
    return Gatherer(setting, Carry(setting), source, NAME, noise).run(shown, starts)


_Head = Callable[[Order], tuple[str, Stamp | None]]


def _heads(raw_lines: list[str]) -> dict[int, _Head]:
    """Return the lines that are heads of a message, by their place."""
    heads: dict[int, _Head] = {}
    who = ""
    often = Counter(line.strip() for line in raw_lines if len(line) < 50)
    for place, raw in enumerate(raw_lines):
        line = raw.strip()
        if not 4 <= len(line) <= 90 or not any(letter.isdigit() for letter in line):
            continue
        found = next((match for head in _HEADS if (match := head.fullmatch(line))), None)
        if found and _is_name(found["who"]):
            who = found["who"].strip()
            heads[place] = _head(who, found["when"])
        elif alone := _ALONE.fullmatch(line):
            above = raw_lines[place - 1].strip() if place else ""
            is_set_off = raw[:1].isspace() or raw[:1] == ":" or often[above] > 1
            if above and place - 1 not in heads and is_set_off and _is_name(above) and _NAME.fullmatch(above):
                who = above
            if who:
                heads[place] = _head(who, alone["when"])
    return heads


def _head(who: str, when: str) -> _Head:
    return lambda order: (who, match_stamp(when, order))


def _is_name(words: str) -> bool:
    parts = words.split()
    return (
        len(parts) <= 4
        and not _NOT_NAMES.search(words)
        and (len(parts) == 1 or all(not part[0].islower() for part in parts))
    )


def _bodies(raw_lines: list[str], heads: dict[int, _Head]) -> int:
    return sum(
        1
        for place in heads
        if place + 1 < len(raw_lines) and raw_lines[place + 1].strip() and place + 1 not in heads
    )

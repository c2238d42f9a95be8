"""JSON as exports hold it: one document, or a record on each line, with the lines that each object stands on.

A text that breaks off is read as far as it goes, because a cut export still holds most of the night.
"""

import json
import json.scanner
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from typing import Any, NamedTuple

from facilitator.importers.draft_entry import Unread

_START = re.compile(r"[\ufeff \t\r\n]*[{\[]")
_PLACED_UP_TO = 8_000_000
"""Letters up to which objects are placed: the decoder that tells places is twenty times as slow."""


class Placed(dict[str, Any]):
    """An object of a document that knows its first and last line, 1-based (0: not known)."""

    __slots__ = ("last_line", "line")

    line: int
    last_line: int


class JsonText(NamedTuple):
    """What a text holds as JSON.

    ``value`` is the whole document; of JSON lines, and of a document that breaks off, a list of what was
    whole. ``unread`` are the lines that are no JSON.
    """

    value: Any
    unread: tuple[Unread, ...] = ()
    is_lines: bool = False

    def records(self, key: str = "") -> Iterator[Placed]:
        """Objects of the list under ``key``, of all pages if there are several; or of the document itself."""
        parts = self.value if isinstance(self.value, list) else [self.value]
        for part in parts:
            found = part.get(key) if key and isinstance(part, dict) else None if key else part
            for item in found if isinstance(found, list) else [found]:
                if isinstance(item, Placed):
                    yield item


def looks_like_json(text: str) -> bool:
    """Tell whether the text starts as JSON does."""
    return text.lstrip("\ufeff \t\r\n")[:1] in {"{", "["}


def read_json(text: str) -> JsonText | None:
    """Read a document or JSON lines; ``None`` when hardly anything in it is JSON."""
    if not looks_like_json(text):
        return None
    found = _read_lines(text) if _first_line_is_whole(text) else None
    return found or _read_document(text)


def _first_line_is_whole(text: str) -> bool:
    first, _end, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    if not rest.strip():
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def _read_lines(text: str) -> JsonText | None:
    values: list[Placed] = []
    unread: list[Unread] = []
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, object_hook=partial(_placed, line=number, last_line=number))
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, Placed):
            values.append(value)
        else:
            unread.append(Unread(number, line))
    return JsonText(values, tuple(unread), is_lines=True) if values else None


def _read_document(text: str) -> JsonText | None:
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    whole: list[tuple[int, int, Placed]] = []
    if len(text) <= _PLACED_UP_TO:
        decoder = _decoder(starts, whole)
    else:
        decoder = json.JSONDecoder(object_hook=partial(_placed, line=0, last_line=0))
    values: list[Any] = []
    end = 0
    while (begin := _START.match(text, end)) is not None:
        try:
            value, end = decoder.raw_decode(text, begin.end() - 1)
        except (ValueError, RecursionError):
            return _as_far_as_it_goes(text, whole)
        values.append(value)
    rest = text.count("\n", 0, end) + 1
    unread = tuple(Unread(n, line) for n, line in enumerate(text[end:].split("\n"), rest) if line.strip())
    return JsonText(values[0] if len(values) == 1 else values, unread)


def _as_far_as_it_goes(text: str, whole: list[tuple[int, int, Placed]]) -> JsonText | None:
    """Return the outermost objects that were whole; what stands behind the last one was not read."""
    outer: list[tuple[int, int, Placed]] = []
    for begin, end, value in whole:  # an inner object is whole before the one around it
        while outer and outer[-1][0] > begin:
            outer.pop()
        outer.append((begin, end, value))
    if not outer:
        return None
    last = outer[-1][1]
    number = text.count("\n", 0, last) + 1
    lines = text[last:].split("\n")
    unread = (Unread(number + n, line) for n, line in enumerate(lines) if line.strip(" ,\t\r]}"))
    return JsonText([value for _begin, _end, value in outer], tuple(unread))


def _decoder(starts: list[int], whole: list[tuple[int, int, Placed]]) -> Any:
    """The decoder in Python, whose reader of objects can be told from outside where it stands."""
    decoder: Any = json.JSONDecoder()
    read_object = decoder.parse_object

    def parse_object(text_and_end: tuple[str, int], *rest: Any) -> tuple[Placed, int]:
        value, end = read_object(text_and_end, *rest)
        begin = text_and_end[1] - 1
        placed = _placed(value, _line_of(starts, begin), _line_of(starts, end - 1))
        whole.append((begin, end, placed))
        return placed, end

    decoder.parse_object = parse_object
    decoder.scan_once = json.scanner.py_make_scanner(decoder)  # type: ignore[attr-defined]
    return decoder


def _placed(value: dict[str, Any], line: int, last_line: int) -> Placed:
    placed = Placed(value)
    placed.line, placed.last_line = line, last_line
    return placed


def _line_of(starts: list[int], place: int) -> int:
    return bisect_right(starts, place)

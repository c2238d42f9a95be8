"""HTML as lines that the other readers know: list items, table rows, headings; each knows its place."""

import re
from html import unescape
from typing import NamedTuple

from facilitator.importers.draft_entry import Reading

_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<more>(?:\s[^<>]{0,2000})?)/?>|\n|[^<\n]+|<",
    re.S,
)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.I)
_SIGNS = re.compile(r"<(?:li|tr|td|dt|dd|p|h[1-6])\b[^<>]{0,400}>", re.I)
_BLOCKS = {
    "p",
    "div",
    "dt",
    "dd",
    "ul",
    "ol",
    "dl",
    "table",
    "section",
    "article",
    "blockquote",
    "tbody",
    "thead",
}
_SPACES = re.compile(r"[ \t\r\f]+")
_ENOUGH = 3


class HtmlLines(NamedTuple):
    """Lines, and the first and last line of the source for each."""

    lines: list[str]
    places: list[tuple[int, int]]


def looks_like_html(text: str) -> bool:
    """Tell whether lists, tables or paragraphs are written as HTML."""
    if "<" not in text or ("</" not in text and "<li" not in text):
        return False
    signs = len(_SIGNS.findall(text[:200_000]))
    filled = sum(1 for line in text[:200_000].split("\n") if line.strip())
    return signs >= _ENOUGH and signs * 3 >= filled


def to_lines(text: str) -> HtmlLines:
    """Turn HTML into lines; what stands in scripts and styles is left out."""
    return _Writer().run(text)


def with_places(reading: Reading, view: HtmlLines, raw_lines: list[str]) -> Reading:
    """Return the reading with the places of the source; lines that held only marks are structure."""
    first = [0, *(place[0] for place in view.places)]
    last = [0, *(place[1] for place in view.places)]
    entries = tuple(
        entry._replace(line=first[entry.line], last_line=max(last[entry.line], last[entry.last_line]))
        for entry in reading.entries
    )
    unread = tuple(line._replace(line=first[line.line]) for line in reading.unread)
    taken = {line.line for line in unread}
    for entry in entries:
        taken.update(range(entry.line, entry.last_line + 1))
    structure = (number for number, raw in enumerate(raw_lines, 1) if raw.strip() and number not in taken)
    assumed = tuple(a._replace(line=first[a.line]) for a in reading.assumptions)
    return reading._replace(
        entries=entries, unread=unread, structure=tuple(structure), assumptions=assumed,
        day_line=first[reading.day_line],
    )  # fmt: skip


class _Writer:
    """Walks through the marks once."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._places: list[tuple[int, int]] = []
        self._words: list[str] = []
        self._first = self._number = 1
        self._is_row = self._has_names = False
        self._silent = ""
        self._href = ""

    def run(self, text: str) -> HtmlLines:
        """Return the lines of the whole text."""
        for found in _TOKEN.finditer(text):
            tag = (found["tag"] or "").lower()
            if self._silent:
                if tag == self._silent and found["close"]:
                    self._silent = ""
            elif tag in {"script", "style"} and not found["close"]:
                self._silent = tag
            elif tag:
                self._mark(tag, bool(found["close"]), found["more"] or "")
            elif not found[0].startswith("<!--"):
                self._write(" " if found[0] == "\n" else found[0])
            self._number += found[0].count("\n")
        self._end()
        return HtmlLines(self._lines, self._places)

    def _write(self, words: str) -> None:
        if not self._words:
            if not words.strip():
                return
            self._first = self._number
        self._words.append(words)

    def _mark(self, tag: str, is_close: bool, more: str) -> None:
        if tag == "tr":
            self._end()
            self._is_row, self._has_names = not is_close, False
        elif self._is_row:
            self._in_row(tag, is_close)
        elif tag == "a":
            self._link(is_close, more)
        elif tag in {"li", "br"} or tag in _BLOCKS or re.fullmatch(r"h[1-6]", tag):
            self._end()
            if not is_close and tag == "li":
                self._open("- ")
            elif not is_close and tag[0] == "h":
                self._open("#" * int(tag[1]) + " ")
        elif tag in {"strong", "b"}:
            self._words.append("**")

    def _in_row(self, tag: str, is_close: bool) -> None:
        if tag in {"td", "th"} and not is_close:
            self._has_names |= tag == "th"
            self._open("| ")
        elif tag in {"br", "p", "li", "div"} and self._words:
            self._words.append(" ")

    def _open(self, mark: str) -> None:
        if not self._words:
            self._first = self._number
        self._words.append(mark)

    def _link(self, is_close: bool, more: str) -> None:
        if is_close:
            self._write(f"]({self._href})" if self._href else "")
            self._href = ""
        else:
            href = _HREF.search(more)
            self._href = unescape(href[1]) if href else ""
            self._write("[" if self._href else "")

    def _end(self) -> None:
        words = _SPACES.sub(" ", unescape("".join(self._words))).strip().replace("\n", " ")
        self._words = []
        if not words.strip("*-# |"):
            return
        if self._is_row:
            words = f"{words} |"
        self._lines.append(words)
        self._places.append((self._first, self._number))
        if self._is_row and self._has_names:
            self._lines.append("|" + "---|" * words.replace("\\|", "").count("| "))
            self._places.append((self._first, self._number))

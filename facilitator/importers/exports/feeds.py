"""Feeds of status pages (Atom, RSS): each dated update inside an entry becomes an event of its own."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.parsers import expat

from facilitator.dates.zone import to_utc, zone_name
from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.draft_entry import Unread
from facilitator.importers.event import Event, moment
from facilitator.importers.exports.fields import links
from facilitator.importers.exports.html_text import html_words

NAME = "Status feed (Atom, RSS)"
_IS_FEED = re.compile(r"<(?:feed|rss|rdf:RDF)[\s>]", re.I)
_KEPT = {
    "title",
    "published",
    "updated",
    "pubDate",
    "date",
    "content",
    "summary",
    "description",
    "link",
    "encoded",
}
_UPDATE = re.compile(
    r"(?P<month>[A-Z][a-z]{2})[a-z]{0,6}\.? (?P<day>\d{1,2}), (?:(?P<year>\d{4}),? )?"
    r"(?P<clock>\d{1,2}:\d\d)(?:\s?-\s?(?P<until>\d{1,2}:\d\d))? (?P<zone>[A-Z]{2,5})\b"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_AHEAD = timedelta(days=2)


class _Entries:
    """Collects the entries of a feed with their lines, as far as the text is whole."""

    def __init__(self) -> None:
        self.found: list[tuple[dict[str, str], int, int]] = []
        self.is_whole = False
        self.stopped_at = 0
        self._entry: dict[str, str] | None = None
        self._line = 0
        self._field = ""
        self._depth = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words

    def read(self, text: str) -> None:
        try:
            self._parser.Parse(text.lstrip("\ufeff \t\r\n").encode("utf-8", "replace"), True)
            self.is_whole = True
        except (expat.ExpatError, ValueError):
            self.stopped_at = self._parser.ErrorLineNumber

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name in {"entry", "item"}:
            self._entry, self._line, self._depth = {}, self._parser.CurrentLineNumber, 0
        elif self._entry is not None:
            self._depth += 1
            if self._depth == 1:
                self._field = name if name in _KEPT else ""
                if name == "link" and attributes.get("href"):
                    self._entry[name] = attributes["href"]

    def _end(self, tag: str) -> None:
        if tag.rpartition(":")[2] in {"entry", "item"} and self._entry is not None:
            self.found.append((self._entry, self._line, self._parser.CurrentLineNumber))
            self._entry = None
        elif self._entry is not None:
            self._depth -= 1
            self._field = self._field if self._depth else ""

    def _words(self, words: str) -> None:
        if self._entry is not None and self._field:
            self._entry[self._field] = self._entry.get(self._field, "") + words


def read_text(text: str) -> tuple[list[Event], tuple[Unread, ...]] | None:
    """Return the events and what was not read, or ``None`` for a text of another kind.

    A text that defines entities of its own is not a feed that a status page writes.
    """
    start = text[:2000]
    if not start.lstrip("\ufeff \t\r\n").startswith("<") or not _IS_FEED.search(start) or "<!ENTITY" in text:
        return None
    entries = _Entries()
    entries.read(text)
    skipped = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    above = text.count("\n", 0, skipped)
    events = [
        event
        for entry, first, last in entries.found
        for event in _of_entry(entry, first + above, last + above)
    ]
    if not events:
        return None
    unread: tuple[Unread, ...] = ()
    if not entries.is_whole:
        done = max(last for _entry, _first, last in entries.found) + above
        rest = enumerate(text.split("\n")[done:], done + 1)
        unread = tuple(Unread(number, line) for number, line in rest if line.strip())
    return events, unread


def _of_entry(entry: dict[str, str], first: int, last: int) -> Iterator[Event]:
    title, _found = html_words(entry.get("title", ""))
    body, found = html_words(
        max((entry.get(key, "") for key in ("content", "encoded", "summary", "description")), key=len)
    )
    target = links(entry.get("link", "").strip(), *found)
    at = _published(entry)
    plain = Event(
        at.isoformat() if at else None, title, first, last,
        kind=EntryKind.COMMUNICATE, evidence=Evidence.WRITTEN_THEN, links=target,
    )  # fmt: skip
    updates = list(_UPDATE.finditer(body))
    if not updates or not at:
        yield plain._replace(more=body)
        return
    ends = [update.start() for update in updates[1:]] + [len(body)]
    for update, end in zip(updates, ends, strict=True):
        words = body[update.end() : end].strip(" \n-–:")
        begun, until = _update_times(update, at)
        if begun:
            yield plain._replace(at=begun, until=until, text=words or title, more=title if words else "")
        else:
            yield plain._replace(more=body[update.start() : end].strip())


def _published(entry: dict[str, str]) -> datetime | None:
    for key in ("updated", "published", "date"):
        at = moment(entry.get(key, "").strip())
        if at:
            return at if at.tzinfo else at.replace(tzinfo=UTC)
    try:
        at = parsedate_to_datetime(entry.get("pubDate", "").strip())
    except (ValueError, TypeError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _update_times(update: re.Match[str], published: datetime) -> tuple[str | None, str | None]:
    """Return when the update began and ended; the year is the last one that is not in the future."""
    zone = zone_name(update["zone"])
    if update["month"] not in _MONTHS or zone is None:
        return None, None
    year = int(update["year"] or published.year)

    def at(clock: str) -> datetime:
        hour, minute = map(int, clock.split(":"))
        local = datetime(year, _MONTHS.index(update["month"]) + 1, int(update["day"]), hour, minute)
        return to_utc(local, zone)

    try:
        begun = at(update["clock"])
        if not update["year"] and begun > published + _AHEAD:
            year -= 1
            begun = at(update["clock"])
        until = at(update["until"]) if update["until"] else None
    except (ValueError, OverflowError):
        return None, None
    return begun.isoformat(), until.isoformat() if until else None

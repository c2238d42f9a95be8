"""``git log`` as it is printed: each commit is an entry, who wrote it its speaker."""

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parseaddr

from facilitator.importers.draft_entry import Unread
from facilitator.importers.event import Event, moment
from facilitator.importers.exports.chat import PERSON, without_names

NAME = "git log"
_COMMIT = re.compile(r"(?:[*|\\/ _]{0,40})commit ([0-9a-f]{7,64})\b.*")
_HEADER = re.compile(r"(Author|AuthorDate|Commit|CommitDate|Date|Merge|Reflog|Reflog message):\s+(.*)")
_GRAPH = re.compile(r"[*|\\/ _]{1,40}?(?=(?:Author|Commit|Date|Merge|    ))")
_TRAILER = re.compile(r"([A-Z][A-Za-z]*(?:-[a-z]+)*-[Bb]y|Cc): .*")
_PEOPLE = ("Author:", "Commit:")
_SHA = 8
_FORMS = ("%a %b %d %H:%M:%S %Y %z", "%a, %d %b %Y %H:%M:%S %z", "%a %b %d %H:%M:%S %Y", "%Y-%m-%d")


def read_text(text: str) -> tuple[list[Event], tuple[Unread, ...]] | None:
    """Return the events and what was not read, or ``None`` for a text of another kind."""
    lines = [line.rstrip("\r") for line in text.lstrip("\ufeff").split("\n")]
    starts = [number for number, line in enumerate(lines) if line[:1] in "c*|" and _COMMIT.fullmatch(line)]
    begun = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not starts or starts[0] > begun + 3:
        return None
    authors = {parseaddr(line.partition(":")[2])[0] for line in lines if line.startswith(_PEOPLE)}
    ends = [*starts[1:], len(lines)]
    events = [_of_commit(lines, first, end, authors) for first, end in zip(starts, ends, strict=True)]
    if not any(event.at for event in events):
        return None
    above = ((n, line) for n, line in enumerate(lines[: starts[0]], 1) if line.strip())
    return events, tuple(Unread(number, line) for number, line in above)


def _of_commit(lines: list[str], first: int, end: int, authors: set[str]) -> Event:
    while end > first + 1 and not lines[end - 1].strip(" |*"):
        end -= 1
    headers: dict[str, str] = {}
    said: list[str] = []
    for line in _without_graph(lines[first + 1 : end]):
        header = _HEADER.match(line) if not said else None
        if header:
            headers.setdefault(header[1], header[2])
        elif line.strip() or said:
            words = _TRAILER.sub(rf"\1: {PERSON}", line.removeprefix("    ").rstrip())
            said.append(without_names(words, authors))
    found = _COMMIT.fullmatch(lines[first])
    sha = found[1][:_SHA] if found else ""
    return Event(
        _when(headers.get("CommitDate") or headers.get("Date") or headers.get("AuthorDate") or ""),
        said[0] if said else sha,
        first + 1,
        end,
        role=parseaddr(headers.get("Author", ""))[0],
        more="\n".join((*(line for line in said[1:] if line), f"commit {sha}")),
    )


def _without_graph(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield _GRAPH.sub("", line, count=1) if line[:1] in {"*", "|", "\\", "/"} else line


def _when(written: str) -> str | int | None:
    bare = written.strip()
    if moment(bare):
        return bare
    for form in _FORMS:
        try:
            return datetime.strptime(bare, form).isoformat()
        except ValueError:
            continue
    return None

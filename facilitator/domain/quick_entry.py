"""One line typed fast becomes an action; a part nobody can place stays in the words, nothing is lost."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from facilitator.domain.review import ActionItem

ReadDue = Callable[[str], date | None]

_LABEL = re.compile(
    r"(?<![^\s.;,–-])(?P<label>owner|due|by when|deadline|priority|prio|done when|verify|verified by|"
    r"verification|demo|review)\s*:\s*|(?<=[.;] )(?P<demo>demo)\s+(?=in|at|on|to|for)",
    re.IGNORECASE,
)
_FIELD = {
    "owner": "owner", "due": "due", "by when": "due", "deadline": "due", "priority": "priority",
    "prio": "priority", "done when": "done_when", "verify": "verify", "verified by": "verify",
    "verification": "verify", "demo": "verify", "review": "verify",
}  # fmt: skip
_HANDLE = r"@[\w](?:[\w.-]*\w)?"
_PRIORITY = re.compile(r"(?:^|\s)(?P<found>p[0-4])[.,;]?$", re.IGNORECASE)
_OWNER_AT_END = re.compile(rf"(?:^|\s)(?P<found>{_HANDLE})[.,;]?$")
_ENDS_SENTENCE = re.compile(r"(?<=\S)\.\s+(?=\S)")
_PART_OF_WHAT = (
    "on",
    "for",
    "every",
    "each",
    "until",
    "since",
    "from",
    "of",
    "the",
    "than",
    "after",
    "at",
    "to",
)
LONGEST_DATE = 5


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """What a line says; ``due_words`` and ``verify_words`` keep dates as they were written."""

    what: str = ""
    owner: str = ""
    due_on: date | None = None
    due_words: str = ""
    priority: str = ""
    done_when: str = ""
    verify_how: str = ""
    verifier: str = ""
    verify_on: date | None = None
    verify_words: str = ""


def parse(text: str, read_due: ReadDue) -> QuickEntry:
    """Read ``Add alert. Owner: @x. Due: Friday. Verify: standup`` or ``Add alert @x Friday P1``."""
    text = " ".join(text.split())
    labels = list(_LABEL.finditer(text))
    entry, rest = QuickEntry(), [text[: labels[0].start()] if labels else text]
    for label, following in zip_longest(labels, labels[1:]):
        end = following.start() if following else len(text)
        field = _FIELD[(label["label"] or label["demo"]).casefold()]
        filled, left = _fill(entry, field, text[label.end() : end], read_due)
        if filled is None:
            rest.append(text[label.start() : end])
        else:
            entry = filled
            rest.append(left)
    entry, head = _from_end(entry, _trimmed(rest[0]), read_due)
    parts = [head]
    for part in map(_trimmed, rest[1:]):
        if _PRIORITY.fullmatch(part) and not entry.priority:
            entry = replace(entry, priority=part.upper())
        elif part:
            parts.append(part)
    return replace(entry, what=" ".join(filter(None, parts)))


def to_action(entry: QuickEntry, action_id: str) -> ActionItem:
    """Make the action; due words that could not be read stay in its text."""
    unread = f" (due: {entry.due_words})" if entry.due_words and entry.due_on is None else ""
    return ActionItem(
        action_id,
        entry.what + unread,
        owner=entry.owner,
        due_on=entry.due_on,
        priority=entry.priority,
        done_when=entry.done_when,
        verifier=entry.verifier,
        verify_how=entry.verify_how,
        verify_on=entry.verify_on,
    )


def _fill(entry: QuickEntry, field: str, value: str, read_due: ReadDue) -> tuple[QuickEntry | None, str]:
    if field == "verify":
        is_taken = entry.verify_how or entry.verifier or entry.verify_words
        return (None, "") if is_taken or not _trimmed(value) else (_verification(entry, value, read_due), "")
    first, left = _first_sentence(value) if field != "done_when" else (_trimmed(value), "")
    if not first or getattr(entry, "due_words" if field == "due" else field):
        return None, ""
    if field == "due":
        return replace(entry, due_on=read_due(first), due_words=first), left
    if field == "owner":
        return replace(entry, owner=first), left
    if field == "priority":
        return replace(entry, priority=first), left
    return replace(entry, done_when=first), left


def _verification(entry: QuickEntry, value: str, read_due: ReadDue) -> QuickEntry:
    how = _trimmed(value)
    found = re.search(rf"^(?P<first>{_HANDLE})(?:\s+|$)|(?:^|\s)by (?P<by>{_HANDLE})(?=$|[\s.,;])", how)
    verifier = ""
    if found:
        verifier = found["first"] or found["by"]
        how = _trimmed(f"{how[: found.start()]} {how[found.end() :].strip()}")
    on, words, how = _date_at_end(how, read_due, is_head=False)
    if words:
        how = re.sub(r"(?:^|\s)(?:on|by|at)$", "", how)
    return replace(entry, verifier=verifier, verify_how=how, verify_on=on, verify_words=words)


def _from_end(entry: QuickEntry, head: str, read_due: ReadDue) -> tuple[QuickEntry, str]:
    """Take priority, owner and date off the end of the words, in any order, each once."""
    while True:
        before = head
        found = _PRIORITY.search(head)
        if found and not entry.priority and head[: found.start()].strip():
            entry, head = replace(entry, priority=found["found"].upper()), head[: found.start()]
        found = _OWNER_AT_END.search(head)
        if found and not entry.owner and head[: found.start()].strip():
            entry, head = replace(entry, owner=found["found"]), head[: found.start()]
        if not entry.due_words:
            due_on, words, head = _date_at_end(_trimmed(head), read_due, is_head=True)
            if words:
                entry = replace(entry, due_on=due_on, due_words=words)
        head = _trimmed(head)
        if head == _trimmed(before):
            return entry, head


def _date_at_end(text: str, read_due: ReadDue, *, is_head: bool) -> tuple[date | None, str, str]:
    words = text.split()
    for count in range(min(LONGEST_DATE, len(words) - is_head), 0, -1):
        written = " ".join(words[-count:])
        found = read_due(written)
        if found is None:
            continue
        before = words[-count - 1].casefold() if count < len(words) else ""
        is_what = before in _PART_OF_WHAT or words[-count].casefold() in _PART_OF_WHAT
        if is_head and is_what and not before.startswith("@"):
            break
        return found, written, " ".join(words[:-count])
    return None, "", text


def _first_sentence(value: str) -> tuple[str, str]:
    end = _ENDS_SENTENCE.search(value)
    return (_trimmed(value[: end.start()]), value[end.end() :]) if end else (_trimmed(value), "")


def _trimmed(text: str) -> str:
    return text.strip(" .;,") if text.strip(" .;,") else ""

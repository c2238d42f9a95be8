"""Mails (.eml, .mbox): subject and words as they were sent; addresses of people stay out of the text."""

import re
from collections.abc import Iterator
from email import message_from_string, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.draft_entry import Unread
from facilitator.importers.event import Event
from facilitator.importers.exports.chat import without_names
from facilitator.importers.exports.fields import links
from facilitator.importers.exports.html_text import html_words

NAME = "Mail"
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?.*")
_START = re.compile(r"From \S+ .*\d\d:\d\d.*")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,2000}")
_PEOPLE = ("From", "To", "Cc", "Reply-To", "Sender")
_BROKEN = (ValueError, LookupError, AttributeError, TypeError, AssertionError)  # what email raises
_NEEDED = ({"date"}, {"from", "subject", "message-id"})


def read_text(text: str) -> tuple[list[Event], tuple[Unread, ...]] | None:
    """Return the events and what was not read, or ``None`` for a text of another kind."""
    lines = text.lstrip("\ufeff").split("\n")
    if not _is_mail(lines[:200]):
        return None
    return [_of_mail(mail, first, last) for mail, first, last in _mails(lines)], ()


def _is_mail(lines: list[str]) -> bool:
    names: set[str] = set()
    for line in lines[1:] if _START.fullmatch(lines[0]) else lines:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        if not _HEADER.fullmatch(line):
            return False
        names.add(line.partition(":")[0].casefold())
    return all(names & needed for needed in _NEEDED) and len(names) > 2


def _mails(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    starts = [
        n for n, line in enumerate(lines) if _START.fullmatch(line) and (n == 0 or not lines[n - 1].strip())
    ]
    for first, end in zip(starts or [0], [*starts[1:], len(lines)], strict=True):
        rows = lines[first:end]
        while rows and not rows[-1].strip():
            rows.pop()
        yield "\n".join(rows[1:] if starts else rows), first + 1, first + len(rows)


def _of_mail(text: str, first: int, last: int) -> Event:
    mail = message_from_string(text, policy=policy.default)
    body, found = _words(mail) if isinstance(mail, EmailMessage) else ("", ())
    people = {name for name, _address in getaddresses([_header(mail, key) for key in _PEOPLE])}
    title = _header(mail, "Subject") or body.partition("\n")[0] or NAME
    return Event(
        _sent(_header(mail, "Date")),
        without_names(title, people),
        first,
        last,
        role=parseaddr(_header(mail, "From"))[0] or parseaddr(_header(mail, "From"))[1],
        kind=EntryKind.COMMUNICATE,
        evidence=Evidence.WRITTEN_THEN,
        links=links(*found, *_ADDRESS.findall(body)),
        more=without_names(body, people),
    )


def _header(mail: object, name: str) -> str:
    try:
        return str(mail.get(name) or "").strip() if isinstance(mail, EmailMessage) else ""
    except _BROKEN:
        return ""


def _sent(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _words(mail: EmailMessage) -> tuple[str, tuple[str, ...]]:
    """Return the plain words of a mail, or those of its HTML."""
    try:
        part = mail.get_body(("plain", "html"))
        content = _content(part) if isinstance(part, EmailMessage) else ""
    except _BROKEN:
        return "", ()
    if not isinstance(content, str) or part is None:
        return "", ()
    if part.get_content_subtype() == "html":
        return html_words(content)
    return content.replace("\r", "").strip(), ()


def _content(part: EmailMessage) -> object:
    """Return the words of a part; those that were sent as they are have been decoded with the whole text."""
    packed = str(part.get("Content-Transfer-Encoding") or "").strip().casefold()
    return part.get_content() if packed in {"base64", "quoted-printable"} else part.get_payload()

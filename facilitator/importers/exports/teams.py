"""Microsoft Teams: messages of channels and chats as Microsoft Graph gives them, replies included."""

import re
from collections.abc import Iterator

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports import chat
from facilitator.importers.exports.fields import Record, inside, links, objects, place, time_of, words
from facilitator.importers.exports.html_text import html_words
from facilitator.importers.json_text import JsonText

NAME = "Microsoft Teams"
_MENTION = re.compile(r"<at\b[^<>]{0,200}>[^<>]{0,200}</at>", re.I)
_SYSTEM = {"systemEventMessage", "unknownFutureValue"}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = [*found.records("value"), *found.records("messages"), *found.records()]
    told = [message for record in records if _is_message(record) for message in _with_replies(record)]
    return chat.with_parents(told) or None


def _is_message(record: Record) -> bool:
    return "createdDateTime" in record and "content" in inside(record, "body")


def _with_replies(record: Record) -> Iterator[tuple[Event, str, str]]:
    own = words(record, "id")
    yield _of_message(record), own, words(record, "replyToId")
    for reply in objects(record.get("replies")):
        if _is_message(reply):
            yield _of_message(reply), words(reply, "id"), words(reply, "replyToId") or own


def _of_message(record: Record) -> Event:
    body, sender = inside(record, "body"), inside(record, "from")
    content = _MENTION.sub(chat.PERSON, words(body, "content"))
    text, found = html_words(content) if words(body, "contentType") != "text" else (content, ())
    user = inside(sender, "user")
    extras = [words(part, "name") for part in objects(record.get("attachments"))]
    if words(record, "messageType") in _SYSTEM:
        kind = words(inside(record, "eventDetail"), "@odata.type").rpartition(".")[2]
        text = kind or text
    head, _line, rest = text.partition("\n")
    return Event(
        time_of(record, "createdDateTime"),
        head or words(record, "subject") or (extras.pop(0) if extras else ""),
        *place(record),
        role=words(user, "displayName") or words(inside(sender, "application"), "displayName"),
        evidence=Evidence.WRITTEN_THEN if user else Evidence.MEASURED,
        links=links(*found, *(words(part, "contentUrl") for part in objects(record.get("attachments")))),
        more="\n".join(
            part for part in (rest, *extras, chat.edited(time_of(record, "lastEditedDateTime"))) if part
        ),
    )

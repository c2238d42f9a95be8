"""Discord: channels as DiscordChatExporter writes them, and messages of Discord's own interface."""

import re
from collections.abc import Iterator

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports import chat
from facilitator.importers.exports.fields import Record, inside, links, objects, place, time_of, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Discord"
_MENTION = re.compile(r"<@[!&]?\d{1,30}>")
_EMOJI = re.compile(r"<a?(:\w{1,64}:)\d{1,30}>")
_ADDRESS = re.compile(r"https?://[^\s<>]{1,2000}")


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    messages = [m for m in (*found.records("messages"), *found.records()) if _is_message(m)]
    names = {name for message in messages for name in _names(message)}
    return chat.with_parents([_of_message(m, names) for m in messages]) or None


def _is_message(record: Record) -> bool:
    return "content" in record and "timestamp" in record and isinstance(record.get("author"), dict)


def _names(message: Record) -> Iterator[str]:
    for person in (inside(message, "author"), *objects(message.get("mentions"))):
        yield words(person, "name", "username")
        yield words(person, "nickname", "global_name")


def _of_message(record: Placed, names: set[str]) -> tuple[Event, str, str]:
    author = inside(record, "author")
    lines = [line for part in objects(record.get("embeds")) for line in _embedded(part)]
    lines += [words(part, "fileName", "filename") for part in objects(record.get("attachments"))]
    lines = [line for line in lines if line]
    text = words(record, "content") or (lines.pop(0) if lines else "")
    lines.append(chat.edited(time_of(record, "timestampEdited", "edited_timestamp")))
    event = Event(
        time_of(record, "timestamp"),
        _plain(text, names),
        *place(record),
        role=words(author, "nickname", "global_name", "name", "username"),
        evidence=Evidence.MEASURED if author.get("isBot") or author.get("bot") else Evidence.WRITTEN_THEN,
        links=links(*_ADDRESS.findall(text), *(words(p, "url") for p in objects(record.get("embeds")))),
        more="\n".join(_plain(line, names) for line in lines if line),
    )
    answered = inside(record, "reference") or inside(record, "message_reference")
    return event, words(record, "id"), words(answered, "messageId", "message_id")


def _plain(text: str, names: set[str]) -> str:
    return chat.without_names(_EMOJI.sub(r"\1", _MENTION.sub(chat.PERSON, text)), names)


def _embedded(part: Record) -> Iterator[str]:
    yield words(part, "title")
    yield words(part, "description")
    for field in objects(part.get("fields")):
        yield ": ".join(filter(None, (words(field, "name"), words(field, "value"))))

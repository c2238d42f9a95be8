"""Slack: day files of a workspace export, answers of its interface, and the joined text of a channel."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.event import Event, moment
from facilitator.importers.exports import chat
from facilitator.importers.exports.fields import Record, inside, links, objects, place, time_of, who, words
from facilitator.importers.exports.slack_markup import plain, words_of_blocks
from facilitator.importers.json_text import JsonText, Placed

NAME = "Slack"
USERS, NAMES = "slack_users", "slack_names"
"""In the first line of a joined channel: what each id of a user is called, and every full name."""

_NO_MESSAGE = {"message_changed", "message_deleted", "message_replied", "tombstone"}


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = list(found.records())
    users, names = _users(records), _names(records)
    messages = [record for record in _messages(found, records) if _is_message(record)]
    events = [(_of_message(m, users, names), words(m, "ts"), words(m, "thread_ts")) for m in messages]
    added = [_of_integration(record) for record in records if "change_type" in record and "date" in record]
    return [*chat.with_parents(events), *added] or None


def users_of(records: Iterable[Record]) -> dict[str, str]:
    """Return what each id is called, from the records of ``users.json``."""
    found = {}
    for record in records:
        profile = inside(record, "profile")
        name = words(profile, "display_name", "real_name") or words(record, "real_name", "name")
        if words(record, "id") and name:
            found[words(record, "id")] = name
    return found


def names_of(records: Iterable[Record]) -> list[str]:
    """Return every name of people in the records of ``users.json``; programs keep theirs."""
    found = []
    for record in records:
        profile = inside(record, "profile")
        if not record.get("is_bot"):
            found += [words(profile, key) for key in ("real_name", "display_name")]
            found += [words(record, key) for key in ("real_name", "name")]
    return sorted({name for name in found if name})


def _names(records: list[Placed]) -> list[str]:
    lists = (record[NAMES] for record in records if isinstance(record.get(NAMES), list))
    return [name for name in next(lists, []) if isinstance(name, str)]


def _users(records: list[Placed]) -> dict[str, str]:
    found = (inside(record, USERS) for record in records if USERS in record)
    told: Record = next(found, {})
    return {key: name for key, name in told.items() if isinstance(name, str)}


def _messages(found: JsonText, records: list[Placed]) -> Iterator[Placed]:
    yield from records
    yield from found.records("messages")
    for record in records if found.is_lines else ():
        event = record.get("event")
        if isinstance(event, Placed):
            yield event


def _is_message(record: Record) -> bool:
    has_stamp = isinstance(record.get("ts"), str) and moment(time_of(record, "ts")) is not None
    has_words = any(record.get(key) for key in ("text", "attachments", "blocks", "files"))
    is_chat = any(key in record for key in ("user", "bot_id", "username", "subtype", "thread_ts")) or (
        record.get("type") == "message"
    )
    return has_stamp and has_words and is_chat and record.get("subtype") not in _NO_MESSAGE


def _of_message(record: Placed, users: Mapping[str, str], names: list[str]) -> Event:
    text, found = plain(words(record, "text") or words_of_blocks(record.get("blocks")))
    lines = [part for part in _extras(record) if part and part != text]
    extras = [plain(part) for part in lines]
    parts = [part for part, _links in extras]
    head = text or (parts.pop(0) if parts else "")
    is_bot = record.get("subtype") == "bot_message" or "bot_id" in record
    parts.append(chat.edited(time_of(inside(record, "edited"), "ts")))
    return Event(
        time_of(record, "ts"),
        chat.without_names(head, names),
        *place(record),
        role=_speaker(record, users),
        evidence=Evidence.MEASURED if is_bot else Evidence.WRITTEN_THEN,
        links=links(*found, *(link for _part, more in extras for link in more), *_targets(record)),
        more="\n".join(chat.without_names(part, names) for part in parts if part),
    )


def _speaker(record: Placed, users: Mapping[str, str]) -> str:
    told = inside(record, "user_profile")
    user = words(record, "user")
    known = users.get(user) or words(told, "display_name", "real_name", "name")
    return known or words(record, "username") or who(inside(record, "bot_profile")) or user


def _extras(record: Placed) -> Iterator[str]:
    for part in objects(record.get("attachments")):
        shown = [words(part, key) for key in ("pretext", "title", "text")]
        if not any(shown):
            shown = [words(part, "fallback") or words_of_blocks(part.get("blocks"))]
        yield from shown
        for field in objects(part.get("fields")):
            yield ": ".join(filter(None, (words(field, "title"), words(field, "value"))))
    for part in objects(record.get("files")):
        yield words(part, "name", "title")


def _targets(record: Placed) -> Iterator[str]:
    for part in objects(record.get("attachments")):
        yield words(part, "title_link")
        yield words(part, "from_url")
    for part in objects(record.get("files")):
        yield words(part, "permalink")


def _of_integration(record: Any) -> Event:
    what = words(record, "service_type", "app_type") or "app"
    change = words(record, "change_type")
    return Event(
        time_of(record, "date"),
        f"{what}: {change}",
        *place(record),
        role=words(record, "user_name"),
        kind=EntryKind.ACT,
        more=words(record, "reason"),
    )

"""Mattermost: lines of a bulk export with replies inside their posts, and answers of its interface."""

from collections.abc import Iterator
from typing import Any

from facilitator.domain.kinds import Evidence
from facilitator.importers.event import Event
from facilitator.importers.exports import chat
from facilitator.importers.exports.fields import Record, inside, objects, place, time_of, words
from facilitator.importers.json_text import JsonText, Placed

NAME = "Mattermost"
_POSTS = ("post", "direct_post")
Told = tuple[Event, str, str]


def read(found: JsonText) -> list[Event] | None:
    """Return the events, or ``None`` for JSON of another kind."""
    records = list(found.records())
    posts = [(r, inside(r, key)) for r in records for key in _POSTS if words(r, "type") == key]
    names = set(_names(records, [post for _record, post in posts]))
    told: list[Told] = []
    for record, post in posts:
        told += _with_replies(record, post, names)
    told += [_of_answer(post, names) for record in records for post in _answers(record)]
    return chat.with_parents(told) or None


def _names(records: list[Placed], posts: list[Record]) -> Iterator[str]:
    yield from (words(inside(r, "user"), "username") for r in records if words(r, "type") == "user")
    for post in posts:
        yield words(post, "user")
        yield from (words(reply, "user") for reply in objects(post.get("replies")))


def _with_replies(record: Placed, post: Record, names: set[str]) -> Iterator[Told]:
    own = str(record.line or id(record))
    yield _event(post, place(record), names), own, ""
    for number, reply in enumerate(objects(post.get("replies"))):
        yield _event(reply, place(record), names), f"{own}.{number}", own


def _answers(record: Placed) -> list[Record]:
    posts = record.get("posts")
    found = list(posts.values()) if isinstance(posts, dict) else posts
    return [post for post in objects(found) if "create_at" in post and "message" in post]


def _of_answer(post: Record, names: set[str]) -> Told:
    return _event(post, place(post), names), words(post, "id"), words(post, "root_id")


def _event(post: Record, lines: tuple[int, int], names: set[str]) -> Event:
    props = inside(post, "props")
    extras = [line for part in objects(props.get("attachments")) for line in _extras(part)]
    extras += [words(part, "path", "name") for part in objects(post.get("attachments"))]
    text = words(post, "message") or (extras.pop(0) if extras else "")
    is_bot = props.get("from_webhook") == "true" or props.get("from_bot") == "true"
    extras.append(chat.edited(time_of(post, "edit_at")))
    return Event(
        time_of(post, "create_at"),
        _hidden(post, chat.without_names(text, names)),
        *lines,
        role=words(props, "override_username") or words(post, "user", "user_id"),
        evidence=Evidence.MEASURED if is_bot else Evidence.WRITTEN_THEN,
        more="\n".join(chat.without_names(part, names) for part in extras if part),
    )


def _hidden(post: Record, text: str) -> str:
    """Take the speaker's name out of the sentences the program writes ("ann joined the channel.")."""
    name = words(post, "user") or words(inside(post, "props"), "username")
    return f"{chat.PERSON}{text[len(name) :]}" if name and text.startswith(f"{name} ") else text


def _extras(part: Any) -> Iterator[str]:
    yield from (words(part, key) for key in ("pretext", "title", "text"))
    for field in objects(part.get("fields")):
        yield ": ".join(filter(None, (words(field, "title"), words(field, "value"))))

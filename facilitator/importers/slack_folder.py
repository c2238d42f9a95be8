"""A Slack export as files: the days of a channel joined into one text, with what its people are called."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from facilitator.importers.decode import decode
from facilitator.importers.exports import slack
from facilitator.importers.json_text import read_json

_DAY = re.compile(r"\d{4}-\d\d-\d\d\.json")
_USER = re.compile(r"\b[UW][A-Z0-9]{6,14}\b")
USERS = "users.json"
_LISTS = {
    USERS, "channels.json", "groups.json", "dms.json", "mpims.json", "integration_logs.json", "canvases.json",
    "file_conversations.json", "huddle_transcripts.json", "lists.json", "org_users.json",
}  # fmt: skip


def is_day(name: str, content: bytes) -> bool:
    """Tell whether a file is called as one day of a channel and looks like messages."""
    if _DAY.fullmatch(PurePosixPath(name).name) is None:
        return False
    return content.lstrip().startswith(b"[") and (b'"ts"' in content or content.strip() == b"[]")


def is_list(name: str) -> bool:
    """Tell whether a file of an export is a list about the workspace and not what was said."""
    return PurePosixPath(name).name in _LISTS


def channel_of(name: str) -> str:
    """Return the folder of a day file; empty at the top."""
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def joined(channel: str, days: Iterable[bytes], users: bytes) -> str:
    """Return one text: a first line that tells who is who, then one line for each message.

    Lines of a day that is no JSON stay as they are, so that they are seen.
    """
    lines: list[str] = []
    for day in days:
        text = decode(day).text.replace("\0", "")
        found = read_json(text)
        if found is None:
            lines += [line for line in text.split("\n") if line.strip()]
            continue
        lines += [json.dumps(record, ensure_ascii=False) for record in found.records()]
        lines += [line.text for line in found.unread]
    return "\n".join((_head(channel, lines, users), *lines))


def _head(channel: str, lines: list[str], users: bytes) -> str:
    """Return the first line; it tells only of people that the channel speaks of."""
    seen = {name for line in lines for name in _USER.findall(line)}
    found = read_json(decode(users).text) if users else None
    people: list[Mapping[str, object]] = [r for r in found.records() if r.get("id") in seen] if found else []
    head = {
        "slack_channel": channel,
        slack.USERS: slack.users_of(people),
        slack.NAMES: slack.names_of(people),
    }
    return json.dumps(head, ensure_ascii=False)

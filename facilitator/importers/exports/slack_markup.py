"""Slack's own marks inside a message as plain words: mentions, channels, links, escaped letters."""

import html
import re
from typing import Any

from facilitator.importers.exports.chat import PERSON
from facilitator.importers.exports.fields import Record, objects, words

_MARK = re.compile(r"<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>")


def plain(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words and the addresses in them."""
    links: list[str] = []

    def say(found: re.Match[str]) -> str:
        sign, target, label = found[1], found[2], found[3] or ""
        if sign == "@":
            return PERSON
        if sign == "#":
            return f"#{label or target}"
        if sign == "!":
            return _special(target, label)
        if "://" in target:
            links.append(html.unescape(target))
            return label or target
        return label or target.removeprefix("mailto:") if ":" in target else found[0]

    return html.unescape(_MARK.sub(say, text)), tuple(links)


def _special(target: str, label: str) -> str:
    name = target.partition("^")[0]
    if name == "subteam":
        return label or "@team"
    return label or (f"@{name}" if name in {"here", "channel", "everyone", "group"} else name)


def words_of_blocks(blocks: Any) -> str:
    """Return the words of a message that has blocks and no text, one line for each block."""
    lines = []
    for block in objects(blocks):
        found = "".join(_pieces(block)).strip()
        if found:
            lines.append(found)
    return "\n".join(lines)


def _pieces(block: Record) -> list[str]:
    """Walk through the block in order, without going deeper than a person could have nested it."""
    found: list[str] = []
    waiting: list[tuple[Any, int]] = [(block, 0)]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, list):
            waiting += [(inner, depth + 1) for inner in reversed(item)]
            continue
        if not isinstance(item, dict) or depth > 12:
            continue
        kind, text = words(item, "type"), item.get("text")
        if kind in {"user", "broadcast", "link", "emoji", "usergroup"}:
            found.append(_element(item, kind))
        elif isinstance(text, str):
            found.append(text)
        inner = [item.get(key) for key in ("elements", "fields") if isinstance(item.get(key), list)]
        waiting += [(part, depth + 1) for part in reversed([text, *inner]) if isinstance(part, dict | list)]
        if kind in {"rich_text_section", "section"}:
            found.append("\n" if found and not found[-1].endswith("\n") else "")
    return found


def _element(item: Record, kind: str) -> str:
    if kind == "user":
        return PERSON
    if kind == "link":
        return words(item, "text", "url")
    if kind == "emoji":
        return f":{words(item, 'name')}:"
    return f"@{words(item, 'range') or 'team'}"

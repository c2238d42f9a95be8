"""What readers of chats share: mentions without names, replies, edits, and who speaks."""

import re
from collections.abc import Iterable, Sequence

from facilitator.importers.event import Event, Time, moment
from facilitator.language.translate import _

PERSON = "@person"
"""Stands for anybody who is mentioned: an entry never names a person."""

_LONGEST_QUOTE = 60
_EVERYBODY = {"here", "all", "channel", "everyone"}
_HANDLE = re.compile(r"(?<![\w@/.])@([\w][\w.-]{0,63})(?![\w/])")


def without_names(text: str, names: Iterable[str]) -> str:
    """Return the text with known names turned into a person: handles behind an @, and names of two words."""
    known = {name for name in names if name and name.casefold() not in _EVERYBODY}
    if not known:
        return text
    for name in sorted((name for name in known if " " in name.strip()), key=len, reverse=True):
        text = text.replace(f"@{name}", PERSON).replace(name, PERSON)
    return _masked(text, {name.casefold() for name in known}) if "@" in text else text


def without_handles(text: str) -> str:
    """Return the text with every handle behind an @ turned into a person."""
    return _masked(text, None) if "@" in text else text


def _masked(text: str, handles: set[str] | None) -> str:
    def mask(found: re.Match[str]) -> str:
        bare = found[1].rstrip(".-")
        word = bare.casefold()
        is_person = word not in _EVERYBODY if handles is None else word in handles
        return PERSON + found[1][len(bare) :] if is_person else found[0]

    return _HANDLE.sub(mask, text)


def in_reply_to(parent: str) -> str:
    """Return the line that says what a reply answers."""
    first = parent.strip().partition("\n")[0]
    if not first:
        return ""
    short = first if len(first) <= _LONGEST_QUOTE else first[:_LONGEST_QUOTE].rstrip() + "…"
    return _("in reply to “{words}”").format(words=short)


def edited(at: Time) -> str:
    """Return the line that says when a message was changed after it was sent."""
    found = moment(at)
    if found is None:
        return ""
    return _("edited {time}").format(time=found.strftime("%Y-%m-%d %H:%M UTC" if found.tzinfo else "%H:%M"))


def with_parents(events: Sequence[tuple[Event, str, str]]) -> list[Event]:
    """Return the events of (event, own id, id of what it answers); a reply quotes what it answers."""
    texts = {own: event.text for event, own, _parent in events if own}
    found = []
    for event, own, parent in events:
        quote = in_reply_to(texts.get(parent, "")) if parent and parent != own else ""
        found.append(event._replace(more="\n".join(part for part in (event.more, quote) if part)))
    return found

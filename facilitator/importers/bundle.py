"""Folders and zips as texts: a Slack export becomes one text for each channel, other files one each."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from facilitator.importers import bundle_folder, bundle_zip, slack_folder
from facilitator.importers.bundle_member import LARGEST_FILE, Member, Trouble, is_archive, label
from facilitator.importers.decode import decode, name_of
from facilitator.language.translate import _


class BundledText(NamedTuple):
    """A text by its name inside the bundle; ``encoding`` is named where it had to be guessed."""

    name: str
    text: str
    encoding: str = ""


class LeftOut(NamedTuple):
    """A file that was not taken, and why."""

    name: str
    why: Trouble


class Bundle(NamedTuple):
    """What a folder or a zip holds."""

    texts: tuple[BundledText, ...]
    left_out: tuple[LeftOut, ...] = ()


def is_bundle(path: Path) -> bool:
    """Tell whether a path is a folder or a zip."""
    return path.is_dir() or bundle_zip.is_zip(path)


def read_bundle(path: Path) -> Bundle:
    """Read a folder or a zip; never raises for what either can hold."""
    members = list(bundle_folder.members(path) if path.is_dir() else bundle_zip.members(path))
    days = [member for member in members if _is_day(member)]
    texts, left_out = _channels(path, members, days), []
    for member in members:
        if _is_day(member):
            continue
        found = _text(member, is_of_slack=bool(days))
        if isinstance(found, BundledText):
            texts.append(found)
        elif found is not Trouble.USED:
            left_out.append(LeftOut(member.name, found))
    return Bundle(tuple(texts), tuple(left_out))


def _is_day(member: Member) -> bool:
    return slack_folder.is_day(member.name, member.content)


def _text(member: Member, *, is_of_slack: bool) -> BundledText | Trouble:
    if member.trouble:
        return member.trouble
    if is_of_slack and slack_folder.is_list(member.name):
        return Trouble.USED if member.name.endswith(slack_folder.USERS) else Trouble.NO_TALK
    if is_archive(member.content):
        return Trouble.NESTED
    found = decode(member.content)
    if found.is_binary:
        return Trouble.NO_TEXT
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Trouble.EMPTY
    return BundledText(member.name, text, found.encoding if found.assumptions else "")


def _channels(path: Path, members: Iterable[Member], days: Iterable[Member]) -> list[BundledText]:
    """Join the days of each channel; the list of people stands beside the channels."""
    of_channel: dict[str, list[bytes]] = defaultdict(list)
    for day in days:
        of_channel[slack_folder.channel_of(day.name)].append(day.content)
    lists = (member for member in members if member.name.rpartition("/")[2] == slack_folder.USERS)
    users = next((member.content for member in lists), b"")
    if of_channel and not users and path.is_dir():
        users = bundle_folder.read_member(path.parent / slack_folder.USERS, slack_folder.USERS).content
    names = {channel: channel or label(name_of(path)) for channel in of_channel}
    return [
        BundledText(names[channel], slack_folder.joined(names[channel], contents, users))
        for channel, contents in of_channel.items()
    ]


def left_out_words(found: LeftOut) -> str:
    """Return why a file was left out, as a sentence."""
    reasons = {
        Trouble.LARGE: _("“{name}” is larger than {size} MB and was left out."),
        Trouble.TOTAL: _("“{name}” and what follows were left out: the texts are too large together."),
        Trouble.MANY: _("“{name}” and what follows were left out: there are too many files."),
        Trouble.NO_TEXT: _("“{name}” is no text file and was left out."),
        Trouble.NO_TALK: _("“{name}” holds no messages and was left out."),
        Trouble.EMPTY: _("“{name}” is empty."),
        Trouble.NESTED: _("“{name}” is packed itself and was left out. Unpack it first."),
        Trouble.UNSAFE: _("“{name}” was left out: its name leads out of the folder."),
        Trouble.LINK: _("“{name}” was left out: it is a link to another place."),
        Trouble.BOMB: _("“{name}” was left out: it would grow too large when unpacked."),
        Trouble.LOCKED: _("“{name}” is locked with a password and was left out."),
        Trouble.HIDDEN: _("“{name}” is hidden and was left out."),
    }
    words = reasons.get(found.why, _("“{name}” could not be read and was left out."))
    return words.format(name=found.name, size=LARGEST_FILE // 1_000_000)

"""One file of a folder or a zip: what it holds, or why it was left out; and the limits for all of them."""

from enum import StrEnum
from typing import NamedTuple

LARGEST_FILE = 20_000_000
LARGEST_TOTAL = 200_000_000
MOST_FILES = 5_000
_LONGEST_NAME = 200
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xfd7zXZ\0",
    b"BZh",
)


class Trouble(StrEnum):
    """Why a file was left out."""

    LARGE = "larger than a text may be"
    TOTAL = "more than all texts together may be"
    MANY = "too many files"
    NO_TEXT = "no text"
    NO_TALK = "no messages in it"
    EMPTY = "empty"
    UNREADABLE = "not readable"
    NESTED = "an archive inside"
    UNSAFE = "its name leads out of the folder"
    LINK = "a link to somewhere else"
    BOMB = "blown up when unpacked"
    LOCKED = "locked with a password"
    HIDDEN = "hidden"
    USED = "used for the other files"


class Member(NamedTuple):
    """A file by its name inside the bundle, with its bytes or its trouble."""

    name: str
    content: bytes = b""
    trouble: Trouble | None = None


def label(name: str) -> str:
    """Return a name that can be shown and kept: no control characters, no half characters, not endless."""
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in name)
    return shown if len(shown) <= _LONGEST_NAME else f"…{shown[-_LONGEST_NAME:]}"


def is_hidden(name: str) -> bool:
    """Tell whether a name belongs to a program and not to a person."""
    parts = name.split("/")
    return any((part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in parts)


def is_archive(content: bytes) -> bool:
    """Tell whether bytes are packed files."""
    return content.startswith(_ARCHIVES) or content[257:262] == b"ustar"

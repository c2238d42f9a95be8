"""Bytes of a file as text, whatever their encoding; never raises, and tells what had to be guessed."""

import codecs
import os
from pathlib import Path
from typing import NamedTuple

from facilitator.importers.draft_entry import Assumed, Assumption

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4000


class Decoded(NamedTuple):
    """The text, its encoding, and the assumptions to show beside it."""

    text: str
    encoding: str
    assumptions: tuple[Assumption, ...] = ()
    is_binary: bool = False


def decode(content: bytes) -> Decoded:
    """Return the text of a file; bytes that mean nothing become U+FFFD, and that is told."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _certain(content, encoding)
    wide = _wide_without_mark(content)
    if wide:
        return _guessed(content, wide)
    if b"\0" in content[:_SAMPLE]:
        return _guessed(content, "utf-8")._replace(is_binary=True)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(content):
        return _guessed(content, "utf-8")
    return _guessed(content, "cp1252")


def name_of(path: Path) -> str:
    """Return the name of a file; bytes in it that mean nothing become U+FFFD, so that it can be kept."""
    return os.fsencode(path.name).decode("utf-8", errors="replace")


def _certain(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _guessed(content, encoding)


def _guessed(content: bytes, encoding: str) -> Decoded:
    return Decoded(
        content.decode(encoding, errors="replace"), encoding, (Assumption(Assumed.ENCODING, encoding),)
    )


def _wide_without_mark(content: bytes) -> str:
    sample = content[:_SAMPLE]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 > half * 6 and even * 10 < half:
        return "utf-16-le"
    if even * 10 > half * 6 and odd * 10 < half:
        return "utf-16-be"
    return ""


def _is_mostly_utf8(content: bytes) -> bool:
    """Tell whether more bytes beyond ASCII make sense as UTF-8 than do not."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(1 for letter in text if letter > "\x7f") - broken > broken

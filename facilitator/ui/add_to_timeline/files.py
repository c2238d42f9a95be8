"""Reads what was dropped or opened, files, folders and zips; says plainly why something cannot be read."""

from pathlib import Path
from typing import NamedTuple

from facilitator.importers.bundle import Bundle, is_bundle, left_out_words, read_bundle
from facilitator.importers.decode import decode, name_of
from facilitator.language.translate import _, plural

LARGEST = 20_000_000
MOST_TEXTS = 40
_TOLD = 2


class FileText(NamedTuple):
    """The text of a file, or why there is none: "large", "no text" or "not readable"."""

    name: str
    text: str = ""
    trouble: str = ""
    encoding: str = ""


class Opened(NamedTuple):
    """What one path held: texts, and what to say about all that has none."""

    texts: tuple[FileText, ...] = ()
    words: str = ""


def read_path(path: Path) -> Opened:
    """Read a file, or every text of a folder or a zip; never raises for what a path can be."""
    if is_bundle(path):
        return _of_bundle(name_of(path), read_bundle(path))
    found = read_file(path)
    return Opened(words=_refusal(found)) if found.trouble or not found.text.strip() else Opened((found,))


def read_file(path: Path) -> FileText:
    """Read one file; never raises for what a file can be."""
    try:
        if path.stat().st_size > LARGEST:
            return FileText(name_of(path), trouble="large")
        found = decode(path.read_bytes())
    except OSError:
        return FileText(name_of(path), trouble="not readable")
    if found.is_binary:
        return FileText(name_of(path), trouble="no text")
    text = found.text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return FileText(name_of(path), text, encoding=found.encoding if found.assumptions else "")


def _of_bundle(name: str, bundle: Bundle) -> Opened:
    if len(bundle.texts) > MOST_TEXTS:
        words = _("“{name}” holds {count} texts; choose those of the incident. Nothing was changed.")
        return Opened(words=words.format(name=name, count=len(bundle.texts)))
    sentences = [left_out_words(left) for left in bundle.left_out[:_TOLD]]
    more = len(bundle.left_out) - _TOLD
    if more > 0:
        sentences.append(plural("{count} more was left out.", "{count} more were left out.", more))
    if not bundle.texts:
        words = _("Nothing in “{name}” could be read. Nothing was changed.")
        sentences.insert(0, words.format(name=name))
    texts = (FileText(text.name, text.text, encoding=text.encoding) for text in bundle.texts)
    return Opened(tuple(texts), " ".join(sentences))


def _refusal(found: FileText) -> str:
    reasons = {
        "large": _("“{name}” is larger than 20 MB. Nothing was changed."),
        "no text": _("“{name}” is no text file. Nothing was changed."),
        "not readable": _("“{name}” could not be read. Nothing was changed."),
    }
    words = reasons.get(found.trouble, _("“{name}” is empty. Nothing was changed."))
    return words.format(name=found.name)

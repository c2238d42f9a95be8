"""Reads a file that was dropped or opened; says plainly why one cannot be read."""

from pathlib import Path
from typing import NamedTuple

from facilitator.importers.decode import decode, name_of

LARGEST = 20_000_000


class FileText(NamedTuple):
    """The text of a file, or why there is none: "large", "no text" or "not readable"."""

    name: str
    text: str = ""
    trouble: str = ""
    encoding: str = ""


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

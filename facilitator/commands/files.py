"""The files of the commands: the library that is meant, texts to read, folders to write to."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _
from facilitator.settings import library_path

if TYPE_CHECKING:
    from argparse import Namespace


def library_of(chosen: "Namespace") -> Path:
    """Return the library that was named, or the person's own."""
    path: Path = chosen.library or library_path()
    return path


def now() -> datetime:
    """Return the time it is."""
    return datetime.now(UTC)


def make_folder(folder: Path) -> None:
    """Make a folder to write to.

    Raises:
        RefusedError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = _("cannot write to {place}: {why}").format(place=folder, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was written. Name another folder with --out.")) from error


def read_text(name: str) -> str:
    """Return the text of a file, or what is typed; an unknown encoding never loses a line."""
    try:
        octets = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        what = _("cannot read {name}: {why}").format(name=name, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was changed. Check the name of the file.")) from error
    for encoding in ("utf-16",) if octets[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252"):
        try:
            return octets.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return octets.decode("latin-1")

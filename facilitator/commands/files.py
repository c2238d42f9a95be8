"""The files of the commands: the library that is meant, texts to read, folders to write to."""

import os
import shutil
import sys
import tempfile
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
    return same_line_ends(decoded(read_bytes(name))[1])


def read_bytes(name: str) -> bytes:
    """Return what is in a file, or what is typed.

    Raises:
        RefusedError: it cannot be read.
    """
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        what = _("cannot read {name}: {why}").format(name=name, why=error.strerror or error)
        raise RefusedError(what, _("Nothing was changed. Check the name of the file.")) from error


def decoded(octets: bytes) -> tuple[bytes, str, str]:
    """Return the mark of the byte order, the text and its encoding: together they make the same bytes."""
    marks = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}
    mark = next((mark for mark in marks if octets.startswith(mark)), b"")
    for encoding in (marks[mark],) if mark else ("utf-8", "cp1252"):
        try:
            return mark, octets[len(mark) :].decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return b"", octets.decode("latin-1"), "latin-1"


def same_line_ends(text: str) -> str:
    """Return the text with one sign at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def replace_file(path: Path, octets: bytes) -> None:
    """Put new bytes in the place of a file so that a crash leaves either the old ones or the new ones.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    real = path.resolve()
    with tempfile.NamedTemporaryFile(dir=real.parent, prefix=f".{real.name}.", delete=False) as fresh:
        try:
            fresh.write(octets)
            fresh.flush()
            os.fsync(fresh.fileno())
            shutil.copymode(real, fresh.name)
            Path(fresh.name).replace(real)
        except OSError:
            Path(fresh.name).unlink(missing_ok=True)
            raise

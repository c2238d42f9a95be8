"""The files of a zip, unpacked in memory only and never further than the limits, whatever its headers say."""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from facilitator.importers.bundle_member import (
    LARGEST_FILE,
    LARGEST_TOTAL,
    MOST_FILES,
    Member,
    Trouble,
    is_hidden,
    label,
)

_MOST_TIMES = 300
_SMALL = 1_000_000
_DRIVE = re.compile(r"[A-Za-z]:")
_OFFICE = {"[Content_Types].xml", "mimetype"}
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    IndexError,
)


def is_zip(path: Path) -> bool:
    """Tell whether a file is a zip of files, and not an office document, which is one inside."""
    try:
        with path.open("rb") as file:
            if file.read(4) not in {b"PK\x03\x04", b"PK\x05\x06"}:
                return False
        with zipfile.ZipFile(path) as archive:
            return not _OFFICE & {info.filename for info in archive.infolist()[:50]}
    except OSError:
        return False
    except _BROKEN:
        return True


def members(path: Path) -> Iterator[Member]:
    """Return the files in the order of their names; never raises for what a zip can be."""
    try:
        with zipfile.ZipFile(path) as archive:
            files = [info for info in archive.infolist() if not info.is_dir()]
            yield from _unpacked(archive, sorted(files[:MOST_FILES], key=lambda info: info.filename))
            if len(files) > MOST_FILES:
                yield Member(label(path.name), trouble=Trouble.MANY)
    except _BROKEN:
        yield Member(label(path.name), trouble=Trouble.UNREADABLE)


def _unpacked(archive: zipfile.ZipFile, files: list[zipfile.ZipInfo]) -> Iterator[Member]:
    total = 0
    for info in files:
        name = info.filename.replace("\\", "/")
        trouble = _trouble(info, name)
        content = b"" if trouble else _content(archive, info)
        if content is None or len(content) > LARGEST_FILE:
            trouble = Trouble.UNREADABLE if content is None else Trouble.LARGE
        total += len(content or b"")
        if total > LARGEST_TOTAL:
            yield Member(label(name), trouble=Trouble.TOTAL)
            return
        yield Member(label(name), b"" if trouble else content or b"", trouble)


def _trouble(info: zipfile.ZipInfo, name: str) -> Trouble | None:
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return Trouble.UNSAFE
    if stat.S_ISLNK(info.external_attr >> 16):
        return Trouble.LINK
    if is_hidden(name):
        return Trouble.HIDDEN
    if info.flag_bits & 1:
        return Trouble.LOCKED
    if info.compress_type not in _PACKED:
        return Trouble.UNREADABLE
    if info.file_size > _SMALL and info.file_size > _MOST_TIMES * info.compress_size:
        return Trouble.BOMB
    return Trouble.LARGE if info.file_size > LARGEST_FILE else None


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    try:
        with archive.open(info) as file:
            return file.read(LARGEST_FILE + 1)
    except _BROKEN:
        return None

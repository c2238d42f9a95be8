"""Turns errors of SQLite and of the file system into the library's own."""

import errno
import sqlite3
from pathlib import Path

from facilitator.store import errors

BY_CODE: dict[int, type[errors.LibraryError]] = {
    sqlite3.SQLITE_FULL: errors.DiskFull,
    sqlite3.SQLITE_BUSY: errors.LibraryLocked,
    sqlite3.SQLITE_LOCKED: errors.LibraryLocked,
    sqlite3.SQLITE_READONLY: errors.LibraryReadOnly,
    sqlite3.SQLITE_PERM: errors.LibraryReadOnly,
    sqlite3.SQLITE_NOTADB: errors.NotALibrary,
    sqlite3.SQLITE_CORRUPT: errors.DamagedLibrary,
    sqlite3.SQLITE_CANTOPEN: errors.CannotOpen,
    sqlite3.SQLITE_IOERR: errors.DiskFailed,
}
BY_ERRNO: dict[int, type[errors.LibraryError]] = {
    errno.ENOSPC: errors.DiskFull,
    errno.EDQUOT: errors.DiskFull,
    errno.EACCES: errors.LibraryReadOnly,
    errno.EPERM: errors.LibraryReadOnly,
    errno.EROFS: errors.LibraryReadOnly,
    errno.ENOENT: errors.FolderMissing,
    errno.EIO: errors.DiskFailed,
}
PRIMARY_CODE = 0xFF


class told_plainly:  # noqa: N801 - reads as a verb where it is used, as the ones of contextlib do
    """Raise one of the library's errors instead of what SQLite, its driver or the system raised."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing is needed: a class, because a generator costs a save at each key several times as much."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, Exception) or isinstance(error, errors.LibraryError):
            return
        origin = _origin(error)
        wanted = _named(origin)
        if wanted is not None:
            raise wanted(self._path, type(origin).__name__) from error


def _origin(error: BaseException) -> BaseException:
    """The driver's error inside the one of SQLAlchemy (known by its ``orig``)."""
    inner = getattr(error, "orig", None)
    return inner if isinstance(inner, BaseException) else error


def _named(error: BaseException) -> type[errors.LibraryError] | None:
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE
        return BY_CODE.get(code, errors.LibraryError)
    if isinstance(error, OSError):
        return BY_ERRNO.get(error.errno or 0, errors.DiskFailed)
    return errors.CannotStore if isinstance(error, (ValueError, OverflowError)) else None

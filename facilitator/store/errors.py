"""What can go wrong with the library file, as plain facts; the windows find the words."""

# ruff: noqa: N818 - each is named for what happened, and read as that in an except clause

from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why the library could not be opened, read or written."""

    NEWER = "newer"
    NOT_A_LIBRARY = "not a library"
    DAMAGED = "damaged"
    READ_ONLY = "read-only"
    HELD = "held by another copy"
    NEEDS_MIGRATION = "needs migration"
    MIGRATION_FAILED = "migration failed"
    DISK_FULL = "disk full"
    DISK_FAILED = "disk failed"
    LOCKED = "locked"
    FOLDER_MISSING = "folder missing"
    CANNOT_OPEN = "cannot open"
    NO_SUCH_REVIEW = "no such review"
    CANNOT_STORE = "cannot store"
    BACKUP_FAILED = "backup failed"
    OTHER = "other"


class LibraryError(Exception):
    """Something is wrong with the library at ``path``; nothing that was saved is lost."""

    reason = Reason.OTHER

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"{self.reason}: {path.name}" + (f" ({detail})" if detail else ""))
        self.path = path
        self.detail = detail


class NewerLibrary(LibraryError):
    """A newer version of the program wrote this file; it was not touched."""

    reason = Reason.NEWER

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, f"schema {found}, this program knows {known}")
        self.found = found
        self.known = known


class NotALibrary(LibraryError):
    """The file is something else; it was not touched."""

    reason = Reason.NOT_A_LIBRARY


class DamagedLibrary(NotALibrary):
    """The file was a library, but parts of it cannot be read; it was not touched."""

    reason = Reason.DAMAGED


class LibraryReadOnly(LibraryError):
    """The library was opened for reading, or its file may not be written."""

    reason = Reason.READ_ONLY


class HeldByAnother(LibraryReadOnly):
    """Another copy of the program is running with this library; this one can only read."""

    reason = Reason.HELD


class NeedsMigration(LibraryError):
    """An older file that has to be brought up to date, but may only be read now."""

    reason = Reason.NEEDS_MIGRATION


class MigrationFailed(LibraryError):
    """Bringing an older file up to date failed; the file is as before, and ``backup`` is a copy of it."""

    reason = Reason.MIGRATION_FAILED

    def __init__(self, path: Path, backup: Path, detail: str = "") -> None:
        super().__init__(path, detail)
        self.backup = backup


class DiskFull(LibraryError):
    """No room on the disk; what was last saved stands, and the next save writes the rest."""

    reason = Reason.DISK_FULL


class DiskFailed(LibraryError):
    """The disk reported a failure while reading or writing."""

    reason = Reason.DISK_FAILED


class LibraryLocked(LibraryError):
    """Another program holds the file."""

    reason = Reason.LOCKED


class FolderMissing(LibraryError):
    """The folder of the library is not there (an unplugged or unmounted disk)."""

    reason = Reason.FOLDER_MISSING


class CannotOpen(LibraryError):
    """The file cannot be opened here."""

    reason = Reason.CANNOT_OPEN


class NoSuchReview(LibraryError):
    """The library holds no review with this id."""

    reason = Reason.NO_SUCH_REVIEW


class CannotStore(LibraryError):
    """A value has a shape that the file cannot hold (a time without its zone, half a character)."""

    reason = Reason.CANNOT_STORE


class BackupFailed(LibraryError):
    """A copy could not be made, or did not pass its check; the library itself was not touched."""

    reason = Reason.BACKUP_FAILED

"""Dated copies of the library, checked when they are made, and the way back to one of them."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from facilitator.store import errors
from facilitator.store.connections import read_only
from facilitator.store.inspection import inspect, quick_check
from facilitator.store.lock import WriterLock
from facilitator.store.trouble import told_plainly

FOLDER = "backups"
KEPT = 10
STAMP = "%Y-%m-%d %H%M%S"
LOG_FILES = ("-wal", "-shm", "-journal")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library and the time it was made."""

    path: Path
    made_at: datetime


def backups(library: Path) -> tuple[Backup, ...]:
    """The copies beside a library, newest first."""
    found = []
    for path in (library.parent / FOLDER).glob("*.sqlite3"):
        made_at = _made_at(library, path)
        if made_at is not None:
            found.append(Backup(path, made_at))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def back_up(library: Path, clock: Clock) -> Path:
    """Make a dated copy beside the library and keep the newest ten.

    Raises:
        LibraryError: no copy was made; the library was not touched.
    """
    folder = library.parent / FOLDER
    name = f"{library.stem} {clock().astimezone(UTC).strftime(STAMP)}.sqlite3"
    with told_plainly(library):
        folder.mkdir(exist_ok=True)
    copy(library, folder / name)
    for old in backups(library)[KEPT:]:
        old.path.unlink(missing_ok=True)
    return folder / name


def has_backup_of_today(library: Path, clock: Clock) -> bool:
    """Tell whether a copy was made today."""
    today = clock().astimezone(UTC).date()
    return any(backup.made_at.date() == today for backup in backups(library))


def copy(library: Path, target: Path) -> None:
    """Write one complete file at ``target``; it appears there only after it passed its check."""
    if not target.parent.is_dir():
        raise errors.FolderMissing(target)
    unfinished = target.with_name(target.name + ".part")
    with told_plainly(target):
        try:
            unfinished.unlink(missing_ok=True)
            with closing(read_only(library)) as source, closing(_connect(unfinished)) as destination:
                source.backup(destination)
                destination.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
                if not quick_check(destination):
                    raise errors.BackupFailed(target, "the copy did not pass its check")
            os.replace(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)


def restore(backup: Path, library: Path, clock: Clock) -> Path | None:
    """Put a copy in the place of the library, which must be closed; return where the present file is kept.

    Raises:
        LibraryError: the copy is not usable or the library is open; nothing was changed.
    """
    if inspect(backup) == 0:
        raise errors.NotALibrary(backup)
    lock = WriterLock(library)
    with told_plainly(library):
        if not lock.take():
            raise errors.LibraryLocked(library)
        try:
            return _exchange(backup, library, _aside_name(library, clock))
        finally:
            lock.release()


def _exchange(backup: Path, library: Path, aside: Path) -> Path | None:
    if _is_readable(library):
        copy(library, aside)
        with closing(read_only(backup)) as source, closing(_connect(library)) as destination:
            source.backup(destination)  # one transaction: the library holds the one or the other
        return aside
    is_there = library.exists()
    for ending in ("", *LOG_FILES):
        part = library.with_name(library.name + ending)
        if part.exists():
            os.replace(part, aside.with_name(aside.name + ending))
    copy(backup, library)
    return aside if is_there else None


def _is_readable(library: Path) -> bool:
    try:
        return inspect(library) > 0
    except errors.NotALibrary:
        return False


def _aside_name(library: Path, clock: Clock) -> Path:
    start = f"{library.stem} set aside {clock().astimezone(UTC).strftime(STAMP)}"
    names = (
        f"{start}{ending}{library.suffix}" for ending in chain([""], (f" ({number})" for number in count(2)))
    )
    return next(path for name in names if not (path := library.with_name(name)).exists())


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _made_at(library: Path, path: Path) -> datetime | None:
    start = library.stem + " "
    if not path.stem.startswith(start):
        return None
    try:
        return datetime.strptime(path.stem.removeprefix(start), STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None

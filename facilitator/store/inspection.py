"""What kind of file this is, found out without touching it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.store import errors
from facilitator.store.connections import read_only
from facilitator.store.trouble import told_plainly

SCHEMA = 2
"""Number of the schema that this program writes."""

HEADER = b"SQLite format 3\0"


def inspect(path: Path) -> int:
    """Return the schema version of a library; 0 for a file that is absent or still empty.

    Raises:
        NotALibrary: the file is something else, or damaged.
        LibraryError: the file cannot be read.
    """
    with told_plainly(path):
        if not path.exists() or path.stat().st_size == 0:
            return 0
        with path.open("rb") as file:
            if file.read(len(HEADER)) != HEADER:
                raise errors.NotALibrary(path)
        with closing(read_only(path)) as connection:
            if not quick_check(connection):
                raise errors.DamagedLibrary(path)
            return _version(path, connection)


def quick_check(connection: sqlite3.Connection) -> bool:
    """Ask SQLite whether the pages of the file hang together."""
    found: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
    return found[0] == "ok"


def _version(path: Path, connection: sqlite3.Connection) -> int:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not names:
        return 0
    if not {"alembic_version", "reviews"} <= names:
        raise errors.NotALibrary(path)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None or not row[0].isdigit():
        raise errors.NotALibrary(path)
    return int(row[0])

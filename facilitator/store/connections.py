"""Opens SQLite the two ways we use it: we say BEGIN ourselves, and saved means on the disk."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

BUSY_SECONDS = 5
SYNCHRONOUS = "FULL"  # a power cut loses no confirmed word; NORMAL would be about four times faster
PRAGMAS = (
    "journal_mode=WAL",
    f"synchronous={SYNCHRONOUS}",
    "secure_delete=ON",  # what was private and deleted leaves no trace in the file
    "foreign_keys=ON",
)


def for_work(path: Path) -> sqlite3.Connection:
    """Open a library for reading and writing; it is made if absent."""
    connection = sqlite3.connect(uri(path, "mode=rwc"), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def uri(path: Path, query: str) -> str:
    """The address of a file for SQLite; the name may hold any character."""
    return f"file:{quote(str(path.absolute()))}?{query}"


def read_only(path: Path) -> sqlite3.Connection:
    """Open a library for reading with the standard library alone; nothing is created or changed."""
    has_log = path.with_name(path.name + "-wal").exists()
    for query in ("mode=ro",) if has_log else ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(uri(path, query), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            trouble = error
        except sqlite3.Error:
            connection.close()
            raise
        else:
            return connection
    raise trouble

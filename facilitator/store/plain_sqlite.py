"""Opens a library with the standard library alone, so that a first look needs nothing heavy."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

BUSY_SECONDS = 5


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

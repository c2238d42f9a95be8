"""Another program at the library's file: while it writes, nobody else can."""

import sqlite3
from pathlib import Path


class FileTaker:
    """Holds the file of a library as a copy or search tool may do; what is saved meanwhile fails for real."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._connection: sqlite3.Connection | None = None

    def take(self) -> None:
        """Begin to write, and stay there."""
        if self._connection is None:
            self._connection = sqlite3.connect(self._library, isolation_level=None)
            self._connection.execute("BEGIN IMMEDIATE")

    def give_back(self) -> None:
        """Leave the file as it was."""
        if self._connection is not None:
            self._connection.execute("ROLLBACK")
            self._connection.close()
            self._connection = None

"""Opens SQLite the one way we use it: we say BEGIN ourselves, and saved means on the disk."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import NullPool

from facilitator.store.plain_sqlite import BUSY_SECONDS, read_only, uri

SYNCHRONOUS = "FULL"  # a power cut loses no confirmed word; NORMAL would be about four times faster


def for_work(path: Path, *, is_read_only: bool, foreign_keys: bool = True) -> Engine:
    """An engine for the library; migrations switch ``foreign_keys`` off, outside any transaction."""

    def connect() -> sqlite3.Connection:
        if is_read_only:
            return read_only(path)
        connection = sqlite3.connect(
            uri(path, "mode=rwc"), uri=True, timeout=BUSY_SECONDS, isolation_level=None
        )
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA synchronous={SYNCHRONOUS}")
            connection.execute(
                "PRAGMA secure_delete=ON"
            )  # what was private and deleted leaves no trace in the file
            connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    return engine

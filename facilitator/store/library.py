"""The library: one file with all reviews. Opens, lists, loads and saves them."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC
from pathlib import Path
from typing import cast

from sqlalchemy.engine import Connection

from facilitator.domain.review_file import State
from facilitator.domain.summary import ReviewSummary
from facilitator.store import backup, differences, errors, rows, schema, tables
from facilitator.store.backup import Clock
from facilitator.store.connections import for_work
from facilitator.store.inspection import inspect
from facilitator.store.lock import WriterLock
from facilitator.store.summary_sql import SUMMARIES, to_summary
from facilitator.store.trouble import told_plainly

CREATE = "INSERT INTO reviews (changed_at, created_at, id) VALUES (?, ?, ?)"
TOUCH = "UPDATE reviews SET changed_at = ? WHERE id = ?"


class Library:
    """All reviews in one SQLite file. What ``save`` returned from is on the disk."""

    def __init__(self, path: Path, connection: Connection, clock: Clock, lock: WriterLock | None) -> None:
        """Use :meth:`open`; a library without a lock is for reading."""
        self.path = path
        self.is_read_only = lock is None
        self.backup_trouble: errors.LibraryError | None = None
        self._connection = connection
        self._clock = clock
        self._lock = lock
        self._unsure: set[str] = set()
        self._driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        self._cursor = self._driver.cursor()
        self.journal_mode = str(self._driver.execute("PRAGMA journal_mode").fetchone()[0])

    @classmethod
    def open(cls, path: Path, *, clock: Clock) -> "Library":
        """Open a library: made if absent, brought up to date if older, for reading if it cannot be written.

        Raises:
            LibraryError: it cannot be opened; the file was not touched.
        """
        if not path.parent.is_dir():
            raise errors.FolderMissing(path)
        with told_plainly(path), ExitStack() as on_failure:
            lock = _try_lock(path)
            if lock is not None:
                on_failure.callback(lock.release)
            found = inspect(path)
            if found > tables.SCHEMA:
                raise errors.NewerLibrary(path, found, tables.SCHEMA)
            if lock is None and found < tables.SCHEMA:
                raise errors.NeedsMigration(path) if found else errors.LibraryReadOnly(path)
            trouble = _prepare(path, found, clock) if lock is not None else None
            engine = for_work(path, is_read_only=lock is None)
            connection = engine.connect()
            on_failure.callback(connection.close)
            library = cls(path, connection, clock, lock)
            library.backup_trouble = trouble
            on_failure.pop_all()
            return library

    def reviews(self) -> tuple[ReviewSummary, ...]:
        """The list of reviews, most recently changed first."""
        with self._reading() as connection:
            return tuple(to_summary(tuple(row)) for row in connection.exec_driver_sql(SUMMARIES))

    def load(self, review_id: str) -> State:
        """Read one review.

        Raises:
            NoSuchReview: the library does not hold it.
        """
        state = self._stored(review_id)
        if state is None:
            raise errors.NoSuchReview(self.path)
        return state

    def save(self, last_saved: State | None, present: State) -> None:
        """Write the difference between two states of a review in one transaction; ``None`` for a new one.

        Raises:
            LibraryError: nothing was written. Saving again with any later state writes the whole gap.
        """
        review_id = present.file.review.id
        if last_saved is not None and last_saved.file.review.id != review_id:
            raise ValueError("two different reviews")
        now = self._clock().astimezone(UTC).isoformat()
        try:
            is_sure = last_saved is not None and review_id not in self._unsure
            base = last_saved if is_sure else self._stored(review_id)
            with self._writing() as cursor:
                cursor.execute(TOUCH, (now, review_id))
                if cursor.rowcount == 0:  # new, or deleted since it was last saved: write all of it
                    cursor.execute(CREATE, (now, now, review_id))
                    base = None
                rows.write(cursor, review_id, differences.between(base, present))
        except BaseException:
            self._unsure.add(review_id)  # a failing commit does not say what reached the disk: look next time
            raise
        self._unsure.discard(review_id)

    def delete(self, review_id: str) -> None:
        """Delete a review with all its records, private ones included."""
        with self._writing() as cursor:
            cursor.execute("DELETE FROM reviews WHERE id = ?", (review_id,))

    def save_copy(self, path: Path) -> None:
        """Write a complete copy of the library elsewhere ("Save a copy elsewhere").

        Raises:
            LibraryError: no copy was made.
        """
        if path.exists() and path.samefile(self.path):
            raise errors.BackupFailed(path, "the copy would replace the library itself")
        backup.copy(self.path, path)

    def close(self) -> None:
        """Close the file and let another copy of the program write. Closing twice does no harm."""
        if not self._connection.closed:
            self._cursor.close()
            self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def _stored(self, review_id: str) -> State | None:
        with self._reading() as connection:
            try:
                return rows.read(connection, review_id)
            except ValueError as error:  # a word or a time that no version of ours wrote
                raise errors.DamagedLibrary(self.path) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_plainly(self.path), self._connection.begin():
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Cursor]:
        """A transaction on the driver itself: it runs at every key, and SQLAlchemy would double its time."""
        if self.is_read_only:
            raise errors.LibraryReadOnly(self.path)
        with told_plainly(self.path):
            self._cursor.execute("BEGIN IMMEDIATE")
            try:
                yield self._cursor
                self._cursor.execute("COMMIT")
            except BaseException:
                if self._driver.in_transaction:
                    self._cursor.execute("ROLLBACK")
                raise


def _try_lock(path: Path) -> WriterLock | None:
    if path.exists() and not os.access(path, os.W_OK):
        return None
    lock = WriterLock(path)
    try:
        return lock if lock.take() else None
    except OSError:  # the folder is for reading
        return None


def _prepare(path: Path, found: int, clock: Clock) -> errors.LibraryError | None:
    """Make, migrate or back up the file; return why today's copy could not be made, which stops nobody."""
    if found == 0:
        engine = for_work(path, is_read_only=False)
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            schema.create(connection)
    elif found < tables.SCHEMA:
        schema.bring_up_to_date(path, clock)
    elif not backup.has_backup_of_today(path, clock):
        try:
            backup.back_up(path, clock)
        except errors.LibraryError as error:
            return error
    return None

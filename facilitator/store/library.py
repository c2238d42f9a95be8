"""The library: one file with all reviews. Opens, lists, loads and saves them."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

from facilitator.domain.review_file import State
from facilitator.domain.summary import ReviewSummary
from facilitator.store import backup, differences, errors, rows
from facilitator.store.backup import Clock
from facilitator.store.connections import for_work, read_only
from facilitator.store.inspection import SCHEMA, inspect
from facilitator.store.lock import WriterLock
from facilitator.store.summary_sql import SUMMARIES, to_summary
from facilitator.store.trouble import told_plainly

CREATE = "INSERT INTO reviews (changed_at, created_at, id) VALUES (?, ?, ?)"
TOUCH = "UPDATE reviews SET changed_at = ? WHERE id = ?"
NEVER = datetime.min.replace(tzinfo=UTC)
A_SECOND = timedelta(seconds=1)
WAIT_TO_WRITE_MS = 100  # whoever types must not wait for another program; it is tried again


class Library:
    """All reviews in one SQLite file. What ``save`` returned from is on the disk."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, clock: Clock, lock: WriterLock | None
    ) -> None:
        """Use :meth:`open`; a library without a lock is for reading."""
        self.path = path
        self.is_read_only = lock is None
        self.is_held_by_another = False
        self.backup_trouble: errors.LibraryError | None = None
        self._connection = connection
        self._clock = clock
        self._lock = lock
        self._unsure: set[str] = set()
        self._touched: dict[str, datetime] = {}
        self._cursor = connection.cursor()
        self.journal_mode = str(connection.execute("PRAGMA journal_mode").fetchone()[0])

    @classmethod
    def open(cls, path: Path, *, clock: Clock) -> "Library":
        """Open a library: made if absent, brought up to date if older, for reading if it cannot be written.

        Raises:
            LibraryError: it cannot be opened; the file was not touched.
        """
        if not path.parent.is_dir():
            raise errors.FolderMissing(path)
        with told_plainly(path), ExitStack() as on_failure:
            lock, is_held = _try_lock(path)
            if lock is not None:
                on_failure.callback(lock.release)
            found = inspect(path)
            if found > SCHEMA:
                raise errors.NewerLibrary(path, found, SCHEMA)
            if lock is None and found < SCHEMA:
                raise errors.NeedsMigration(path) if found else errors.LibraryReadOnly(path)
            trouble = _prepare(path, found, clock) if lock is not None else None
            connection = for_work(path) if lock is not None else read_only(path)
            on_failure.callback(connection.close)
            connection.execute(f"PRAGMA busy_timeout={WAIT_TO_WRITE_MS}")
            library = cls(path, connection, clock, lock)
            library.is_held_by_another = is_held
            library.backup_trouble = trouble
            on_failure.pop_all()
            return library

    def reviews(self) -> tuple[ReviewSummary, ...]:
        """The list of reviews, most recently changed first."""
        with self._reading() as connection:
            return tuple(to_summary(row) for row in connection.execute(SUMMARIES))

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
        is_known = last_saved is not None and review_id not in self._unsure
        try:
            base = last_saved if is_known else self._stored(review_id)
            with self._writing() as cursor:
                if not self._touch(cursor, review_id, is_known=is_known):
                    base = None  # new, or deleted since it was last saved: write all of it
                rows.write(cursor, review_id, differences.between(base, present))
        except BaseException:
            self._unsure.add(review_id)  # a failing commit does not say what reached the disk: look next time
            raise
        self._unsure.discard(review_id)

    def _touch(self, cursor: sqlite3.Cursor, review_id: str, *, is_known: bool) -> bool:
        """Say when the review changed, to the second: one row less in most saves of somebody who types.

        False when there was no row of this review; it is there now.
        """
        now = self._clock()
        if is_known and abs(now - self._touched.get(review_id, NEVER)) < A_SECOND:
            return True
        self._touched[review_id] = now
        said = now.astimezone(UTC).isoformat()
        cursor.execute(TOUCH, (said, review_id))
        if cursor.rowcount:
            return True
        cursor.execute(CREATE, (said, said, review_id))
        return False

    def delete(self, review_id: str) -> None:
        """Delete a review with all its records, private ones included."""
        with self._writing() as cursor:
            cursor.execute("DELETE FROM reviews WHERE id = ?", (review_id,))
        self._touched.pop(review_id, None)

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
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """One transaction, so that all that is read belongs together."""
        with told_plainly(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.rollback()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Cursor]:
        if self.is_held_by_another:
            raise errors.HeldByAnother(self.path)
        if self.is_read_only:
            raise errors.LibraryReadOnly(self.path)
        with told_plainly(self.path):
            self._cursor.execute("BEGIN IMMEDIATE")
            try:
                yield self._cursor
                self._cursor.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._cursor.execute("ROLLBACK")
                raise


def _try_lock(path: Path) -> tuple[WriterLock | None, bool]:
    """Become the writer; else tell whether another copy of the program is the writer."""
    if path.exists() and not os.access(path, os.W_OK):
        return None, False
    lock = WriterLock(path)
    try:
        is_ours = lock.take()
    except OSError:  # the folder is for reading
        return None, False
    return (lock, False) if is_ours else (None, True)


def _prepare(path: Path, found: int, clock: Clock) -> errors.LibraryError | None:
    """Make, migrate or back up the file; return why today's copy could not be made, which stops nobody."""
    if found == 0:
        _schema().make(path)
    elif found < SCHEMA:
        _schema().bring_up_to_date(path, clock)
    elif not backup.has_backup_of_today(path, clock):
        try:
            backup.back_up(path, clock)
        except errors.LibraryError as error:
            return error
    return None


def _schema() -> ModuleType:
    """What makes and migrates tables, and with it SQLAlchemy: not loaded for a library of today."""
    from facilitator.store import schema

    return schema

"""Reads and writes the rows of one review; the statements are made once and reused."""

import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Integer, Table, bindparam, delete, literal_column, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from facilitator.domain import meeting, private, review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store import tables
from facilitator.store.differences import Differences

SINGLES: dict[str, type] = {
    "incident": review.Incident,
    "plan": review.Plan,
    "desk": private.Desk,
    "meeting": meeting.Meeting,
}
LISTS: dict[str, type] = {
    "roles": review.Role,
    "agenda": review.AgendaPart,
    "impact": review.ImpactFact,
    "entries": review.Entry,
    "accounts": review.Account,
    "decisions": review.DecisionPoint,
    "lines": review.Line,
    "factors": review.Factor,
    "whys": review.Why,
    "ideas": review.ParkedIdea,
    "actions": review.ActionItem,
    "went_well": review.WentWell,
    "lessons": review.Lesson,
    "open_questions": review.OpenQuestion,
    "uncovered": review.Uncovered,
    "promises": review.EarlierPromise,
    "drafts": private.Draft,
    "allowed": private.AllowedWording,
    "stubs": private.Stub,
    "notes": private.PrivateNote,
    "heard": private.Heard,
    "asked": private.Asked,
    "roster": private.RosterName,
    "uncommitted": review.ActionItem,
    "part_times": meeting.PartTime,
}
BOOKKEEPING = ("review_id", "position", "version")
DIALECT = sqlite.dialect()
ONE: ColumnElement[int] = literal_column("1", Integer)


class RecordTable:
    """One table, the type of its records, and the statements for both, compiled once."""

    def __init__(self, name: str, record_type: type) -> None:
        self.table: Table = tables.metadata.tables[name]
        self.record_type = record_type
        own = [column for column in self.table.columns if column.name not in BOOKKEEPING]
        self.names = tuple(column.name for column in own)
        self._writers = tuple(column.type.dialect_impl(DIALECT).bind_processor(DIALECT) for column in own)
        self._fields = attrgetter(*self.names)

    @cached_property
    def upsert(self) -> str:
        """Write a row, new or not, and count up its version. Never a replace: that deletes first."""
        statement = sqlite.insert(self.table)
        names = [column.name for column in self.table.columns if not column.primary_key]
        changes: dict[str, Any] = {name: statement.excluded[name] for name in names}
        changes["version"] = self.table.c.version + ONE
        keys = list(self.table.primary_key)
        return _compiled(statement.on_conflict_do_update(index_elements=keys, set_=changes))

    @cached_property
    def renumber(self) -> str:
        """Give a row another place: place, review, record."""
        changes = {"position": bindparam("place"), "version": self.table.c.version + ONE}
        return _compiled(update(self.table).where(*self._is_row()).values(changes))

    @cached_property
    def remove(self) -> str:
        """Take a row away: review, record."""
        return _compiled(delete(self.table).where(*self._is_row()))

    @cached_property
    def read(self) -> Any:
        """All rows of a review in their order."""
        columns = self.table.c
        wanted = (columns[name] for name in self.names)
        statement = select(*wanted).where(columns.review_id == bindparam("review"))
        return statement.order_by(columns.position, columns.id) if "position" in columns else statement

    def values(self, record: Any) -> tuple[Any, ...]:
        """The columns of a record as they stand in the file."""
        pairs = zip(self._writers, self._fields(record), strict=True)
        return tuple(value if write is None else write(value) for write, value in pairs)

    def _is_row(self) -> tuple[Any, Any]:
        columns = self.table.c
        return columns.review_id == bindparam("review"), columns.id == bindparam("record")


def _compiled(statement: Any) -> str:
    return str(statement.compile(dialect=DIALECT))


@cache
def table_of(name: str) -> RecordTable:
    """The table of a list or of a single value."""
    return RecordTable(name, LISTS.get(name) or SINGLES[name])


def write(cursor: sqlite3.Cursor, review_id: str, differences: Differences) -> None:
    """Write what changed, inside the transaction of the caller; on the driver, for this runs at every key."""
    for name, value in differences.singles:
        table = table_of(name)
        cursor.execute(table.upsert, (review_id, 1, *table.values(value)))
    for change in differences.lists:
        table = table_of(change.name)
        if change.removed:
            cursor.executemany(table.remove, [(review_id, record_id) for record_id in change.removed])
        if change.moved:
            cursor.executemany(table.renumber, [(place, review_id, key) for place, key in change.moved])
        rows = [(review_id, place, 1, *table.values(record)) for place, record in change.written]
        cursor.executemany(table.upsert, rows)


def read(connection: Connection, review_id: str) -> State | None:
    """Read a whole review; ``None`` if the library does not know it."""
    singles = {name: _read_table(connection, review_id, name) for name in SINGLES}
    if not all(singles.values()):
        return None
    lists = {name: _read_table(connection, review_id, name) for name in LISTS}
    found: dict[str, Any] = {name: rows[0] for name, rows in singles.items()} | lists
    times = {"part_times": found["part_times"]}
    room = meeting.Meeting(**dict(zip(table_of("meeting").names, found["meeting"], strict=True)), **times)
    file = ReviewFile(
        review.Review(review_id, **_fields_of(review.Review, found)),
        private.PrivateNotes(**_fields_of(private.PrivateNotes, found)),
    )
    return State(file, room)


def _read_table(connection: Connection, review_id: str, name: str) -> tuple[Any, ...]:
    table = table_of(name)
    rows: Iterable[Any] = connection.execute(table.read, {"review": review_id})
    if name == "meeting":  # its last field, the times of the parts, has a table of its own
        return tuple(rows)
    return tuple(table.record_type(*row) for row in rows)


def _fields_of(owner: Any, found: dict[str, Any]) -> dict[str, Any]:
    return {field.name: found[field.name] for field in fields(owner) if field.name in found}

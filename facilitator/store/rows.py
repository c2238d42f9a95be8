"""Reads and writes the rows of one review; the statements are made once and reused.

They run at every key, so they speak to the driver: SQLAlchemy, which makes the tables and brings old ones up
to date, would double their time and take a fifth of the memory of the running program.
"""

import sqlite3
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from facilitator.domain import meeting, private, review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store.cells import cell_of
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
    "flagged": private.Flagged,
    "roster": private.RosterName,
    "uncommitted": review.ActionItem,
    "part_times": meeting.PartTime,
}
ELSEWHERE = {"meeting": ("part_times",)}
"""Fields that are a table of their own."""


class RecordTable:
    """One table, the type of its records, and the statements for both."""

    def __init__(self, name: str) -> None:
        is_listed = name in LISTS
        self.record_type = LISTS[name] if is_listed else SINGLES[name]
        own = [field for field in fields(self.record_type) if field.name not in ELSEWHERE.get(name, ())]
        cells = [cell_of(field.type) for field in own]
        self.names = tuple(field.name for field in own)
        self._fields = attrgetter(*self.names)
        self._writers = tuple((n, cell.write) for n, cell in enumerate(cells) if cell.write is not None)
        self._readers = tuple((n, cell.read) for n, cell in enumerate(cells) if cell.read is not None)
        keys, places = ("review_id", "id") if is_listed else ("review_id",), ("position",) * is_listed
        is_row = "review_id = ? AND id = ?"
        order = "ORDER BY position, id" if is_listed else ""
        columns = ("review_id", *places, "version", *self.names)
        changes = ", ".join(f'"{c}" = excluded."{c}"' for c in (*places, *self.names) if c not in keys)
        # every name below is one of our own fields
        self.upsert = (
            f"INSERT INTO {name} ({_quoted(columns)}) VALUES ({', '.join('?' * len(columns))}) "  # noqa: S608
            f"ON CONFLICT ({_quoted(keys)}) DO UPDATE SET version = version + 1, {changes}"
        )
        self.renumber = f"UPDATE {name} SET position = ?, version = version + 1 WHERE {is_row}"  # noqa: S608
        self.remove = f"DELETE FROM {name} WHERE {is_row}"  # noqa: S608
        self.select = f"SELECT {_quoted(self.names)} FROM {name} WHERE review_id = ? {order}"  # noqa: S608

    def to_row(self, record: Any) -> list[Any]:
        """The columns of a record as they stand in the file."""
        row = list(self._fields(record))
        for number, write in self._writers:
            row[number] = write(row[number])
        return row

    def from_row(self, row: Any) -> dict[str, Any]:
        """The fields of a record as they are in the program."""
        found = list(row)
        for number, read in self._readers:
            found[number] = read(found[number])
        return dict(zip(self.names, found, strict=True))


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def table_of(name: str) -> RecordTable:
    """The table of a list or of a single value."""
    return RecordTable(name)


def write(cursor: sqlite3.Cursor, review_id: str, differences: Differences) -> None:
    """Write what changed, inside the transaction of the caller. Never a replace: that deletes first."""
    for name, value in differences.singles:
        table = table_of(name)
        cursor.execute(table.upsert, (review_id, 1, *table.to_row(value)))
    for change in differences.lists:
        table = table_of(change.name)
        if change.removed:
            cursor.executemany(table.remove, [(review_id, record_id) for record_id in change.removed])
        if change.moved:
            cursor.executemany(table.renumber, [(place, review_id, key) for place, key in change.moved])
        for place, record in change.written:
            cursor.execute(table.upsert, (review_id, place, 1, *table.to_row(record)))


def read(connection: sqlite3.Connection, review_id: str) -> State | None:
    """Read a whole review; ``None`` if the library does not know it.

    Raises:
        ValueError: a word or a time that no version of the program wrote.
    """
    singles = {name: _read_table(connection, review_id, name) for name in SINGLES}
    if not all(singles.values()):
        return None
    lists = {name: _records(connection, review_id, name) for name in LISTS}
    room = meeting.Meeting(**singles.pop("meeting")[0], part_times=lists["part_times"])
    found = lists | {name: SINGLES[name](**rows[0]) for name, rows in singles.items()}
    file = ReviewFile(
        review.Review(review_id, **_fields_of(review.Review, found)),
        private.PrivateNotes(**_fields_of(private.PrivateNotes, found)),
    )
    return State(file, room)


def _read_table(connection: sqlite3.Connection, review_id: str, name: str) -> list[dict[str, Any]]:
    table = table_of(name)
    return [table.from_row(row) for row in connection.execute(table.select, (review_id,))]


def _records(connection: sqlite3.Connection, review_id: str, name: str) -> tuple[Any, ...]:
    record_type = LISTS[name]
    return tuple(record_type(**row) for row in _read_table(connection, review_id, name))


def _fields_of(owner: Any, found: dict[str, Any]) -> dict[str, Any]:
    return {field.name: found[field.name] for field in fields(owner) if field.name in found}

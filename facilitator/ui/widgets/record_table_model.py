"""One table model for tuples of records: it changes by small steps, so selection and scroll stay."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from facilitator.domain.records import Record

R = TypeVar("R", bound=Record)
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

RECORD = int(Role.UserRole) + 1
"""The role under which every cell has its whole record, for delegates."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its heading, its text, and what else it says by role (font, colour, alignment …).

    With ``check`` the cell has a check box; the model says ``checked(id, is_on)``.
    """

    heading: str
    text: Callable[[R], str]
    roles: Mapping[int, Callable[[R], Any]] = field(default_factory=dict)
    check: Callable[[R], bool] | None = None
    is_right: bool = False


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """Rows are records in the order given to ``show_records``."""

    checked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        row_name: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._row_name = row_name
        self._shown: tuple[R, ...] = ()
        self._records: list[R] = []

    def show_records(self, records: Sequence[R]) -> None:
        """Show these records by removing, moving, inserting and changing rows, never by a reset."""
        if records is self._shown:
            return
        self._shown = tuple(records)
        self._remove({record.id for record in records})
        self._place(self._shown)
        self._change(self._shown)

    def record(self, row: int) -> R:
        """Return the record of a row."""
        return self._records[row]

    def records(self) -> tuple[R, ...]:
        """Return all records in the order shown."""
        return tuple(self._records)

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.id == record_id), -1)

    def refresh(self) -> None:
        """Ask for all cells again, after something the columns look at has changed."""
        if self._records:
            last = self.index(len(self._records) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = int(Role.DisplayRole)) -> Any:
        """What a cell says."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role in column.roles:
            return column.roles[role](record)
        if role == RECORD:
            return record
        if role == Role.DisplayRole:
            return column.text(record)
        if role == Role.AccessibleTextRole:
            return self._row_name(record) if self._row_name else column.text(record)
        return self._look(record, column, role)

    def setData(self, index: Index, value: Any, role: int = int(Role.EditRole)) -> bool:
        """Say that a check box was pressed; the cell follows when its record does."""
        if role != Role.CheckStateRole or self._columns[index.column()].check is None:
            return False
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.checked.emit(self._records[index.row()].id, is_on)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells can be selected; those with a check box can be pressed."""
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()].check is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Role.DisplayRole)) -> Any:
        """Headings of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._columns[section].heading
        if role == Role.TextAlignmentRole:
            return _alignment(self._columns[section].is_right)
        return None

    def _look(self, record: R, column: Column[R], role: int) -> Any:
        if role == Role.TextAlignmentRole:
            return _alignment(column.is_right)
        if role == Role.CheckStateRole and column.check is not None:
            return Qt.CheckState.Checked if column.check(record) else Qt.CheckState.Unchecked
        return None

    def _remove(self, kept: set[str]) -> None:
        row = len(self._records) - 1
        while row >= 0:
            last = row
            while row >= 0 and self._records[row].id not in kept:
                row -= 1
            if row < last:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                del self._records[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _place(self, records: tuple[R, ...]) -> None:
        wanted = {record.id: place for place, record in enumerate(records)}
        staying = longest_rise([wanted[record.id] for record in self._records])
        present = {record.id for record in self._records}
        row = -1  # where the record before stands; those between it and the next one will move
        place = 0
        while place < len(records):
            record = records[place]
            if place in staying:
                row += 1
                while self._records[row].id != record.id:
                    row += 1
            elif record.id in present:
                old = self.row_of(record.id)
                self._move(old, row + 1)
                row += old > row
            else:
                new = tuple(takewhile(lambda one: one.id not in present, records[place:]))
                self._insert(row + 1, new)
                row += len(new)
                place += len(new) - 1
            place += 1

    def _insert(self, row: int, records: tuple[R, ...]) -> None:
        self.beginInsertRows(QModelIndex(), row, row + len(records) - 1)
        self._records[row:row] = records
        self.endInsertRows()

    def _move(self, row: int, target: int) -> None:
        if target in (row, row + 1):
            return
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target)
        record = self._records.pop(row)
        self._records.insert(target - 1 if row < target else target, record)
        self.endMoveRows()

    def _change(self, records: tuple[R, ...]) -> None:
        last = len(self._columns) - 1
        for row, record in enumerate(records):
            old = self._records[row]
            self._records[row] = record
            if old is not record and old != record:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))


def longest_rise(places: Sequence[int]) -> set[int]:
    """Return the values of a longest rising subsequence: the rows that need not move."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for value in places:
        at = bisect_left(ends, value)
        before[value] = ends[at - 1] if at else None
        ends[at : at + 1] = [value]
    kept: set[int] = set()
    value_or_none = ends[-1] if ends else None
    while value_or_none is not None:
        kept.add(value_or_none)
        value_or_none = before[value_or_none]
    return kept


def _alignment(is_right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

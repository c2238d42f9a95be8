"""A table model for long lists that are made anew: equal rows stay, otherwise it starts over."""

from collections.abc import Sequence
from html import escape
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.ui.widgets.record_table_model import RECORD

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """What the model needs of a row."""

    @property
    def id(self) -> str:
        """Unique in the list."""
        ...

    @property
    def text(self) -> str:
        """Its words, all of them, for the tool tip."""
        ...

    @property
    def name(self) -> str:
        """What a screen reader says."""
        ...


class RowModel(QAbstractTableModel):
    """Every cell has its whole row under RECORD; a delegate paints it."""

    def __init__(self, columns: int, headings: Sequence[str] = ()) -> None:
        super().__init__()
        self._columns, self._headings = columns, tuple(headings)
        self._rows: tuple[Any, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; True when the list started over, so that a selection is gone."""
        shown = tuple(rows)
        if shown == self._rows:
            return False
        if [row.id for row in shown] == [row.id for row in self._rows]:
            old, self._rows = self._rows, shown
            changed = [place for place, row in enumerate(shown) if row != old[place]]
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], self._columns - 1))
            return False
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()
        return True

    def row(self, place: int) -> Any:
        """Return one row."""
        return self._rows[place]

    def rows(self) -> tuple[Any, ...]:
        """Return all rows."""
        return self._rows

    def place_of(self, row_id: str) -> int:
        """Return where a row stands, -1 if it does not."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings of the columns."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row for the delegate, and its words for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == RECORD:
            return self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].name
        if role == Qt.ItemDataRole.ToolTipRole:  # as rich text that says only plain words
            return f"<p>{escape(self._rows[index.row()].text)}</p>"
        return None

"""The list of what was read: a model and a table that ask for a row only when it is looked at."""

from typing import Any

from facilitator.ui.add_to_timeline.layout import RowKind
from facilitator.ui.add_to_timeline.read_rows import ReadRow, ReadRows
from facilitator.ui.add_to_timeline.row_model import RowModel
from facilitator.ui.appearance import scaled
from facilitator.ui.widgets.whole_row_table import WholeRowTable

ROW, GAP = 40, 30


class ReadModel(RowModel):
    """Shows ``ReadRows``; a list that stands as before keeps its selection and its place."""

    def show_read(self, rows: ReadRows | None) -> bool:
        """Show these rows; True when the list started over, so that a selection is gone."""
        old = self.read_rows()
        if rows is old:
            return False
        if rows is not None and old is not None and _stand_alike(rows, old):
            self._rows = rows  # type: ignore[assignment]
            if len(rows):
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return False
        self.beginResetModel()
        self._rows = rows if rows is not None else ()  # type: ignore[assignment]
        self.endResetModel()
        return True

    def read_rows(self) -> ReadRows | None:
        """Return the rows, None without a text."""
        shown: Any = self._rows
        return shown if isinstance(shown, ReadRows) else None

    def place_of(self, row_id: str) -> int:
        """Return where a row stands, -1 if it does not."""
        rows = self.read_rows()
        return rows.place_of(row_id) if rows is not None else -1


class ReadTable(WholeRowTable):
    """Only silences have a height of their own."""

    def __init__(self, name: str) -> None:
        super().__init__(name, row_height=_height)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))

    def fit_rows(self) -> None:
        """Give the silences their height; all others have it from the start."""
        model = self.model()
        rows = model.read_rows() if isinstance(model, ReadModel) else None
        if rows is not None and rows.layout.gaps:
            gap = scaled(GAP)
            for place, each in enumerate(rows.layout.places):
                if each.kind is RowKind.GAP and self.rowHeight(place) != gap:
                    self.setRowHeight(place, gap)
        self.end_on_whole_row()

    def centre(self, place: int) -> None:
        """Bring a row into view."""
        index = self.model().index(place, 0)
        if not self.viewport().rect().intersects(self.visualRect(index)):
            self.scrollTo(index, self.ScrollHint.PositionAtCenter)


def _stand_alike(rows: ReadRows, old: ReadRows) -> bool:
    if rows.layout is old.layout:
        return True
    return rows.layout.places == old.layout.places and rows.read.keys == old.read.keys


def _height(row: ReadRow) -> int:
    return scaled(GAP if row.kind is RowKind.GAP else ROW)

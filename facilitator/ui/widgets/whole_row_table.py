"""A table without grid and headings whose lowest visible row is always whole."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.record_table_model import RECORD

RowHeight = Callable[[Any], int]


class WholeRowTable(QTableView):
    """Rows have the height that ``row_height(record)`` says; ``opened(row)`` on Enter or double click."""

    opened = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        row_height: RowHeight | None = None,
        has_headings: bool = False,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height: RowHeight = row_height or (lambda record: 33)
        self.setAccessibleName(name)
        if kind:
            set_kind(self, kind)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setVisible(has_headings)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.verticalScrollBar().valueChanged.connect(self.end_on_whole_row)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Follow the rows of a model."""
        super().setModel(model)
        if model is None:
            return
        for change in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset):
            change.connect(self.fit_rows)
        model.dataChanged.connect(self.fit_rows)
        self.fit_rows()

    def set_widths(self, *widths: int) -> None:
        """Set the widths of the columns; the column with 0 takes what is left."""
        header = self.horizontalHeader()
        for column, width in enumerate(widths):
            mode = header.ResizeMode.Fixed if width else header.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if width:
                header.resizeSection(column, width)

    def fit_rows(self) -> None:
        """Give every row its height again; call it when heights follow something outside the records."""
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        for row in range(model.rowCount()):
            height = self._row_height(model.index(row, 0).data(RECORD))
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        self.end_on_whole_row()

    def current_row(self) -> int:
        """Return the selected row, -1 without one."""
        return self.currentIndex().row()

    def whole_height(self) -> int:
        """Return how much of the view holds whole rows, from its top."""
        height = self.viewport().height()
        row = self.rowAt(height)
        if row < 0:
            return height
        top = self.rowViewportPosition(row)
        return top if top > 0 else height

    def end_on_whole_row(self) -> None:
        """Hide the part of a row that would stand cut off at the bottom."""
        view = self.viewport()
        whole = self.whole_height()
        if whole >= view.height():
            view.clearMask()
        else:
            view.setMask(QRegion(QRect(0, 0, view.width(), whole)))

    def updateGeometries(self) -> None:
        """Look at the lowest row whenever sizes change."""
        super().updateGeometries()
        self.end_on_whole_row()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row: a row has no cells to go to."""
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        model = self.model()
        if action not in ends or model is None or not model.rowCount():
            return super().moveCursor(action, modifiers)
        return model.index(ends[action] % model.rowCount(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_row() >= 0:
                self.opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

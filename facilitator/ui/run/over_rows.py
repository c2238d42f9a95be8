"""Carries widgets over the rows of the timeline: the card of a decision, a field that is open."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.run.timeline_geometry import Part
from facilitator.ui.run.timeline_table import TimelineTable


class OverRows(QWidget):
    """Holds the list and lays widgets over it; they stand beside it, so a screen reader finds them."""

    def __init__(self, table: TimelineTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._carried: dict[QWidget, tuple[str, Part]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        table.laid_out.connect(self._place)

    def carry(self, widget: QWidget, row_id: str, part: Part) -> None:
        """Keep a widget over a part of a row while the list moves."""
        widget.setParent(self)
        self._carried[widget] = (row_id, part)
        self._place()

    def drop(self, widget: QWidget) -> None:
        """Let a widget go."""
        self._carried.pop(widget, None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel over a widget scrolls the list."""
        QCoreApplication.sendEvent(self._table.viewport(), event)

    def _place(self) -> None:
        corner = self._table.viewport().mapTo(self, QPoint(0, 0))
        for widget, (row_id, part) in self._carried.items():
            area = self._table.area(row_id, part)
            if area is not None:
                widget.setGeometry(area.translated(corner))
                widget.raise_()
            if widget.isHidden() != (area is None):
                widget.setVisible(area is not None)

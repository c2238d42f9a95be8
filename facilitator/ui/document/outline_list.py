"""The outline at the left: sections with counts, and the decision moments below the timeline."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from facilitator.documents.blocks import Outline, Timeline
from facilitator.language.translate import _
from facilitator.ui.appearance import font
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.record_table_model import RECORD, Column, RecordTableModel
from facilitator.ui.widgets.whole_row_table import WholeRowTable


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the outline; ``id`` is the place in the page."""

    id: str
    title: str
    count: int = 0
    is_decision: bool = False


def places(outline: Outline) -> tuple[Place, ...]:
    """Return the lines of the outline."""
    found: list[Place] = []
    for section in outline.sections:
        found.append(Place(section.id, section.title, section.count))
        for block in section.blocks:
            if isinstance(block, Timeline):
                found += [
                    Place(f"timeline:{n}", _("Decision {time}").format(time=moment.time), is_decision=True)
                    for n, moment in enumerate(block.moments)
                    if moment.is_decision
                ]
    return tuple(found)


class OutlineList(QWidget):
    """``chosen(place)`` when the person goes to a part."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._label = label(_("Outline"), "label")
        self._label.setContentsMargins(10, 0, 0, 0)
        self._model = RecordTableModel[Place]([Column(_("Part"), lambda place: place.title)], _name, self)
        self._table = WholeRowTable(_("Outline"), row_height=self._height)
        self._table.setItemDelegate(_PlaceDelegate(icons, scale, self._table))
        self._table.setModel(self._model)
        self._table.set_widths(0)
        self._table.selectionModel().currentChanged.connect(self._choose)
        self._table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(self._table)

    def show_places(self, shown: tuple[Place, ...]) -> None:
        """Show the parts of the document."""
        if shown != self._model.records():
            self._model.show_records(shown)
            self.setMaximumHeight(sum(map(self._height, shown)) + self._label.sizeHint().height() + 8)

    def show_current(self, place: str) -> None:
        """Mark the part that is being read, without going there."""
        row = self._model.row_of(place)
        if row == self._table.current_row() or row < 0:
            return
        self._table.selectionModel().blockSignals(True)
        self._table.selectRow(row)
        self._table.selectionModel().blockSignals(False)
        self._table.viewport().update()

    def _height(self, place: Place) -> int:
        return round((26 if place.is_decision else 30) * self._scale)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid() and self._table.hasFocus():
            self.chosen.emit(self._model.record(current.row()).id)

    def _open(self, row: int) -> None:
        self.chosen.emit(self._model.record(row).id)


def _name(place: Place) -> str:
    return f"{place.title}, {place.count}" if place.count else place.title


class _PlaceDelegate(QStyledItemDelegate):
    """Paints one line: the current one on a sheet, decisions smaller with their diamond."""

    def __init__(self, icons: Icons, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._scale = icons, scale

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the line."""
        place: Place = index.data(RECORD)
        area = QRectF(option.rect)
        state = option.state
        is_on = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_on:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(self._icons.color("accent" if has_focus else "line"), 2 if has_focus else 1))
            painter.setBrush(self._icons.color("surface"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        inner = area.adjusted(26 if place.is_decision else 10, 0, -10, 0)
        size = 12 if place.is_decision else 13
        weight = 600 if is_on else 400 if place.is_decision else 500
        painter.setFont(font(size, weight, text_size=self._scale, is_tabular=True))
        painter.setPen(self._icons.color("ink" if is_on else "soft"))
        words = inner.adjusted(0, 0, -20, 0)
        shown = painter.fontMetrics().elidedText(
            place.title, Qt.TextElideMode.ElideRight, round(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self._paint_end(painter, place, inner)
        painter.restore()

    def _paint_end(self, painter: QPainter, place: Place, inner: QRectF) -> None:
        if place.is_decision:
            picture = self._icons.pixmap("diamond-filled", "decision", 12)
            painter.drawPixmap(round(inner.right() - 11), round(inner.center().y() - 6), picture)
        elif place.count:
            painter.setFont(font(12, text_size=self._scale, is_tabular=True))
            painter.setPen(self._icons.color("muted"))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(place.count)
            )

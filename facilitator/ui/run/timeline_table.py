"""The list of the timeline: looks at rows by click and arrows, and keeps a place for the card."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facilitator.language.translate import _
from facilitator.ui.bench import Bench
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.timeline_delegate import TimelineDelegate
from facilitator.ui.run.timeline_geometry import Columns, Part
from facilitator.ui.run.timeline_rows import RowKind, TimelineRow, spoken
from facilitator.ui.widgets.record_table_model import Column, RecordTableModel
from facilitator.ui.widgets.whole_row_table import WholeRowTable

_Index = QModelIndex | QPersistentModelIndex
_BELOW_CARD = 8


class _Rows(RecordTableModel[TimelineRow]):
    """The card's row can not be chosen."""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.record(index.row()).kind is RowKind.CARD:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class TimelineTable(WholeRowTable):
    """Shows ``TimelineRow`` values and says what was asked for, by the id of the entry."""

    looked = Signal(str)
    eye_pressed = Signal(str)
    evidence_pressed = Signal(str, QPoint)
    gap_pressed = Signal(str)
    edit_wanted = Signal(str, object)
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    room_wanted = Signal()
    laid_out = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(_("Timeline"), parent=parent)
        self._is_showing = False
        self.setProperty("list_of_moments", True)
        self._pressed: tuple[str, Part] = ("", Part.REST)
        self.height_of_card: Callable[[int], int] = _no_card
        self._painted = TimelineDelegate(bench.icons, self)
        self._rows = _Rows([Column(_("Timeline"), spoken)], spoken, self)
        self.setItemDelegate(self._painted)
        self.setModel(self._rows)
        self.set_widths(0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self.laid_out)
        bench.icons.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[TimelineRow], looked_id: str) -> None:
        """Show rows; the looked-at one becomes the current one and comes into view when it is another."""
        self._is_showing = True
        self._rows.show_records(tuple(rows))
        self._is_showing = False
        self.fit_rows()
        place = self._rows.row_of(looked_id)
        present = self.entry_row()
        if place >= 0 and (present is None or present.entry_id != looked_id):
            self._is_showing = True
            self.setCurrentIndex(self._rows.index(place, 0))
            self._is_showing = False
            self.reveal(place)

    def set_small(self, is_small: bool) -> None:
        """Leave the role out and make rows lower."""
        if is_small != self._painted.columns.is_small:
            self._measure(is_small)

    def columns(self) -> Columns:
        """Return where the parts of a row stand."""
        return self._painted.columns

    def entry_row(self) -> TimelineRow | None:
        """Return the row the keys mean."""
        place = self.current_row()
        return self._rows.record(place) if 0 <= place < self._rows.rowCount() else None

    def reveal(self, place: int) -> None:
        """Bring a row into view with its card and, where there is room, the row before it."""
        has_card = place + 1 < self._rows.rowCount() and self._rows.record(place + 1).kind is RowKind.CARD
        for wanted in (place + 1 if has_card else place, place - 1, place):
            if 0 <= wanted < self._rows.rowCount():
                self.scrollTo(self._rows.index(wanted, 0))
        if has_card and not self._is_whole(place + 1):
            self.scrollTo(self._rows.index(place, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.laid_out.emit()

    def fit_rows(self) -> None:
        """Give every row its height; while rows are being put in, this waits for the end."""
        if self._is_showing or not hasattr(self, "_rows"):
            return
        for place, row in enumerate(self._rows.records()):
            height = self._card_height() if row.kind is RowKind.CARD else self._painted.height(row)
            if self.rowHeight(place) != height:
                self.setRowHeight(place, height)
        self.end_on_whole_row()
        self.laid_out.emit()

    def whole_height(self) -> int:
        """Never hide the card, even where it is cut."""
        row = self.rowAt(self.viewport().height())
        if 0 <= row < self._rows.rowCount() and self._rows.record(row).kind is RowKind.CARD:
            return self.viewport().height()
        return super().whole_height()

    def area(self, row_id: str, part: Part) -> QRect | None:
        """Return where a part of a row stands in the view; None where the row is not there."""
        place = self._rows.row_of(row_id)
        if place < 0:
            return None
        top, height, columns = self.rowViewportPosition(place), self.rowHeight(place), self.columns()
        if self._rows.record(place).kind is RowKind.CARD:
            return QRect(columns.text, top, columns.end - columns.text, height - _BELOW_CARD)
        left, right = columns.span(part)
        tall = min(height, 30)
        return QRect(left - 9, top + (height - tall) // 2, right - left + 9, tall)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Moving to an entry looks at it."""
        super().currentChanged(current, previous)
        if self._is_showing or not current.isValid():
            return
        row = self._rows.record(current.row())
        if row.kind is RowKind.ENTRY:
            self.looked.emit(row.entry_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the eye, the source or the question of a gap; anywhere else looks at the row."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._rows.record(index.row())
        part = self.columns().part_at(event.position().x())
        self._pressed = (row.entry_id, part)
        if row.kind is RowKind.GAP:
            if part in (Part.EVIDENCE, Part.EYE):
                self.gap_pressed.emit(row.entry_id)
            else:
                super().mousePressEvent(event)
        elif part is Part.EYE:
            self.eye_pressed.emit(row.entry_id)
        elif part is Part.EVIDENCE:
            self.evidence_pressed.emit(row.entry_id, event.globalPosition().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what the first press was on; the rows may have moved since."""
        entry_id, part = self._pressed
        if part in (Part.TIME, Part.TEXT, Part.ROLE) and self._rows.row_of(entry_id) >= 0:
            self.edit_wanted.emit(entry_id, part)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be done with a row, also by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and self._rows.record(index.row()).kind is RowKind.ENTRY:
            spot = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self._rows.record(index.row()).entry_id, self.viewport().mapToGlobal(spot))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current row."""
        row = self.entry_row()
        if is_key(event, "close"):
            self.room_wanted.emit()
        elif row is None:
            super().keyPressEvent(event)
        elif row.kind is RowKind.GAP and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.gap_pressed.emit(row.entry_id)
        elif row.kind is RowKind.ENTRY and is_key(event, "edit-row"):
            self.edit_wanted.emit(row.entry_id, Part.TEXT)
        elif row.kind is RowKind.ENTRY and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row.entry_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns follow the width."""
        super().resizeEvent(event)
        self._measure(self._painted.columns.is_small)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit_rows()

    def _measure(self, is_small: bool) -> None:
        self._painted.columns = Columns(self.width(), is_small)
        self.fit_rows()
        self.viewport().update()

    def _card_height(self) -> int:
        wide = self.columns().end - self.columns().text
        return max(self.height_of_card(wide), 60) + _BELOW_CARD

    def _is_whole(self, place: int) -> bool:
        top = self.rowViewportPosition(place)
        return top >= 0 and top + self.rowHeight(place) <= self.viewport().height()


def _no_card(_width: int) -> int:
    return 0


def _is_own(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (is_key(event, "close") or is_key(event, "edit-row"))

"""Paints one row of the table of promises: two lines in a cell, a state as shape and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.appearance import font
from facilitator.ui.follow_through.action_rows import ActionRow, is_strong, state_icon, state_words
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.record_table_model import RECORD

ACTION, OWNER, DUE, STATE, VERIFIER, AGE = range(6)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ActionDelegate(QStyledItemDelegate):
    """Cells of the table; a reason stands across all columns."""

    def __init__(self, icons: Icons, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._scale = icons, scale

    def height(self, row: ActionRow) -> int:
        """Return the height of a row."""
        return round((34 if row.reason else 56) * self._scale)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell."""
        row: ActionRow = index.data(RECORD)
        area = QRectF(option.rect)
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, row, area, is_on=is_on, is_first=index.column() == ACTION)
        if row.reason:
            if index.column() == ACTION:
                self._reason(painter, row, area)
        else:
            self._cell(painter, row, index.column(), area)
        if bool(option.state & QStyle.StateFlag.State_HasFocus) and is_on:
            painter.setPen(QPen(self._icons.color("accent"), 2))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _ground(
        self, painter: QPainter, row: ActionRow, area: QRectF, *, is_on: bool, is_first: bool
    ) -> None:
        role = "sunken" if row.reason else "accent-soft" if is_on else "surface"
        painter.fillRect(area, self._icons.color(role))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), self._icons.color("line"))
        if is_on and is_first and not row.reason:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), self._icons.color("accent"))

    def _cell(self, painter: QPainter, row: ActionRow, column: int, area: QRectF) -> None:
        inner = area.adjusted(20 if column == ACTION else 8, 0, -20 if column == AGE else -8, -1)
        if column == ACTION:
            self._two(painter, inner, row.text, row.below, 500)
        elif column == OWNER:
            self._words(painter, inner, row.owner, "ink")
        elif column == DUE:
            self._two(painter, inner, row.due, row.due_note)
        elif column == STATE:
            self._state(painter, inner, row)
        elif column == VERIFIER:
            self._two(painter, inner, row.verifier, row.verifier_note)
        else:
            self._words(painter, inner, row.age, "muted", is_right=True)

    def _two(self, painter: QPainter, area: QRectF, words: str, below: str, weight: int = 400) -> None:
        if not below:
            self._words(painter, area, words, "ink", weight=weight)
            return
        line = 19 * self._scale
        top = area.center().y() - line
        self._words(painter, QRectF(area.left(), top, area.width(), line), words, "ink", weight=weight)
        lower = QRectF(area.left(), top + line, area.width(), line)
        self._words(painter, lower, below, "muted", size=12)

    def _state(self, painter: QPainter, area: QRectF, row: ActionRow) -> None:
        icon, role = state_icon(row.status)
        picture = self._icons.pixmap(icon, role, 16)
        painter.drawPixmap(round(area.left()), round(area.center().y() - 8), picture)
        weight = 600 if is_strong(row.status) else 400
        self._words(painter, area.adjusted(22, 0, 0, 0), state_words(row.status), role, weight=weight)

    def _reason(self, painter: QPainter, row: ActionRow, area: QRectF) -> None:
        picture = self._icons.pixmap("hand", "soft", 14)
        painter.drawPixmap(round(area.left()) + 20, round(area.center().y() - 7), picture)
        self._words(painter, area.adjusted(42, 0, -20, -1), row.reason, "soft", size=12)

    def _words(
        self,
        painter: QPainter,
        area: QRectF,
        words: str,
        role: str,
        *,
        size: float = 13,
        weight: int = 400,
        is_right: bool = False,
    ) -> None:
        painter.setFont(font(size, weight, text_size=self._scale, is_tabular=True))
        painter.setPen(self._icons.color(role))
        line = " ".join(words.split())
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, _RIGHT if is_right else _LEFT, shown)

"""Paints one review in the list: title, day and facts at the left, its standing at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.summary import ReviewSummary
from facilitator.ui.appearance import BODY, font
from facilitator.ui.icons import Icons
from facilitator.ui.library.row_words import day_line, row_facts, standing, title_of
from facilitator.ui.widgets.record_table_model import RECORD

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
HEIGHT = 64


class HoveredRows(QListView):
    """A list that knows the row under the mouse; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_entered)

    def _on_entered(self, index: QModelIndex | None = None) -> None:
        self.hovered_row = -1 if index is None else index.row()


class RowDelegate(QStyledItemDelegate):
    """62 px and a gap of 2; colours are asked for at every paint, so a new theme needs only an update.

    The list itself is asked what is selected and hovered: the first use of ``QStyle`` costs every start 8 ms.
    """

    def __init__(self, icons: Icons, zone: str, parent: HoveredRows) -> None:
        super().__init__(parent)
        self._icons, self._zone, self._view = icons, zone, parent

    @property
    def _scale(self) -> float:
        return max(1, self._view.font().pixelSize()) / BODY

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has one height."""
        return QSize(200, round(HEIGHT * self._scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        review: ReviewSummary = index.data(RECORD)
        area = QRectF(option.rect).adjusted(1, 0, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._view.currentIndex().row():
            self._ground(painter, area, has_focus=self._view.hasFocus())
        elif self._view.underMouse() and index.row() == self._view.hovered_row:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._icons.color("sunken"))
            painter.drawRoundedRect(area, 8, 8)
        inner = area.adjusted(14, 0, -14, 0)
        first = QRectF(inner.left(), area.top() + 10 * self._scale, inner.width(), 22 * self._scale)
        second = QRectF(inner.left(), first.bottom(), inner.width(), 20 * self._scale)
        left = self._standing(painter, review, first)
        title = QRectF(first.left(), first.top(), left - first.left() - 16, first.height())
        self._text(painter, title, title_of(review), role="ink", size=14, weight=600)
        self._second(painter, review, second)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, *, has_focus: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.color("accent"))
        painter.drawRoundedRect(area, 8, 8)
        painter.setBrush(self._icons.color("surface"))
        painter.drawRoundedRect(area.adjusted(3, 0, 0, 0), 6, 6)
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(self._icons.color("accent" if has_focus else "line"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2
        start = inset if has_focus else 3
        painter.drawRoundedRect(area.adjusted(start, inset, -inset, -inset), 8, 8)

    def _standing(self, painter: QPainter, review: ReviewSummary, area: QRectF) -> float:
        """Paint the standing and return where it begins."""
        shown = standing(review)
        chosen = font(BODY, 600 if shown.is_strong else 400, text_size=self._scale)
        wide = QFontMetricsF(chosen).horizontalAdvance(shown.words)
        words = QRectF(area.right() - wide, area.top(), wide + 1, area.height())
        painter.setFont(chosen)
        painter.setPen(self._icons.color(shown.role))
        painter.drawText(words, _LEFT, shown.words)
        left = words.left() - 24
        mark = self._icons.pixmap(shown.icon, shown.role, 16)
        painter.drawPixmap(round(left), round(area.center().y() - 8), mark)
        return left

    def _second(self, painter: QPainter, review: ReviewSummary, area: QRectF) -> None:
        wide = 160 * self._scale
        day = QRectF(area.left(), area.top(), wide, area.height())
        self._text(painter, day, day_line(review, self._zone), role="muted", size=12, is_tabular=True)
        facts = QRectF(area.left() + wide, area.top(), area.width() - wide, area.height())
        self._text(painter, facts, row_facts(review), role="soft", size=12)

    def _text(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        *,
        role: str,
        size: float,
        weight: int = 400,
        is_tabular: bool = False,
    ) -> None:
        chosen = font(size, weight, is_tabular=is_tabular, text_size=self._scale)
        painter.setFont(chosen)
        painter.setPen(self._icons.color(role))
        one_line = " ".join(text.split())
        shown = QFontMetricsF(chosen).elidedText(one_line, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)

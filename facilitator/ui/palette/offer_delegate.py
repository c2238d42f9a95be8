"""Paints one line of the palette: mark, time, words with what was typed in the accent, note, key cap."""

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.appearance import BODY, font
from facilitator.ui.icons import Icons
from facilitator.ui.palette.offers import Offer, Row, runs
from facilitator.ui.widgets.record_table_model import RECORD

_Index = QModelIndex | QPersistentModelIndex
_HEADING, _OFFER = 34, 34


class OfferDelegate(QStyledItemDelegate):
    """``typed`` is marked in the words."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._view = icons, parent
        self.typed = ""

    @property
    def _scale(self) -> float:
        return max(1, self._view.font().pixelSize()) / BODY

    def height(self, row: Row) -> int:
        """Return the height of a line."""
        return round((_OFFER if row.offer else _HEADING) * self._scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its kind."""
        return QSize(100, self.height(index.data(RECORD)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the line."""
        row: Row = index.data(RECORD)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.offer is None:
            self._draw(painter, row.heading, self._letters(12, 600), "soft", area.adjusted(16, 8, -16, 0))
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._offer(painter, row.offer, area, is_chosen=is_chosen)
        painter.restore()

    def _offer(self, painter: QPainter, offer: Offer, area: QRectF, *, is_chosen: bool) -> None:
        if is_chosen:
            painter.fillRect(area, self._icons.color("accent-soft"))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), self._icons.color("accent"))
        if offer.icon:
            role = "decision" if offer.icon.startswith("diamond") else "soft"
            mark = self._icons.pixmap(offer.icon, role, 16)
            painter.drawPixmap(round(area.left() + 17), round(area.center().y() - 8), mark)
        right = self._cap(painter, offer.cap, area)
        right = self._note(painter, offer.note, area, right)
        left = area.left() + 48
        if offer.clock:
            chosen = self._letters(BODY, 600, is_tabular=True)
            left += self._draw(
                painter, offer.clock, chosen, "ink", QRectF(left, area.top(), 90, area.height())
            )
            left += 10
        self._words(painter, offer.words, QRectF(left, area.top(), right - left - 12, area.height()))

    def _words(self, painter: QPainter, text: str, area: QRectF) -> None:
        plain, marked = self._letters(BODY), self._letters(BODY, 600)
        left = area.left()
        for part, is_typed in runs(" ".join(text.split()), self.typed):
            chosen = marked if is_typed else plain
            rest = QRectF(left, area.top(), area.right() - left, area.height())
            if rest.width() < 8:
                return
            left += self._draw(painter, part, chosen, "accent" if is_typed else "ink", rest)

    def _draw(self, painter: QPainter, text: str, chosen: "_Letters", role: str, area: QRectF) -> float:
        """Draw from a point: in an area Qt would lay the text out a second time."""
        wide = chosen.metrics.horizontalAdvance(text)
        if wide > area.width():
            text = chosen.metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            wide = chosen.metrics.horizontalAdvance(text)
        painter.setFont(chosen.font)
        painter.setPen(self._icons.color(role))
        painter.drawText(QPointF(area.left(), area.center().y() + chosen.drop), text)
        return wide

    def _note(self, painter: QPainter, note: str, area: QRectF, right: float) -> float:
        if not note:
            return right
        chosen = self._letters(12)
        wide = min(chosen.metrics.horizontalAdvance(note) + 1, area.width() / 3)
        left = right - wide
        self._draw(painter, note, chosen, "muted", QRectF(left, area.top(), wide, area.height()))
        return left

    def _cap(self, painter: QPainter, cap: str, area: QRectF) -> float:
        right = area.right() - 16
        if not cap:
            return right
        chosen = self._letters(11, 500)
        wide = chosen.metrics.horizontalAdvance(cap) + 12
        box = QRectF(right - wide, area.center().y() - 9 * self._scale, wide, 18 * self._scale)
        painter.setPen(QPen(self._icons.color("line-strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        self._draw(painter, cap, chosen, "muted", box.adjusted(6, 0, 0, 0))
        return box.left() - 12

    def _letters(self, size: float, weight: int = 400, *, is_tabular: bool = False) -> "_Letters":
        return _letters(size, weight, is_tabular, self._scale)


class _Letters:
    """A font, its measures, and how far its line stands below the middle."""

    def __init__(self, chosen: QFont) -> None:
        self.font = chosen
        self.metrics = QFontMetricsF(chosen)
        self.drop = (self.metrics.ascent() - self.metrics.descent()) / 2


@cache
def _letters(size: float, weight: int, is_tabular: bool, scale: float) -> _Letters:
    return _Letters(font(size, weight, is_tabular=is_tabular, text_size=scale))

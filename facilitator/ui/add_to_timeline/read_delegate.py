"""Paints the rows of what was read, and knows which offer of a row was pressed."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.add_to_timeline.read_rows import Offer, ReadRow, RowKind
from facilitator.ui.appearance import MONO, worn_font
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.chip import outline
from facilitator.ui.widgets.record_table_model import RECORD

Index = QModelIndex | QPersistentModelIndex
CHECK, TIME, TEXT, WHY = range(4)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROLES = {
    "link": "accent",
    "decision": "decision",
    "decided": "decision",
    "doubt": "doubt",
    "quiet": "soft",
    "chip": "soft",
    "button": "ink",
}


class ReadDelegate(QStyledItemDelegate):
    """``pressed(row id, offer id)``; the check is the offer "check"."""

    pressed = Signal(str, str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: ReadRow = index.data(RECORD)
        area = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is RowKind.UNREAD:
            painter.fillRect(area, QBrush(self._icons.color("line"), Qt.BrushStyle.BDiagPattern))
        if is_current:
            painter.fillRect(area, self._icons.color("accent-soft"))
        painter.setPen(self._icons.color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        column = index.column()
        if row.kind is RowKind.GAP:
            self._paint_gap(painter, area, row, column)
        elif column == CHECK:
            self._paint_check(painter, area, row)
        elif column == TIME:
            self._paint_time(painter, area, row)
        elif column == TEXT:
            self._paint_text(painter, area, row)
        else:
            self._paint_why(painter, area, row)
        painter.restore()

    def _paint_check(self, painter: QPainter, area: QRectF, row: ReadRow) -> None:
        if row.kind is not RowKind.ENTRY:
            return
        box = QRectF(area.left() + 20, area.center().y() - 8, 16, 16)
        painter.setPen(QPen(self._icons.color("accent" if row.is_checked else "muted"), 1))
        painter.setBrush(self._icons.color("accent" if row.is_checked else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if row.is_checked:
            mark = self._icons.pixmap("check", "accent-ink", 12)
            painter.drawPixmap(box.adjusted(2, 2, -2, -2).topLeft(), mark)

    def _paint_time(self, painter: QPainter, area: QRectF, row: ReadRow) -> None:
        is_entry = row.kind is RowKind.ENTRY
        used = worn_font(13 if is_entry else 12, 600 if is_entry else 400, is_tabular=True)
        role = "doubt" if row.is_doubtful else "ink" if is_entry and row.is_checked else "muted"
        painter.setFont(used)
        painter.setPen(self._icons.color(role))
        painter.drawText(area, int(_LEFT), row.time)
        if row.is_doubtful and row.time != "–":
            width = QFontMetricsF(used).horizontalAdvance(row.time)
            pen = QPen(self._icons.color("doubt"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            y = area.center().y() + 9
            painter.drawLine(area.left(), y, area.left() + width, y)  # type: ignore[call-overload]

    def _paint_text(self, painter: QPainter, area: QRectF, row: ReadRow) -> None:
        used = worn_font(13) if row.kind is RowKind.ENTRY else worn_font(12, family=MONO)
        painter.setFont(used)
        is_faint = row.kind is RowKind.ENTRY and not row.is_checked
        painter.setPen(self._icons.color("muted" if is_faint else "ink"))
        room = area.adjusted(4, 0, -8, 0)
        painter.drawText(room, int(_LEFT), _elided(used, row.text, room.width()))

    def _paint_gap(self, painter: QPainter, area: QRectF, row: ReadRow, column: int) -> None:
        painter.setPen(self._icons.color("muted"))
        if column == TIME:
            pen = QPen(self._icons.color("line-strong"), 1.5, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            x = area.left() + 32
            painter.drawLine(x, area.top() + 6, x, area.bottom() - 6)  # type: ignore[call-overload]
        elif column == TEXT:
            painter.setFont(worn_font(12))
            painter.drawText(area.adjusted(4, 0, -8, 0), int(_LEFT), row.text)

    def _paint_why(self, painter: QPainter, area: QRectF, row: ReadRow) -> None:
        left = area.right() - 20
        for offer, place in offer_places(row, area):
            self._paint_offer(painter, place, offer)
            left = min(left, place.left() - 8)
        used = worn_font(12)
        painter.setFont(used)
        painter.setPen(self._icons.color("muted"))
        room = QRectF(area.left(), area.top(), left - area.left(), area.height())
        words = _elided(used, row.why, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_offer(self, painter: QPainter, place: QRectF, offer: Offer) -> None:
        color = self._icons.color
        painter.setPen(Qt.PenStyle.NoPen)
        if offer.look in ("decision", "decided"):
            painter.setBrush(color("decision-soft"))
            painter.drawRoundedRect(place, 11, 11)
            name = "diamond-filled" if offer.look == "decided" else "diamond"
            painter.drawPixmap(
                int(place.left()) + 6, int(place.center().y()) - 5, self._icons.pixmap(name, "decision", 11)
            )
        elif offer.look in ("button", "chip"):
            painter.setBrush(color("surface"))
            painter.setPen(QPen(color("line-strong"), 1))
            radius = 6 if offer.look == "button" else 11
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif offer.look == "doubt":
            outline(painter, place, color("doubt"))
        painter.setFont(_offer_font())
        painter.setPen(color(_ROLES[offer.look]))
        shift = 14 if offer.look in ("decision", "decided") else 0
        painter.drawText(place.adjusted(shift, 0, 0, 0), int(Qt.AlignmentFlag.AlignCenter), offer.words)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell which part of a row was pressed."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        row: ReadRow = index.data(RECORD)
        if index.column() == CHECK and row.kind is RowKind.ENTRY:
            self.pressed.emit(row.id, "check")
            return True
        if index.column() != WHY:
            return False
        area = QRectF(option.rect)
        for offer, place in offer_places(row, area):
            if offer.id and place.contains(event.position()):
                self.pressed.emit(row.id, offer.id)
                return True
        return False


def offer_places(row: ReadRow, area: QRectF) -> list[tuple[Offer, QRectF]]:
    """Return the offers of a row with their places, from the right."""
    found = []
    right = area.right() - 20
    metrics = QFontMetricsF(_offer_font())
    for offer in reversed(row.offers):
        around = {"link": 4, "quiet": 16, "decision": 30, "decided": 30}.get(offer.look, 22)
        width = metrics.horizontalAdvance(offer.words) + around
        height = 26 if offer.look == "button" else 22
        found.append((offer, QRectF(right - width, area.center().y() - height / 2, width, height)))
        right -= width + 8
    return found


def _offer_font() -> QFont:
    return worn_font(12, 500, is_tabular=True)


def _elided(used: QFont, text: str, width: float) -> str:
    return QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, width)

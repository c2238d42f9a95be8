"""Paints one row of the timeline: time, thread with its mark, words, role, evidence, eye."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from facilitator.language.translate import _
from facilitator.ui.appearance import font, text_scale
from facilitator.ui.icons import Icons
from facilitator.ui.run.timeline_geometry import Columns, Part
from facilitator.ui.run.timeline_rows import Dot, Eye, RowKind, TimelineRow
from facilitator.ui.widgets.chip import outline
from facilitator.ui.widgets.evidence_mark import evidence_icon, evidence_words, is_doubtful
from facilitator.ui.widgets.record_table_model import RECORD

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class TimelineDelegate(QStyledItemDelegate):
    """Paints rows by their record; the columns follow the width of the list."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.columns = Columns(840)

    def height(self, row: TimelineRow) -> int:
        """Return the height of an entry or a gap."""
        if row.kind is RowKind.GAP:
            plain = 27 if self.columns.is_small else 33
        elif row.is_current:
            plain = 30 if self.columns.is_small else 40
        else:
            plain = 30 if self.columns.is_small else 33
        return round(plain * text_scale())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The list sets the heights itself."""
        return QSize(self.columns.width, self.height(index.data(RECORD)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        row: TimelineRow = index.data(RECORD)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_room:
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), self._color("accent"))
        self._thread(painter, row, area)
        if row.kind is RowKind.GAP:
            self._gap(painter, row, area)
        elif row.kind is RowKind.ENTRY:
            self._time(painter, row, area)
            self._words(painter, row, area)
            self._role(painter, row, area)
            self._evidence(painter, row, area)
            self._eye(painter, row, area)
        if row.kind is not RowKind.CARD and self._has_focus(option):
            self._focus(painter, area)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tell the whole of words that were cut."""
        row = index.data(RECORD) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None or row.kind is not RowKind.ENTRY:
            return super().helpEvent(event, view, option, index)
        part = self.columns.part_at(event.pos().x())
        left, right = self.columns.span(part)
        words, face = (
            (row.role, self._font(12)) if part is Part.ROLE else (self._whole(row), self._text_font(row))
        )
        is_cut = QFontMetricsF(face).horizontalAdvance(words) > right - left
        QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>" if is_cut else "", view)
        return True

    def _whole(self, row: TimelineRow) -> str:
        return f"{row.text} {row.note}".strip()

    def _has_focus(self, option: QStyleOptionViewItem) -> bool:
        state = option.state
        return bool(state & QStyle.StateFlag.State_HasFocus)

    def _focus(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(self._color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, right = self.columns.text - 9, self.columns.end + 9
        painter.drawRoundedRect(QRectF(left, area.top() + 2, right - left, area.height() - 4), 4, 4)

    def _thread(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        x = self.columns.thread
        pen = QPen(self._color("line-strong"), 1)
        if row.kind is RowKind.GAP:
            pen = QPen(self._color("line-strong"), 1.5, Qt.PenStyle.DotLine)
        if row.kind is RowKind.CARD and row.is_last:
            return
        top = area.center().y() if row.is_first else area.top()
        bottom = area.center().y() if row.is_last else area.bottom()
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if row.kind is RowKind.ENTRY:
            self._dot(painter, row.dot, QPointF(x, area.center().y()))

    def _dot(self, painter: QPainter, dot: Dot, middle: QPointF) -> None:
        is_choice = dot in (Dot.CHOICE, Dot.CHOICE_TO_COME)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("surface"))
        painter.drawEllipse(middle, 9 if is_choice else 7, 9 if is_choice else 7)
        fill = {Dot.DISC: "muted", Dot.CHOICE: "decision"}.get(dot, "surface")
        edge = "decision" if is_choice else "doubt" if dot is Dot.DOUBT else "muted"
        pen = QPen(self._color(edge), 1.5)
        if dot is Dot.DOUBT:
            pen.setDashPattern([1.5, 1.6])
        painter.setPen(pen)
        painter.setBrush(self._color(fill))
        if is_choice:
            reach, x, y = 6.2, middle.x(), middle.y()
            corners = (
                QPointF(x, y - reach),
                QPointF(x + reach, y),
                QPointF(x, y + reach),
                QPointF(x - reach, y),
            )
            painter.drawPolygon(QPolygonF(corners))
            return
        painter.drawEllipse(middle, 3.4, 3.4)

    def _gap(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        ground = QRectF(self.columns.text - 10, area.center().y() - 13.5 * text_scale(), 0, 27 * text_scale())
        ground.setRight(self.columns.end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("canvas"))
        painter.drawRoundedRect(ground, 4, 4)
        inside = ground.adjusted(10, 0, -10, 0)
        self._say(painter, inside, row.text, "soft", self._font(13))
        self._say(painter, inside, _("Ask about it"), "accent", self._font(12, 500), align=_RIGHT)

    def _time(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        left, right = self.columns.span(Part.TIME)
        place = QRectF(left, area.top(), right - left, area.height())
        if not row.is_about:
            self._say(painter, place, row.time, "ink", self._font(13, 600), align=_RIGHT)
            return
        face = self._font(12, 600)
        wide = min(QFontMetricsF(face).horizontalAdvance(row.time) + 10, place.width())
        box = QRectF(right - wide, area.center().y() - 10, wide, 20)
        outline(painter, box, self._color("doubt"))
        self._say(painter, box.adjusted(5, 0, -5, 0), row.time, "doubt", face)

    def _words(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        left, right = self.columns.span(Part.TEXT)
        place = QRectF(left, area.top(), right - left, area.height())
        is_quiet = row.is_past and not row.is_current and not row.is_room
        role = "muted" if row.eye is Eye.KEPT_OFF else "soft" if is_quiet else "ink"
        face = self._text_font(row)
        tag = _("the room is here") if row.is_room and row.is_elsewhere else ""
        tag_wide = QFontMetricsF(self._font(11, 600)).horizontalAdvance(tag) + 24 if tag else 0.0
        used = self._say(painter, place.adjusted(0, 0, -tag_wide, 0), row.text, role, face)
        rest = place.adjusted(used + 4, 0, 0, 0)
        if tag:
            self._tag(painter, rest, tag)
        elif row.note and rest.width() > 40:
            self._say(painter, rest, row.note, "muted", self._font(13))

    def _tag(self, painter: QPainter, place: QRectF, tag: str) -> None:
        face = self._font(11, 600)
        wide = QFontMetricsF(face).horizontalAdvance(tag) + 14
        box = QRectF(place.left() + 6, place.center().y() - 9, wide, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("accent-soft"))
        painter.drawRoundedRect(box, 4, 4)
        self._say(painter, box, tag, "accent", face, align=Qt.AlignmentFlag.AlignCenter)

    def _role(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        if self.columns.is_small:
            return
        left, right = self.columns.span(Part.ROLE)
        self._say(
            painter, QRectF(left, area.top(), right - left, area.height()), row.role, "muted", self._font(12)
        )

    def _evidence(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        left, right = self.columns.span(Part.EVIDENCE)
        place = QRectF(left, area.top(), right - left, area.height())
        words = evidence_words(row.evidence, is_disputed=row.is_disputed)
        if not words:
            self._say(painter, place, _("Add a source"), "accent", self._font(12, 500))
        elif is_doubtful(row.evidence, is_disputed=row.is_disputed):
            wide = min(QFontMetricsF(self._font(12)).horizontalAdvance(words) + 13, place.width())
            box = QRectF(left, area.center().y() - 10, wide, 20)
            outline(painter, box, self._color("doubt"))
            self._say(painter, box.adjusted(6, 0, -4, 0), words, "doubt", self._font(12))
        else:
            icon = self._icons.pixmap(evidence_icon(row.evidence), "muted", 14)
            painter.drawPixmap(QPointF(left, area.center().y() - 7), icon)
            self._say(painter, place.adjusted(20, 0, 0, 0), words, "muted", self._font(12))

    def _eye(self, painter: QPainter, row: TimelineRow, area: QRectF) -> None:
        name = "eye" if row.eye is Eye.OPEN else "eye-off"
        role = "muted" if row.eye is Eye.NOT_YET else "ink"
        painter.setOpacity(0.75 if row.eye is Eye.NOT_YET else 1.0)
        icon = self._icons.pixmap(name, role, 14)
        painter.drawPixmap(QPointF(self.columns.end - 14, area.center().y() - 7), icon)
        painter.setOpacity(1.0)

    def _say(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        role: str,
        face: QFont,
        *,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> float:
        """Paint one line, cut with dots where it is too long; returns the width used."""
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 0.5)
        painter.setFont(face)
        painter.setPen(self._color(role))
        painter.drawText(place, int(align | Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)

    def _text_font(self, row: TimelineRow) -> QFont:
        if row.is_current:
            return self._font(14 if self.columns.is_small else 15, 600)
        return self._font(13, 600 if row.is_room else 400)

    def _font(self, size: float, weight: int = 400) -> QFont:
        return font(size, weight, is_tabular=True, text_size=text_scale())

    def _color(self, role: str) -> QColor:
        return self._icons.color(role)

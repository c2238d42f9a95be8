"""Paints the rows of Choose moments, and knows which mark of a row was pressed."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.choose_rows import ChooseKind, ChooseRow
from facilitator.ui.appearance import worn_font
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.chip import outline
from facilitator.ui.widgets.evidence_mark import evidence_icon, evidence_words, is_doubtful
from facilitator.ui.widgets.record_table_model import RECORD

Index = QModelIndex | QPersistentModelIndex
STAR, TIME, TEXT, ROLE, EVIDENCE, DECISION, EYE = range(7)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOST_OF_A_NOTE = 0.4
"""Share of its place that a note may take from the words of the entry."""
_ACTS = {STAR: "star", DECISION: "decision", EYE: "eye", EVIDENCE: "evidence"}


class ChooseDelegate(QStyledItemDelegate):
    """``pressed(row id, act)``: star, decision, eye, evidence or open."""

    pressed = Signal(str, str)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: ChooseRow = index.data(RECORD)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._icons.color("accent-soft"))
            if index.column() == STAR:
                painter.fillRect(
                    QRectF(area.left(), area.top(), 3, area.height()), self._icons.color("accent")
                )
        painter.setPen(self._icons.color("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if row.kind is ChooseKind.ENTRY:
            self._paint_entry(painter, area, row, index.column())
        else:
            self._paint_quiet(painter, area, row, index.column())
        painter.restore()

    def _paint_quiet(self, painter: QPainter, area: QRectF, row: ChooseRow, column: int) -> None:
        words = {TIME: row.text, TEXT: row.note} if row.kind is ChooseKind.FOLD else {TEXT: row.text}
        self._write(painter, area.adjusted(4, 0, 0, 0), words.get(column, ""), worn_font(12), "muted")
        if row.kind is ChooseKind.FOLD and column == EYE:
            painter.setFont(worn_font(12, 500))
            painter.setPen(self._icons.color("accent"))
            painter.drawText(area, int(_RIGHT), _("Open"))

    def _paint_entry(self, painter: QPainter, area: QRectF, row: ChooseRow, column: int) -> None:
        role = "ink" if row.is_starred and not row.is_hidden else "muted"
        if column == STAR:
            name = "star-filled" if row.is_starred else "star"
            self._draw(painter, area, name, "accent" if row.is_starred else "muted", area.left() + 6)
        elif column == TIME:
            self._paint_time(painter, area, row, role)
        elif column == TEXT:
            self._paint_text(painter, area, row, role)
        elif column == ROLE:
            self._write(painter, area, row.role, worn_font(13), "muted")
        elif column == EVIDENCE:
            self._paint_evidence(painter, area, row)
        elif column == DECISION:
            if row.is_decision:
                self._draw(painter, area, "diamond-filled", "decision", area.center().x() - 7)
        else:
            self._draw(painter, area, "eye-off" if row.is_hidden else "eye", "muted", area.right() - 16)

    def _paint_time(self, painter: QPainter, area: QRectF, row: ChooseRow, role: str) -> None:
        used = worn_font(13, 600 if row.is_starred else 400, is_tabular=True)
        if row.is_approximate:
            used = worn_font(12, 600, is_tabular=True)
            width = QFontMetricsF(used).horizontalAdvance(row.time) + 8
            outline(
                painter,
                QRectF(area.left() - 2, area.center().y() - 10, width, 20),
                self._icons.color("doubt"),
            )
            self._write(painter, area.adjusted(2, 0, 8, 0), row.time, used, "doubt")
            return
        self._write(painter, area.adjusted(4, 0, 0, 0), row.time, used, role)

    def _paint_text(self, painter: QPainter, area: QRectF, row: ChooseRow, role: str) -> None:
        used = worn_font(13)
        note = f" – {row.note}" if row.note else ""
        whole = QFontMetricsF(used).horizontalAdvance(note)
        spare = area.width() - 12 - QFontMetricsF(used).horizontalAdvance(row.text)
        note_width = min(whole, max(spare, area.width() * MOST_OF_A_NOTE))
        room = area.adjusted(4, 0, -8 - note_width, 0)
        written = self._write(painter, room, row.text, used, role)
        if note:
            left = room.left() + written
            self._write(painter, QRectF(left, area.top(), note_width + 4, area.height()), note, used, "muted")

    def _paint_evidence(self, painter: QPainter, area: QRectF, row: ChooseRow) -> None:
        words = evidence_words(row.evidence, is_disputed=row.is_disputed)
        if not words:
            self._write(painter, area, _("Add a source"), worn_font(13, 500), "accent")
            return
        if is_doubtful(row.evidence, is_disputed=row.is_disputed):
            used = worn_font(13)
            width = QFontMetricsF(used).horizontalAdvance(words) + 12
            box = QRectF(area.left(), area.center().y() - 10, min(width, area.width() - 2), 20)
            outline(painter, box, self._icons.color("doubt"))
            self._write(painter, area.adjusted(6, 0, -6, 0), words, used, "doubt")
            return
        icon = evidence_icon(row.evidence)
        if icon:
            self._draw(painter, area, icon, "muted", area.left())
        self._write(painter, area.adjusted(20 if icon else 0, 0, 0, 0), words, worn_font(13), "muted")

    def _draw(self, painter: QPainter, area: QRectF, name: str, role: str, left: float) -> None:
        picture = self._icons.pixmap(name, role, 14)
        painter.drawPixmap(int(left), int(area.center().y()) - 7, picture)

    def _write(self, painter: QPainter, area: QRectF, words: str, used: QFont, role: str) -> float:
        metrics = QFontMetricsF(used)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(used)
        painter.setPen(self._icons.color(role))
        painter.drawText(area, int(_LEFT), shown)
        return metrics.horizontalAdvance(shown)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell which mark of a row was pressed."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        row: ChooseRow = index.data(RECORD)
        if row.kind is ChooseKind.FOLD:
            self.pressed.emit(row.id, "open")
            return True
        act = _ACTS.get(index.column(), "")
        if row.kind is ChooseKind.ENTRY and act:
            self.pressed.emit(row.id, act)
            return True
        return False

"""One part of the agenda: its line, and while it goes on its bar and its moments."""

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import font, text_scale
from facilitator.ui.icons import Icons
from facilitator.ui.run.agenda_moments import LAST_TIME, SIGN_OFF, AgendaMoment, When
from facilitator.ui.run.agenda_values import BlockValue
from facilitator.ui.run.share_bar import ShareBar

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class AgendaRow(QAbstractButton):
    """A line of the agenda to press: mark or number, words, minutes."""

    def __init__(self, icons: Icons, *, is_block: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._is_block = icons, is_block
        self._mark, self._words, self._aside = "", "", ""
        self._when = When.TO_COME
        self._is_looked = self._is_rail = self._is_cut = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        icons.changed.connect(self.update)

    def show_words(self, mark: str, words: str, aside: str, when: When, *, is_looked: bool = False) -> None:
        """Show a line; ``mark`` is a number or the name of an icon."""
        shown = (mark, words, aside, when, is_looked)
        if shown == (self._mark, self._words, self._aside, self._when, self._is_looked):
            return
        self._mark, self._words, self._aside, self._when, self._is_looked = shown
        state = {When.PAST: _("done"), When.NOW: _("now"), When.TO_COME: ""}[when]
        looked = _("you look here") if is_looked else ""
        self.setAccessibleName(", ".join(part for part in (words, aside, state, looked) if part))
        self._tell()

    def set_rail(self, is_rail: bool) -> None:
        """Show the mark alone."""
        self._is_rail = is_rail
        self._tell()

    def sizeHint(self) -> QSize:
        """A block's line is higher than a moment's."""
        scale = text_scale()
        if self._is_rail:
            return QSize(34, round(scale * (32 if self._is_block else 19)))
        return QSize(120, round(scale * (34 if self._is_block else 28)))

    def changeEvent(self, event: QEvent) -> None:
        """Lines grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.height() != self.sizeHint().height():
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_now = self._when is When.NOW
        if is_now and not self._is_block and not self._is_rail:
            painter.fillRect(self.rect(), self._icons.color("accent-soft"))
            painter.fillRect(0, 0, 2, self.height(), self._icons.color("accent"))
        self._paint_mark(painter)
        if not self._is_rail:
            self._paint_words(painter)
        if self.hasFocus() or (self._is_looked and not self._is_rail):
            painter.setPen(QPen(self._icons.color("accent"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        middle = self.height() / 2
        if self._mark.isdigit():
            painter.setFont(_face(13, 600 if self._when is When.NOW else 400))
            painter.setPen(self._icons.color("ink" if self._is_rail and self._when is When.NOW else "muted"))
            place = QRectF(self.rect()) if self._is_rail else QRectF(9, 0, 18, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter if self._is_rail else _LEFT, self._mark)
            return
        roles = {
            "diamond": "decision",
            "diamond-filled": "decision",
            "circle": "line-strong",
            "check": "muted",
        }
        size = 7 if self._mark == "circle" else 14
        left = (self.width() - size) / 2 if self._is_rail else 9 + (14 - size) / 2
        icon = self._icons.pixmap(self._mark, roles.get(self._mark, "muted"), size)
        painter.drawPixmap(round(left), round(middle - size / 2), icon)

    def _paint_words(self, painter: QPainter) -> None:
        is_now = self._when is When.NOW
        size = 13 if self._is_block else 12
        role = "ink" if is_now else "soft" if self._is_block or self._when is not When.PAST else "muted"
        aside = font(
            12, 600 if is_now and not self._is_block else 400, is_tabular=True, text_size=text_scale()
        )
        wide = QFontMetricsF(aside).horizontalAdvance(self._aside)
        place = QRectF(27, 0, self.width() - 36, self.height())
        painter.setFont(aside)
        painter.setPen(self._icons.color("ink" if is_now else "muted"))
        painter.drawText(place, int(_RIGHT), self._aside)
        face = _face(size, 600 if is_now else 400)
        eye = 22 if self._is_looked else 0
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, place.width() - wide - 8 - eye)
        painter.setFont(face)
        painter.setPen(self._icons.color(role))
        painter.drawText(place, int(_LEFT), shown)
        if self._is_looked:
            left = round(place.left() + metrics.horizontalAdvance(shown) + 7)
            painter.drawPixmap(left, round(self.height() / 2 - 7), self._icons.pixmap("eye", "accent", 14))
        self._is_cut = shown != self._words

    def event(self, event: QEvent) -> bool:
        """Tell the words that are cut or left out."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = f"<p>{escape(self._words)}</p>" if self._is_cut or self._is_rail else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _tell(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()


def _face(size: float, weight: int) -> QFont:
    return font(size, weight, is_tabular=True, text_size=text_scale())


class AgendaBlock(QWidget):
    """Shows a ``BlockValue``; ``entered(part_id)`` and ``looked(entry_id)``."""

    entered = Signal(str)
    looked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._value: BlockValue | None = None
        self._is_rail = False
        self._rows: list[AgendaRow] = []
        self._head = AgendaRow(icons, is_block=True)
        self._bar = ShareBar(icons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self._bar)
        self._head.clicked.connect(self._enter)
        icons.changed.connect(self.update)

    def show_value(self, value: BlockValue) -> None:
        """Show a part."""
        if value == self._value:
            return
        self._value = value
        mark = "check" if value.when is When.PAST else str(value.number)
        self._head.show_words(mark, value.title, value.aside, value.when)
        self._bar.show_shares(value.used)
        while len(self._rows) > len(value.moments):
            gone = self._rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(value.moments):
            self._add_row()
        for row, moment in zip(self._rows, value.moments, strict=True):
            self._show_moment(row, moment, value.used_now)
        self._arrange()
        self.update()

    def set_rail(self, is_rail: bool) -> None:
        """Show marks alone."""
        if is_rail == self._is_rail:
            return
        self._is_rail = is_rail
        for row in (self._head, *self._rows):
            row.set_rail(is_rail)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame; the current part stands on white."""
        is_now = self._value is not None and self._value.when is When.NOW
        if self._is_rail and not is_now:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._icons.color("line-strong" if is_now else "line"), 1))
        painter.setBrush(self._icons.color("surface") if is_now else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _add_row(self) -> None:
        row = AgendaRow(self._icons, is_block=False)
        row.set_rail(self._is_rail)
        row.clicked.connect(partial(self._look, len(self._rows)))
        self._rows.append(row)
        self._column.addWidget(row)

    def _show_moment(self, row: AgendaRow, moment: AgendaMoment, used: int) -> None:
        if moment.is_decision:
            mark = "diamond" if moment.when is When.TO_COME else "diamond-filled"
        else:
            mark = "check" if moment.when is When.PAST else "circle"
        words = _("{used} of {minutes}") if moment.when is When.NOW else "{minutes}"
        aside = words.format(used=used, minutes=moment.minutes)
        row.show_words(mark, moment.text, aside, moment.when, is_looked=moment.is_looked)
        row.setEnabled(moment.id not in (SIGN_OFF, LAST_TIME))

    def _arrange(self) -> None:
        is_now = self._value is not None and self._value.when is When.NOW
        self._bar.setVisible(is_now and not self._is_rail)
        self._column.setContentsMargins(1, 1 if is_now else 0, 1, 8 if is_now else 0)

    def _enter(self) -> None:
        if self._value is not None:
            self.entered.emit(self._value.id)

    def _look(self, number: int) -> None:
        if self._value is not None:
            self.looked.emit(self._value.moments[number].entry_ids[0])

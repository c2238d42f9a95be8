"""The two pictures of the debrief: minutes planned and used, and held lines by part."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.appearance import font
from facilitator.ui.icons import Icons

_MOST_BLOCKS = 6


class PaceBar(QWidget):
    """Outline for the plan, bar for what was used; both against the longest part."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._shown = (0, 0, 1)
        self.setFixedHeight(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.changed.connect(self.update)

    def show_minutes(self, planned: int, used: int, longest: int) -> None:
        """Show minutes."""
        if (planned, used, longest) != self._shown:
            self._shown = (planned, used, max(1, longest))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint outline and bar."""
        planned, used, longest = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() - 2
        ink = self._icons.color("desk-ink")
        faint = QColor(ink)
        faint.setAlphaF(0.55)
        painter.setPen(QPen(faint, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if planned:
            painter.drawRoundedRect(QRectF(1, 1, wide * planned / longest, 14), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if used:
            painter.drawRoundedRect(QRectF(1, 5, wide * used / longest, 6), 3, 3)
        painter.end()


class WordBlocks(QWidget):
    """One column for each part, one block for each held line; numbers stand on high columns."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._columns: tuple[tuple[str, int], ...] = ()
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        icons.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As high as six blocks."""
        return QSize(300, 178)

    def show_columns(self, columns: tuple[tuple[str, int], ...]) -> None:
        """Show names and counts."""
        if columns != self._columns:
            self._columns = columns
            self.setAccessibleName(", ".join(f"{name} {count}" for name, count in columns))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint columns and names."""
        if not self._columns:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height() + 6
        floor = self.height() - line
        painter.fillRect(QRectF(0, floor, self.width(), 1), self._icons.color("desk-line"))
        painter.setFont(font(12, text_size=self.fontMetrics().height() / 16))
        wide = self.width() / len(self._columns)
        high = min(22.0, max(4.0, (floor - line) / _MOST_BLOCKS - 4))
        for place, (name, count) in enumerate(self._columns):
            left = place * wide
            painter.setPen(self._icons.color("desk-ink"))
            words = QRectF(left, floor + 4, wide, line)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(wide) - 4)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), shown)
            top = floor - 4 - min(count, _MOST_BLOCKS) * (high + 4)
            if count > _MOST_BLOCKS:
                above = QRectF(left, top - line + 4, wide, line)
                painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), str(count))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._icons.color("flag"))
            for block in range(min(count, _MOST_BLOCKS)):
                bottom = floor - 4 - block * (high + 4)
                painter.drawRoundedRect(QRectF(left + (wide - 38) / 2, bottom - high, 38, high), 2, 2)
        painter.end()

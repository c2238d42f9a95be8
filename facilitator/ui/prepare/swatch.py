"""A small piece of a shape's bar, for the legend."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds import Phase
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.shape_tile import strength


class Swatch(QWidget):
    """A small piece of the bar, for the legend."""

    def __init__(self, icons: Icons, phase: Phase) -> None:
        super().__init__()
        self._icons, self._phase = icons, phase
        self.setFixedSize(QSize(10, 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the strength of its part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self._icons.color("soft"))
        color.setAlphaF(strength(self._phase))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(0, 5, 10, 6, 2, 2)
        painter.end()

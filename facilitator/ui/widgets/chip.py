"""A small rounded word, and the round filter that can be pressed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from facilitator.ui.appearance import set_kind

_DASHES = [3.0, 2.0]


class Chip(QLabel):
    """A word on a rounded ground; ``look`` is "", line, system, accent, doubt, flag, decision, on or pill."""

    def __init__(self, text: str, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_look(look)

    def show_look(self, look: str) -> None:
        """Change the look."""
        self._is_doubtful = look == "doubt"
        set_kind(self, "pill" if look == "pill" else f"chip-{look}" if look else "chip")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the dashed outline of doubt; a style sheet would draw it as dots."""
        super().paintEvent(event)
        if self._is_doubtful:
            painter = QPainter(self)
            outline(painter, QRectF(self.rect()), self.palette().color(self.foregroundRole()))
            painter.end()


def outline(painter: QPainter, area: QRectF, color: QColor) -> None:
    """Draw the dashed outline of doubt just inside an area; delegates use it too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, 1)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.restore()


class FilterChip(QPushButton):
    """A chip that is on or off; ``toggled(bool)`` says so."""

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAccessibleName(name or text)
        set_kind(self, "filter")

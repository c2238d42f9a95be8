"""A thin bar of how much is used, with a tick where the work stands."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.icons import Icons


class ShareBar(QWidget):
    """4 px high between ``side`` px of room; the tick is left out without a share of work."""

    def __init__(self, icons: Icons, *, side: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._side = icons, side
        self._used = 0.0
        self._done: float | None = None
        self.setFixedHeight(12)
        icons.changed.connect(self.update)

    def show_shares(self, used: float, done: float | None = None) -> None:
        """Show shares from 0 to 1."""
        if (used, done) != (self._used, self._done):
            self._used, self._done = used, done
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bar and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = self.width() - 2 * self._side
        track = QRectF(self._side, 4, wide, 4)
        painter.setBrush(self._icons.color("line"))
        painter.drawRoundedRect(track, 2, 2)
        if self._used > 0:
            painter.setBrush(self._icons.color("soft"))
            painter.drawRoundedRect(QRectF(self._side, 4, wide * self._used, 4), 2, 2)
        if self._done is not None:
            painter.setBrush(self._icons.color("accent"))
            painter.drawRoundedRect(QRectF(self._side + wide * self._done - 1, 1, 2, 10), 1, 1)
        painter.end()

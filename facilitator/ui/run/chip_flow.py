"""Chips in rows, as many in a row as fit."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_ACROSS, _DOWN = 6, 4


class ChipFlow(QWidget):
    """Places its visible children from left to right, then in the next row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: list[QWidget]) -> None:
        """Take these chips, in this order; others go away."""
        for old in self._chips:
            if old not in chips:
                old.hide()
                old.deleteLater()
        self._chips = chips
        for chip in chips:
            chip.setParent(self)
            chip.show()
        self.place_chips()

    def place_chips(self) -> None:
        """Put the chips into rows for the present width."""
        for chip, area in self._areas(self.width()):
            chip.setGeometry(area)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """A narrow place needs more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return max((area.bottom() + 1 for _chip, area in self._areas(width)), default=0)

    def sizeHint(self) -> QSize:
        """All rows at the present width."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.place_chips()

    def _areas(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        x = y = row = 0
        for chip in self._chips:
            wanted = chip.sizeHint()
            if x and x + wanted.width() > width:
                x, y, row = 0, y + row + _DOWN, 0
            yield chip, QRect(x, y, min(wanted.width(), max(40, width)), wanted.height())
            x += wanted.width() + _ACROSS
            row = max(row, wanted.height())

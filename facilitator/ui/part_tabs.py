"""The parts in the middle of the top bar; the current one has a line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from facilitator.ui.appearance import font
from facilitator.ui.icons import Icons

_AROUND = 14


class PartTab(QPushButton):
    """One part: its name, and a 2 px line in the accent colour when it is the current one."""

    def __init__(self, words: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icons = icons
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """As wide as the name in semibold, as high as the bar."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(round(width * 1.06) + 2 * _AROUND, max(48, self.fontMetrics().height() + 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, the line and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = font(self.font().pixelSize() or 13, 600 if self.isChecked() else 500)
        painter.setFont(words)
        painter.setPen(self._icons.color("ink" if self.isChecked() or self.underMouse() else "soft"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        accent = self._icons.color("accent")
        if self.isChecked():
            painter.fillRect(QRectF(_AROUND, self.height() - 2, self.width() - 2 * _AROUND, 2), accent)
        if self.hasFocus():
            painter.setPen(accent)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 9.5, -3.5, -9.5), 6, 6)
        painter.end()


class PartTabs(QWidget):
    """A row of parts; ``chosen`` is emitted with the place of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._group = QButtonGroup(self)
        self._tabs: dict[str, PartTab] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        icons.changed.connect(self.update)

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show other parts, each a place and its words."""
        if list(self._tabs) == [place for place, _words in parts]:
            return
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for place, words in parts:
            tab = PartTab(words, self._icons, self)
            tab.setObjectName(place)
            tab.clicked.connect(self._on_clicked)
            self._group.addButton(tab)
            self._row.addWidget(tab)
            self._tabs[place] = tab

    def show_current(self, place: str) -> None:
        """Mark the part that is open; a place that is none of the parts leaves all unmarked."""
        self._group.setExclusive(False)
        for known, tab in self._tabs.items():
            tab.setChecked(known == place)
        self._group.setExclusive(True)

    def _on_clicked(self) -> None:
        tab = self._group.checkedButton()
        if tab is not None:
            self.chosen.emit(tab.objectName())

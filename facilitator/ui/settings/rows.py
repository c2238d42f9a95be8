"""One row of a settings card: what it is, its consequence in one line, and the control."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule


class Choice(QComboBox):
    """A box of (id, words); ``chosen(id)`` is the user's choice. The wheel scrolls the page instead."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Show these choices and which one holds, without telling."""
        present = [(str(self.itemData(row)), self.itemText(row)) for row in range(self.count())]
        if present != list(choices):
            self.clear()
            for key, words in choices:
                self.addItem(words, key)
        self.setCurrentIndex(self.findData(current))

    def current(self) -> str:
        """Return the id of the choice that holds."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _tell(self, _row: int) -> None:
        self.chosen.emit(self.current())


class SettingRow(QWidget):
    """Name and consequence at the left, controls at the right; more lines can be added to ``lines``."""

    def __init__(
        self, name: str, says: str, controls: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(1)
        self.lines.addWidget(label(name, wraps=True))
        if says:
            self.lines.addWidget(label(says, "small", wraps=True))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 7, 0, 7)
        across.setSpacing(8)
        across.addLayout(self.lines, 1)
        for control in controls:
            across.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(41)


def add_row(card: Card, name: str, says: str = "", *controls: QWidget) -> SettingRow:
    """Add a row, under a hairline, to a card and return it."""
    row = SettingRow(name, says, controls)
    card.body.setSpacing(0)
    card.body.addWidget(Rule())
    card.body.addWidget(row)
    return row


def button(words: str) -> QPushButton:
    """Return a button whose spoken name is its words."""
    made = QPushButton(words)
    made.setAccessibleName(words)
    return made

"""One line that says what to do next where nothing is yet, with at most one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import label


class EmptyState(QFrame):
    """Says what to do next; ``pressed`` when its button is pressed."""

    pressed = Signal()

    def __init__(self, text: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "empty")
        self._words = label(text, "small", wraps=True)
        self._button = QPushButton(button)
        self._button.setAccessibleName(button)
        set_kind(self._button, "link")
        self._button.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._button.setVisible(bool(button))  # only now: without a parent it would be a window of its own

    def _press(self) -> None:
        self.pressed.emit()

    def show_words(self, text: str) -> None:
        """Show another line."""
        if text != self._words.text():
            self._words.setText(text)

"""One of the three ends of a branch: its number, its name, and what it needs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui import keys
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.widgets.labels import label


class EndTile(QFrame):
    """One of the three ends; ``chosen`` on a click anywhere in it or on its words."""

    chosen = Signal()

    def __init__(self, key_id: str, words: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "box")
        cap = label(keys.cap(key_id), "keycap")
        cap.setFixedHeight(scaled(20))
        self._button = QPushButton(words)
        self._button.setAccessibleName(words)
        set_kind(self._button, "end")
        self._button.clicked.connect(self._press)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(cap)
        head.addWidget(self._button)
        head.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(11, 7, 11, 9)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        if line:
            self.body.addWidget(label(line, "small", wraps=True))
        self.body.addStretch(1)

    def show_chosen(self, is_chosen: bool) -> None:
        """Show whether this is the end of the branch."""
        set_kind(self, "end-chosen" if is_chosen else "box")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in the tile."""
        self.chosen.emit()

    def _press(self) -> None:
        self.chosen.emit()

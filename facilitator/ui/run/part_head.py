"""The head of a work area: its name, a word about it, and at most two buttons."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import ElidedLabel, label

HEIGHT = 52


class PartHead(QFrame):
    """52 px high, with a line below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bar")
        self.setFixedHeight(HEIGHT)
        self._title = label(title, "heading")
        self._note = ElidedLabel("", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note, 1)

    def add(self, button: QWidget) -> None:
        """Add a button at the right."""
        self._row.addWidget(button)

    def show_words(self, title: str, note: str) -> None:
        """Show other words."""
        if title != self._title.text():
            self._title.setText(title)
        if note != self._note.text():
            self._note.setText(note)

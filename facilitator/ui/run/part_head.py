"""The head of a work area: its name, a word about it, and at most two buttons."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.wrapping_row import WrappingRow

HEIGHT = 52


class PartHead(QFrame):
    """52 px high, with a line below; what has no room beside the name goes on below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bar")
        self.setMinimumHeight(HEIGHT)
        self._title = label(title, "heading")
        self._note = ElidedLabel("", "muted")
        self._note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = WrappingRow(self, spacing=12)
        self._row.setContentsMargins(24, 8, 24, 8)
        self._row.add(self._title)
        self._row.add(self._note, grows=True)

    def add(self, button: QWidget) -> None:
        """Add a button at the right."""
        self._row.add(button)

    def show_words(self, title: str, note: str) -> None:
        """Show other words."""
        if title != self._title.text():
            self._title.setText(title)
        if note != self._note.text():
            self._note.setText(note)

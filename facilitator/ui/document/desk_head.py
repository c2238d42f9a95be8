"""The head of a section on the paper: its name and a quiet word at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.widgets.labels import label


class DeskHead(QWidget):
    """A section's name, with a word about it."""

    def __init__(self, words: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = label(note, "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words, "section"))
        row.addStretch(1)
        row.addWidget(self._note)

    def show_note(self, words: str) -> None:
        """Show another word about the section."""
        if words != self._note.text():
            self._note.setText(words)

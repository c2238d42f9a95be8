"""One look of the sheet: icon, name, what was found, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule


class ReadyRow(QWidget):
    """A rule above; ``beside`` stands at the right, ``below`` takes what needs the whole width."""

    def __init__(
        self, icon: str, title: str, words: str, icons: Icons, *, beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self._icon, self._icons = icon, icons
        self._mark = QLabel()
        self._mark.setFixedSize(18, 20)
        self._title = label(title, "section")
        self._words = label(words, "desk-muted", wraps=True)
        self.below = QVBoxLayout()
        self.below.setSpacing(7)
        self.below.setContentsMargins(0, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        text.addWidget(self._words)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(text, 1)
        if beside is not None:
            line.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        inner = QVBoxLayout()
        inner.setSpacing(8)
        inner.addLayout(line)
        inner.addLayout(self.below)
        across = QHBoxLayout()
        across.setContentsMargins(0, 14, 0, 14)
        across.setSpacing(22)
        across.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(inner, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule("desk"))
        column.addLayout(across)
        self._color()
        icons.changed.connect(self._color)

    def show_words(self, title: str, words: str) -> None:
        """Show what was found."""
        for part, text in ((self._title, title), (self._words, words)):
            if part.text() != text:
                part.setText(text)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap(self._icon, "ink", 16))

"""A card on paper: a title, a word about it, rows, and a line at its foot."""

from PySide6.QtWidgets import QLayout, QVBoxLayout

from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label


class PaperCard(Card):
    """``body`` takes the rows; what is said at the foot stays there."""

    def __init__(self, title: str, count: str = "", foot: str = "") -> None:
        super().__init__(title, count, kind="sheet")
        self._foot = foot
        self.body.setSpacing(10)

    def settle(self) -> None:
        """Put the foot below the rows."""
        self.body.addStretch(1)
        if self._foot:
            self.body.addWidget(label(self._foot, "small", wraps=True))


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def column(spacing: int = 0) -> QVBoxLayout:
    """Return a column without margins."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made

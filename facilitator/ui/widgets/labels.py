"""Labels by kind, and the label that ends in dots where its place is too narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from facilitator.ui.appearance import plain_tip, set_kind

_TABULAR = ("time", "clock", "count")


def label(text: str = "", kind: str = "", *, wraps: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label of a kind that shows plain text only."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wraps)
    if kind in _TABULAR:  # before the style sheet: a font set behind it loses its features
        figures = made.font()
        figures.setFeature(QFont.Tag("tnum"), 1)
        made.setFont(figures)
    if kind:
        set_kind(made, kind)
    return made


class ElidedLabel(QLabel):
    """One line that ends in dots when it is too long; the tool tip then has all of it."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if kind:
            set_kind(self, kind)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()
        tip = plain_tip(self.text() if shown != self.text() else "")
        if tip != self.toolTip():
            self.setToolTip(tip)

    def minimumSizeHint(self) -> QSize:
        """May shrink to a few letters."""
        return QSize(24, super().minimumSizeHint().height())


class SectionLabel(QWidget):
    """A section's name at the left, a word about it at the right: "Next question … fills pressures"."""

    def __init__(
        self, text: str, note: str = "", *, is_desk: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ElidedLabel(text, "desk-label" if is_desk else "label")
        self._note = ElidedLabel(note, "desk-muted" if is_desk else "count")
        for part in (self._text, self._note):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._text)
        self._row.addStretch(1)
        self._row.addWidget(self._note)

    def add(self, widget: QWidget) -> None:
        """Put a small button at the end of the line."""
        self._row.addWidget(widget)

    def show_words(self, text: str | None = None, note: str | None = None) -> None:
        """Show other words; None leaves a part as it is."""
        if text is not None and text != self._text.text():
            self._text.setText(text)
        if note is not None and note != self._note.text():
            self._note.setText(note)

"""The summary, written in place: a card over its paragraph on the page."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

TARGET = Target("incident", field="summary")


class SummaryCard(QFrame):
    """Open while the summary is written; ``closed`` when it is put away."""

    closed = Signal()

    def __init__(self, icons: Icons, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._writing = writing
        set_kind(self, "card-current")
        self.setAccessibleName(_("Summary"))
        self._words = BoundText(
            _("Summary"), _("Write one paragraph: what happened"), lines=3, most=9, kind="large"
        )
        self._done = KeyButton(_("Write it down"), icons, key_id="write-down", kind="primary")
        self._words.edited.connect(self._write)
        self._words.finished.connect(self._finish)
        self._done.clicked.connect(self._put_away)
        foot = QHBoxLayout()
        foot.addWidget(label(_("One paragraph: what happened, to whom, how long."), "small"), 1)
        foot.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self._words)
        column.addLayout(foot)
        self.hide()

    def open_over(self, area: QRectF) -> None:
        """Open above the paragraph that stands in ``area`` of the parent."""
        self._words.show_text(self._writing.text_of(TARGET))
        width = max(320, round(area.width()) + 24)
        self.setFixedWidth(min(width, self._around.width() - 8))
        self.adjustSize()
        left = max(4, min(round(area.left()) - 12, self._around.width() - self.width() - 4))
        self.move(left, max(4, round(area.top()) - 10))
        self.show()
        self.raise_()
        self._words.setFocus()

    def show_words(self) -> None:
        """Follow the review while open, after an undo for example."""
        if self.isVisible():
            self._words.show_text(self._writing.text_of(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the card away; what was typed is kept."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self._put_away()
            return
        super().keyPressEvent(event)

    def _write(self, text: str) -> None:
        self._writing.write(TARGET, text, _("summary"))

    def _finish(self) -> None:
        self._writing.finish(TARGET, _("summary"))
        if self._words.hasFocus():
            self._put_away()

    def _put_away(self) -> None:
        self._words.flush()
        self._writing.finish(TARGET, _("summary"))
        if self.isVisible():
            self.hide()
            self.closed.emit()

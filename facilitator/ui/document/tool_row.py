"""The tools above the page: the summary, and the whole as Markdown."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import scaled
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel

NEWS_MS = 4_000


class ToolRow(QWidget):
    """``summary_wanted`` and ``copy_wanted``."""

    summary_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(52))
        self._told = ElidedLabel("", "small")
        self._summary = KeyButton("", icons, icon="pencil", kind="small")
        copy = KeyButton(_("Copy"), icons, icon="copy", kind="small", name=_("Copy as Markdown"))
        copy.setToolTip(_("Copy as Markdown"))
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(NEWS_MS)
        self._turn.timeout.connect(self._say_usual)
        self._summary.clicked.connect(self.summary_wanted)
        copy.clicked.connect(self.copy_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        row.addWidget(self._summary)
        row.addWidget(copy)
        self._say_usual()
        self.show_summary(False)

    def show_summary(self, is_there: bool) -> None:
        """Name the button by what it does now."""
        self._summary.show_words(_("Edit the summary") if is_there else _("Write the summary"))

    def tell(self, words: str) -> None:
        """Say something for a moment."""
        self._told.setText(words)
        accessible.announce(self, words)
        self._turn.start()

    def _say_usual(self) -> None:
        self._told.setText(_("Built from the review; it changes when the review does"))

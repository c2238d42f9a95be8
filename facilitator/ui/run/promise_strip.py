"""A promise of an earlier review that is still open and says nearly the same; it stays until answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.review import EarlierPromise
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.action_words import promise_words
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing


class PromiseStrip(QFrame):
    """``link_wanted`` and ``ask_wanted`` choose; "different because" is written in place."""

    link_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, action_id: str, icons: Icons, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "found-foot")
        self._icons = icons
        self._picture = QLabel()
        self._title = label("", "strong", wraps=True)
        self._source = label("", "desk-muted", wraps=True)
        self._because = TargetLine(
            _("Different because"),
            Target("actions", action_id, "earlier_note"),
            writing,
            _("Say how a promise differs"),
            placeholder=_("What is different this time"),
        )
        self._because.hide()
        self._because.given_up.connect(self._because.hide)
        buttons = WrappingRow(spacing=6)
        for words, slot in (
            (_("Link it"), self.link_wanted.emit),
            (_("Ask what stood in its way"), self.ask_wanted.emit),
            (_("Different because…"), self._open_because),
        ):
            button = QPushButton(words)
            button.setAccessibleName(words)
            set_kind(button, "small")
            button.clicked.connect(slot)
            buttons.add(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 9, 14, 11)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._source, 1, 1)
        grid.addLayout(buttons, 2, 1)
        grid.addWidget(self._because, 3, 1)
        grid.setRowMinimumHeight(2, 34)
        self._color()
        icons.changed.connect(self._color)

    def show_promise(self, promise: EarlierPromise) -> None:
        """Show a promise."""
        title, source = promise_words(promise)
        self._title.setText(title)
        self._source.setText(source)
        self.setAccessibleName(title)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        self._because.show_file(file)

    def _open_because(self) -> None:
        self._because.show()
        self._because.setFocus()

    def _color(self) -> None:
        self._picture.setPixmap(self._icons.pixmap("history", "desk-ink", 16))

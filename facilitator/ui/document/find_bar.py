"""Find words on the page."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.document.page_view import PageView
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import label


class FindBar(QFrame):
    """Selects what is found on the page; ``closed`` when it is put away."""

    closed = Signal()

    def __init__(self, icons: Icons, page: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._field = BoundLine(_("Find on this page"), _("Find on this page"))
        self._told = label("", "small")
        back = IconButton("chevron-up", _("Previous place"), icons)
        forth = IconButton("chevron-down", _("Next place"), icons)
        close = IconButton("x", _("Close"), icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 8)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addWidget(self._told)
        for button in (back, forth, close):
            row.addWidget(button)
        self._field.edited.connect(self._on_edited)
        self._field.entered.connect(self.find_next)
        back.clicked.connect(self.find_previous)
        forth.clicked.connect(self.find_next)
        close.clicked.connect(self.put_away)
        self.hide()

    def open(self) -> None:
        """Show the field and take the focus."""
        self.show()
        self._field.setFocus()
        self._field.select_all()

    def find_next(self) -> None:
        """Go to the next place."""
        self._find(is_backward=False)

    def find_previous(self) -> None:
        """Go to the place before."""
        self._find(is_backward=True)

    def put_away(self) -> None:
        """Hide the field."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.put_away()
            return
        super().keyPressEvent(event)

    def _on_edited(self, _text: str) -> None:
        cursor = self._page.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._page.setTextCursor(cursor)
        self._find(is_backward=False)

    def _find(self, *, is_backward: bool) -> None:
        words = self._field.text()
        is_found = not words or self._page.find_words(words, is_backward=is_backward)
        told = "" if is_found else _("Not on this page")
        if told != self._told.text():
            self._told.setText(told)
            if told:
                accessible.announce(self, told)

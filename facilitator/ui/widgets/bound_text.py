"""Fields bound to a value: they paint first, then tell; they have no undo of their own."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.news import News

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoundText(QPlainTextEdit):
    """Text of several lines that grows from ``lines`` to ``most`` lines, then scrolls.

    ``edited`` comes once per turn of the event loop, after painting; ``finished`` on Ctrl Enter and when
    the focus leaves. Both come after the last ``edited``; ``committed`` follows Ctrl Enter alone.
    """

    edited = Signal(str)
    finished = Signal()
    committed = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        lines: int = 1,
        most: int = 6,
        least_height: int = 36,
        kind: str = "field",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most, self._least_height = lines, most, least_height
        self._is_fresh = False
        self._lines_now = 0
        self._has_ground = kind == "field"
        set_kind(self, kind)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._turn = News(self, self._tell)  # last: dressing a field is no news
        self.verticalScrollBar().rangeChanged.connect(self._fit)  # words that no longer fit; no other letter
        self._fit()

    def show_height(self, lines: int, least_height: int) -> None:
        """Stand at least this high."""
        self._lines, self._least_height = lines, least_height
        self._fit()

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    @property
    def has_news(self) -> bool:
        """Tell whether something was typed and not yet told."""
        return self._turn.isActive()

    def show_text(self, text: str) -> None:
        """Show a value. What is typed and not yet told is kept; the caret stays where it is."""
        if self.has_news or text == self.toPlainText():
            return
        place = self.textCursor().position()
        self.setPlainText(text)
        self._turn.stop()
        self._fit_lines()
        self._is_fresh = not self.hasFocus()
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def clear_text(self) -> None:
        """Empty the field without telling, after its text went elsewhere."""
        self._turn.stop()
        self.show_text("")

    def flush(self) -> None:
        """Tell what was typed and not yet told, now."""
        if self.has_news:
            self._tell()

    def finish(self) -> None:
        """Tell what was typed, and that it is complete."""
        self.flush()
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter, also on the keypad, finishes."""
        if is_finish(event):
            self.finish()
            self.committed.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on behind words that came while nobody wrote here; a click chooses its own place."""
        super().focusInEvent(event)
        if self._is_fresh and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._is_fresh = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish when the focus goes to another place of the window."""
        super().focusOutEvent(event)
        self.flush()
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self.finished.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer cut, copy, paste; undo belongs to the window."""
        menu = edit_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped lines change with the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lines change with the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_ground()
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet has taken the ground away when it dressed the field."""
        super().showEvent(event)
        self._lay_ground()

    def _lay_ground(self) -> None:
        """A ground of its own: a letter is painted without the frames and columns behind the field."""
        self.viewport().setAutoFillBackground(self._has_ground)

    def _tell(self) -> None:
        self._turn.stop()
        self._fit_lines()
        self.edited.emit(self.toPlainText())

    def _fit_lines(self) -> None:
        if round(self.document().size().height()) != self._lines_now:
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self._lines_now = round(self.document().size().height())
        wanted = max(self._lines, self._lines_now)
        shown = min(self._most, wanted)
        above = max(2, (self._least_height - 4 - self._lines * line) // 2)
        self.setViewportMargins(8, above, 8, above)
        scrolls = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if wanted > self._most
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self._most > 1 and self.verticalScrollBarPolicy() != scrolls:
            self.setVerticalScrollBarPolicy(scrolls)
        height = max(self._least_height, shown * line + 2 * above + 4)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


class BoundLine(BoundText):
    """Text of one line, 30 px high; Enter says ``entered`` after ``edited``."""

    entered = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        least_height: int = 30,
        kind: str = "field",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, most=1, least_height=least_height, kind=kind, parent=parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never breaks the line; up and down go to whoever wants them."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _ENTER and not is_finish(event):
            if plain:
                self.flush()
                self.entered.emit()
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long line once it is no longer written in."""
        super().focusOutEvent(event)
        self.horizontalScrollBar().setValue(0)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        self.textCursor().insertText(" ".join(source.text().split()))

    def select_all(self) -> None:
        """Select the text, for a field that is opened to be replaced."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)


def edit_menu(field: QPlainTextEdit) -> QMenu:
    """Return a menu of cut, copy, paste and select all."""
    menu = QMenu(field)
    selected = field.textCursor().hasSelection()
    can_write = not field.isReadOnly()
    clipboard = QApplication.clipboard()
    offers = (
        (_("Cut"), field.cut, selected and can_write),
        (_("Copy"), field.copy, selected),
        (_("Paste"), field.paste, can_write and bool(clipboard.text())),
        (_("Select all"), field.selectAll, True),
    )
    for text, act, is_possible in offers:
        menu.addAction(text, act).setEnabled(is_possible)
    return menu


def is_finish(event: QKeyEvent) -> bool:
    """Tell whether this is Ctrl Enter, also on the keypad."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER and event.modifiers() & ~keypad == Qt.KeyboardModifier.ControlModifier

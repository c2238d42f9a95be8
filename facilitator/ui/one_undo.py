"""One Ctrl+Z: text fields leave undo, redo and the program's keys to the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from facilitator.ui import keys

_OVERRIDE = QEvent.Type.ShortcutOverride
_NONE = Qt.KeyboardModifier.NoModifier


class OneUndo(QObject):
    """Watches the widget that has the focus; without it every Qt field swallows Ctrl+Z.

    Only that one is watched: a filter for the whole application would bring each of its events to Python. A
    text is let alone from its first plain letter on, so that letters are painted without Python. Ctrl alone
    is nothing to the text, so it goes on to the widget around it, and there it wakes the watch.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._reserved = keys.reserved()
        self._watched: QWidget | None = None
        self._around: QWidget | None = None
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def stop(self) -> None:
        """Watch nothing any more."""
        self._app.focusChanged.disconnect(self._follow)
        self._follow(self._watched, None)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if self._around is not None and isValid(self._around):
            self._around.removeEventFilter(self)
        self._watched = new
        self._around = (
            new.parentWidget() if new is not None and _is_bound(new) and not new.isWindow() else None
        )
        for widget in (new, self._around):
            if widget is not None:
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a field's claim on the window's keys; let everything else pass."""
        if watched is self._around:
            if event.type() == QEvent.Type.KeyPress and self._watched is not None:
                self._watched.installEventFilter(self)
            return False
        if event.type() != _OVERRIDE or not isinstance(event, QKeyEvent):
            return False
        if _is_plain(event):
            if self._around is not None:
                watched.removeEventFilter(self)
            return False
        if _is_bound(watched) and _is_finish(event):
            event.accept()  # a field keeps Ctrl Enter, whatever shortcuts the window has
            return True
        if not self._is_ours(event):
            return False
        event.ignore()
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        standard = QKeySequence.StandardKey
        if event.matches(standard.Undo) or event.matches(standard.Redo):
            return True
        return QKeySequence(event.keyCombination()).toString() in self._reserved


def _is_bound(widget: QObject) -> bool:
    """Tell whether this is one of our text fields, whose module the first picture does without."""
    if not isinstance(widget, QPlainTextEdit):
        return False
    from facilitator.ui.widgets.bound_text import BoundText

    return isinstance(widget, BoundText)


def _is_finish(event: QKeyEvent) -> bool:
    from facilitator.ui.widgets.bound_text import is_finish

    return is_finish(event)


def _is_plain(event: QKeyEvent) -> bool:
    """Tell a letter from a command quickly: this runs at every key."""
    return event.modifiers() == _NONE and bool(event.text().strip()) and event.text().isprintable()


def install(app: QApplication, parent: QObject | None = None) -> OneUndo:
    """Watch whatever has the focus in this application, as long as ``parent`` lives."""
    return OneUndo(app, parent)

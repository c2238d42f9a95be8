"""One Ctrl+Z: text fields leave undo, redo and the program's keys to the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator.ui import keys

_OVERRIDE = QEvent.Type.ShortcutOverride


class OneUndo(QObject):
    """An event filter for the application; without it every Qt field swallows Ctrl+Z."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reserved = keys.reserved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a field's claim on the window's keys; let everything else pass."""
        if event.type() != _OVERRIDE or not isinstance(event, QKeyEvent):
            return False
        if not self._is_ours(event):
            return False
        event.ignore()
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        standard = QKeySequence.StandardKey
        if event.matches(standard.Undo) or event.matches(standard.Redo):
            return True
        return QKeySequence(event.keyCombination()).toString() in self._reserved


def install(app: QObject) -> OneUndo:
    """Watch the whole application."""
    found = OneUndo(app)
    app.installEventFilter(found)
    return found

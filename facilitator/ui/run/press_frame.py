"""A frame that can be pressed, edited and deleted from the keyboard, as one stop of the Tab key."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.run.key_press import is_key

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


class PressFrame(QFrame):
    """``pressed`` on click or Enter, ``edit_wanted`` on F2 or double click, ``delete_wanted`` on Delete."""

    pressed = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits."""
        self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2, Delete, and the arrows from one frame to the next, while the frame has the focus."""
        if not self.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.pressed.emit()
        elif is_key(event, "edit-row"):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() in _STEPS:
            self.focusNextPrevChild(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the key that edits from the window while the frame has the focus."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and isinstance(event, QKeyEvent) and self.hasFocus() and is_key(event, "edit-row"):
            event.accept()
            return True
        return super().event(event)

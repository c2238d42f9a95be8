"""The actions that a window offers just now: its page's first, then its own. Palette and menu ask here."""

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.ui import keys

NO_DEED = {"close"}
"""Keys that only lead out of something."""
ALWAYS_THERE = {"undo", "redo"}
"""What a menu shows also while it cannot be done."""


def actions_here(window: QWidget) -> Iterator[QAction]:
    """Yield each action that has a row in the table of keys and whose place is on the screen, once."""
    inside = (widget for widget in window.findChildren(QWidget) if widget.isVisible())
    known = set(keys.keys()) - NO_DEED
    for owner in (*inside, window):
        for action in owner.actions():
            name = action.objectName()
            if name in known and action.text() and (action.isEnabled() or name in ALWAYS_THERE):
                known.remove(name)
                yield action

"""Tells whether a pressed key is one of a row of the key table, for widgets that read keys themselves."""

from PySide6.QtGui import QKeyEvent, QKeySequence

from facilitator.ui import keys


def is_key(event: QKeyEvent, key_id: str) -> bool:
    """Tell whether the key that was pressed belongs to this row."""
    row = keys.keys()[key_id]
    pressed = QKeySequence(event.keyCombination()).toString()
    return pressed in {QKeySequence(key).toString() for key in (*row.keys, *row.plain)}

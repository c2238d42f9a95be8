"""What was typed and is not yet told: a field paints first and tells one turn of the event loop later."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit


class News(QTimer):
    """Runs from a change of the text until it is told; ``stop`` when a value was only shown."""

    def __init__(self, field: QPlainTextEdit, tell: Callable[[], object]) -> None:
        super().__init__(field)
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(tell)
        field.textChanged.connect(self.start)  # from Qt to Qt: a letter is painted before Python hears

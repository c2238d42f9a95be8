"""How large text is just now, for parts that paint it themselves."""

from PySide6.QtWidgets import QApplication

from facilitator.ui.appearance import BODY


def text_scale() -> float:
    """Return the chosen text size: 1.0 is the size of the design."""
    size = QApplication.font().pixelSize()
    return size / BODY if size > 0 else 1.0

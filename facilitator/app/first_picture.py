"""The first thing a person sees: the window, empty, in the ground colour of its theme."""

import time
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import settings
from facilitator.ui import theme

HALF = 128
PATIENCE = 0.2
PAUSE = 0.001


def ground(app: QApplication, settings_file: Path) -> QColor:
    """Return the ground of the chosen theme, or of the one that goes with the system.

    Here the system's own colours tell light from dark: asking for its scheme would load all names of Qt.
    """
    chosen = settings.read(settings_file).theme
    if chosen not in theme.NAMES:
        chosen = "dark" if app.palette().window().color().lightness() < HALF else "light"
    return theme.load(chosen).color("canvas")


def paint_now(window: QWidget) -> None:
    """Show the window and wait, but not for long, until it is on the screen."""
    window.show()
    QApplication.processEvents()
    late = time.monotonic() + PATIENCE
    while not _is_painted(window) and time.monotonic() < late:
        time.sleep(PAUSE)
        QApplication.processEvents()


def _is_painted(window: QWidget) -> bool:
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()

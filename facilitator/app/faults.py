"""An exception in a slot becomes a calm banner and a line in the log, never a lost meeting.

The log says what kind of fault happened where, and never a value: a value could be somebody's words.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

LOG = logging.getLogger("facilitator")
_QT_NOISE = ("This plugin does not support",)
_SERIOUS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def place_of(error: BaseException) -> str:
    """Return type and place of an exception, without its message: "KeyError at whys.py:41 in answer"."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames[-1:-6:-1]
    )
    return f"{type(error).__name__} at {where or 'unknown place'}"


class Faults(QObject):
    """Catches what nobody caught, in any thread; ``happened`` carries the place, in the window's thread."""

    happened = Signal(str)
    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        self._undo_qt: Callable[..., object] | None = None
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take the hooks of the interpreter and of Qt."""
        sys.excepthook = self._in_window
        threading.excepthook = self._in_thread
        self._undo_qt = qInstallMessageHandler(_log_qt)

    def stop(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._undo_qt)

    def _in_window(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._tell(error)

    def _in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._tell(caught.exc_value)

    def _tell(self, error: BaseException) -> None:
        place = place_of(error)
        LOG.error("%s", place)
        self._caught.emit(place)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    if kind in _SERIOUS and not (text or "").startswith(_QT_NOISE):
        LOG.warning("Qt: %s in %s", kind.name, context.category or "default")


def log_to(folder: Path) -> bool:
    """Write the log into a folder; False where that is not possible, which must not stop the program."""
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "facilitator.log", maxBytes=200_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return False
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    return True

"""Notices when a stage that is shared as a window cannot be seen: minimised, or behind another window."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _

LATER_MS = 250
COVERED = 0.25
"""Share of the stage behind the console from which on it counts as covered."""
_LOOKS = (
    QEvent.Type.WindowStateChange,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.WindowActivate,
    QEvent.Type.Expose,
    QEvent.Type.ZOrderChange,
)


class StageSeen(QObject):
    """``changed`` says in words why the room cannot see the stage; empty once it can.

    A window system tells of a window that is hidden whole; of one that the console hides in part it does
    not, so their places are compared.
    """

    changed = Signal(str)

    def __init__(self, stage: QWidget, console: QWidget) -> None:
        super().__init__(console)
        self._stage, self._console = stage, console
        self._was_exposed = False
        self.happened = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.look)
        for window in (stage, console):
            window.installEventFilter(self)
        self._handle: QObject | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look soon after either window moved, or came before the other."""
        if event.type() in _LOOKS:
            if watched is self._stage and event.type() == QEvent.Type.Show:
                self._watch_handle()
            self._later.start()
        return False

    def _watch_handle(self) -> None:
        handle = self._stage.windowHandle()
        if handle is not None and handle is not self._handle:
            handle.installEventFilter(self)
            self._handle, self._was_exposed = handle, False

    def look(self) -> None:
        """Say what is so now, if it is news."""
        happened = self._find()
        if happened != self.happened:
            self.happened = happened
            self.changed.emit(happened)

    def _find(self) -> str:
        stage = self._stage
        if not stage.isVisible() or not stage.isWindow():
            return ""
        if stage.isMinimized():
            return _("The shared stage is minimised.")
        return _("The shared stage is covered.") if self._is_covered() else ""

    def _is_covered(self) -> bool:
        handle = self._stage.windowHandle()
        if handle is not None and handle.isExposed():
            self._was_exposed = True
        elif self._was_exposed:
            return True
        if self._stage.isFullScreen() or self._console.isMinimized() or not self._console.isActiveWindow():
            return False
        place = self._stage.frameGeometry()
        common = place.intersected(self._console.frameGeometry())
        return common.width() * common.height() > COVERED * place.width() * place.height()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._later.stop()
        for window in (self._stage, self._console):
            window.removeEventFilter(self)
        if self._handle is not None:
            self._handle.removeEventFilter(self)
        self.deleteLater()

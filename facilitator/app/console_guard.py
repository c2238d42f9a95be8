"""Notices when the console comes onto the screen that the room sees."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from facilitator.app.stage_place import StagePlace
from facilitator.ui.desk_cover import DeskCover

LEAST = 24
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.WindowStateChange,
    QEvent.Type.Show,
    QEvent.Type.Hide,
)


class ConsoleGuard(QObject):
    """Covers the desk at once, before anybody asks; only the person uncovers it, or leaving the screen.

    A stage that is an ordinary window shares no screen.
    """

    def __init__(self, console: QMainWindow, place: StagePlace, stage: QObject, cover: DeskCover) -> None:
        super().__init__(console)
        self._console, self._place, self._stage, self.cover = console, place, stage, cover
        self._home = QRect()
        self._is_allowed = False
        self._is_line = False
        self._waits = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        for window in (console, stage):
            window.installEventFilter(self)
        cover.back_wanted.connect(self.go_back)
        cover.shown_anyway.connect(self._allow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look after each move of either window; a move of the console is looked at without delay."""
        if event.type() in _MOVES:
            if watched is self._console:
                self.look()
            self._soon.start()
        return False

    def look(self) -> None:
        """Cover or uncover the desk, by where the two windows stand now."""
        if self._is_line:
            self.cover.hide()
            return
        if self._waits:
            self.cover.show_cover(can_go_back=False)
        elif not self.is_among_the_room:
            self._is_allowed = False
            self.cover.hide()
            if self._console.isVisible():
                self._home = self._console.geometry()
        elif not self._is_allowed:
            self.cover.show_cover(can_go_back=self._has_home())

    @property
    def is_among_the_room(self) -> bool:
        """Tell whether a part of the console lies on the screen that the stage fills."""
        if not self._place.is_shared_screen or not self._console.isVisible() or self._console.isMinimized():
            return False
        common = self._place.screen().geometry().intersected(self._console.geometry())
        return common.width() >= LEAST and common.height() >= LEAST

    def go_back(self) -> None:
        """Move the console to where it stood before, or to a screen that is not the room's."""
        shared = self._place.screen()
        if self._is_home_free():
            self._console.setGeometry(self._home)
            return
        for screen in QGuiApplication.screens():
            if screen is not shared:
                move_to(self._console, screen)
                return

    def _has_home(self) -> bool:
        return self._is_home_free() or len(QGuiApplication.screens()) > 1

    def _is_home_free(self) -> bool:
        if self._home.isEmpty() or self._place.screen().geometry().intersects(self._home):
            return False
        return any(s.geometry().contains(self._home.center()) for s in QGuiApplication.screens())

    def let_line_through(self, *, is_line: bool) -> None:
        """One neutral line may stand above the stage; when it goes, the desk comes only on demand."""
        self._waits = self._is_line and not is_line
        self._is_line = is_line
        self.look()

    def _allow(self) -> None:
        self._is_allowed = True
        self._waits = False
        self.cover.hide()

    def stop(self) -> None:
        """Watch nothing any more and leave the desk open."""
        self._soon.stop()
        for window in (self._console, self._stage):
            window.removeEventFilter(self)
        self.cover.hide()
        self.cover.deleteLater()


def move_to(window: QMainWindow, screen: QScreen) -> None:
    """Put a window into the middle of a screen, filling it again if it filled the one before."""
    was_full, was_large = window.isFullScreen(), window.isMaximized()
    room = screen.availableGeometry()
    if was_full or was_large:
        window.showNormal()
    size = window.size().boundedTo(room.size())
    window.setScreen(screen)
    window.resize(size)
    window.move(room.center() - window.rect().center())
    if was_full:
        window.showFullScreen()
    elif was_large:
        window.showMaximized()

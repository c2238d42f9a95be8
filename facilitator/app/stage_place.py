"""Where the stage window stands, and what happens to it when screens come and go."""

import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.domain import stage_moves
from facilitator.open_review import OpenReview
from facilitator.ui.stage.placement import Placement, ScreenSpot, place
from facilitator.ui.stage.window import StageWindow


class StagePlace(QObject):
    """Moves the stage window, never by itself onto a screen that nobody chose.

    ``screen_offered`` names a screen that could be the stage's, ``screen_lost`` one that went away,
    ``screen_chosen`` the one to remember. ``console_moves`` carries the console's screen after a swap.
    ``stood`` comes when the stage took a place, ``focus_returned`` when it was clicked: the keyboard belongs
    to the console. ``is_seen_changed`` tells whether the stage was minimised or brought up.
    """

    screen_offered = Signal(str)
    screen_lost = Signal(str)
    screen_chosen = Signal(str)
    console_moves = Signal(object)
    stood = Signal()
    focus_returned = Signal()
    is_seen_changed = Signal(bool)

    def __init__(
        self,
        window: StageWindow,
        open_review: OpenReview,
        console: Callable[[], QScreen],
        *,
        wanted: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._open_review, self._console = window, open_review, console
        self.wanted = wanted
        self.stood_on = ""
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(0)
        self._return.timeout.connect(self.focus_returned)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if sys.platform not in ("win32", "darwin"):  # there it would leave the list of windows to share
            window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        window.installEventFilter(self)
        app().screenRemoved.connect(self.on_screen_gone)
        app().screenAdded.connect(self.on_screen_here)

    def open(self) -> None:
        """Show the stage: full screen on the other monitor, or as a window to share."""
        self._stand(place(self._spots(), self.wanted))

    def use_screen(self, name: str) -> None:
        """Put the stage on a screen that the person chose, and remember it."""
        self.wanted = name
        self.screen_chosen.emit(name)
        self._stand(place(self._spots(), name))

    def swap(self) -> None:
        """Let stage and console change places; with one screen nothing happens. It is blank already."""
        screens = QGuiApplication.screens()
        console = self._console()
        if len(screens) < 2:
            return
        stage = self._window.screen() if self._window.isVisible() else console
        other = stage if stage is not console else screens[(screens.index(console) + 1) % len(screens)]
        self._open_review.move(stage_moves.blank)
        self._window.hide()
        self.wanted = console.name()
        self.console_moves.emit(other)
        self._stand(Placement(self.wanted, is_full_screen=True))
        self.screen_chosen.emit(self.wanted)

    def fill_console_screen(self) -> None:
        """Fill the screen of the console, which is one line above the stage then."""
        self._stand(Placement(self._console().name(), is_full_screen=True))

    def leave_console_screen(self) -> None:
        """Go back to where the stage belongs; on the only screen it is a window, and blank."""
        self._open_review.move(stage_moves.blank)
        self._window.hide()
        self.open()

    def toggle_full_screen(self) -> None:
        """Full screen or window."""
        if not self._window.isVisible():
            self.open()
            return
        self._window.toggle_full_screen()

    def bring_up(self) -> None:
        """Show a stage that was minimised or covered; the console keeps the keyboard."""
        if self._window.isMinimized():
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()

    @property
    def is_shared_screen(self) -> bool:
        """Tell whether the whole screen under the stage belongs to the room."""
        return self._window.isVisible() and self._window.isWindow() and self._window.isFullScreen()

    def screen(self) -> QScreen:
        """Return the screen the stage stands on."""
        return self._window.screen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keyboard back, and tell when the stage is minimised."""
        if event.type() == QEvent.Type.WindowActivate:
            self._return.start()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.is_seen_changed.emit(not self._window.isMinimized())
        return False

    def _spots(self) -> list[ScreenSpot]:
        console = self._console().name()
        return [ScreenSpot(screen.name(), screen.name() == console) for screen in QGuiApplication.screens()]

    def _stand(self, placement: Placement) -> None:
        if placement.is_blank:
            self._open_review.move(stage_moves.blank)
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        screen = screens.get(placement.screen, self._console())
        self.stood_on = screen.name()
        self._window.place_on(screen, is_full_screen=placement.is_full_screen)
        self._open_review.move(lambda meeting: replace(meeting, is_stage_open=True))
        self.stood.emit()

    def on_screen_gone(self, screen: QScreen) -> None:
        """Blank at once; the stage becomes a window beside the console, which asks."""
        if not self._window.isVisible() or screen.name() != self.stood_on:
            return
        self._open_review.move(stage_moves.blank)
        self._window.hide()
        left = [spot for spot in self._spots() if spot.name != screen.name()]
        self._stand(place(left, self.wanted, was_on=screen.name()))
        self.screen_lost.emit(screen.name())

    def on_screen_here(self, screen: QScreen) -> None:
        """Offer a screen that came, if the stage has none of its own."""
        if not self._window.isVisible() or not self._window.isWindow():
            return
        found = place(self._spots(), self.wanted, was_on=self.stood_on)
        if found.offers_again:
            self.screen_offered.emit(self.wanted)
        elif not self._window.isFullScreen() and screen.name() not in (self.stood_on, self._console().name()):
            self.screen_offered.emit(screen.name())

    def stop(self) -> None:
        """Watch nothing any more."""
        self._return.stop()
        self._window.removeEventFilter(self)
        app().screenRemoved.disconnect(self.on_screen_gone)
        app().screenAdded.disconnect(self.on_screen_here)


def app() -> QGuiApplication:
    """Return the running application, which tells of screens.

    Raises:
        RuntimeError: there is none.
    """
    running = QGuiApplication.instance()
    if not isinstance(running, QGuiApplication):
        raise RuntimeError
    return running

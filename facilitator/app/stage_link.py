"""The arrow from the review to the room: state → scene → what is really shown → window and thumbnail."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.domain.kinds import SceneKind
from facilitator.domain.review_file import State
from facilitator.open_review import OpenReview
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.stage.shown import Shown
from facilitator.ui.icons import Icons
from facilitator.ui.stage.placement import ScreenFact, place
from facilitator.ui.stage.thumbnail import StageThumbnail
from facilitator.ui.stage.window import StageWindow

CLOCK_MS = 60_000


class StageLink(QObject):
    """Owns the stage window of one review; everything it is told goes through ``compose`` and ``Shown``."""

    def __init__(
        self,
        open_review: OpenReview,
        icons: Icons,
        clock: Callable[[], datetime],
        wanted_screen: str,
        console: Callable[[], QScreen],
        *,
        has_motion: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_review = open_review
        self._clock = clock
        self._console = console
        self._wanted = wanted_screen
        self._shown = Shown.nothing()
        self.window = StageWindow(icons, has_motion=has_motion)
        self.thumbnail = StageThumbnail(icons)
        self._minute = QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        open_review.changed.connect(self.show_state)
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._on_screen_removed)
        self._seen: tuple[object, object] = (None, None)
        self.show_state(open_review.state)

    def show_state(self, state: State) -> None:
        """Compose and show; a draft changes no review and so no scene."""
        if self._seen == (state.file.review, state.meeting):
            return
        self._seen = (state.file.review, state.meeting)
        scene = compose(state.file.review, state.meeting, self._clock())
        self._shown = self._shown.update(scene, state.meeting)
        self.window.show_scene(self._shown.scene)
        self.thumbnail.show_scene(self._shown.scene)

    def _on_minute(self) -> None:
        if self._open_review.state.meeting.scene is SceneKind.PAUSE:
            self._seen = (None, None)
            self.show_state(self._open_review.state)

    def words(self) -> str:
        """Return what is on stage as text, for the call's chat."""
        return "\n".join(words(self._shown.scene))

    def open(self) -> None:
        """Show the stage: full screen on the other monitor, or as a window to share."""
        found = place(self._screens(), self._wanted, self._console().name())
        self.window.place_on(found)
        self.window.show()

    def swap(self) -> None:
        """Move the stage to the next screen."""
        screens = QGuiApplication.screens()
        here = self.window.screen()
        if len(screens) > 1:
            target = screens[(screens.index(here) + 1) % len(screens)]
            self._wanted = target.name()
            self.open()

    def toggle_full_screen(self) -> None:
        """Full screen or window."""
        self.window.toggle_full_screen()

    @property
    def screen_name(self) -> str:
        """The name of the screen the stage was last put on."""
        return self._wanted

    def _screens(self) -> tuple[ScreenFact, ...]:
        return tuple(
            ScreenFact(screen.name(), screen.geometry().getRect(), screen is QGuiApplication.primaryScreen())
            for screen in QGuiApplication.screens()
        )

    def _on_screen_removed(self, screen: QScreen) -> None:
        if self.window.screen() is screen:
            self.window.leave_screen()

    def close(self) -> None:
        """Take the stage away."""
        self._minute.stop()
        self._open_review.changed.disconnect(self.show_state)
        self.window.close()
        self.window.deleteLater()

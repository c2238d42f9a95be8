"""The arrow from the review to the room: state → scene → what is really shown → window and thumbnail."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.domain import stage_moves
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.open_review import OpenReview
from facilitator.stage.compose import compose
from facilitator.stage.scene import Scene, words
from facilitator.stage.shown import Shown
from facilitator.ui.icons import Icons
from facilitator.ui.stage.placement import Placement, ScreenSpot, place
from facilitator.ui.stage.thumbnail import StageThumbnail
from facilitator.ui.stage.window import StageWindow

CLOCK_MS = 60_000
QUARTER_MS = 15_000
QUARTERS = 4


class StageLink(QObject):
    """Owns the stage window of one review; everything it is told goes through ``compose`` and ``Shown``.

    ``screen_offered`` names a screen that came back; nothing moves there by itself. ``stood`` comes when the
    stage took a place, so that the console can come to the front again.
    """

    screen_offered = Signal(str)
    stood = Signal()

    def __init__(
        self,
        open_review: OpenReview,
        icons: Icons,
        clock: Callable[[], datetime],
        console: Callable[[], QScreen],
        *,
        wanted_screen: str = "",
        has_motion: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_review = open_review
        self._icons = icons
        self._clock = clock
        self._console = console
        self._wanted = wanted_screen
        self._stood_on = ""
        self._seen: tuple[object, object] = (None, None)
        self._shown = Shown.nothing()
        self.window = StageWindow(self._shown.scene, icons.theme, has_motion=has_motion)
        self.thumbnail = StageThumbnail(self._shown.scene, icons.theme)
        self._minute = QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._quarter = QTimer(self)
        self._quarter.setInterval(QUARTER_MS)
        self._quarter.timeout.connect(self._on_quarter)
        open_review.changed.connect(self.show_state)
        icons.changed.connect(self._on_theme)
        self.window.closed.connect(self._on_closed)
        self.window.resized.connect(self.thumbnail.set_stage_size)
        app().screenRemoved.connect(self._on_screen_gone)
        app().screenAdded.connect(self._on_screen_here)
        self.show_state(open_review.state)

    def show_state(self, state: State) -> None:
        """Compose and show; a draft changes no review and so no scene."""
        if self._seen == (state.file.review, state.meeting):
            return
        self._seen = (state.file.review, state.meeting)
        self._follow_silence(state.meeting)
        scene = compose(state.file.review, state.meeting, self._clock())
        self._shown = self._shown.update(scene, state.meeting)
        self.window.show_scene(self._shown.scene)
        self.thumbnail.show_scene(self._small_picture(scene, state.meeting))

    def _small_picture(self, scene: Scene, meeting: Meeting) -> Scene:
        """Return what the room sees; while it is blank the console's card shows what will reappear."""
        if not meeting.is_blank:
            return self._shown.scene
        return self._shown.live or self._shown.scene if meeting.is_frozen else scene

    def _follow_silence(self, meeting: Meeting) -> None:
        is_silent = meeting.scene is SceneKind.SILENT_MINUTE and meeting.step < QUARTERS
        if is_silent and not self._quarter.isActive():
            self._quarter.start()
        elif not is_silent:
            self._quarter.stop()

    def _on_quarter(self) -> None:
        self._open_review.move(lambda meeting: replace(meeting, step=meeting.step + 1))

    def _on_minute(self) -> None:
        if self._open_review.state.meeting.scene is SceneKind.PAUSE:
            self._seen = (None, None)
            self.show_state(self._open_review.state)

    def words(self) -> str:
        """Return what is on stage as text, for the call's chat."""
        return "\n".join(words(self._shown.scene))

    def open(self) -> None:
        """Show the stage: full screen on the other monitor, or as a window to share."""
        self._stand(place(self._spots(), self._wanted))

    def swap(self) -> None:
        """Move the stage to the next screen; with one screen nothing happens."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            here = screens.index(self.window.screen())
            self._wanted = screens[(here + 1) % len(screens)].name()
            self._stand(Placement(self._wanted, is_full_screen=True))

    def toggle_full_screen(self) -> None:
        """Full screen or window."""
        if not self.window.isVisible():
            self.open()
            return
        self.window.toggle_full_screen()

    @property
    def screen_name(self) -> str:
        """The name of the screen that was chosen for the stage; empty for none."""
        return self._wanted

    def _spots(self) -> list[ScreenSpot]:
        console = self._console().name()
        return [ScreenSpot(screen.name(), screen.name() == console) for screen in QGuiApplication.screens()]

    def _stand(self, placement: Placement) -> None:
        if placement.is_blank:
            self._open_review.move(stage_moves.blank)
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        screen = screens.get(placement.screen, self._console())
        self._stood_on = screen.name()
        self.window.place_on(screen, is_full_screen=placement.is_full_screen)
        self._open_review.move(lambda meeting: replace(meeting, is_stage_open=True))
        self.stood.emit()

    def _on_screen_gone(self, screen: QScreen) -> None:
        if not self.window.isVisible() or screen.name() != self._stood_on:
            return
        self._open_review.move(stage_moves.blank)
        self.window.hide()
        left = [spot for spot in self._spots() if spot.name != screen.name()]
        self._stand(place(left, self._wanted, was_on=screen.name()))

    def _on_screen_here(self, _screen: QScreen) -> None:
        if not self.window.isVisible():
            return
        found = place(self._spots(), self._wanted, was_on=self._stood_on)
        if found.offers_again:
            self.screen_offered.emit(self._wanted)

    def _on_closed(self) -> None:
        self._open_review.move(lambda meeting: replace(stage_moves.blank(meeting), is_stage_open=False))
        self.thumbnail.set_stage_size(QSize())

    def _on_theme(self) -> None:
        self.window.show_colours(self._icons.theme)
        self.thumbnail.show_colours(self._icons.theme)

    def close(self) -> None:
        """Take the stage away."""
        self._minute.stop()
        self._quarter.stop()
        self._open_review.changed.disconnect(self.show_state)
        self._icons.changed.disconnect(self._on_theme)
        self.window.closed.disconnect(self._on_closed)
        app().screenRemoved.disconnect(self._on_screen_gone)
        app().screenAdded.disconnect(self._on_screen_here)
        self.window.close()
        self.window.deleteLater()
        if self.thumbnail.parent() is None:  # no page has taken it yet
            self.thumbnail.deleteLater()


def app() -> QGuiApplication:
    """Return the running application, which tells of screens.

    Raises:
        RuntimeError: there is none.
    """
    running = QGuiApplication.instance()
    if not isinstance(running, QGuiApplication):
        raise RuntimeError
    return running

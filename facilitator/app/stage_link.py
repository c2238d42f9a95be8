"""The arrow from the review to the room: state → scene → what is really shown → window and thumbnail."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QScreen

from facilitator.app.stage_place import StagePlace
from facilitator.app.stage_watch import StageWatch
from facilitator.domain import stage_moves
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.open_review import OpenReview
from facilitator.stage import walk
from facilitator.stage.compose import compose
from facilitator.stage.scene import Scene, words
from facilitator.stage.shown import Shown
from facilitator.ui.icons import Icons
from facilitator.ui.stage.scene_painter import page
from facilitator.ui.stage.thumbnail import StageThumbnail
from facilitator.ui.stage.window import StageWindow

CLOCK_MS = 60_000
QUARTER_MS = 15_000
QUARTERS = 4
AHEAD_MS = 150


class StageLink(QObject):
    """Owns the stage window of one review; everything it is told goes through ``compose`` and ``Shown``.

    ``place`` moves the window. ``taken_back`` carries a ``TakenBack``: words that the room saw and that were
    taken off the stage then. ``news`` says which words wait while it is frozen, and whether the page had to
    shorten some.
    """

    taken_back = Signal(object)
    news = Signal(object, bool)

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
        self._seen: tuple[object, object] = (None, None)
        self._shown = Shown.nothing()
        self.window = StageWindow(self._shown.scene, icons.theme, has_motion=has_motion)
        self.place = StagePlace(self.window, open_review, console, wanted=wanted_screen, parent=self)
        self.thumbnail = StageThumbnail(self._shown.scene, icons.theme)
        self._others: list[StageThumbnail] = []
        self._watch = StageWatch(clock)
        self._minute = QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._quarter = QTimer(self)
        self._quarter.setInterval(QUARTER_MS)
        self._quarter.timeout.connect(self._on_quarter)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead.timeout.connect(self._look_ahead)
        open_review.changed.connect(self.show_state)
        icons.changed.connect(self._on_theme)
        self.window.closed.connect(self._on_closed)
        self.window.resized.connect(self.thumbnail.set_stage_size)
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
        for other in self._others:
            other.show_scene(self._shown.scene)
        taken = self._watch.see(self._shown.scene, state.file.review, state.meeting)
        if taken is not None:
            self.taken_back.emit(taken)
        self.tell_news()
        self._ahead.start()

    def tell_news(self) -> None:
        """Tell what waits for the end of the freeze, and whether the page on stage is shortened."""
        state, shown = self._open_review.state, self._shown.scene
        waiting: tuple[str, ...] = ()
        if state.meeting.is_frozen and not state.meeting.is_blank:
            seen = set(words(shown))
            coming = compose(state.file.review, state.meeting, self._clock())
            waiting = tuple(text for text in words(coming) if " " in text and text not in seen)
        cut = page(shown, self.window.page_size()).shortened
        is_shortened = bool(cut) and not state.meeting.is_blank
        self.news.emit(waiting, is_shortened)

    def _look_ahead(self) -> None:
        """Lay out the page that next would show, while nobody waits for it; it is kept for the key."""
        state = self._open_review.state
        following = walk.next_step(state.file.review, state.meeting)
        if following != state.meeting and self.window.isVisible():
            scene = compose(state.file.review, following, self._clock())
            page(scene, self.window.page_size())

    def another_thumbnail(self) -> StageThumbnail:
        """Return a small picture that shows exactly what the room sees, blank included."""
        made = StageThumbnail(self._shown.scene, self._icons.theme)
        made.set_stage_size(self.window.size())
        self.window.resized.connect(made.set_stage_size)
        self._others.append(made)
        return made

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
        """Return what is painted on stage as text, for the call's chat."""
        return page(self._shown.scene, self.window.page_size()).description

    def _on_closed(self) -> None:
        self._open_review.move(lambda meeting: replace(stage_moves.blank(meeting), is_stage_open=False))
        self.thumbnail.set_stage_size(QSize())

    def _on_theme(self) -> None:
        self.window.show_colours(self._icons.theme)
        for picture in (self.thumbnail, *self._others):
            picture.show_colours(self._icons.theme)

    def close(self) -> None:
        """Take the stage away."""
        for timer in (self._minute, self._quarter, self._ahead):
            timer.stop()
        self._open_review.changed.disconnect(self.show_state)
        self._icons.changed.disconnect(self._on_theme)
        self.window.closed.disconnect(self._on_closed)
        self.place.stop()
        self.window.close()
        self.window.deleteLater()
        if self.thumbnail.parent() is None:  # no page has taken it yet
            self.thumbnail.deleteLater()

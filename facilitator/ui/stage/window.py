"""The stage: one window without controls that shows a scene, on whichever screen the room looks at."""

import logging

from PySide6.QtCore import QSize, QSizeF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _
from facilitator.stage.scene import Blank, Pause, Scene
from facilitator.ui.stage.scene_painter import page, paint_scene
from facilitator.ui.theme import Theme

FADE_MS = 120
POINTER_MS = 2000
NO_FADE = (Blank, Pause)
log = logging.getLogger(__name__)


class StageWindow(QWidget):
    """Shows what it is given and nothing else; a page that cannot be drawn leaves the last one."""

    closed = Signal()
    resized = Signal(QSize)

    def __init__(self, scene: Scene, colours: Theme, *, has_motion: bool = False) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._scene = scene
        self._colours = colours
        self._before = QPixmap()
        self._line = 0
        self._fade: QVariantAnimation | None = None
        if has_motion:
            self._fade = QVariantAnimation(self)
            self._fade.setStartValue(0.0)
            self._fade.setEndValue(1.0)
            self._fade.setDuration(FADE_MS)
            self._fade.valueChanged.connect(self._step)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(POINTER_MS)
        self._pointer.timeout.connect(self._hide_pointer)
        self.setWindowTitle(_("Facilitator – stage"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.resize(1280, 720)
        self.setAccessibleName(_("Facilitator – stage"))

    def scene(self) -> Scene:
        """Return the scene on screen."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Put a scene on the stage."""
        if scene == self._scene or not self._can_draw(scene):
            return
        is_cut = isinstance(scene, NO_FADE) or isinstance(self._scene, NO_FADE)
        if self._fade is not None:
            self._fade.stop()
            if not is_cut and self.isVisible():
                self._before = self._picture()
                self._fade.start()
        self._scene = scene
        self.repaint()  # at once: the room comes before whatever else follows a key
        self._say()

    def show_colours(self, colours: Theme) -> None:
        """Paint in another theme: the facilitator's choice for the room."""
        self._colours = colours
        self.update()

    def set_line(self, height: int) -> None:
        """Leave room at the top for the line of a console that has no other screen."""
        self._line = height
        self._say()
        self.update()
        self.resized.emit(self._room())

    def page_size(self) -> QSizeF:
        """Return the size that the page has."""
        return QSizeF(self._room())

    def _room(self) -> QSize:
        return QSize(self.width(), max(1, self.height() - self._line))

    def place_on(self, screen: QScreen, *, is_full_screen: bool = True) -> None:
        """Stand on a screen, over all of it or as a window in its middle."""
        self.setScreen(screen)
        if is_full_screen:
            self.setGeometry(screen.geometry())
            self._fill_screen()
            return
        room = screen.availableGeometry()
        size = QSize(1280, 720).boundedTo(room.size())
        self.showNormal()
        self.resize(size)
        self.move(room.center() - self.rect().center())

    def _fill_screen(self) -> None:
        """Fill the screen without taking the keyboard, as ``showFullScreen`` would."""
        self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        self.show()

    def toggle_full_screen(self) -> None:
        """Change between the whole screen and a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self._fill_screen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, during a fade over the one before."""
        painter = QPainter(self)
        if self._fade is not None and self._fade.state() == QVariantAnimation.State.Running:
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(float(self._fade.currentValue()))
        self._paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out for the new size."""
        if self._fade is not None:
            self._fade.stop()
        self._say()
        self.resized.emit(self._room())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer for two seconds."""
        self.unsetCursor()
        self._pointer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop what moves."""
        self._pointer.stop()
        if self._fade is not None:
            self._fade.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the console that the stage was closed."""
        self.closed.emit()
        event.accept()

    def _can_draw(self, scene: Scene) -> bool:
        try:
            page(scene, self.page_size())
        except Exception as failure:  # the room keeps what it sees, whatever goes wrong here
            log.error("a page could not be drawn: %s", type(failure).__name__)
            return False
        return True

    def _say(self) -> None:
        """The accessible text says what is painted, in reading order, and nothing else."""
        said = page(self._scene, self.page_size()).description if self._can_draw(self._scene) else ""
        self.setAccessibleDescription(said)

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self._paint(painter)
        painter.end()
        return picture

    def _paint(self, painter: QPainter) -> None:
        if self._line:
            painter.fillRect(0, 0, self.width(), self._line, self._colours.color("canvas"))
            painter.translate(0, self._line)
        if self._can_draw(self._scene):
            paint_scene(painter, self._scene, self.page_size(), self._colours)
        else:
            painter.fillRect(self.rect(), self._colours.color("canvas"))

    def _step(self, _value: object) -> None:
        self.update()

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

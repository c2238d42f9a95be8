"""The stage in small, for the console: laid out at the stage's own size and scaled, so it cannot lie."""

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _
from facilitator.stage.scene import Scene
from facilitator.ui.stage.scene_painter import page, paint_scene
from facilitator.ui.theme import Theme

CLOSED_STAGE = QSize(1920, 1080)


class StageThumbnail(QWidget):
    """Shows what the room sees."""

    def __init__(self, scene: Scene, colours: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._colours = colours
        self._stage = CLOSED_STAGE
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(160)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._say()

    def scene(self) -> Scene:
        """Return the scene it shows."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show the scene that is on stage."""
        if scene != self._scene:
            self._scene = scene
            self._say()
            self.update()

    def show_colours(self, colours: Theme) -> None:
        """Paint in the theme of the stage."""
        if colours != self._colours:
            self._colours = colours
            self.update()

    def set_stage_size(self, size: QSize) -> None:
        """Follow the stage's own size in logical px; an empty size means it is closed."""
        size = CLOSED_STAGE if size.isEmpty() else size
        if size != self._stage:
            self._stage = size
            self._say()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the desk column, in the shape of the stage."""
        return QSize(320, self.heightForWidth(320))

    def hasHeightForWidth(self) -> bool:
        """The shape is the stage's."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in the shape of the stage."""
        return round(width * self._stage.height() / self._stage.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage, scaled down, in the middle."""
        scale = min(self.width() / self._stage.width(), self.height() / self._stage.height())
        painter = QPainter(self)
        painter.translate(
            (self.width() - scale * self._stage.width()) / 2,
            (self.height() - scale * self._stage.height()) / 2,
        )
        painter.scale(scale, scale)
        paint_scene(painter, self._scene, QSizeF(self._stage), self._colours)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(_("What the room sees"))
        self.setAccessibleDescription(page(self._scene, QSizeF(self._stage)).description)

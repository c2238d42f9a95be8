"""Icons in the colours of the theme; the one object that tells widgets when the theme changes."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facilitator import resources
from facilitator.ui.theme import Theme

STROKE = 1.5
"""Thickness of an icon's lines in px, at every size (the files are drawn with 2 units of 24)."""


class Icons(QObject):
    """Hands out icons and colours of the present theme; widgets draw again when it says ``changed``."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made: dict[tuple[str, str, int, float], QPixmap] = {}

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def use(self, theme: Theme) -> None:
        """Change the theme and let every widget draw itself again."""
        if theme == self._theme:
            return
        self._theme = theme
        self._made.clear()
        self.changed.emit()

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._theme.color(role)

    def icon(self, name: str, role: str = "ink", size: int = 16) -> QIcon:
        """Return an icon, also for a disabled control.

        Raises:
            FileNotFoundError: there is no icon of this name.
        """
        icon = QIcon(self.pixmap(name, role, size))
        icon.addPixmap(self.pixmap(name, "faint", size), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, role: str = "ink", size: int = 16) -> QPixmap:
        """Return an icon as a picture for the sharpest screen."""
        ratio = _sharpest()
        key = (name, role, size, ratio)
        if key not in self._made:
            self._made[key] = draw(name, self._theme.value(role), size, ratio)
        return self._made[key]


def draw(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Draw one icon in one colour; lines keep their thickness whatever the size."""
    wide = f'stroke-width="{STROKE * 24 / size:.3f}"'
    text = _source(name).replace("currentColor", colour).replace('stroke-width="2"', wide)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")


def _sharpest() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)

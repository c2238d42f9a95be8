"""The strip above the timeline: click or arrows look, the room stays."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.review_file import State
from facilitator.drawing.shapes import Picture
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.run.overview_values import HEIGHT, OverviewValues
from facilitator.ui.run.timeline_places import Places
from facilitator.ui.shapes_painter import paint


class OverviewStrip(QWidget):
    """Paints the incident in one line; ``looked(entry_id)`` when a mark was chosen."""

    looked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._values: OverviewValues | None = None
        self._picture = Picture(0, 0, ())
        self._looked_id = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Overview of the incident"))
        icons.changed.connect(self.update)

    def show_state(self, state: State, places: Places) -> None:
        """Show where everything stands."""
        self._values = OverviewValues(state, places)
        self._looked_id = places.looked
        self._draw()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(600, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the mark nearest to the mouse."""
        if self._values is None or not self._values.marks:
            return
        axis = self._values.scale(self.width())
        number = axis.nearest(self._values.marks, event.position().x())
        self.looked.emit(self._values.entries[number].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows look at the mark beside, Home and End at the first and last."""
        entries = self._values.entries if self._values is not None else ()
        here = next((n for n, entry in enumerate(entries) if entry.id == self._looked_id), 0)
        target = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(entries) - 1,
        }.get(Qt.Key(event.key()))
        if target is None or not entries:
            super().keyPressEvent(event)
            return
        self.looked.emit(entries[max(0, min(len(entries) - 1, target))].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The axis follows the width."""
        super().resizeEvent(event)
        self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and the ring of the focus."""
        painter = QPainter(self)
        paint(painter, self._picture, self._icons.theme)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._icons.color("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _draw(self) -> None:
        if self._values is None or self.width() <= 0:
            return
        picture = self._values.picture(self.width())
        if picture != self._picture:
            self._picture = picture
            self.setAccessibleDescription(picture.description)
            self.update()

"""A switch that reads as a check box: the curtain, and the choices of the settings."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.ui.icons import Icons

_WIDE, _HIGH, _GAP = 26.0, 16.0, 8


class Switch(QCheckBox):
    """On or off; ``toggled(bool)`` for any change, ``clicked(bool)`` for the user's."""

    def __init__(
        self, text: str, icons: Icons, *, name: str = "", says: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icons = icons
        self.setAccessibleName(name or text)
        self.setAccessibleDescription(says)
        icons.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Switch and words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        gap = _GAP if self.text() else 0
        return QSize(round(_WIDE) + gap + words + 8, max(28, self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """The words belong to it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the switch at the left, the words beside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(4, (self.height() - _HIGH) / 2, _WIDE, _HIGH)
        on = "accent" if self.isChecked() else "muted"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.color(on if self.isEnabled() else "line-strong"))
        painter.drawRoundedRect(track, _HIGH / 2, _HIGH / 2)
        painter.setBrush(self._icons.color("accent-ink" if self.isChecked() else "surface"))
        knob = track.right() - _HIGH / 2 if self.isChecked() else track.left() + _HIGH / 2
        painter.drawEllipse(QPointF(knob, track.center().y()), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._icons.color("accent"), 2))
            painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 11, 11)
        painter.setPen(self._icons.color("soft" if self.isEnabled() else "faint"))
        words = self.rect().adjusted(round(_WIDE) + 4 + _GAP, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.end()

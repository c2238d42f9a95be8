"""A tile that shows the shape of a meeting: its name, its length and its parts to scale."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from facilitator.domain.kinds import Phase
from facilitator.domain.session_shapes import SessionShape
from facilitator.language.translate import _
from facilitator.ui.appearance import font, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.words import shape_words

_STRENGTH = {Phase.TIMELINE: 0.88, Phase.WHYS: 0.58, Phase.ACTIONS: 0.36, Phase.BREAK: 0.0}


def strength(phase: Phase) -> float:
    """Return how dark a part of the bar is."""
    return _STRENGTH.get(phase, 0.18)


class ShapeTile(QPushButton):
    """One shape to choose."""

    def __init__(self, shape: SessionShape, icons: Icons) -> None:
        super().__init__()
        self.shape, self._icons = shape, icons
        self.setCheckable(True)
        set_kind(self, "shape")
        name, note = shape_words(shape)
        self.setAccessibleName(_("{name}, {length}").format(name=name, length=self._length()))
        self.setAccessibleDescription(note)
        self.setToolTip(note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.changed.connect(self.update)

    def _length(self) -> str:
        if self.shape.is_alone:
            return _("no meeting")
        return _("{minutes} min").format(minutes=self.shape.minutes)

    def sizeHint(self) -> QSize:
        """Three rows: name, bar, word."""
        return QSize(180, max(70, 3 * self.fontMetrics().height() + 20))

    def minimumSizeHint(self) -> QSize:
        """May be narrower than its words, which then end in dots."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the bar on the ground of the button."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() / 16
        inner = QRectF(self.rect()).adjusted(13, 7, -13, -8)
        name, note = shape_words(self.shape)
        line = self.fontMetrics().height() + 3
        top = QRectF(inner.left(), inner.top(), inner.width(), line)
        small = font(12, text_size=size, is_tabular=True)
        painter.setFont(small)
        painter.setPen(self._icons.color("muted"))
        length = self._length()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(top, right, length)
        room = inner.width() - QFontMetrics(small).horizontalAdvance(length) - 8
        below = QRectF(inner.left(), inner.bottom() - line, inner.width(), line)
        painter.drawText(below, left, _elided(small, note, inner.width()))
        strong = font(13, 600, text_size=size)
        painter.setFont(strong)
        painter.setPen(self._icons.color("ink"))
        painter.drawText(top, left, _elided(strong, name, room))
        self._paint_bar(painter, QRectF(inner.left(), inner.center().y() - 3, inner.width(), 6))
        painter.end()

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        parts = self.shape.parts
        room = area.width() - 2 * (len(parts) - 1)
        x = area.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for phase, minutes in parts:
            width = room * minutes / self.shape.minutes
            color = QColor(self._icons.color("accent" if self.isChecked() else "soft"))
            color.setAlphaF(strength(phase))
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(x, area.top(), width, area.height()), 2, 2)
            x += width + 2


def _elided(used: QFont, text: str, width: float) -> str:
    return QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(width))

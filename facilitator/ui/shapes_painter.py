"""Paints a picture made of plain shapes in the colours of the theme."""

from functools import singledispatch

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.drawing.shapes import Box, Diamond, Disc, Hatch, Line, Picture, Shape, Words
from facilitator.ui.appearance import MONO, SANS, SERIF, font
from facilitator.ui.icons import Icons
from facilitator.ui.theme import Theme

_FACES = {"sans": SANS, "serif": SERIF, "mono": MONO}


def paint(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Paint a picture at the painter's origin, one unit per px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        _paint(shape, painter, theme)
    painter.restore()


class PictureView(QWidget):
    """Shows one picture at its own size, or scaled to the width where ``fits`` is set."""

    def __init__(self, icons: Icons, *, fits: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._fits = icons, fits
        self._picture = Picture(0, 0, ())
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if fits else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        icons.changed.connect(self.update)

    def picture(self) -> Picture:
        """Return what is shown."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; its description is what a screen reader says."""
        if picture == self._picture:
            return
        self._picture = picture
        self.setAccessibleName(picture.description)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size of the picture."""
        return QSize(round(self._picture.width), round(self._picture.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        if self._fits and self._picture.width > 0:
            scale = self.width() / self._picture.width
            painter.scale(scale, scale)
        paint(painter, self._picture, self._icons.theme)
        painter.end()


@singledispatch
def _paint(shape: Shape, painter: QPainter, theme: Theme) -> None:
    raise TypeError(shape)


@_paint.register
def _(shape: Line, painter: QPainter, theme: Theme) -> None:
    painter.setPen(_pen(theme.color(shape.role), shape.width, shape.dash))
    painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))


@_paint.register
def _(shape: Box, painter: QPainter, theme: Theme) -> None:
    if shape.fill and not shape.stroke and not shape.radius:
        painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), theme.color(shape.fill))
        return
    _dress(painter, theme, shape, shape.dash)
    inset = shape.stroke_width / 2 if shape.stroke else 0.0
    area = QRectF(shape.x, shape.y, shape.width, shape.height).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, shape.radius, shape.radius)


@_paint.register
def _(shape: Disc, painter: QPainter, theme: Theme) -> None:
    _dress(painter, theme, shape, shape.dash)
    painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)


@_paint.register
def _(shape: Diamond, painter: QPainter, theme: Theme) -> None:
    _dress(painter, theme, shape)
    x, y, reach = shape.x, shape.y, shape.radius
    corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
    painter.drawPolygon(QPolygonF(corners))


@_paint.register
def _(shape: Hatch, painter: QPainter, theme: Theme) -> None:
    area = QRectF(shape.x, shape.y, shape.width, shape.height)
    painter.save()
    painter.setClipRect(area)
    if shape.ground:
        painter.fillRect(area, theme.color(shape.ground))
    painter.setPen(_pen(theme.color(shape.role), shape.stroke_width, ()))
    start = shape.x - shape.height
    while start < shape.x + shape.width:
        painter.drawLine(QPointF(start, shape.y + shape.height), QPointF(start + shape.height, shape.y))
        start += shape.gap
    painter.restore()


@_paint.register
def _(shape: Words, painter: QPainter, theme: Theme) -> None:
    face = font(shape.size, shape.weight, _FACES[shape.face], is_tabular=shape.is_tabular)
    wide = QFontMetricsF(face).horizontalAdvance(shape.text)
    shift = {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
    painter.setFont(face)
    painter.setPen(theme.color(shape.role))
    painter.drawText(QPointF(shape.x - shift, shape.y), shape.text)


def _dress(
    painter: QPainter, theme: Theme, shape: Box | Disc | Diamond, dash: tuple[float, ...] = ()
) -> None:
    painter.setBrush(QBrush(theme.color(shape.fill)) if shape.fill else Qt.BrushStyle.NoBrush)
    edge = _pen(theme.color(shape.stroke), shape.stroke_width, dash) if shape.stroke else Qt.PenStyle.NoPen
    painter.setPen(edge)


def _pen(color: QColor, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash and width > 0:
        pen.setDashPattern([length / width for length in dash])
    return pen

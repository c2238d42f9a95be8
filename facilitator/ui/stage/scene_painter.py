"""The only way to the stage: a scene is painted at a size in the colours of a theme."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from facilitator.drawing.shapes import Hatch, Picture, Words
from facilitator.stage.scene import Scene, TestCard
from facilitator.ui.shapes_painter import paint
from facilitator.ui.stage.clock_face import Sector
from facilitator.ui.stage.layout import lay_out
from facilitator.ui.stage.page import Page
from facilitator.ui.stage.paper import HEIGHT
from facilitator.ui.stage.type_roles import REFERENCE, StageWords, font_of, measure
from facilitator.ui.theme import Theme


def paint_scene(painter: QPainter, scene: Scene, size: QSizeF, colours: Theme) -> None:
    """Paint a scene into the rectangle from the origin to ``size``."""
    if size.isEmpty():
        return
    picture = page(scene, size)
    unit = size.height() / HEIGHT
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(unit * size.width() / size.height() * HEIGHT / picture.width, unit)
    for kind, shapes in groupby(picture.shapes, type):
        if kind in OWN:
            for shape in shapes:
                OWN[kind](painter, shape, picture.width, colours)
        else:
            paint(painter, Picture(picture.width, HEIGHT, tuple(shapes)), colours)
    painter.restore()


def page(scene: Scene, size: QSizeF) -> Page:
    """Return the page as it stands at a size that is not empty; its description says what is painted."""
    if isinstance(scene, TestCard):
        size_words = f"{size.width():g} × {size.height():g}"
        scene = replace(scene, corners=f"{size_words}, {scene.corners}")
    return _laid_out(scene, size.width() / size.height())


@lru_cache(maxsize=6)
def _laid_out(scene: Scene, ratio: float) -> Page:
    return lay_out(scene, ratio, measure)


def _words(painter: QPainter, shape: Words, _page_width: float, colours: Theme) -> None:
    spacing = shape.spacing if isinstance(shape, StageWords) else 0.0
    shift = {"start": 0.0, "middle": shape.width / 2, "end": shape.width}[shape.anchor]
    painter.save()
    painter.translate(shape.x - shift, shape.y)
    painter.scale(shape.size / REFERENCE, shape.size / REFERENCE)
    painter.setFont(font_of(shape.weight, shape.face, spacing, shape.is_tabular))
    painter.setPen(colours.color(shape.role))
    painter.drawText(QPointF(0, 0), shape.text)
    painter.restore()


def _hatch(painter: QPainter, shape: Hatch, page_width: float, colours: Theme) -> None:
    """Cut the curtain out of a band that is painted once: hundreds of slanted lines take their time."""
    device = painter.device()
    density = device.devicePixelRatio() if device is not None else 1.0
    world = painter.worldTransform()
    if world.m11() <= 0:
        return
    whole = replace(shape, x=0, y=0, width=page_width)
    band = _band(whole, world.m11() * density, colours.value(shape.role), colours.value(shape.ground))
    area = world.mapRect(QRectF(shape.x, shape.y, shape.width, shape.height))
    left, top = round(area.left()), round(area.top())
    target = QRectF(left, top, round(area.right()) - left, round(area.bottom()) - top)
    start = shape.x * world.m11() * density
    source = QRectF(round(start), 0, target.width() * density, target.height() * density)
    painter.save()
    painter.setWorldTransform(QTransform())
    painter.drawPixmap(target, band, source)
    painter.restore()


@lru_cache(maxsize=8)
def _band(shape: Hatch, scale: float, role: str, ground: str) -> QPixmap:
    band = QPixmap(ceil(shape.width * scale) + 2, ceil(shape.height * scale) + 2)
    band.fill(QColor(ground))
    painter = QPainter(band)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor(role), shape.stroke_width))
    x = -shape.height
    foot = shape.height + 2 / scale
    while x < shape.width + 2 / scale:
        painter.drawLine(QPointF(x - 2 / scale, foot), QPointF(x + shape.height, 0))
        x += shape.gap
    painter.end()
    return band


def _sector(painter: QPainter, shape: Sector, _page_width: float, colours: Theme) -> None:
    area = QRectF(shape.x - shape.radius, shape.y - shape.radius, 2 * shape.radius, 2 * shape.radius)
    pen = QPen(colours.color(shape.stroke), shape.stroke_width) if shape.stroke else QPen(Qt.PenStyle.NoPen)
    painter.setPen(pen)
    painter.setBrush(colours.color(shape.fill))
    painter.drawPie(area, round(16 * (90 - shape.start)), round(-16 * shape.sweep))


OWN: dict[type, Callable[..., None]] = {
    Words: _words,
    StageWords: _words,
    Sector: _sector,
    Hatch: _hatch,
}
"""What the stage paints in its own way; everything else is painted as anywhere."""

"""Pictures on a screen."""

from PySide6.QtGui import QColor

from facilitator.drawing.shapes import Box, Diamond, Disc, Hatch, Line, Picture, Words
from facilitator.ui.icons import Icons
from facilitator.ui.shapes_painter import PictureView
from facilitator.ui.theme import load

SHAPES = (
    Box(0, 0, 20, 20, fill="accent"),
    Disc(30, 10, 6, fill="system", stroke="muted", dash=(2, 2)),
    Diamond(50, 10, 6, fill="decision"),
    Line(60, 10, 80, 10, role="ink", width=4),
    Hatch(0, 24, 80, 6, ground="canvas"),
    Words(40, 44, "14:39", 12, role="ink", anchor="middle", is_tabular=True),
)


def test_every_shape_is_painted_in_the_colour_of_its_role_and_follows_the_theme(qtbot):
    icons = Icons(load("light"))
    view = PictureView(icons)
    qtbot.addWidget(view)
    view.show_picture(Picture(80, 50, SHAPES, "14:39, decision point"))
    view.resize(view.sizeHint())
    for theme in (load("light"), load("dark")):
        icons.use(theme)
        image = view.grab().toImage()
        spots = {(10, 10): "accent", (30, 10): "system", (50, 10): "decision", (70, 10): "ink"}
        for (x, y), role in spots.items():
            assert image.pixelColor(x, y) == QColor(theme.value(role)), role
    assert view.accessibleName() == "14:39, decision point"

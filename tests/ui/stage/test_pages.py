"""Every page of the stage: what it may look like, and that its spoken words are the painted ones."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from facilitator.domain.kinds import SceneKind
from facilitator.drawing.shapes import Box, Diamond, Disc, Hatch, Words
from facilitator.stage.scene import words
from facilitator.ui.appearance import register_fonts
from facilitator.ui.stage.layout import lay_out
from facilitator.ui.stage.scene_painter import page, paint_scene
from facilitator.ui.stage.type_roles import measure
from facilitator.ui.theme import NAMES, contrast, load
from tests.ui.stage.scenes_to_draw import MEETINGS, scene_named, shouting

RATIOS = (16 / 9, 4 / 3, 21 / 9)
LARGE, GRAPHIC = 4.5, 3.0
"""All type on the stage is large: the smallest is 28 px on a screen of 1080."""
MEANINGFUL = ("muted", "soft", "ink", "accent", "decision", "doubt", "system")


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def pages(name):
    return [lay_out(scene_named(name), ratio, measure) for ratio in RATIOS]


def test_every_kind_of_scene_has_a_page_of_its_own():
    blank = scene_named("blank")
    kinds = [kind.value for kind in SceneKind if kind is not SceneKind.BLANK]
    assert not [kind for kind in kinds if scene_named(kind) == blank]


@pytest.mark.parametrize("name", MEETINGS)
def test_it_says_what_is_painted_in_reading_order_and_never_more(name):
    scene = scene_named(name)
    said = page(scene, QSizeF(1920, 1080)).description
    if name == "test card":
        said = said.replace("1920 × 1080, ", "")
    if name == "nine actions":  # six small cards, which shorten
        assert said.count("\n") > 40
        return
    assert said.split("\n") == list(words(scene))


@pytest.mark.parametrize("name", MEETINGS)
def test_words_that_do_not_fit_are_not_said_either(name):
    scene = shouting(scene_named(name), lambda: "every word of a very long statement " * 70)
    for ratio in RATIOS:
        picture = lay_out(scene, ratio, measure)
        painted = " ".join(shape.text for shape in picture.shapes if isinstance(shape, Words))
        assert len(picture.description) <= len(painted) + picture.description.count("\n")


@pytest.mark.parametrize("theme", NAMES)
def test_all_words_and_marks_stand_out_from_their_ground(theme):
    colours = load(theme)
    pairs = {pair for name in MEETINGS for picture in pages(name) for pair in drawn_pairs(picture)}
    for role, ground, least in pairs:
        found = contrast(colours.value(role), colours.value(ground))
        assert found >= least, f"{role} on {ground} in {theme}: {found:.2f}"


def drawn_pairs(picture):
    """Every colour that says something with the ground it is painted on: the last field painted below it."""
    grounds = []
    for shape in picture.shapes:
        if isinstance(shape, Words):
            yield shape.role, ground_at(grounds, shape.x, shape.y - 0.3 * shape.size), LARGE
        elif isinstance(shape, (Disc, Diamond)) and shape.fill in MEANINGFUL:
            yield shape.fill, ground_at(grounds, shape.x, shape.y), GRAPHIC
        elif isinstance(shape, (Box, Hatch)):
            fill = shape.fill if isinstance(shape, Box) else shape.ground
            below = ground_at(grounds, shape.x + shape.width / 2, shape.y + shape.height / 2)
            roles = {fill, getattr(shape, "stroke", "")} & set(MEANINGFUL)
            if below and below not in MEANINGFUL:
                yield from ((role, below, GRAPHIC) for role in roles)
            if fill:
                grounds.append((fill, shape))


def ground_at(grounds, x, y):
    over = [fill for fill, box in grounds if 0 <= x - box.x <= box.width and 0 <= y - box.y <= box.height]
    return over[-1] if over else ""


@pytest.mark.parametrize("theme", NAMES)
def test_body_text_stands_out_more_than_it_must(theme):
    colours = load(theme)
    for ground in ("surface", "canvas"):
        for role in ("ink", "soft"):
            assert contrast(colours.value(role), colours.value(ground)) >= 7.0, f"{role} on {ground}"


@pytest.mark.parametrize("name", MEETINGS)
def test_no_page_uses_the_colours_of_trouble_or_of_flags(name):
    roles = {
        role
        for picture in pages(name)
        for shape in picture.shapes
        for role in (getattr(shape, part, "") for part in ("role", "fill", "stroke", "ground"))
    }
    assert not {"trouble", "flag", "desk"} & roles


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (320, 180)])
def test_every_page_is_painted(theme, size):
    colours = load(theme)
    for name in MEETINGS:
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_scene(painter, scene_named(name), QSizeF(*size), colours)
        painter.end()
        step = size[0] // 160
        seen = {image.pixel(x, y) for x in range(0, size[0], step) for y in range(0, size[1], step)}
        assert len(seen) > 1, name


def test_a_list_that_does_not_fit_keeps_the_newest_and_says_how_many_are_left_out():
    scene = shouting(
        scene_named("many ideas"), lambda: "a thought that takes two whole lines of the page " * 3
    )
    picture = lay_out(scene, 16 / 9, measure)
    assert any(block.text.startswith("…and ") for block in picture.blocks)

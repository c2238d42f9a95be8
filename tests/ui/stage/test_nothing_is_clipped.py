"""Whatever was written and however large: no letter leaves the page, meets another or a line."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from facilitator.drawing.shapes import Box, Hatch, Line, Words
from facilitator.ui.appearance import register_fonts
from facilitator.ui.stage.layout import lay_out
from facilitator.ui.stage.paper import HEIGHT
from facilitator.ui.stage.scene_painter import paint_scene
from facilitator.ui.stage.type_roles import REFERENCE, font_of, measure
from facilitator.ui.theme import load
from tests.ui.stage.scenes_to_draw import MEETINGS, scene_named, shouting

SIZES = ((1024, 576), (1280, 720), (1440, 1080), (1920, 1080), (2560, 1080), (3840, 2160))
RATIOS = sorted({width / height for width, height in SIZES} | {1.0})
HOSTILE = {
    "500 words": "every word of a very long statement " * 72,
    "200 letters without a space": "Donaudampfschifffahrt" * 10,
    "wide letters": "W" * 200,
    "right to left": "عطل في الدفع بعد تغيير الإعدادات " * 4,
    "emoji and marks": "🙂👩‍🚀 é漢字/" * 12,
    "tall": "ÅÉŷ gjpq",
    "nothing": "",
    "mixed": None,
}
SMALLEST = 0.0259
AXIS_FOOT = 30.0


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def words_of(text, seed=7):
    """Words for the fields of a scene: always the same, or each time another of all."""
    chance = random.Random(seed)
    pool = [known for known in HOSTILE.values() if known is not None]
    return (lambda: chance.choice(pool)) if text is None else (lambda: text)


def ink(shape):
    """The rectangle that the letters of a line really take."""
    metrics = QFontMetricsF(
        font_of(shape.weight, shape.face, getattr(shape, "spacing", 0.0), shape.is_tabular)
    )
    scale = shape.size / REFERENCE
    letters = shape.text.lstrip("\u00a0")
    indent = metrics.horizontalAdvance(shape.text[: len(shape.text) - len(letters)])
    tight = metrics.tightBoundingRect(letters)
    left = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * shape.width
    return QRectF(
        left + (indent + tight.left()) * scale,
        shape.y + tight.top() * scale,
        tight.width() * scale,
        tight.height() * scale,
    )


def clear_of(area, other, slack=0.08):
    return not area.adjusted(slack, slack, -slack, -slack).intersects(
        other.adjusted(slack, slack, -slack, -slack)
    )


def holds(outer, inner):
    return outer.adjusted(-0.08, -0.08, 0.08, 0.08).contains(inner)


def is_next_line(first, second):
    """Two lines of one text may reach into each other a little: a descender below, an accent above."""
    return first.x == second.x and first.size == second.size and first.role == second.role


def check(page, where):
    edge = QRectF(0.5, 0.5, page.width - 1, HEIGHT - 1)
    lines = [(shape, ink(shape)) for shape in page.shapes if isinstance(shape, Words) and shape.text.strip()]
    for shape, area in lines:
        assert shape.size / HEIGHT >= SMALLEST, f"{where}: too small: {shape}"
        assert edge.contains(area), f"{where}: leaves the page: {shape}"
        blocks = [QRectF(QPointF(b.left, b.top), QPointF(b.right, b.bottom)) for b in page.blocks]
        around = 0.3 * shape.size
        is_told = any(block.adjusted(-around, -around, around, around).contains(area) for block in blocks)
        assert is_told or shape.y < AXIS_FOOT, f"{where}: no block of the page tells of {shape}"
    for (first, area), (second, other) in combinations(lines, 2):
        slack = 0.08 * first.size if is_next_line(first, second) else 0.08
        assert clear_of(area, other, slack), f"{where}: {first.text!r} meets {second.text!r}"
    for shape in page.shapes[1:]:
        for words, area in lines:
            what = f"{where}: {words.text!r} meets {shape}"
            if isinstance(shape, Line) and shape.role != "doubt":
                left, top = min(shape.x1, shape.x2), min(shape.y1, shape.y2)
                wide, high = abs(shape.x1 - shape.x2), abs(shape.y1 - shape.y2)
                assert clear_of(area, QRectF(left, top, wide + 0.2, high + 0.2)), what
            elif isinstance(shape, (Box, Hatch)):
                frame = QRectF(shape.x, shape.y, shape.width, shape.height)
                assert clear_of(area, frame) or holds(frame, area), what


@pytest.mark.parametrize("name", MEETINGS)
def test_no_letter_is_clipped_and_no_words_meet_as_the_story_is(name):
    for ratio in RATIOS:
        check(lay_out(scene_named(name), ratio, measure), f"{name} at {ratio:.2f}")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_letter_is_clipped_and_no_words_meet_whatever_is_written(text):
    for name in MEETINGS:
        scene = shouting(scene_named(name), words_of(text))
        for ratio in RATIOS:
            check(lay_out(scene, ratio, measure), f"{name} at {ratio:.2f}")


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(sorted(MEETINGS)),
    st.lists(st.text(st.sampled_from("ab W漢é ش🙂/%1"), max_size=300), min_size=1, max_size=5),
    st.floats(0.8, 3.6),
)
def test_no_letter_is_clipped_and_no_words_meet_in_any_window(name, texts, ratio):
    chance = random.Random(len(name))
    scene = shouting(scene_named(name), lambda: chance.choice(texts))
    check(lay_out(scene, ratio, measure), f"{name} at {ratio:.2f}")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_painted_beside_the_page(size):
    for name in sorted(MEETINGS)[:: 1 if size[0] < 1500 else 6]:
        assert_inside(shouting(scene_named(name), words_of(None)), size, 1.0, name)


@pytest.mark.parametrize("density", [1.0, 2.0, 3.0])
def test_nothing_is_painted_beside_the_page_on_dense_screens(density):
    for name in ("walk", "actions", "whole walk", "blocked", "open branch"):
        assert_inside(shouting(scene_named(name), words_of(None)), (1024, 576), density, name)


def assert_inside(scene, size, density, name):
    """Paint with room around the page; only the curtain may reach the edge, nothing goes beyond it."""
    width, height, rim = round(size[0] * density), round(size[1] * density), 30
    image = QImage(width + 2 * rim, height + 2 * rim, QImage.Format.Format_RGB32)
    image.fill(0x00FF00)
    clean = image.copy()
    painter = QPainter(image)
    painter.translate(rim, rim)
    painter.scale(density, density)
    paint_scene(painter, scene, QSizeF(*size), load("light"))
    painter.end()
    rims = (
        QRect(0, 0, image.width(), rim - 1),
        QRect(0, rim + height + 1, image.width(), rim - 1),
        QRect(0, 0, rim - 1, image.height()),
        QRect(rim + width + 1, 0, rim - 1, image.height()),
    )
    assert all(image.copy(strip) == clean.copy(strip) for strip in rims), name

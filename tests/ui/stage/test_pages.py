"""Every page of the stage holds its text inside the window, whatever was written and however large."""

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.drawing.shapes import Words
from facilitator.stage.compose import compose
from facilitator.stage.parts import Mark
from facilitator.ui.appearance import register_fonts
from facilitator.ui.stage.layout import lay_out
from facilitator.ui.stage.paper import FOOT, HEIGHT
from facilitator.ui.stage.scene_painter import paint_scene
from facilitator.ui.stage.type_roles import measure
from facilitator.ui.theme import load
from tests.builders import berlin, sample_review

NOW = berlin("10:21", date(2026, 11, 5))
KINDS = [kind for kind in SceneKind if kind is not SceneKind.FOLLOW_THROUGH]
HERE = Meeting(part_id="p-timeline", entry_id="e1439")
PAGES = [
    *(replace(HERE, scene=kind) for kind in KINDS),
    replace(HERE, scene=SceneKind.DECISION, step=1, shown=("taken:n6", "role:e1439")),
    replace(HERE, scene=SceneKind.VIEWS, entry_id="e1500"),
    replace(HERE, scene=SceneKind.QUESTION, question="Which can wait?", asked_on=SceneKind.QUESTION),
    replace(HERE, scene=SceneKind.WALK, entry_id="e1402"),
    replace(HERE, scene=SceneKind.WALK, entry_id="e1842", is_curtain_lifted=True),
    replace(HERE, scene=SceneKind.SIGN_OFF, entry_id="e1842"),
    replace(HERE, scene=SceneKind.KEEP, entry_id="e1842"),
    replace(HERE, scene=SceneKind.SO_FAR, entry_id="e1842", part_id="p-close"),
    replace(HERE, scene=SceneKind.WALK, entry_id="e1531", is_at_gap=True),
    replace(HERE, scene=SceneKind.WHYS, why_id="w-ci-values"),
    replace(HERE, scene=SceneKind.PAUSE, pause_until=berlin("10:40", date(2026, 11, 5))),
]
HOSTILE = {
    "as it is": None,
    "500 words": "every word of a very long statement " * 70,
    "200 letters without a space": "Donaudampfschifffahrt" * 10,
    "right to left": "عطل في الدفع بعد تغيير الإعدادات " * 4,
    "emoji and marks": "🙂👩‍🚀 é漢字/" * 12,
    "nothing": "",
}
RATIOS = (16 / 9, 4 / 3, 21 / 9, 1.0)


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def shouting(value, text):
    """The same value with another text in every field that holds words."""
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(shouting(part, text) for part in value)
    if is_dataclass(value) and not isinstance(value, Mark):
        return replace(value, **{f.name: shouting(getattr(value, f.name), text) for f in fields(value)})
    return value


def pages(text):
    for meeting in PAGES:
        scene = compose(sample_review(), meeting, NOW)
        yield meeting.scene, scene if text is None else shouting(scene, text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_leaves_the_window(text):
    for kind, scene in pages(text):
        for ratio in RATIOS:
            picture = lay_out(scene, ratio, measure)
            for shape in picture.shapes:
                if isinstance(shape, Words):
                    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * shape.width
                    left = shape.x - shift
                    where = f"{kind} at {ratio:.2f}: {shape}"
                    assert left >= 2.0, where
                    assert left + shape.width <= picture.width - 2.0, where
                    assert 3.0 <= shape.y <= (HEIGHT - 5.0 if shape.size <= 3.0 else FOOT), where


def test_no_text_is_smaller_than_the_smallest_there_is():
    for text in HOSTILE.values():
        for kind, scene in pages(text):
            sizes = [s.size for s in lay_out(scene, 16 / 9, measure).shapes if isinstance(s, Words)]
            assert min(sizes, default=2.8) >= 2.8, kind


def test_no_page_uses_the_colours_of_trouble_or_of_flags():
    for kind, scene in pages(None):
        roles = {
            role
            for shape in lay_out(scene, 16 / 9, measure).shapes
            for role in (getattr(shape, name, "") for name in ("role", "fill", "stroke", "ground"))
        }
        assert not {"trouble", "flag", "desk"} & roles, kind


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (320, 180)])
def test_every_page_is_painted(theme, size):
    colours = load(theme)
    for kind, scene in pages(None):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_scene(painter, scene, QSizeF(*size), colours)
        painter.end()
        seen = {image.pixel(x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3)}
        assert len(seen) > 1, kind

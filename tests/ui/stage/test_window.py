"""The stage window shows scenes, says the same words, and has nothing else on it."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.stage.shown import blank_scene
from facilitator.ui.appearance import register_fonts
from facilitator.ui.stage.thumbnail import StageThumbnail
from facilitator.ui.stage.window import StageWindow
from facilitator.ui.theme import load
from tests.builders import berlin, sample_review

NOW = berlin("10:21", date(2026, 11, 5))


def page(kind=SceneKind.WALK, entry_id="e1439"):
    return compose(sample_review(), Meeting(scene=kind, entry_id=entry_id), NOW)


@pytest.fixture
def stage(qtbot):
    register_fonts()
    window = StageWindow(blank_scene(), load("light"))
    qtbot.addWidget(window)
    window.resize(640, 360)
    window.show()
    return window


def test_its_title_is_the_same_whatever_is_on_it(stage):
    stage.show_scene(page())
    assert stage.windowTitle() == "Facilitator – stage"
    assert stage.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not [c for c in stage.children() if c.isWidgetType()]


def test_it_says_the_words_of_the_page_in_reading_order(stage):
    stage.show_scene(page())
    assert stage.accessibleDescription() == "\n".join(words(page()))
    stage.show_scene(blank_scene())
    assert stage.accessibleDescription() == "One moment"


def test_another_scene_changes_the_picture_and_the_same_scene_does_not(stage):
    blank = stage.grab().toImage()
    stage.show_scene(page())
    walked = stage.grab().toImage()
    assert walked != blank
    stage.show_scene(page())
    assert stage.grab().toImage() == walked


def test_a_page_fades_in_and_blank_comes_at_once(qtbot):
    register_fonts()
    window = StageWindow(page(), load("light"), has_motion=True)
    qtbot.addWidget(window)
    window.resize(320, 180)
    window.show()
    window.show_scene(page(entry_id="e1444"))
    window.show_scene(blank_scene())
    still = StageWindow(blank_scene(), load("light"))
    qtbot.addWidget(still)
    still.resize(320, 180)
    still.show()
    assert window.grab().toImage() == still.grab().toImage()


def test_a_page_that_cannot_be_drawn_leaves_the_last_one(stage, warnings_logged):
    class Unknown(type(page())):
        pass

    stage.show_scene(page())
    before = stage.grab().toImage()
    stage.show_scene(Unknown(overview=page().overview, earlier=(), now=None))
    assert stage.grab().toImage() == before
    assert "KeyError" in warnings_logged[0].getMessage()
    warnings_logged.clear()


def test_the_pointer_hides_after_two_seconds(stage, qtbot):
    qtbot.mouseMove(stage, stage.rect().center())
    assert stage.cursor().shape() is not Qt.CursorShape.BlankCursor
    qtbot.waitUntil(lambda: stage.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=4000)


def test_the_thumbnail_is_the_stage_in_small(qtbot):
    register_fonts()
    small = StageThumbnail(page(), load("light"))
    qtbot.addWidget(small)
    small.set_stage_size(QSize(1600, 1200))
    assert small.heightForWidth(320) == 240
    assert small.accessibleDescription() == "\n".join(words(page()))
    before = small.grab().toImage()
    small.show_scene(page(SceneKind.DECISION))
    assert small.grab().toImage() != before

"""What the desk tells of the stage: what waits while it is frozen, and a page on paper before the meeting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.settings import Settings, write
from facilitator.ui import accessible
from facilitator.ui.stage.scene_painter import page
from tests.guards.whole_program import settle, the_sample

BUTTON = QAccessible.Role.Button


@pytest.fixture
def sample(qapp, tmp_path):
    write(Settings(export_folder=str(tmp_path / "paper")), tmp_path / "settings.toml")
    with the_sample(tmp_path) as program:
        program.go_to("run")
        settle()
        yield program


def press(program, name):
    QTest.mouseClick(accessible.find(program.shell, name, BUTTON), Qt.MouseButton.LeftButton)
    settle()


def start(program):
    press(program, "Start the meeting")
    program.windows.actions.enter_part("p-timeline")
    program.windows.actions.show_again()
    settle()


def desk_says(program):
    desk = program.shell.page("run").desk
    return "\n".join(one.text() for one in desk.findChildren(QLabel) if one.isVisible())


def test_while_the_stage_is_frozen_the_desk_lists_what_waits(sample):
    start(sample)
    windows = sample.windows
    before = windows.stage.words()
    windows.actions.actions["freeze"].trigger()
    windows.actions.next()
    settle()
    assert windows.stage.words() == before
    assert "Waits until you go on:\n• Alert pages payments on-call" in desk_says(sample)
    windows.actions.actions["freeze"].trigger()
    settle()
    assert "Waits" not in desk_says(sample)
    assert "Alert pages payments on-call" in windows.stage.words()


def test_a_blank_stage_tells_nothing_of_what_waits(sample):
    start(sample)
    sample.windows.actions.actions["freeze"].trigger()
    sample.windows.actions.next()
    sample.windows.actions.blank()
    settle()
    assert "Waits" not in desk_says(sample)
    assert sample.windows.stage.words() == "One moment"


def test_the_next_page_is_laid_out_while_nobody_waits(sample, qtbot):
    start(sample)
    stage = sample.windows.stage
    qtbot.waitUntil(lambda: not stage._ahead.isActive())
    known = page.__globals__["_laid_out"].cache_info().misses
    sample.windows.actions.next()
    assert page.__globals__["_laid_out"].cache_info().misses == known


def test_one_page_on_paper_is_written_anew_each_time(sample, qtbot, tmp_path):
    press(sample, "Print your sheet")
    qtbot.waitUntil(sample.shell.banner.isVisible, timeout=20_000)
    (first,) = (tmp_path / "paper").glob("*.pdf")
    assert first.read_bytes().startswith(b"%PDF")
    press(sample, "Not now")
    sample.windows.paper.action.trigger()
    qtbot.waitUntil(lambda: len(list((tmp_path / "paper").glob("*.pdf"))) == 2, timeout=20_000)
    qtbot.waitUntil(sample.shell.banner.isVisible)


def test_the_sheet_before_the_start_is_found_again_in_the_meeting(sample):
    start(sample)
    sample.doors.find()
    QTest.keyClicks(sample.doors.finder().palette.field, "Before you start")
    QTest.keyClick(sample.doors.finder().palette.field, Qt.Key.Key_Return)
    settle()
    assert sample.windows.room.sheet.isVisible()
    begun = sample.windows.open_review.state.meeting
    press(sample, "Back to the meeting")
    assert not sample.windows.room.sheet.isVisible()
    assert sample.windows.open_review.state.meeting == begun

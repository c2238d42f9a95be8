"""The room of two windows: the sheet before the start, and a console that stays off the room's screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from facilitator.domain.kinds import SceneKind
from facilitator.domain.records import change
from facilitator.ui import accessible
from tests.guards.whole_program import settle, the_sample

BUTTON = QAccessible.Role.Button


@pytest.fixture
def sample(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        settle()
        yield program


def press(program, name):
    QTest.mouseClick(accessible.find(program.shell, name, BUTTON), Qt.MouseButton.LeftButton)


def choose(program, name):
    QTest.mouseClick(accessible.find(program.shell, name), Qt.MouseButton.LeftButton)


def meeting(program):
    return program.windows.open_review.state.meeting


def stage_says(program):
    return program.windows.stage.words()


def words(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def test_before_the_start_the_stage_shows_a_card_that_tells_nothing_of_the_review(sample):
    assert "This is the stage." in stage_says(sample)
    assert "One screen found" in words(sample.windows.room.sheet)
    sample.windows.actions.next()
    assert meeting(sample).scene is SceneKind.OPENING


def test_the_start_shows_the_opening_and_after_blank_it_shows_nothing(sample):
    sample.windows.actions.blank()
    assert accessible.find(sample.shell, "Show the test card", BUTTON).isVisible()
    press(sample, "Start the meeting")
    assert meeting(sample).started_at is not None
    assert stage_says(sample) == "One moment"


def test_the_start_puts_the_opening_in_place_of_the_card(sample):
    press(sample, "Start the meeting")
    assert (meeting(sample).scene, meeting(sample).is_blank) == (SceneKind.OPENING, False)
    assert "This is the stage." not in stage_says(sample)


def test_the_buttons_of_a_clicker_light_their_tile_and_move_nothing(sample):
    tiles = sample.windows.room.sheet.tiles
    before = meeting(sample)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_F5):
        QTest.keyClick(sample.shell.focusWidget(), key)
    assert tiles.pressed() == ("next", "blank", "nothing")
    assert meeting(sample) == before


def test_a_console_on_the_screen_of_the_stage_is_covered_until_somebody_says_so(sample):
    cover = sample.windows.room.guard.cover
    assert not cover.isVisible()
    sample.windows.stage.place.toggle_full_screen()
    settle()
    assert cover.isVisible()
    assert cover.size() == sample.shell.size()
    press(sample, "Show the desk here")
    assert not cover.isVisible()
    sample.windows.stage.place.toggle_full_screen()
    settle()
    sample.windows.stage.place.toggle_full_screen()
    settle()
    assert cover.isVisible()
    sample.windows.stage.window.close()
    settle()
    assert not cover.isVisible()
    assert sample.windows.open_review.state.meeting.ended_at is None


def test_words_that_left_the_stage_are_told(sample):
    windows = sample.windows
    press(sample, "Start the meeting")
    windows.actions.enter_part("p-timeline")
    windows.actions.next()
    shown = meeting(sample).entry_id
    text = next(e.text for e in windows.open_review.state.file.review.entries if e.id == shown)
    assert text in stage_says(sample)

    def edit(**fields):
        def edited(file):
            entries = change(file.review.entries, shown, **fields)
            return replace(file, review=replace(file.review, entries=entries))

        windows.open_review.edit("Edit", edited)

    edit(text=f"{text}, as seen")  # put better is not taken back
    assert "was on stage" not in str(words(sample.shell.banner))
    edit(is_hidden=True)
    assert f"“{text}, as seen” was on stage for 1 s." in words(sample.shell.banner)


def test_a_minimised_stage_is_told_and_brought_up_without_the_keyboard(sample):
    window = sample.windows.stage.window
    window.showMinimized()
    settle()
    assert "The stage is minimised." in words(sample.shell.banner)
    press(sample, "Bring the stage up")
    settle()
    assert not window.isMinimized()
    assert not sample.shell.banner.isVisible()
    assert not window.isActiveWindow()


def test_a_screen_that_goes_away_is_told_and_the_stage_is_blank(sample):
    place = sample.windows.stage.place
    sample.windows.stage.place.on_screen_gone(sample.shell.screen())
    assert meeting(sample).is_blank
    assert any("is gone" in said for said in words(sample.shell.banner))
    place.use_screen(sample.shell.screen().name())
    assert sample.settings.stage_screen == sample.shell.screen().name()


def test_in_a_pause_the_desk_chooses_when_the_room_goes_on(sample):
    press(sample, "Start the meeting")
    sample.windows.actions.pause()
    settle()
    assert "We go on soon." in stage_says(sample)
    choose(sample, "10:31")
    assert "Back at 10:31" in stage_says(sample)
    choose(sample, "soon")
    assert "We go on soon." in stage_says(sample)
    sample.windows.actions.end_pause()
    assert meeting(sample).pause_until is None

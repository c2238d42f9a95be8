"""From the review to the room: what is composed is what the stage, its small picture and the chat show."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from facilitator.app.stage_link import StageLink
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.store.library import Library
from facilitator.ui.icons import Icons
from facilitator.ui.theme import load
from tests.builders import berlin, sample_review


class Clock:
    now = berlin("10:21")

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def opened(qapp, tmp_path, clock):
    meeting = Meeting(scene=SceneKind.WALK, entry_id="e1439", part_id="p-timeline")
    with closing(Library.open(tmp_path / "library.sqlite3", clock=clock)) as library:
        opened = OpenReview(State(ReviewFile(sample_review()), meeting), library, is_saved=False)
        yield opened
        opened.stop()


@pytest.fixture
def icons(qapp):
    return Icons(load("light"))


@pytest.fixture
def link(opened, icons, clock, qtbot):
    link = StageLink(opened, icons, clock, QGuiApplication.primaryScreen, has_motion=False)
    qtbot.addWidget(link.thumbnail)
    yield link
    link.close()


def show(opened, **fields):
    opened.move(lambda meeting: replace(meeting, **fields))


def test_the_stage_opens_blank_and_shows_on_demand(link, opened):
    assert link.words() == "One moment"
    link.place.open()
    assert link.window.isVisible()
    assert opened.state.meeting.is_stage_open
    assert link.words() == "One moment"
    show(opened, is_blank=False)
    assert "Decides to restart the checkout pods" in link.words()


def test_stage_small_picture_and_chat_say_the_same(link, opened):
    link.place.open()
    for scene in SceneKind:
        show(opened, scene=scene, is_blank=False)
        assert link.window.accessibleDescription() == link.thumbnail.accessibleDescription()
        first = link.words().splitlines()[0]
        assert first.split(" ")[0] in link.window.accessibleDescription()


def test_a_frozen_stage_keeps_its_picture_and_blank_wins(link, opened):
    show(opened, is_blank=False)
    before = link.words()
    show(opened, is_frozen=True)
    show(opened, entry_id="e1444")
    assert link.words() == before
    show(opened, is_blank=True)
    assert link.words() == "One moment"
    show(opened, is_blank=False)
    assert link.words() == before
    show(opened, is_frozen=False)
    assert "Errors fall for three minutes" in link.words()


def test_closing_the_stage_blanks_it_so_that_it_never_opens_with_a_surprise(link, opened):
    link.place.open()
    show(opened, is_blank=False)
    link.window.close()
    meeting = opened.state.meeting
    assert (meeting.is_blank, meeting.is_stage_open) == (True, False)
    link.place.toggle_full_screen()
    assert link.window.isVisible()
    assert link.words() == "One moment"


def test_with_one_screen_the_stage_is_a_window_to_share_and_there_is_nothing_to_swap(link):
    link.place.open()
    assert not link.window.isFullScreen()
    link.place.swap()
    assert link.place.wanted == ""
    link.place.toggle_full_screen()
    assert link.window.isFullScreen()


def test_the_clock_of_a_pause_goes_on_by_itself(link, opened, clock):
    show(opened, scene=SceneKind.PAUSE, is_blank=False, pause_until=berlin("10:30"))
    link.window.resize(640, 360)
    link.window.show()
    before = link.window.grab().toImage()
    clock.now = berlin("10:26")
    link._on_minute()
    assert link.window.grab().toImage() != before
    show(opened, scene=SceneKind.WALK)
    walking = link.words()
    link._on_minute()
    assert link.words() == walking


def test_another_theme_colours_the_stage_and_changes_no_word(link, opened, icons):
    link.window.resize(320, 180)
    link.window.show()
    show(opened, is_blank=False)
    words, picture = link.words(), link.window.grab().toImage()
    icons.use(load("dark"))
    assert link.words() == words
    assert link.window.grab().toImage() != picture


def test_a_screen_that_goes_away_blanks_the_stage_at_once(link, opened):
    link.place.open()
    show(opened, is_blank=False)
    link.place.on_screen_gone(QGuiApplication.primaryScreen())
    assert opened.state.meeting.is_blank
    assert link.words() == "One moment"
    assert link.window.isVisible()


def test_a_screen_that_comes_back_is_offered_never_taken(link, opened, qtbot):
    offered = []
    link.place.screen_offered.connect(offered.append)
    link.place.on_screen_here(QGuiApplication.primaryScreen())
    assert not link.window.isVisible()
    link.place.open()
    link.place.on_screen_here(QGuiApplication.primaryScreen())
    assert offered == []


def test_the_silent_minute_fills_quarter_by_quarter_and_stays_full(opened, icons, clock, qtbot, monkeypatch):
    monkeypatch.setattr("facilitator.app.stage_link.QUARTER_MS", 5)
    with closing(StageLink(opened, icons, clock, QGuiApplication.primaryScreen, has_motion=False)) as link:
        qtbot.addWidget(link.thumbnail)
        show(opened, scene=SceneKind.SILENT_MINUTE, step=0, is_blank=False)
        qtbot.waitUntil(lambda: opened.state.meeting.step == 4)
        qtbot.wait(30)
        assert opened.state.meeting.step == 4

"""Private words stay off the stage window, its small picture, titles, the clipboard and the log."""

import logging
from contextlib import closing
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.app.faults import place_of
from facilitator.app.packs import checker
from facilitator.app.stage_link import StageLink
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.store.library import Library
from facilitator.ui.appearance import apply
from facilitator.ui.icons import Icons
from facilitator.ui.theme import load
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.writing import Writing
from tests.builders import sample_review
from tests.guards import canary
from tests.guards.canary import BLAMING, CANARY, NOW, TYPED

SHOWN_LINE = Target("lines", "n1")
SHOWN_ENTRY = Target("entries", "e1439")
ROOM_TITLE = Target("incident", "", "room_title")


class Desk(QWidget):
    """A field for each place, joined to the review as every page joins its fields."""

    def __init__(self, writing, places):
        super().__init__()
        self.fields = {}
        column = QVBoxLayout(self)
        for place in places:
            field = BoundText(place.id)
            field.show_text(writing.text_of(place))
            field.edited.connect(lambda text, place=place: writing.write(place, text, "Type"))
            field.finished.connect(lambda place=place: writing.finish(place, "Type"))
            column.addWidget(field)
            self.fields[place] = field


@pytest.fixture
def opened(qapp, tmp_path):
    apply(QApplication.instance(), load("light"))
    meeting = Meeting(scene=SceneKind.DECISION, entry_id="e1439", part_id="p-timeline")
    with closing(Library.open(tmp_path / "library.sqlite3", clock=lambda: NOW)) as library:
        state = State(ReviewFile(sample_review(), canary.private_notes()), meeting)
        opened = OpenReview(state, library, is_saved=False)
        yield opened
        opened.stop()


@pytest.fixture
def writing(opened):
    ids = count()
    return Writing(opened, checker(), lambda: NOW, lambda: f"new{next(ids)}")


@pytest.fixture
def stage(opened, qtbot):
    link = StageLink(
        opened, Icons(load("light")), lambda: NOW, QGuiApplication.primaryScreen, has_motion=False
    )
    qtbot.addWidget(link.thumbnail)
    link.window.resize(640, 360)
    link.window.show()
    opened.move(lambda meeting: replace(meeting, is_blank=False))
    yield link
    link.close()


@pytest.fixture
def desk(writing, qtbot):
    desk = Desk(writing, (SHOWN_LINE, SHOWN_ENTRY, ROOM_TITLE))
    qtbot.addWidget(desk)
    desk.show()
    return desk


def pixels(widget):
    return widget.grab().toImage()


def show(opened, scene):
    opened.move(lambda meeting: replace(meeting, scene=scene))


def test_no_page_of_the_stage_says_shows_or_copies_anything_private(opened, stage):
    for scene in SceneKind:
        show(opened, scene)
        canary.assert_hidden(canary.spoken(stage.window), "the stage")
        canary.assert_hidden(canary.spoken(stage.thumbnail), "the small picture")
        canary.assert_hidden(stage.words(), "what is copied for the call")
        canary.assert_no_title_shows_it()


@pytest.mark.parametrize(
    ("place", "scene"),
    [
        (SHOWN_LINE, SceneKind.DECISION),
        (SHOWN_ENTRY, SceneKind.WALK),
        (SHOWN_ENTRY, SceneKind.SIGN_OFF),
        (ROOM_TITLE, SceneKind.OPENING),
    ],
)
def test_typing_into_a_shown_text_changes_no_pixel_before_it_is_written_down(
    opened, stage, desk, qtbot, place, scene
):
    show(opened, scene)
    room, small = pixels(stage.window), pixels(stage.thumbnail)
    field = desk.fields[place]
    field.setFocus()
    field.selectAll()
    for letter in "Alert named payments":
        QTest.keyClicks(field, letter)
        qtbot.waitUntil(lambda: not field.has_news)
        assert pixels(stage.window) == room
        assert pixels(stage.thumbnail) == small
    assert opened.state.file.private.drafts[-1].text == "Alert named payments"
    opened.undo()
    opened.redo()
    assert pixels(stage.window) == room
    field.finish()
    assert pixels(stage.window) != room
    assert pixels(stage.thumbnail) != small


def test_a_flagged_line_changes_no_pixel_even_when_it_is_written_down(opened, stage, desk):
    room = pixels(stage.window)
    field = desk.fields[SHOWN_LINE]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, BLAMING)
    field.finish()
    assert opened.state.file.private.drafts[-1].is_held
    assert pixels(stage.window) == room
    canary.assert_hidden(canary.spoken(stage.window), "the stage")


def test_a_line_whose_eye_is_closed_changes_no_pixel_when_it_is_written_down(opened, stage, writing):
    room = pixels(stage.window)
    unseen = Target("lines", "", "unseen", "d1439")
    writing.write(unseen, "Errors, one screen down", "Type")
    assert writing.finish(unseen, "Type")
    assert pixels(stage.window) == room


def test_a_frozen_stage_changes_no_pixel_whatever_is_written_down(opened, stage, desk):
    opened.move(lambda meeting: replace(meeting, is_frozen=True))
    room = pixels(stage.window)
    for field in desk.fields.values():
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Something new")
        field.finish()
    show(opened, SceneKind.WALK)
    assert pixels(stage.window) == room


def test_the_check_bites_when_the_stage_says_what_is_typed(stage):
    stage.window.setAccessibleDescription(TYPED)
    with pytest.raises(AssertionError, match="the stage"):
        canary.assert_hidden(canary.spoken(stage.window), "the stage")
    stage.window.setWindowTitle(TYPED)
    with pytest.raises(AssertionError, match="a window title"):
        canary.assert_no_title_shows_it()


def test_a_fault_while_typing_puts_no_word_into_the_log(opened, writing, caplog):
    caplog.set_level(logging.DEBUG)

    def faulty(file):
        raise ValueError(file.private.drafts[-1].text)

    writing.write(SHOWN_LINE, TYPED, "Type")
    with pytest.raises(ValueError, match=CANARY) as fault:
        opened.edit("Fails", faulty)
    logging.getLogger("facilitator").info("%s", place_of(fault.value))
    assert opened.save_now()
    canary.assert_hidden(caplog.text, "the log")

"""The agenda: what is used, what is left, who joins, and that pressing a moment only looks."""

from contextlib import ExitStack
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui import accessible
from facilitator.ui.run.agenda_column import AgendaColumn
from facilitator.ui.run.agenda_moments import When, moments, work_done
from facilitator.ui.run.agenda_values import agenda_value
from tests.builders import berlin, sample_review
from tests.ui.run.open_run_page import AT_THE_DECISION, THAT_DAY, looking_at, opener


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, stack)


def value(meeting=AT_THE_DECISION, clock="10:21", review=None):
    state = State(ReviewFile(review or sample_review()), meeting)
    return agenda_value(state, berlin(clock, THAT_DAY), "Europe/Berlin")


def words(room):
    return [label.text() for label in room.window.findChild(AgendaColumn).findChildren(QLabel)]


def test_the_column_tells_the_pictured_minute(open_page):
    room = open_page()
    assert {"10:21", "39 min left", "On pace", "Ends 11:00", "Standard, 60 min"} <= set(words(room))
    assert "10:50 Head of Payments joins" in words(room)


def test_the_moments_of_the_walk_share_the_minutes_of_the_part():
    told = [(moment.text, moment.minutes) for moment in value().blocks[2].moments]
    assert told == [
        ("14:20 Detection", 7),
        ("14:39 Restart", 7),
        ("14:55 Roll back", 6),
        ("15:00 Recovery", 3),
        ("3 h 11 min gap", 2),
        ("Sign-off, what to keep", 3),
        ("Last time", 2),
    ]


@given(st.integers(0, 240))
def test_whatever_the_part_has_is_shared_out_to_the_minute(minutes):
    state = State(ReviewFile(sample_review()), AT_THE_DECISION)
    found = moments(state, minutes)
    assert sum(moment.minutes for moment in found) == minutes
    assert [moment.when for moment in found].count(When.NOW) == 1


@given(st.floats(0, 90))
def test_the_work_done_never_leaves_the_present_moment(used):
    state = State(ReviewFile(sample_review()), AT_THE_DECISION)
    done = work_done(moments(state, 30), used)
    assert 7 / 30 <= done <= 14 / 30


def test_a_long_talk_reads_as_minutes_behind():
    assert value(clock="10:21").pace == "On pace"
    assert value(clock="10:31").pace == "8 min behind"
    assert value(replace(AT_THE_DECISION, is_paused=True), clock="10:31").pace == "Paused"


def test_a_part_of_its_own_takes_last_time_out_of_the_timeline():
    review = sample_review()
    part = replace(review.agenda[2], id="p-last", phase=Phase.LAST_TIME, title="", minutes=2)
    review = replace(review, agenda=(*review.agenda[:3], part, *review.agenda[3:]))
    blocks = value(review=review).blocks
    assert [block.title for block in blocks][3] == "Last time"
    assert "Last time" not in [moment.text for moment in blocks[2].moments]


def test_pressing_a_moment_looks_and_pressing_a_part_goes_there(qtbot, open_page):
    room = open_page()
    qtbot.mouseClick(accessible.find(room.window, "14:55 Roll back, 6"), Qt.MouseButton.LeftButton)
    assert (room.meeting.look_id, room.meeting.entry_id) == ("e1455", "e1439")
    qtbot.mouseClick(accessible.find(room.window, "5 Whys, 10 min"), Qt.MouseButton.LeftButton)
    assert room.meeting.part_id == "p-whys"


def test_the_moment_that_is_looked_at_is_marked(open_page):
    room = open_page(meeting=looking_at("e1455"))
    accessible.find(room.window, "14:55 Roll back, 6, you look here")


def test_five_more_minutes_move_the_end(qtbot, open_page):
    room = open_page()
    button = accessible.find(room.window, "Five more minutes for this part")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Ends 11:05" in words(room)
    assert "44 min left" in words(room)


def test_the_minute_moves_the_clock_and_nothing_else(open_page):
    room = open_page()
    focused = QApplication.focusWidget()
    room.go_on(12)
    assert "10:33" in words(room)
    assert "10 min behind" in words(room)
    assert QApplication.focusWidget() is focused


def test_before_the_start_the_whole_meeting_is_left_even_if_the_planned_day_has_passed():
    late = value(Meeting(), clock="17:31")
    assert (late.left, late.ends) == ("60 min left", "Ends 18:31")
    early = value(Meeting(), clock="09:00")
    assert (early.left, early.ends) == ("60 min left", "Ends 11:00")


def test_after_the_end_nothing_is_left():
    ended = replace(AT_THE_DECISION, ended_at=berlin("11:00", THAT_DAY))
    assert value(ended, clock="12:00").left == ""

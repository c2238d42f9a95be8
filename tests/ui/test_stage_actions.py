"""What the facilitator does to the stage by key, with a real review behind it."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.domain import clockwork, stage_moves
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.store.library import Library
from facilitator.ui import keys
from facilitator.ui.stage_actions import StageActions
from tests.builders import berlin, sample_review

START = berlin("10:00")


class Clock:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def go_on(self, minutes):
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def opened(qapp, tmp_path, clock):
    review = sample_review()
    meeting = clockwork.start_meeting(Meeting(), START, review.agenda[0].id, 60)
    meeting = replace(meeting, scene=SceneKind.WALK, entry_id="e1439", is_blank=False)
    with closing(Library.open(tmp_path / "library.sqlite3", clock=clock)) as library:
        opened = OpenReview(State(ReviewFile(review), meeting), library, is_saved=False)
        yield opened
        opened.stop()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window, opened, clock):
    return StageActions(window, opened, clock)


@pytest.fixture
def press(actions):
    return lambda key_id: actions.actions[key_id].trigger()


def test_every_action_has_its_keys_and_words(actions):
    for key_id, action in actions.actions.items():
        assert action.shortcuts(), key_id
        assert keys.cap(key_id)
        assert action.text()


def test_next_and_previous_walk_moment_by_moment(press, opened):
    press("next-on-stage")
    assert opened.state.meeting.entry_id == "e1444"
    press("previous-on-stage")
    assert opened.state.meeting.entry_id == "e1439"


def test_an_interlude_ends_first_and_the_room_stays(press, opened):
    press("scene-purpose")
    assert opened.state.meeting.scene is SceneKind.PURPOSE
    press("next-on-stage")
    assert (opened.state.meeting.scene, opened.state.meeting.entry_id) == (SceneKind.WALK, "e1439")


def test_blank_is_instant_and_only_the_facilitator_shows_again(press, opened, actions):
    press("blank")
    press("blank")
    assert opened.state.meeting.is_blank
    actions.show_again(without="n4")
    assert not opened.state.meeting.is_blank
    assert opened.state.meeting.hidden == ("n4",)


def test_freeze_and_curtain_toggle(press, opened):
    before = opened.state.meeting
    press("freeze")
    press("curtain")
    assert (opened.state.meeting.is_frozen, opened.state.meeting.is_curtain_lifted) == (True, True)
    press("freeze")
    press("curtain")
    assert opened.state.meeting == before


def used(opened, clock):
    meeting = opened.state.meeting
    return clockwork.used_seconds(meeting, meeting.part_id, clock()) // 60


ENDS_A_PAUSE = (
    "pause",
    "next-on-stage",
    "previous-on-stage",
    "scene-walk",
    "scene-decision",
    "scene-purpose",
)


@pytest.mark.parametrize("key_id", ENDS_A_PAUSE)
def test_a_pause_stops_the_clock_until_anything_else_is_shown(press, opened, clock, key_id):
    clock.go_on(5)
    press("pause")
    assert opened.state.meeting.scene is SceneKind.PAUSE
    clock.go_on(10)
    press(key_id)
    assert opened.state.meeting.scene is not SceneKind.PAUSE
    assert not opened.state.meeting.is_paused
    clock.go_on(2)
    assert used(opened, clock) == 7


def test_entering_the_next_part_during_a_pause_starts_its_clock(press, opened, clock):
    press("pause")
    clock.go_on(10)
    press("next-part-of-agenda")
    clock.go_on(3)
    assert used(opened, clock) == 3


@pytest.mark.parametrize(
    ("key_id", "scene"),
    [
        ("scene-decision", SceneKind.DECISION),
        ("scene-views", SceneKind.VIEWS),
        ("scene-keep", SceneKind.KEEP),
        ("scene-ideas", SceneKind.IDEAS),
        ("scene-purpose", SceneKind.PURPOSE),
    ],
)
def test_each_scene_of_the_row_comes_by_its_key(press, opened, key_id, scene):
    press(key_id)
    assert opened.state.meeting.scene is scene


def test_the_own_scene_of_the_part_comes_back_without_a_question(press, opened):
    opened.move(lambda meeting: stage_moves.ask(meeting, "What was seen?", SceneKind.KEEP))
    press("scene-walk")
    assert (opened.state.meeting.scene, opened.state.meeting.question) == (SceneKind.OPENING, "")
    opened.move(lambda meeting: replace(meeting, part_id="gone"))
    press("scene-walk")
    assert opened.state.meeting.scene is SceneKind.WALK


def test_the_parts_of_the_agenda_stop_at_both_ends(press, opened):
    parts = [part.id for part in opened.state.file.review.agenda]
    press("previous-part-of-agenda")
    assert opened.state.meeting.part_id == parts[0]
    for _part in range(len(parts) + 2):
        press("next-part-of-agenda")
    assert opened.state.meeting.part_id == parts[-1]


def test_without_a_part_the_first_or_the_last_one_is_entered(press, opened):
    parts = [part.id for part in opened.state.file.review.agenda]
    opened.move(lambda meeting: replace(meeting, part_id=""))
    press("previous-part-of-agenda")
    assert opened.state.meeting.part_id == parts[-1]
    opened.move(lambda meeting: replace(meeting, part_id=""))
    press("next-part-of-agenda")
    assert opened.state.meeting.part_id == parts[0]


def test_without_an_agenda_there_is_no_part_to_go_to(press, opened):
    opened.edit("Clear", lambda file: replace(file, review=replace(file.review, agenda=())))
    before = opened.state
    press("next-part-of-agenda")
    assert opened.state == before


def test_five_more_minutes_move_the_end(press, opened):
    before = opened.state.meeting
    press("five-more-minutes")
    meeting = opened.state.meeting
    assert clockwork.extra_minutes(meeting, meeting.part_id) == 5
    assert meeting.ends_at == before.ends_at + timedelta(minutes=5)


def test_swapping_blanks_first_and_the_windows_are_asked(press, opened, actions, qtbot):
    blank_before = []
    actions.swap_wanted.connect(lambda: blank_before.append(opened.state.meeting.is_blank))
    press("swap-screens")
    assert blank_before == [True]
    for signal, key_id in (
        (actions.copy_wanted, "copy-stage"),
        (actions.put_wanted, "put-on-stage"),
        (actions.full_screen_wanted, "stage-full-screen"),
    ):
        with qtbot.waitSignal(signal):
            press(key_id)


def test_nothing_of_this_can_be_undone(press, opened):
    for key_id in ("next-on-stage", "blank", "pause", "next-part-of-agenda", "five-more-minutes"):
        press(key_id)
    assert opened.undo_label == ""

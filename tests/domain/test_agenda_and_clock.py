from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import agenda, boxes, clockwork
from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.pace import Pace, pace
from facilitator.domain.review import DecisionPoint, Review
from facilitator.domain.session_shapes import SESSION_SHAPES, STANDARD, own_name, own_shape, shape_of

TEN = datetime(2026, 11, 5, 9, tzinfo=UTC)


def minutes(number):
    return TEN + timedelta(minutes=number)


def standard():
    numbers = count(1)
    return agenda.choose_shape(Review("r"), shape_of(STANDARD), lambda: f"p{next(numbers)}")


def started():
    return clockwork.start_meeting(Meeting(), TEN, "p1", 60)


@pytest.mark.parametrize("shape", SESSION_SHAPES, ids=lambda shape: shape.id)
def test_a_shape_lasts_as_long_as_its_name_says(shape):
    last = shape.id.rpartition("-")[2]
    assert shape.minutes == (int(last) if last.isdigit() else 60)


def test_the_standard_hour_has_its_six_parts():
    assert [(p.phase, p.minutes) for p in standard().agenda] == [
        (Phase.OPEN, 6),
        (Phase.IMPACT, 3),
        (Phase.TIMELINE, 30),
        (Phase.WHYS, 10),
        (Phase.ACTIONS, 7),
        (Phase.CLOSE, 4),
    ]


def test_learning_only_has_no_actions_and_the_long_one_a_break():
    assert not shape_of("learning-only").has(Phase.ACTIONS)
    assert shape_of("deep-90").has(Phase.BREAK)
    assert shape_of("unknown").id == STANDARD


def test_the_length_follows_the_parts():
    review = agenda.add_minutes(standard(), "p4", 5)
    assert review.plan.minutes == 65
    assert agenda.change_minutes(review, "p4", 15) is review
    assert agenda.remove(review, "p4").plan.minutes == 50
    assert agenda.retitle(review, "p1", "Hello").agenda[0].title == "Hello"


def test_last_time_comes_after_the_timeline_and_only_once():
    review = agenda.add_last_time(standard(), "last")
    assert [p.id for p in review.agenda] == ["p1", "p2", "p3", "last", "p4", "p5", "p6"]
    assert agenda.add_last_time(review, "again") is review


def test_last_time_has_a_box_of_its_own_and_the_meeting_is_as_long_as_before():
    before = standard()
    review = agenda.add_last_time(before, "last")
    timeline, last = (agenda.part_of(review.agenda, one) for one in (Phase.TIMELINE, Phase.LAST_TIME))
    assert (timeline.minutes, last.minutes) == (27, 3)
    assert review.plan.minutes == agenda.total_minutes(review.agenda) == 60
    assert agenda.remove_last_time(review) == before
    assert agenda.remove_last_time(before) is before
    assert not agenda.gives_answer_away(review.agenda)
    assert agenda.gives_answer_away(agenda.move(review, "last", -2).agenda)


def test_next_and_previous_stop_at_the_ends():
    parts = standard().agenda
    assert agenda.next_part(parts, "p1").id == "p2"
    assert agenda.previous_part(parts, "p1") is None
    assert agenda.next_part(parts, "p6") is None
    assert agenda.current_part(parts, "").id == "p1"
    assert agenda.current_part((), "p1") is None


def test_the_time_of_each_part_is_kept():
    meeting = clockwork.enter_part(started(), "p2", minutes(6))
    assert clockwork.used_seconds(meeting, "p1", minutes(30)) == 360
    assert clockwork.used_seconds(meeting, "p2", minutes(8)) == 120
    assert clockwork.enter_part(meeting, "p2", minutes(9)) is meeting


def test_a_pause_uses_no_time():
    meeting = clockwork.pause(started(), minutes(2), minutes(12))
    assert meeting.is_paused
    assert meeting.pause_until == minutes(12)
    meeting = clockwork.resume(clockwork.enter_part(meeting, "p2", minutes(5)), minutes(12))
    assert clockwork.used_seconds(meeting, "p1", minutes(12)) == 120
    assert clockwork.used_seconds(meeting, "p2", minutes(13)) == 60
    assert clockwork.resume(meeting, minutes(13)) is meeting


def test_a_late_start_moves_the_end():
    meeting = clockwork.start_meeting(Meeting(), minutes(4), "p1", 60)
    assert meeting.ends_at == minutes(64)
    assert clockwork.start_meeting(meeting, minutes(10), "p1", 60) is meeting


def test_the_end_stops_the_clock():
    meeting = clockwork.end_meeting(started(), minutes(50))
    assert clockwork.used_seconds(meeting, "p1", minutes(90)) == 3000
    assert not clockwork.is_running(meeting)
    assert clockwork.end_meeting(meeting, minutes(60)) is meeting


def test_added_minutes_move_the_end_only_on_purpose():
    meeting = clockwork.add_minutes(started(), "p1", 5)
    assert clockwork.extra_minutes(meeting, "p1") == 5
    assert meeting.ends_at == minutes(60)
    assert clockwork.add_minutes(meeting, "p1", 5, moves_end=True).ends_at == minutes(65)
    assert clockwork.add_minutes(meeting, "p1", 0) is meeting


def test_pace_compares_time_with_work():
    parts = standard().agenda
    meeting = clockwork.enter_part(started(), "p2", minutes(6))
    meeting = clockwork.enter_part(meeting, "p3", minutes(9))
    assert pace(meeting, parts, minutes(21), 0.4).is_on_pace
    assert pace(meeting, parts, minutes(21), 0.2).behind == 6
    assert pace(meeting, parts, minutes(21), 0.6).behind == -6
    assert pace(meeting, parts, minutes(21)).left == 18
    assert pace(meeting, parts, minutes(45)).behind == 6
    more = clockwork.add_minutes(meeting, "p3", 6)
    assert pace(more, parts, minutes(45)).is_on_pace


def test_before_the_start_there_is_no_pace():
    assert pace(Meeting(), standard().agenda, TEN) == Pace()


STEPS = st.lists(st.tuples(st.sampled_from(["p1", "p2", "pause", "resume", "tick"]), st.integers(0, 600)))


@given(STEPS)
def test_no_second_is_counted_twice_or_lost(steps):
    meeting, now, running = started(), TEN, 0
    for step, seconds in steps:
        now += timedelta(seconds=seconds)
        running += 0 if meeting.is_paused else seconds
        if step == "pause":
            meeting = clockwork.pause(meeting, now)
        elif step == "resume":
            meeting = clockwork.resume(meeting, now)
        elif step == "tick":
            meeting = clockwork.tick(meeting, now)
        else:
            meeting = clockwork.enter_part(meeting, step, now)
    assert sum(clockwork.used_seconds(meeting, part, now) for part in ("p1", "p2")) == running


@given(st.integers(10, 180), st.integers(0, 20))
def test_boxes_scale_with_the_meeting_and_its_decision_points_to_the_minute(length, decisions):
    review = replace(standard(), decisions=tuple(DecisionPoint(f"d{n}", f"e{n}") for n in range(decisions)))
    fitted = boxes.fitted(review, length)
    assert sum(part.minutes for part in fitted.agenda) == length == fitted.plan.minutes
    assert all(part.minutes >= 0 for part in fitted.agenda)
    timeline = agenda.part_of(fitted.agenda, Phase.TIMELINE)
    others = max(part.minutes for part in fitted.agenda if part is not timeline)
    assert timeline.minutes >= boxes.needed(length, decisions) or others <= boxes.LEAST


def test_many_decision_points_want_more_of_the_same_hour():
    review = replace(standard(), decisions=tuple(DecisionPoint(f"d{n}", f"e{n}") for n in range(7)))
    assert boxes.lacks(review) == 5
    fitted = boxes.fitted(review, 60)
    assert [part.minutes for part in fitted.agenda] == [6, 3, 35, 6, 6, 4]
    assert boxes.lacks(fitted) == 0


def test_an_own_shape_is_the_agenda_under_a_name():
    shape = own_shape("Ours", standard().agenda)
    assert (shape.id, shape.minutes, own_name(shape.id)) == ("own:Ours", 60, "Ours")
    assert own_name("standard-60") == ""

"""The quiet line: it offers, it never acts by itself, and it can be put away."""

from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import Heard, PrivateNotes
from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui import accessible
from facilitator.ui.run.cue_effects import Effect
from facilitator.ui.run.notice_bar import NoticeBar
from facilitator.ui.run.notices import Deed, notices
from tests.builders import berlin, sample_review
from tests.ui.run.open_run_page import AT_THE_DECISION, THAT_DAY, opener


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, stack)


def offered(meeting=AT_THE_DECISION, clock="10:21", private=None, written=None):
    state = State(ReviewFile(sample_review(), private or PrivateNotes()), meeting)
    return [one.id for one in notices(state, berlin(clock, THAT_DAY), "Europe/Berlin", written)]


def bar(room):
    return room.window.findChild(NoticeBar)


def press(qtbot, room, name):
    button = accessible.find(bar(room), name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_on_pace_nothing_is_offered():
    assert offered() == []
    assert offered(Meeting(), "12:00") == []


def test_a_box_that_is_used_up_offers_a_choice_and_no_buzzer():
    assert offered(clock="10:40") == ["box:p-timeline:30"]
    assert offered(replace(AT_THE_DECISION, is_paused=True), "10:40") == []


def test_who_joins_is_told_for_five_minutes():
    assert offered(clock="10:50")[0].startswith("joins:")
    assert not any(one.startswith("joins:") for one in offered(clock="10:56"))


def test_fifty_minutes_without_a_break_ask_for_one():
    assert "break" in offered(clock="10:50")


def test_half_time_asks_for_a_show_of_hands_for_a_few_minutes():
    assert offered(clock="10:31") == ["half"]
    assert "half" not in offered(clock="10:35")


def test_roles_that_were_heard_nowhere_are_named_after_three_places():
    roles = sample_review().roles
    heard = tuple(Heard(f"h{n}", place, roles[0].id) for n, place in enumerate(("e1420", "e1426", "e1431")))
    assert offered(private=PrivateNotes(heard=heard)) == ["unheard"]
    assert offered(private=PrivateNotes(heard=heard[:2])) == []


def test_a_long_time_without_a_written_line_may_be_a_silence():
    assert offered(written=berlin("10:14", THAT_DAY)) == ["quiet"]
    assert offered(written=berlin("10:16", THAT_DAY)) == []


def test_going_on_needs_no_way_back_but_a_jump_does(open_page):
    room = open_page()
    actions = room.page._noticing._actions
    actions.go_to_part(1)
    assert bar(room).isHidden()
    actions.enter_part("p-close")
    assert "You left 5 Whys where it was." in bar(room).accessibleName()


def test_back_leads_to_the_page_that_was_left(qtbot, open_page):
    room = open_page()
    room.page._noticing._actions.enter_part("p-actions")
    press(qtbot, room, "Go back to it")
    assert (room.meeting.part_id, room.meeting.scene, room.meeting.entry_id) == (
        "p-timeline",
        SceneKind.DECISION,
        "e1439",
    )


def test_finishing_a_moment_leaves_the_end_of_the_meeting_alone(qtbot, open_page):
    room = open_page()
    room.go_on(20)
    before = room.meeting.ends_at
    press(qtbot, room, "Finish this moment")
    assert room.meeting.ends_at == before
    assert room.meeting.part_times[-1].extra_minutes == 3
    assert room.meeting.part_id == "p-timeline"


def test_the_rest_is_kept_for_writing_and_the_room_goes_on(qtbot, open_page):
    room = open_page(review=replace(sample_review(), uncovered=()))
    room.go_on(20)
    press(qtbot, room, "Keep the rest for writing")
    assert room.meeting.part_id == "p-whys"
    assert [item.text for item in room.review.uncovered] == ["14:44 to 18:42"]
    room.opened.undo()
    assert room.review.uncovered == ()


def test_views_leave_the_stage_when_somebody_joins(open_page):
    room = open_page(meeting=replace(AT_THE_DECISION, scene=SceneKind.VIEWS))
    room.go_on(29)
    assert room.meeting.scene is SceneKind.WALK


def test_an_answer_offers_the_next_question_and_changes_none_by_itself(qtbot, open_page):
    room = open_page()
    before = room.page._desk._asking._question
    room.writing.write_down(Target("lines", "", Slot.KNOWN, "d1439"), "So we decided to restart", "Answer")
    QApplication.processEvents()
    assert "What else was possible then?" in bar(room).accessibleName()
    assert room.page._desk._asking._question == before
    press(qtbot, room, "Take this question")
    assert room.page._desk._asking._question.text == "What else was possible then?"


def test_what_was_not_asked_here_is_a_quiet_line(open_page):
    room = open_page()
    assert bar(room).isHidden()
    room.page._desk._asking.put_question()
    QApplication.processEvents()
    assert bar(room).accessibleName().startswith("Not asked here yet: ")


def test_what_is_put_away_does_not_come_back(qtbot, open_page):
    room = open_page()
    room.go_on(20)
    press(qtbot, room, "Put this away")
    room.go_on(1)
    assert "has used its" not in bar(room).accessibleName()


def test_the_sheet_opens_at_the_card_that_fits(qtbot, open_page):
    room = open_page()
    room.page._noticing.situation_wanted.emit("silence")
    assert room.page._desk._sheet._cue.id == "silence"
    room.page._desk._sheet.close_sheet()


def test_every_deed_has_words():
    from facilitator.ui.run.notice_bar import deed_words

    assert all(deed_words(deed) for deed in Deed)


def test_a_dispute_is_marked_from_the_sheet_and_undone_in_one_step(open_page):
    room = open_page()
    sheet = room.page._desk._sheet
    room.page._noticing.situation_wanted.emit("disputed")
    sheet._do(Effect.DISPUTED)
    assert room.entry("e1439").is_disputed
    sheet.close_sheet()
    room.opened.undo()
    assert not room.entry("e1439").is_disputed


def test_a_manager_in_the_room_is_told_beside_who_was_heard(open_page):
    review = sample_review()
    roles = tuple(replace(role, is_manager=n == 0) for n, role in enumerate(review.roles))
    room = open_page(review=replace(review, roles=roles))
    words = [part.text() for part in room.page._desk._heard.findChildren(QLabel)]
    assert any("a manager is here" in text for text in words)

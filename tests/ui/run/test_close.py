"""The close: what stays is added in one line, the days come from the actions, the end is asked once."""

from contextlib import ExitStack
from datetime import date

import pytest
from PySide6.QtCore import Qt

from facilitator.domain import records
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.ui.run.close_panel import ClosePanel
from facilitator.ui.run.close_words import next_days
from tests.builders import sample_review
from tests.ui.run.work_area import opener

HERE = Meeting(part_id="p-close", scene=SceneKind.CLOSING)


@pytest.fixture
def open_close(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, ClosePanel, stack)


def test_what_was_learned_is_added_line_by_line(open_close):
    area = open_close(HERE, Review("r"))
    area.panel.start_new()
    area.type("Add what we learned", "A restart reads the same value again")
    area.type("Add what we learned", "Support hears it first")
    texts = [lesson.text for lesson in area.review.lessons]
    assert texts == ["A restart reads the same value again", "Support hears it first"]


def test_a_question_gets_somebody_and_a_day(open_close):
    area = open_close(HERE)
    area.type("Add an open question", "How long did the message take?")
    new = area.review.open_questions[-1]
    area.panel._questions.row(new.id).setFocus()
    area.key(Qt.Key.Key_F2)
    area.type("Who finds out", "Support lead", enter=False)
    area.type("By when", "Friday")
    asked = records.get(area.review.open_questions, new.id)
    assert (asked.role, asked.due_on) == ("Support lead", date(2026, 11, 6))
    assert area.sees("How long did the message take?, Support lead, by Fri 6 Nov")


def test_a_finding_is_deleted_and_brought_back(open_close):
    area = open_close(HERE)
    area.panel._kept.row("ww1").setFocus()
    area.key(Qt.Key.Key_Delete)
    assert [kept.id for kept in area.review.went_well] == ["ww2"]
    area.opened.undo()
    assert [kept.id for kept in area.review.went_well] == ["ww1", "ww2"]


def test_words_that_may_blame_are_held_and_not_added(open_close):
    area = open_close(HERE)
    area.type("Add what we learned", "On-call should have checked the error panel first.")
    assert len(area.review.lessons) == 3
    assert area.private.drafts[0].is_held
    assert area.field("Add what we learned").text() == ""


def test_what_happens_next_is_in_order_of_days():
    days = next_days(sample_review())
    assert [one.day.day for one in days] == [5, 9, 10, 13, 27]
    assert days[2].detail == "@mika opens it from a page Thu 12 Nov"


def test_the_end_is_asked_once_stops_the_clock_and_blanks_the_stage(open_close, qtbot):
    area = open_close(HERE)
    area.press("End the meeting…")
    assert area.meeting.ended_at is None
    with qtbot.waitSignal(area.panel.ended):
        area.press("End the meeting")
    assert area.meeting.ended_at == area.now
    assert area.meeting.is_blank
    assert not area.find("End the meeting…").isEnabled()


def test_every_control_has_a_name(open_close):
    area = open_close(HERE)
    area.panel._questions.row("q1").edit()
    area.panel._uncovered.row("u1").edit()
    area.panel.ask_end()
    assert area.nameless() == []

"""The frame of the Run page: columns, the part that goes on, small windows, the start."""

from contextlib import ExitStack
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Evidence, SceneKind, StubKind
from facilitator.domain.private import Stub
from facilitator.ui import accessible
from facilitator.ui.run.agenda_column import AgendaColumn
from facilitator.ui.run.close_panel import ClosePanel
from facilitator.ui.run.finish_panel import FinishPanel
from facilitator.ui.run.stubs import drop_in
from facilitator.ui.run.timeline_panel import TimelinePanel
from tests.ui.run.open_run_page import AT_THE_DECISION, looking_at, not_started, opener

TEXT = QAccessible.Role.EditableText
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, stack)


def in_part(part_id):
    return replace(AT_THE_DECISION, part_id=part_id)


def press(qtbot, room, name):
    qtbot.mouseClick(accessible.find(room.window, name), Qt.MouseButton.LeftButton)


def test_three_columns_have_names(open_page):
    room = open_page()
    columns = [w for w in room.window.findChildren(QWidget) if w.property("column")]
    columns.sort(key=QWidget.x)
    assert [column.accessibleName() for column in columns] == ["Agenda", "Work area", "Your desk, private"]


def test_starting_the_meeting_starts_the_clock_and_shows_nothing(qtbot, open_page):
    room = open_page(meeting=not_started())
    button = accessible.find(room.window, "Start the meeting", QAccessible.Role.Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.meeting.started_at == room.watch.now
    assert room.meeting.part_id == "p-open"
    assert room.meeting.scene is SceneKind.OPENING
    assert room.meeting.is_blank
    assert accessible.find(room.window, "Purpose", TEXT).isVisible()


def test_back_to_where_the_room_is_by_key(qtbot, open_page):
    room = open_page(meeting=looking_at("e1455"))
    qtbot.keyClick(room.window, Qt.Key.Key_G, CTRL)
    assert room.meeting.look_id == ""


def test_a_narrow_window_has_a_rail(qtbot, open_page):
    room = open_page(size=(1100, 652))
    assert room.window.findChild(AgendaColumn).width() == 56
    room.window.resize(1440, 852)
    qtbot.waitUntil(lambda: room.window.findChild(AgendaColumn).width() == 232)


def test_the_words_of_the_opening_are_written_down_when_their_field_is_left(qtbot, open_page):
    room = open_page(meeting=in_part("p-open"))
    field = accessible.find(room.window, "Who reads what is kept", TEXT)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(field, ", nobody else")
    assert not room.review.plan.who_reads.endswith("nobody else")
    accessible.find(room.window, "Purpose", TEXT).setFocus()
    assert room.review.plan.who_reads.endswith(", nobody else")


def test_scenes_of_the_opening_come_on_stage(qtbot, open_page):
    room = open_page(meeting=in_part("p-open"))
    press(qtbot, room, "Show What is kept")
    assert room.meeting.scene is SceneKind.KEPT


def test_facts_of_the_impact_are_edited_and_undone(qtbot, open_page):
    room = open_page(meeting=in_part("p-impact"))
    press(qtbot, room, "Delete How bad")
    assert [fact.label for fact in room.review.impact] == ["How long", "Charged twice", "Customers told"]
    press(qtbot, room, "New fact")
    assert room.review.impact[-1].evidence is Evidence.NONE
    room.opened.undo()
    room.opened.undo()
    assert [fact.id for fact in room.review.impact] == ["i1", "i2", "i3", "i4"]


def test_a_letter_typed_on_the_desk_changes_no_row_of_the_list(qtbot, open_page):
    room = open_page()
    panel = room.window.findChild(TimelinePanel)
    shown = []
    panel.table.model().dataChanged.connect(lambda *_: shown.append(1))
    room.writing.write(Target("lines", "", "pressures", "d1439"), "T", "Write")
    assert shown == []


@pytest.mark.parametrize("part_id", ["p-open", "p-impact", "p-timeline", "p-whys", "p-actions", "p-close"])
def test_every_part_has_a_work_area_whose_controls_have_names(open_page, part_id):
    room = open_page(meeting=in_part(part_id))
    assert accessible.nameless(accessible.find(room.window, "Work area")) == []


def test_after_the_end_the_stubs_are_finished_first(qtbot, open_page):
    room = open_page(meeting=in_part("p-close"))
    room.opened.edit("Catch", partial(drop_in, stub=Stub("s1", StubKind.FACTOR, "e1439", room.watch.now)))
    room.window.findChild(ClosePanel).ended.emit()
    assert accessible.find(room.window, "Finish the stubs").isVisible()
    with qtbot.waitSignal(room.page.finished):
        press(qtbot, room, "Later")
    assert not accessible.find(room.window, "Work area").findChild(FinishPanel).isVisible()

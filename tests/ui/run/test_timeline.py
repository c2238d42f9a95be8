"""Walking the timeline: looking is not showing, and every line is edited where it stands."""

import time
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Evidence, OptionOutcome, Slot
from facilitator.domain.meeting import is_shown, taken_eye
from facilitator.domain.private import Draft, PrivateNotes
from facilitator.domain.records import get
from facilitator.domain.review import Review
from facilitator.stage.compose_walk import visible
from facilitator.ui import accessible
from facilitator.ui.run.slot_line import SlotLine
from facilitator.ui.run.timeline_geometry import Part
from facilitator.ui.run.timeline_table import TimelineTable
from facilitator.ui.widgets.record_table_model import RECORD
from tests.builders import an_entry, berlin, sample_review
from tests.ui.run.open_run_page import AT_THE_DECISION, looking_at, opener

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, stack)


def table(room):
    return room.window.findChild(TimelineTable)


def rows(room):
    model = table(room).model()
    return [model.index(row, 0).data(RECORD) for row in range(model.rowCount())]


def spot(room, row_id, part=Part.TEXT):
    list_ = table(room)
    place = next(n for n, row in enumerate(rows(room)) if row.id == row_id)
    area = list_.visualRect(list_.model().index(place, 0))
    left, right = list_.columns().span(part)
    return QPoint((left + right) // 2, area.center().y())


def press(qtbot, room, row_id, part=Part.TEXT):
    qtbot.mouseClick(table(room).viewport(), Qt.MouseButton.LeftButton, pos=spot(room, row_id, part))


def edit(qtbot, room, row_id, part=Part.TEXT):
    place = spot(room, row_id, part)
    qtbot.mouseClick(table(room).viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table(room).viewport(), Qt.MouseButton.LeftButton, pos=place)


def replace_words(qtbot, field, words):
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def line(room, words):
    return next(found for found in room.window.findChildren(SlotLine) if found.value.text == words)


def test_a_click_looks_and_the_room_stays(qtbot, open_page):
    room = open_page()
    press(qtbot, room, "e1455")
    assert room.meeting.look_id == "e1455"
    assert room.meeting.entry_id == "e1439"
    bar = accessible.find(room.window, "You look at 14:55, the room is at 14:39")
    assert bar.isVisible()
    qtbot.mouseClick(accessible.find(room.window, "Show 14:55"), Qt.MouseButton.LeftButton)
    assert room.meeting.entry_id == "e1455"
    assert not bar.isVisible()


def test_arrows_look_too_and_escape_goes_back_to_the_room(qtbot, open_page):
    room = open_page()
    qtbot.keyClick(table(room), Qt.Key.Key_Down)
    assert room.meeting.look_id == "e1444"
    qtbot.keyClick(table(room), Qt.Key.Key_Escape)
    assert room.meeting.look_id == ""


def test_a_row_says_everything_that_it_shows(open_page):
    room = open_page()
    model = table(room).model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert (
        "14:31, On-call opens the dashboard, latency panel on top, Payments on-call, recalled, shown" in said
    )
    assert any("decision point" in words and "the room is here" in words for words in said)
    assert any("known from 14:50" in words and "not shown yet" in words for words in said)
    assert "3 h 11 min with nothing recorded" in said


def test_the_eyes_of_the_list_are_the_eyes_of_the_stage(open_page):
    room = open_page()
    seen = {entry.id for entry in visible(room.review, room.meeting)}
    assert {row.id for row in rows(room) if row.eye.name == "OPEN"} == seen


def test_closing_the_eye_of_a_row_takes_it_off_the_stage(qtbot, open_page):
    room = open_page()
    press(qtbot, room, "e1426", Part.EYE)
    assert "e1426" not in {entry.id for entry in visible(room.review, room.meeting)}
    assert room.meeting.look_id == ""
    press(qtbot, room, "e1426", Part.EYE)
    assert "e1426" in {entry.id for entry in visible(room.review, room.meeting)}


def test_words_of_a_row_are_edited_in_place_and_one_undo_brings_them_back(qtbot, open_page):
    room = open_page()
    edit(qtbot, room, "e1444")
    field = accessible.find(room.window, "Words of Errors fall for three minutes, then return")
    assert field.text() == "Errors fall for three minutes, then return"
    replace_words(qtbot, field, "Errors fall, then come back")
    assert room.entry("e1444").text == "Errors fall, then come back"
    room.opened.undo()
    assert room.entry("e1444").text == "Errors fall for three minutes, then return"


def test_words_that_may_blame_are_held_and_the_row_says_so(qtbot, open_page):
    room = open_page()
    edit(qtbot, room, "e1431")
    field = accessible.find(room.window, "Words of On-call opens the dashboard, latency panel on top")
    replace_words(qtbot, field, "On-call should have checked the error panel first.")
    assert room.entry("e1431").text == "On-call opens the dashboard, latency panel on top"
    assert next(row for row in rows(room) if row.id == "e1431").note == "– held, off the stage"


def test_another_time_moves_the_row_to_its_place(qtbot, open_page):
    room = open_page()
    edit(qtbot, room, "e1426", Part.TIME)
    field = accessible.find(room.window, "Time of Alert pages payments on-call")
    replace_words(qtbot, field, "1433")
    assert room.entry("e1426").at == berlin("14:33")
    order = [row.id for row in rows(room)]
    assert order.index("e1426") == order.index("e1431") + 1


def test_the_role_is_edited_in_place(qtbot, open_page):
    room = open_page()
    edit(qtbot, room, "e1420", Part.ROLE)
    replace_words(qtbot, accessible.find(room.window, "Role at Checkout errors rise to 31 %"), "Shop")
    assert room.entry("e1420").role == "Shop"


@pytest.mark.qt_log_ignore("does not support")
def test_a_source_is_chosen_from_a_menu(qtbot, open_page):
    room = open_page()
    press(qtbot, room, "e1439", Part.EVIDENCE)
    menu = next(menu for menu in room.window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "inferred").trigger()
    menu.close()
    assert room.entry("e1439").evidence is Evidence.INFERRED


def test_delete_removes_a_row_and_undo_brings_it_back(qtbot, open_page):
    room = open_page()
    press(qtbot, room, "e1444")
    qtbot.keyClick(table(room), Qt.Key.Key_Delete)
    assert "e1444" not in [row.id for row in rows(room)]
    room.opened.undo()
    assert "e1444" in [row.id for row in rows(room)]


def test_a_decision_is_marked_and_unmarked_by_key(qtbot, open_page):
    room = open_page()
    press(qtbot, room, "e1444")
    table(room).setFocus()
    qtbot.keyClick(table(room), Qt.Key.Key_D, CTRL)
    assert [point.entry_id for point in room.review.decisions].count("e1444") == 1
    accessible.find(room.window, "Decision at 14:44")
    qtbot.keyClick(table(room), Qt.Key.Key_D, CTRL)
    assert "e1444" not in [point.entry_id for point in room.review.decisions]


def test_a_new_moment_stands_at_its_time(qtbot, open_page):
    room = open_page()
    qtbot.mouseClick(accessible.find(room.window, "New moment"), Qt.MouseButton.LeftButton)
    when = accessible.find(room.window, "Time of the new moment")
    words = accessible.find(room.window, "What happened")
    qtbot.keyClicks(words, "Dashboard shows")
    replace_words(qtbot, when, "+6")
    qtbot.keyClicks(words, " the rollout")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    made = next(entry for entry in room.review.entries if entry.text == "Dashboard shows the rollout")
    assert made.at == berlin("14:45")
    assert room.opened.state.file.private.drafts == ()


def test_words_of_a_new_moment_outlive_a_crash(open_page):
    target = Target("entries", "", "text", berlin("14:45").isoformat())
    draft = Draft(target.id, target.kind, "", target.field, target.owner_id, "Half a sen")
    room = open_page(private=PrivateNotes(drafts=(draft,)))
    assert accessible.find(room.window, "What happened").text() == "Half a sen"
    assert accessible.find(room.window, "Time of the new moment").text() == "14:45"


def test_each_line_of_the_card_has_an_eye_and_taken_its_own(qtbot, open_page):
    room = open_page()
    eye = accessible.find(room.window, "31 % errors, one screen down, not on stage", None)
    assert isinstance(eye, QWidget)
    button = next(
        b
        for b in room.window.findChildren(QPushButton)
        if b.accessibleName() == "Taken: Restart the pods, not on stage"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert is_shown(room.meeting, taken_eye("n6"), by_default=False)
    assert button.accessibleName() == "Taken: Restart the pods, on stage"


def test_the_key_shows_or_hides_the_line_that_has_the_focus(qtbot, open_page):
    room = open_page()
    hidden = line(room, "31 % errors, one screen down")
    hidden.setFocus()
    qtbot.keyClick(hidden, Qt.Key.Key_E, CTRL)
    assert is_shown(room.meeting, "n4", by_default=False)


def test_a_line_is_edited_where_it_stands(qtbot, open_page):
    room = open_page()
    known = line(room, "Alert named payments only")
    qtbot.mouseDClick(known, Qt.MouseButton.LeftButton)
    field = accessible.find(known, "Alert named payments only", QAccessible.Role.EditableText)
    replace_words(qtbot, field, "Alert named payments")
    assert get(room.review.lines, "n2").text == "Alert named payments"
    known.setFocus()
    qtbot.keyClick(known, Qt.Key.Key_Delete)
    assert "n2" not in [each.id for each in room.review.lines]


def test_an_empty_slot_says_who_asks_for_it_and_takes_a_line(qtbot, open_page):
    room = open_page()
    place = accessible.find(
        room.window, "Pressures: Nothing yet. The next question on your desk asks for this."
    )
    qtbot.mouseClick(place, Qt.MouseButton.LeftButton)
    field = accessible.find(room.window, "New line: Pressures")
    replace_words(qtbot, field, "Two pages came at once")
    made = next(each for each in room.review.lines if each.text == "Two pages came at once")
    assert (made.slot, made.decision_id) == (Slot.PRESSURES, "d1439")
    assert not is_shown(room.meeting, made.id, by_default=False)


def test_another_option_is_taken_by_key(qtbot, open_page):
    room = open_page()
    option = line(room, "Roll back")
    option.setFocus()
    qtbot.keyClick(option, Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert get(room.review.lines, "n7").outcome is OptionOutcome.TAKEN
    assert get(room.review.lines, "n6").outcome is OptionOutcome.OPEN


def test_a_gap_asks_its_question_on_the_desk(qtbot, open_page):
    room = open_page()
    qtbot.mouseClick(
        table(room).viewport(), Qt.MouseButton.LeftButton, pos=spot(room, "gap:e1531", Part.EVIDENCE)
    )
    assert any(
        "What was happening in this time?" in label.text() for label in room.window.findChildren(QLabel)
    )


def test_the_overview_looks_by_arrows(qtbot, open_page):
    room = open_page(meeting=looking_at("e1455"))
    strip = accessible.find(room.window, "Overview of the incident")
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert room.meeting.look_id == "e1452"


def test_markup_in_words_is_shown_as_it_was_typed(open_page):
    review = sample_review()
    first = replace(review.entries[0], text="<b>bold</b> & more")
    room = open_page(review=replace(review, entries=(first, *review.entries[1:])))
    assert rows(room)[0].text == "<b>bold</b> & more"


def test_no_moments_say_what_to_do(open_page):
    room = open_page(review=Review("empty", agenda=sample_review().agenda))
    assert accessible.find(room.window, "Add a moment").isVisible()
    assert not table(room).isVisible()


def test_everything_that_takes_the_focus_has_a_name(open_page):
    room = open_page(meeting=looking_at("e1455"))
    assert [accessible.name_of(node) for node in accessible.nameless(room.window)] == []


def test_a_thousand_entries_stay_fluid(qtbot, open_page):
    start = berlin("06:00")
    many = tuple(
        replace(an_entry("06:00", f"Step {n}"), id=f"m{n}", at=start + timedelta(minutes=n))
        for n in range(1_000)
    )
    meeting = replace(AT_THE_DECISION, entry_id="m500", walked=("m500",))
    room = open_page(review=replace(sample_review(), entries=many, decisions=(), lines=()), meeting=meeting)
    shown = rows(room)
    assert len(shown) == 1_000
    begun = time.perf_counter()
    for key in "letters":
        room.writing.write(Target("lines", "", "known", "d1439"), key, "Write")
    typing = (time.perf_counter() - begun) / 7
    begun = time.perf_counter()
    for _step in range(5):
        qtbot.keyClick(table(room), Qt.Key.Key_Down)
    looking = (time.perf_counter() - begun) / 5
    assert room.meeting.look_id == "m505"
    assert typing < 0.05
    assert looking < 0.5


def test_a_text_that_waits_to_be_read_is_no_new_moment(open_page):
    source = Draft("entries:new:import:text", "entries", "", "text", "import", "14:39 restart")
    room = open_page(private=PrivateNotes(drafts=(source,)))
    assert not accessible.find(room.window, "What happened").isVisible()
    room.page.start_new()
    assert accessible.find(room.window, "What happened").toPlainText() == ""


@pytest.mark.qt_log_ignore("does not support")
def test_two_accounts_are_written_beside_a_disputed_moment_with_what_would_settle_it(qtbot, open_page):
    room = open_page()
    room.opened.edit("", lambda file: replace(file, review=replace(file.review, accounts=())))
    for offer, words in (
        ("Add one account", "It started at 15:00."),
        ("Add another account", "It started at 15:05."),
        ("What would settle it", "The pipeline log"),
    ):
        press(qtbot, room, "e1500")
        open_menu(room, "e1500", offer)
        replace_words(qtbot, accessible.find(room.window, offer), words)
    told = [one.text for one in room.opened.state.file.review.accounts]
    assert told == ["It started at 15:00.", "It started at 15:05."]
    assert room.entry("e1500").settled_by == "The pipeline log"
    open_menu(room, "e1500", "Keep that as an open question")
    question = room.opened.state.file.review.open_questions[-1]
    assert (question.text, question.entry_id) == ("The pipeline log", "e1500")


def open_menu(room, row_id, offer):
    table(room).menu_wanted.emit(row_id, table(room).mapToGlobal(table(room).rect().center()))
    menu = next(menu for menu in room.window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == offer).trigger()
    menu.close()

"""Every key: one owner, a place in palette and menu, and nothing taken from whoever writes."""

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest

from facilitator import resources
from facilitator.domain import stage_moves
from facilitator.ui import accessible, keys, window_menu
from tests.guards.whole_program import PLACES, settle, the_sample

NO_DEED = {"close"}
THE_PALETTE_ITSELF = {"find"}
NO_PAGE_YET: set[str] = set()
"""Keys that are kept for what is being built; once it is there they are found like all others."""
STANDARD = QKeySequence.StandardKey
OF_TEXT = (
    *(STANDARD.SelectAll, STANDARD.Copy, STANDARD.Cut, STANDARD.Paste, STANDARD.Delete),
    *(STANDARD.MoveToNextChar, STANDARD.MoveToPreviousChar, STANDARD.MoveToNextWord),
    *(STANDARD.MoveToPreviousWord, STANDARD.MoveToNextLine, STANDARD.MoveToPreviousLine),
    *(STANDARD.MoveToStartOfLine, STANDARD.MoveToEndOfLine, STANDARD.MoveToStartOfDocument),
    *(STANDARD.MoveToEndOfDocument, STANDARD.SelectNextChar, STANDARD.SelectPreviousChar),
    *(STANDARD.SelectNextWord, STANDARD.SelectPreviousWord, STANDARD.SelectStartOfLine),
    *(STANDARD.SelectEndOfLine, STANDARD.SelectNextLine, STANDARD.SelectPreviousLine),
    *(STANDARD.InsertParagraphSeparator, STANDARD.Backspace, STANDARD.DeleteStartOfWord),
)
ON_PURPOSE = {"Ctrl+D", "Ctrl+E", "Ctrl+K"}
"""What X11 gives to a field besides: delete, end of line, delete to the end of the line."""


def pressed(row):
    return {QKeySequence(key).toString() for key in row.keys}


def source():
    folder = resources.folder().parent / "facilitator"
    return {file: file.read_text(encoding="utf-8") for file in folder.rglob("*.py")}


def in_menu(shell):
    menu = shell.menu()
    inner = [action.menu() for action in menu.actions() if action.menu() is not None]
    found = {a.objectName(): a.shortcut().toString() for m in (menu, *inner) for a in m.actions()}
    menu.deleteLater()
    return {name: key for name, key in found.items() if name}


def in_palette(program):
    finder = program.doors.finder()
    finder.open()
    found = {offer_id.removeprefix("do ") for offer_id in finder._acts if offer_id.startswith("do ")}
    finder.palette.leave()
    return found


class Seen:
    """What menu and palette offered on the way through the program."""

    def __init__(self, program):
        self.program, self.menu, self.palette = program, set(), set()

    def look(self):
        settle()
        menu = in_menu(self.program.shell)
        for name, key in menu.items():
            row = keys.keys()[name]
            assert key in {QKeySequence(k).toString() for k in (*row.keys, *row.plain)}, name
        self.menu |= set(menu)
        self.palette |= in_palette(self.program)


def press(program, name):
    button = accessible.find(program.shell, name, QAccessible.Role.Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def field(program, name):
    found = accessible.find(program.shell, name, QAccessible.Role.EditableText)
    settle()
    found.setFocus()
    settle()
    return found


def visit_pages(program, seen, qtbot):
    """Every page, with a list or a field in hand."""
    for place in PLACES:
        program.go_to(place)
        seen.look()
    program.go_to("prepare")
    field(program, "Summary, for the document")
    seen.look()
    program.go_to("add")
    field(program, "Text as it came").insertPlainText("14:20 Errors rise\n14:21 A page is sent\n")
    qtbot.waitUntil(lambda: "check-row" in in_menu(program.shell))
    seen.look()


def hold_the_meeting(program, seen):
    """Every part, a decision, a flagged line and the sheet for the room."""
    program.go_to("run")
    press(program, "Start the meeting")
    actions, opened = program.windows.actions, program.windows.open_review
    review = opened.state.file.review
    for part in review.agenda:
        actions.enter_part(part.id)
        settle()
        seen.look()
    actions.enter_part("p-timeline")
    opened.move(partial(stage_moves.look_at, record_id=review.decisions[0].entry_id))
    settle()
    accessible.find(program.shell, "Timeline", QAccessible.Role.Table).setFocus()
    seen.look()
    box = field(program, "What the room says")
    box.insertPlainText("The engineer should have known better")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    seen.look()
    QTest.keyClick(box, Qt.Key.Key_F4)
    settle()
    seen.look()
    program.undo()
    seen.look()


def test_every_action_stands_in_the_palette_and_in_the_menu(qtbot, tmp_path):
    with the_sample(tmp_path) as program:
        seen = Seen(program)
        visit_pages(program, seen, qtbot)
        hold_the_meeting(program, seen)
        wanted = {row.id for row in keys.listed()} - NO_DEED
        assert " ".join(sorted(wanted - seen.menu)) == ""
        assert wanted - seen.palette == THE_PALETTE_ITSELF


def test_every_key_of_the_table_is_in_one_group_of_the_menu():
    groups = [*window_menu.OUTSIDE, *window_menu.INSIDE.values()]
    grouped = [key_id for group in groups for key_id in group]
    assert len(grouped) == len(set(grouped))
    assert set(keys.keys()) - set(grouped) == NO_DEED


def test_every_listed_key_has_an_owner_in_the_program():
    folder = resources.folder().parent / "facilitator"
    skipped = {"keys.py", "window_menu.py", "finder.py"}
    texts = [f.read_text(encoding="utf-8") for f in folder.rglob("*.py") if f.name not in skipped]
    named = {name for text in texts for name in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', text)}
    counted = {f"situation-{number}" for number in range(1, 6)}
    assert {row.id for row in keys.listed()} - named - counted == set()


def test_no_window_names_a_key_of_its_own_beside_the_table():
    folder = resources.folder().parent / "facilitator"
    own = re.compile(r'setShortcut\(|QShortcut\(|QKeySequence\("|addAction\([^)]*"(?:Ctrl|F\d)')
    found = [f.name for f in folder.rglob("*.py") if own.search(f.read_text(encoding="utf-8"))]
    assert found == []


def test_no_key_is_taken_from_whoever_edits_text():
    taken = {key: row.id for row in keys.keys().values() for key in pressed(row)}
    of_text = {s.toString() for standard in OF_TEXT for s in QKeySequence.keyBindings(standard)}
    assert set(taken) & of_text <= ON_PURPOSE
    undo = {s.toString() for s in QKeySequence.keyBindings(STANDARD.Undo)}
    assert {key for key in taken if key in undo} <= {"Ctrl+Z"}


def test_plain_keys_are_no_words_while_somebody_writes(qtbot, tmp_path):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        press(program, "Start the meeting")
        box = field(program, "What the room says")
        meeting = program.windows.open_review.state.meeting
        QTest.keyClicks(box, "b1VWDjktn 2")
        assert box.toPlainText() == "b1VWDjktn 2"
        assert program.windows.open_review.state.meeting.is_blank == meeting.is_blank
        for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left):
            QTest.keyClick(box, key)
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert box.textCursor().selectedText() == "b1VWDjktn 2"
        QTest.keyClick(box, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        assert box.toPlainText() == ""
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert box.toPlainText() == "b1VWDjktn 2"
        box.clear_text()


def test_enter_on_the_keypad_is_bound_wherever_enter_is():
    for row in keys.keys().values():
        for key in row.keys:
            if key.endswith("+Return"):
                assert key.replace("Return", "Enter") in row.keys, row.id


def test_every_live_key_can_be_pressed_without_function_and_page_keys():
    special = re.compile(r"\bF\d+$|Pg(Up|Down)$")
    live = {"stage", "run", "timeline", "decision-card"}
    for row in keys.keys().values():
        if live & set(row.where):
            assert any(not special.search(key) for key in (*row.keys, *row.plain)), row.id


@pytest.mark.parametrize("focus", ["What the room says", "Timeline"])
def test_a_clicker_moves_the_stage_whatever_has_the_focus(qtbot, tmp_path, focus):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        press(program, "Start the meeting")
        program.windows.actions.enter_part("p-timeline")
        program.windows.actions.show_again()
        settle()
        widget = accessible.find(program.shell, focus)
        widget.setFocus()
        opened = program.windows.open_review
        places = [(opened.state.meeting.entry_id, opened.state.meeting.step)]
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            QTest.keyClick(widget, key)
            places.append((opened.state.meeting.entry_id, opened.state.meeting.step))
        assert len(set(places[:3])) == 3
        assert places[3] == places[1]
        before = opened.state.meeting
        for key in (Qt.Key.Key_F5, Qt.Key.Key_Escape):
            QTest.keyClick(program.windows.stage.window, key)
        assert opened.state.meeting == before


def test_a_word_chosen_in_the_palette_acts_on_the_field_that_was_left(qtbot, tmp_path):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        press(program, "Start the meeting")
        program.windows.actions.enter_part("p-timeline")
        program.windows.actions.show_again()
        box = field(program, "What the room says")
        box.insertPlainText("Nobody had seen that page")
        program.doors.find()
        palette = program.doors.finder().palette
        QTest.keyClicks(palette.field, "write down")
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        settle()
        assert box.toPlainText() == ""
        assert "Nobody had seen that page" in [
            f.text for f in program.windows.open_review.state.file.review.factors
        ]

"""Typing, keys and focus of the fields, as somebody at the keyboard meets them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from facilitator.ui import keys, one_undo
from facilitator.ui.theme import load
from facilitator.ui.widgets.bound_text import BoundLine, BoundText, edit_menu
from facilitator.ui.widgets.flag_marks import show_flags


@pytest.fixture
def one_ctrl_z(qapp):
    found = one_undo.install(qapp)
    yield found
    found.stop()
    found.deleteLater()


@pytest.fixture
def window(qtbot, one_ctrl_z):
    window = QMainWindow()
    page = QWidget()
    column = QVBoxLayout(page)
    window.setCentralWidget(page)
    window.fields = [BoundText("Write down"), BoundLine("Title"), QLineEdit()]
    for field in window.fields:
        column.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def heard(signal):
    words = []
    signal.connect(lambda *said: words.append(said))
    return words


def test_typing_is_told_once_per_turn_and_after_the_field_shows_it(window, qtbot):
    field = window.fields[0]
    told = heard(field.edited)
    qtbot.keyClicks(field, "What")
    assert field.text() == "What"
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == ("What",)
    told.clear()
    for letter in " the room":
        field.insertPlainText(letter)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("What the room",)]


def test_ctrl_z_in_any_field_reaches_the_window(window, qtbot):
    undone = []
    keys.make_action(window, "undo", "Undo", lambda: undone.append(1))
    for field in window.fields:
        field.setFocus()
        qtbot.keyClicks(field, "x")
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert len(undone) == 3
    assert [field.text() for field in window.fields] == ["x", "x", "x"]


def test_keys_of_the_program_work_while_somebody_types(window, qtbot):
    found = []
    keys.make_action(window, "find", "Find", lambda: found.append(1))
    field = window.fields[0]
    field.setFocus()
    qtbot.keyClicks(field, "words after the caret")
    qtbot.keyClick(field, Qt.Key.Key_Home)
    qtbot.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert found == [1]
    assert field.text() == "words after the caret"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_finishes_after_the_last_words_were_told(window, qtbot, key):
    field = window.fields[0]
    order = []
    field.edited.connect(order.append)
    field.finished.connect(lambda: order.append("finished"))
    keys.make_action(window, "write-down", "Write down", lambda: order.append("window"))
    field.setFocus()
    field.insertPlainText("said")
    keypad = Qt.KeyboardModifier.KeypadModifier if key == Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ControlModifier | keypad)
    assert order == ["said", "finished"]


def test_leaving_a_field_tells_what_was_typed_and_finishes(window, qtbot):
    field = window.fields[0]
    field.setFocus()
    told, finished = heard(field.edited), heard(field.finished)
    field.insertPlainText("half a sen")
    window.fields[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert told == [("half a sen",)]
    assert len(finished) == 1


def test_a_value_shown_again_leaves_the_caret_and_says_nothing(window, qtbot):
    field = window.fields[0]
    field.show_text("Alert named payments only")
    told = heard(field.edited)
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    field.show_text("Alert named payments only")
    assert field.textCursor().position() == 5
    field.show_text("Alert named checkout only")
    assert field.textCursor().position() == 5
    QApplication.processEvents()
    assert told == []


def test_words_not_told_yet_are_not_overwritten_by_an_older_value(window, qtbot):
    field = window.fields[0]
    field.show_text("old")
    field.insertPlainText("new ")
    field.show_text("from elsewhere")
    assert field.text() == "new old"
    field.flush()


def test_a_line_stays_a_line_and_enter_is_told(window, qtbot):
    field = window.fields[1]
    entered = heard(field.entered)
    QApplication.clipboard().setText("two\nlines  here")
    field.paste()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "two lines here"
    assert len(entered) == 1


def test_a_text_grows_with_its_lines_and_then_stops(window, qtbot):
    field = window.fields[0]
    heights = []
    for lines in (1, 3, 6, 12):
        field.show_text("\n".join(["line"] * lines))
        heights.append(field.height())
    assert heights[0] == 36
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert window.fields[1].height() == 30


def test_the_menu_of_a_field_has_no_undo_of_its_own(window):
    menu = edit_menu(window.fields[0])
    assert [action.text() for action in menu.actions()] == ["Cut", "Copy", "Paste", "Select all"]
    menu.deleteLater()


def test_flagged_words_are_underlined_without_touching_the_text(window):
    field = window.fields[0]
    field.show_text("On-call should have checked")
    show_flags(field, [(8, 19), (5, 500)], load("light"))
    marks = field.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["should have"]
    assert marks[0].format.property(QTextFormat.Property.TextUnderlineStyle) is not None
    assert field.text() == "On-call should have checked"


def test_the_window_gets_its_keys_after_letters_that_were_typed_alone(window, qtbot):
    undone = []
    keys.make_action(window, "undo", "Undo", lambda: undone.append(1))
    field = window.fields[0]
    field.setFocus()
    for word in ("known", "unseen"):
        qtbot.keyClicks(field, word)
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert len(undone) == 2
    assert field.text() == "knownunseen"


def test_a_text_grows_while_it_is_typed_and_shrinks_when_it_is_shorter(window, qtbot):
    field = window.fields[0]
    field.setFocus()
    qtbot.keyClicks(field, "a word ")
    assert field.height() == 36
    field.insertPlainText("\nand more")
    assert field.height() > 36
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: field.height() == 36)

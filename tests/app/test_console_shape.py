"""One console in four shapes: every key goes on working, and only the whole one shows the desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.ui import accessible
from tests.guards.whole_program import settle, the_sample

BUTTON = QAccessible.Role.Button
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
QUIET, NARROW, LINE = Qt.Key.Key_D, Qt.Key.Key_W, Qt.Key.Key_Y
BOX = "What the room says"


@pytest.fixture
def sample(qapp, tmp_path):
    """The sample at its decision, on stage."""
    with the_sample(tmp_path) as program:
        program.go_to("run")
        settle()
        press(program, "Start the meeting")
        program.windows.actions.enter_part("p-timeline")
        program.windows.actions.show_again()
        while meeting(program).entry_id != review(program).decisions[0].entry_id:
            program.windows.actions.next()
        settle()
        yield program


def press(program, name):
    QTest.mouseClick(accessible.find(program.shell, name, BUTTON), Qt.MouseButton.LeftButton)
    settle()


def key(program, code, held=CTRL | SHIFT):
    QTest.keyClick(program.shell.focusWidget() or program.shell, code, held)
    settle()


def meeting(program):
    return program.windows.open_review.state.meeting


def review(program):
    return program.windows.open_review.state.file.review


def seen(program):
    """The words a person can see in the console's window."""
    area = program.shell.rect()
    return [
        one.text()
        for one in program.shell.findChildren(QLabel)
        if one.isVisible()
        and one.text()
        and area.intersects(one.rect().translated(one.mapTo(program.shell, one.rect().topLeft())))
    ]


def box(program):
    return accessible.find(program.shell, BOX, QAccessible.Role.EditableText)


def test_a_quiet_desk_has_moment_question_and_box_and_nothing_else(sample):
    question = next(one for one in seen(sample) if one.endswith("?"))
    key(sample, QUIET)
    left = seen(sample)
    assert "Decides to restart the checkout pods" in left
    assert question in left
    assert sample.shell.focusWidget() is box(sample)
    assert set(left) <= {"14:39", "Decides to restart the checkout pods", question} | {
        "Ctrl ⇧ D",
        "brings the desk back",
    }
    key(sample, QUIET)
    assert "Your desk – never on the stage" in seen(sample)


def test_on_the_quiet_desk_keys_and_writing_go_on(sample):
    key(sample, QUIET)
    QTest.keyClicks(box(sample), "u: The rollout page")
    key(sample, Qt.Key.Key_Return, CTRL)
    assert "The rollout page" in [line.text for line in review(sample).lines]
    moment = meeting(sample).entry_id
    key(sample, Qt.Key.Key_J, CTRL)
    key(sample, Qt.Key.Key_J, CTRL)
    assert (meeting(sample).entry_id, meeting(sample).step) != (moment, 0)
    key(sample, Qt.Key.Key_B)
    assert meeting(sample).is_blank
    assert "The stage is blank." in seen(sample)


def test_the_narrow_console_stays_on_top_and_writes(sample):
    key(sample, NARROW)
    assert sample.shell.width() == 380
    assert sample.shell.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert {"PRIVATE – do not share", "14:39", "Decides to restart the checkout pods"} <= set(seen(sample))
    assert [w.accessibleName() for w in outside_of(sample)] == []
    QTest.keyClicks(box(sample), "half a word")
    key(sample, NARROW)
    assert box(sample).text() == "half a word"
    assert sample.shell.width() == 1440
    assert not sample.shell.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def outside_of(program):
    """Buttons that the edge of the window cuts off."""
    wide = program.shell.width()
    found = program.shell.page("run").desk.findChildren(type(accessible.find(program.shell, "Put on stage")))
    buttons = [one for one in found if one.isVisible()]
    return [one for one in buttons if one.mapTo(program.shell, one.rect().topRight()).x() >= wide]


def test_what_is_on_stage_can_be_copied_for_the_chat_and_nothing_else(sample):
    key(sample, NARROW)
    press(sample, "Copy for the chat")
    copied = QApplication.clipboard().text()
    assert copied == sample.windows.stage.words()
    assert "14:39" in copied
    sample.windows.actions.blank()
    sample.windows.copy_stage()
    assert QApplication.clipboard().text() == "One moment"


def test_one_line_stands_above_the_stage_and_nothing_of_the_desk(sample):
    key(sample, LINE)
    line = sample.windows.shape.line
    assert line.geometry() == sample.shell.rect()
    assert sample.shell.height() == 44
    assert sample.shell.childAt(200, 40).window() is sample.shell
    assert line.isAncestorOf(sample.shell.childAt(200, 20))
    assert sample.windows.stage.window.isFullScreen()
    sample.shell.resize(900, 500)
    settle()
    corners = [sample.shell.childAt(x, y) for x in (5, 450, 890) for y in (100, 300, 490)]
    assert all(one is line or line.isAncestorOf(one) for one in corners)


def test_the_line_writes_and_a_flagged_line_is_held_without_a_word(sample):
    key(sample, LINE)
    line = sample.windows.shape.line.box
    assert sample.shell.focusWidget() is line
    QTest.keyClicks(line, "k: The first panel was red")
    assert line.text() == "The first panel was red"
    key(sample, Qt.Key.Key_Return, CTRL)
    assert line.text() == ""
    assert "The first panel was red" in [one.text for one in review(sample).lines]
    QTest.keyClicks(line, "On-call should have known better")
    key(sample, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert "should have" not in sample.windows.stage.words()
    assert [one.draft.text for one in sample.windows.writing.held_lines()] == [
        "On-call should have known better"
    ]
    assert not any("should have" in words for words in line_words(sample))


def line_words(program):
    line = program.windows.shape.line
    return [one.text() for one in line.findChildren(QLabel) if one.isVisible()]


def test_above_the_stage_no_key_opens_a_part_of_the_desk(sample):
    key(sample, LINE)
    line = sample.windows.shape.line
    for code, held in ((Qt.Key.Key_K, CTRL), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)):
        key(sample, code, held)
    for code in (Qt.Key.Key_F6, Qt.Key.Key_F1):
        key(sample, code, Qt.KeyboardModifier.NoModifier)
    for _press in range(9):
        key(sample, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        assert line.isAncestorOf(sample.shell.focusWidget())
    assert not meeting(sample).is_frozen
    assert sample.shell.childAt(5, 5) is not None
    assert line.isAncestorOf(sample.shell.childAt(200, 20))
    key(sample, Qt.Key.Key_B)
    assert meeting(sample).is_blank
    press(sample, "Show")
    assert not meeting(sample).is_blank


def test_the_line_says_once_that_the_room_can_read_along(sample):
    key(sample, LINE)
    line = sample.windows.shape.line
    assert "The room can read this line" in line.box.placeholderText()
    press(sample, "Mask the letters")
    QTest.keyClicks(line.box, "quiet words")
    assert "quiet" not in line.box.displayText()
    key(sample, LINE)
    press(sample, "Show the desk here")
    assert box(sample).text() == "quiet words"
    key(sample, LINE)
    assert "The room can read this line" not in line.box.placeholderText()


def test_after_the_line_the_desk_is_covered_until_somebody_asks_for_it(sample):
    key(sample, LINE)
    key(sample, LINE)
    assert meeting(sample).is_blank
    assert not sample.windows.stage.window.isFullScreen()
    assert "The room sees this screen" in seen(sample)
    covered = sample.shell.childAt(700, 600)
    assert covered is sample.windows.room.guard.cover
    press(sample, "Show the desk here")
    assert "Your desk – never on the stage" in seen(sample)


@pytest.mark.parametrize("shape", [QUIET, NARROW, LINE])
def test_a_shape_ends_when_the_run_is_left(sample, shape):
    key(sample, shape)
    sample.go_to("document")
    settle()
    assert sample.shell.bar.isVisible()
    assert sample.shell.width() == 1440

"""A fault becomes a calm banner and a line without words; there is one undo, and it never moves the room."""

import logging
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from facilitator.app.faults import Faults, log_to
from facilitator.app.start import tell_fault
from facilitator.store.saving import SaveState
from facilitator.ui import accessible
from facilitator.ui.widgets.bound_text import BoundText
from tests.guards.canary import BLAMING, CANARY
from tests.guards.whole_program import PLACES, a_program, settle, the_sample

WRITES = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sample(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        yield program


@pytest.fixture
def watched(sample, tmp_path):
    """The program as it is started for a person: faults are caught, told and logged."""
    log = logging.getLogger("facilitator")
    before = list(log.handlers)
    assert log_to(tmp_path / "log")
    faults = Faults()
    faults.happened.connect(lambda place: tell_fault(sample, place))
    faults.watch()
    yield sample
    faults.stop()
    for handler in [handler for handler in log.handlers if handler not in before]:
        log.removeHandler(handler)
        handler.close()


def banner_words(program):
    labels = program.shell.banner.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def press(program, name):
    button = accessible.find(program.shell, name, QAccessible.Role.Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def writing_box(program):
    program.go_to("run")
    if program.windows.open_review.state.meeting.started_at is None:
        press(program, "Start the meeting")
    program.windows.actions.enter_part("p-timeline")
    settle()
    box = accessible.find(program.shell, "What the room says")
    box.setFocus()
    return box


def fails(_anything=None):
    raise ValueError(BLAMING)


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_slot_is_told_calmly_and_the_meeting_goes_on(
    watched, tmp_path, warnings_logged, capsys, qtbot
):
    opened = watched.windows.open_review
    opened.changed.connect(fails)
    box = writing_box(watched)
    QTest.keyClicks(box, "Errors return")
    qtbot.waitUntil(watched.shell.banner.isVisible)
    assert banner_words(watched)[0] == "Something in the program did not work. You can go on."
    assert "Everything is saved." in banner_words(watched)
    opened.changed.disconnect(fails)
    press(watched, "Go on")
    assert not watched.shell.banner.isVisible()
    QTest.keyClicks(box, " after three minutes")
    qtbot.waitUntil(lambda: opened.save_mark.state is SaveState.SAVED)
    kept = repr(opened.state.file)
    assert "Errors return" in kept
    assert "after three minutes" in kept
    logged = (tmp_path / "log" / "facilitator.log").read_text()
    assert "ValueError at test_faults.py" in logged
    assert "in fails" in logged
    assert CANARY not in logged + "".join(capsys.readouterr())
    assert warnings_logged
    warnings_logged.clear()


@pytest.mark.qt_no_exception_capture
def test_the_details_that_can_be_copied_name_the_place_and_no_words(watched, warnings_logged, qtbot):
    watched.windows.open_review.changed.connect(fails)
    watched.windows.actions.blank()
    watched.windows.actions.show_again()
    qtbot.waitUntil(watched.shell.banner.isVisible)
    press(watched, "Copy details")
    details = QApplication.clipboard().text()
    assert "test_faults.py" in details
    assert CANARY not in details
    warnings_logged.clear()


@pytest.mark.qt_no_exception_capture
def test_a_fault_in_a_thread_is_told_in_the_window(watched, tmp_path, warnings_logged, qtbot):
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    qtbot.waitUntil(watched.shell.banner.isVisible)
    assert "You can go on." in banner_words(watched)[0]
    assert CANARY not in (tmp_path / "log" / "facilitator.log").read_text()
    warnings_logged.clear()


@pytest.mark.qt_no_exception_capture
def test_a_fault_of_the_saving_itself_is_told_once_and_nothing_is_called_saved(
    watched, warnings_logged, qtbot, monkeypatch
):
    opened = watched.windows.open_review
    box = writing_box(watched)
    qtbot.waitUntil(lambda: opened.save_mark.state is SaveState.SAVED)
    with monkeypatch.context() as broken:
        broken.setattr(type(watched.library), "save", lambda *_states: fails())
        QTest.keyClicks(box, "E")
        qtbot.waitUntil(lambda: opened.save_mark.state is SaveState.NOT_SAVED)
        qtbot.wait(100)
        assert len(warnings_logged) < 4
        assert "Everything is saved." not in banner_words(watched)
    assert opened.save_now()
    warnings_logged.clear()


def fields_to_write_in(window):
    for widget in window.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), WRITES)
        if isinstance(widget, WRITES) and widget.isVisible() and widget.isEnabled() and not inner:
            yield widget


def test_one_undo_from_every_field_of_every_page(sample):
    seen = set()
    for place in PLACES:
        sample.go_to(place)
        settle()
        for field in fields_to_write_in(sample.shell):
            spy = QSignalSpy(sample.shell.undo_wanted)
            sample.windows.open_review.edit("Nothing", lambda file: file)
            sample.shell.show_steps("a step", "another step")
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
            assert spy.count() == 1, (place, accessible.name_of(accessible.root(field)))
            seen.add(type(field).__name__)
    assert len(seen) > 3


def test_what_was_typed_in_any_bound_field_goes_away_by_the_one_undo(sample):
    tried = 0
    for place in ("prepare", "run"):
        sample.go_to(place)
        settle()
        opened = sample.windows.open_review
        for field in [f for f in fields_to_write_in(sample.shell) if isinstance(f, BoundText)][:12]:
            if field.isReadOnly():
                continue
            before, file = field.text(), opened.state.file
            field.setFocus()
            QTest.keyClicks(field, "xy")
            field.flush()
            if opened.state.file is file:
                continue
            QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
            assert opened.state.file == file
            assert field.text() == before, accessible.name_of(accessible.root(field))
            tried += 1
    assert tried > 5


def test_undo_and_redo_are_named_in_the_menu_and_the_room_stays(sample):
    box = writing_box(sample)
    opened = sample.windows.open_review
    room = opened.state.meeting
    QTest.keyClicks(box, "Errors return")
    box.flush()
    menu = sample.shell.menu()
    undo, redo = menu.actions()[:2]
    assert undo.text() == f"Undo {opened.undo_label}"
    assert opened.undo_label
    undo.trigger()
    assert box.text() == ""
    assert redo.text() == f"Redo {opened.redo_label}"
    redo.trigger()
    assert box.text() == "Errors return"
    menu.deleteLater()
    sample.windows.actions.next()
    assert opened.state.meeting != room
    moved = opened.state.meeting
    opened.undo()
    assert opened.state.meeting == moved


def test_opening_the_review_that_is_open_loses_nothing(sample):
    box = writing_box(sample)
    QTest.keyClicks(box, "Errors return")
    review_id = sample.windows.open_review.state.file.review.id
    sample.open_review(review_id)
    assert "Errors return" in repr(sample.windows.open_review.state.file)


def test_a_review_that_is_left_leaves_nothing_behind(qapp, tmp_path):
    with a_program(tmp_path) as program:
        program.try_sample()
        review_id = program.windows.open_review.state.file.review.id
        assert program.close_review()
        settle()
        counts = []
        for _visit in range(2):
            program.open_review(review_id)
            program.go_to("run")
            assert program.close_review()
            settle()
            own = program.children()
            counts.append(
                [len(x) for x in (program.shell.actions(), program.shell.findChildren(QWidget), own)]
            )
        assert counts[0] == counts[1]

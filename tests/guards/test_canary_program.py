"""The whole program with private words everywhere: whatever field is typed in, the room sees none of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui import accessible
from facilitator.ui.run.timeline_table import TimelineTable
from facilitator.ui.widgets.bound_text import BoundText
from tests.builders import sample_review
from tests.guards import canary
from tests.guards.canary import BLAMING, TYPED
from tests.guards.whole_program import PLACES, a_program, clock, settle

CONTROL = Qt.KeyboardModifier.ControlModifier
COPIES = {
    "prepare": ("Copy invitation", "Copy a friendly note"),
    "document": ("Copy as Markdown",),
}


@pytest.fixture
def program(qapp, tmp_path):
    meeting = Meeting(
        scene=SceneKind.DECISION,
        entry_id="e1439",
        part_id="p-timeline",
        started_at=clock(),
        question="What?",
        asked_on=SceneKind.DECISION,
    )
    with a_program(tmp_path) as program:
        program.remember(replace(program.settings, is_motion_reduced=True))
        program.library.save(None, State(ReviewFile(sample_review(), canary.private_notes()), meeting))
        program.open_review("checkout")
        program.windows.stage.window.showNormal()
        program.windows.stage.window.resize(640, 360)
        program.windows.actions.show_again()
        settle()
        yield program


def room(program):
    return program.windows.stage.window.grab().toImage()


def show(program, scene):
    program.windows.open_review.move(lambda meeting: replace(meeting, scene=scene))


def assert_the_room_knows_nothing(program):
    canary.assert_hidden(canary.spoken(program.windows.stage.window), "the stage")
    canary.assert_hidden(canary.spoken(program.windows.stage.thumbnail), "the small picture")
    canary.assert_no_title_shows_it()


def fields(program):
    page = program.shell.page(program.shell.place)
    found = [f for f in page.findChildren(BoundText) if f.isVisible() and f.isEnabled()]
    return [field for field in found if not field.isReadOnly()]


def test_no_page_of_the_program_lets_private_words_out(program):
    for place in PLACES:
        program.go_to(place)
        settle()
        assert_the_room_knows_nothing(program)
        for name in COPIES.get(place, ()):
            QGuiApplication.clipboard().setText("")
            QTest.mouseClick(accessible.find(program.shell, name), Qt.MouseButton.LeftButton)
            assert QGuiApplication.clipboard().text(), name
            canary.assert_hidden(QGuiApplication.clipboard().text(), name)
    for scene in SceneKind:
        show(program, scene)
        program.windows.actions.actions["copy-stage"].trigger()
        canary.assert_hidden(QGuiApplication.clipboard().text(), "what is copied for the call")
        assert_the_room_knows_nothing(program)


@pytest.mark.parametrize(
    ("place", "scene"), [("prepare", SceneKind.OPENING), ("run", SceneKind.DECISION), ("run", SceneKind.WALK)]
)
def test_words_held_in_any_field_of_a_page_change_no_pixel(program, place, scene):
    program.go_to(place)
    show(program, scene)
    settle()
    before = room(program)
    tried = len(fields(program))
    for number in range(tried):
        now = fields(program)
        if number >= len(now):
            break
        field = now[number]
        name = field.accessibleName()
        field.setFocus()
        field.selectAll()
        field.insertPlainText(BLAMING)
        field.flush()
        assert room(program) == before, f"typing in {name!r} reached the room"
        field.finish()
        assert room(program) == before, f"flagged words of {name!r} reached the room"
    assert tried
    settle()
    assert_the_room_knows_nothing(program)
    canary.assert_no_scene_shows_it(
        program.windows.open_review.state.file.review, program.windows.open_review.state.meeting
    )


def type_letter_by_letter(program, field, text, before):
    for letter in text:
        QTest.keyClicks(field, letter)
        QApplication.processEvents()
        assert room(program) == before


def test_a_new_line_reaches_the_room_when_it_is_written_down_and_not_a_letter_before(program):
    program.go_to("run")
    settle()
    before = room(program)
    box = accessible.find(program.shell, "What the room says")
    box.setFocus()
    type_letter_by_letter(program, box, "k: Support had written nothing", before)
    QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
    settle()
    assert room(program) != before


def test_rewording_the_moment_on_stage_reaches_the_room_when_it_is_finished(program):
    program.go_to("run")
    show(program, SceneKind.WALK)
    settle()
    before = room(program)
    program.shell.findChild(TimelineTable).setFocus()
    QTest.keyClick(program.shell.findChild(TimelineTable), Qt.Key.Key_F2)
    settle()
    field = program.shell.focusWidget()
    assert field.text() == "Decides to restart the checkout pods"
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_letter_by_letter(program, field, "Restarts pods", before)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert room(program) != before


def test_the_title_for_the_room_reaches_the_room_when_it_is_finished(program):
    program.go_to("prepare")
    show(program, SceneKind.OPENING)
    settle()
    before = room(program)
    field = accessible.find(program.shell, "Title for the room", QAccessible.Role.EditableText)
    field.setFocus()
    field.selectAll()
    type_letter_by_letter(program, field, "Checkout, 3 Nov", before)
    field.finish()
    assert room(program) != before


def test_the_check_bites_when_a_page_lets_words_through(program):
    def leak(state):
        program.windows.stage.window.setWindowTitle(state.file.private.notes[0].text)

    program.windows.open_review.changed.connect(leak)
    box = fields(program)[0]
    box.setFocus()
    QTest.keyClicks(box, TYPED)
    box.flush()
    with pytest.raises(AssertionError, match="the stage"):
        assert_the_room_knows_nothing(program)
    program.windows.open_review.changed.disconnect(leak)

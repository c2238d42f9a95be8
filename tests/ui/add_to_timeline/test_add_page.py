"""Add to timeline: what is pasted becomes entries, and no line disappears without being seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent

from facilitator.ui import accessible
from tests.builders import berlin, sample_review

TEXT = """\
# Checkout errors
Date: Nov 3, 2026

14:39 Decides to restart the checkout pods
((IMG_2231.png))
14:44 errors fall for three minutes
[14:44] bot: errors fall for three minutes
about 15:00 rollback starts
18:42 customers get a message
"""


@pytest.fixture
def empty():
    return replace(sample_review(), entries=(), decisions=(), lines=(), accounts=())


def text_field(page, name):
    return accessible.find(page, name, QAccessible.Role.EditableText)


def paste(qtbot, page, text):
    field = text_field(page, "Text as it came")
    field.setFocus()
    field.insertPlainText(text)
    qtbot.waitUntil(lambda: add_button(page).isEnabled())
    return field


def add_button(page):
    for node in accessible.walk(accessible.root(page)):
        if accessible.name_of(node).startswith("Add ") and "entr" in accessible.name_of(node):
            return node.object()
    raise LookupError


def rows(page):
    model = accessible.find(page, "What was read", QAccessible.Role.Table).model()
    return [model.index(r, 0).data(Qt.ItemDataRole.AccessibleTextRole) for r in range(model.rowCount())]


def select(page, words):
    table = accessible.find(page, "What was read", QAccessible.Role.Table)
    place = next(place for place, name in enumerate(rows(page)) if words in name)
    table.selectRow(place)
    table.setFocus()
    return table


def test_everything_that_takes_the_focus_has_a_name(add, empty):
    page, _ = add(empty)
    assert accessible.nameless(page) == []


def test_a_pasted_text_shows_rows_unread_lines_and_gaps_at_their_place(add, empty, qtbot):
    page, _ = add(empty)
    paste(qtbot, page, TEXT)
    names = rows(page)
    assert names[0].startswith("14:39, Decides to restart")
    assert names[1] == "Line 5, not read, no time found: ((IMG_2231.png))"
    assert names[2].startswith("14:44, errors fall")
    assert names[3].startswith("~15:00, rollback starts")
    assert names[4] == "3 h 42 min with nothing recorded"
    assert accessible.find(page, "Add 4 entries")


def test_adding_is_one_step_and_keeps_what_was_not_read(add, empty, qtbot):
    page, open_review = add(empty)
    paste(qtbot, page, TEXT)
    before = open_review.state.file
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    file = open_review.state.file
    assert [entry.at for entry in file.review.entries] == [
        berlin(c) for c in ("14:39", "14:44", "15:00", "18:42")
    ]
    assert "((IMG_2231.png))" in file.private.notes[0].text
    assert file.private.drafts == ()
    open_review.undo()
    assert open_review.state.file == before


def test_ctrl_enter_adds_from_within_the_text(add, empty, qtbot):
    page, open_review = add(empty)
    field = paste(qtbot, page, "14:20 Errors rise\n")
    field.setFocus()
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.text for entry in open_review.state.file.review.entries] == ["Errors rise"]


def test_what_is_pasted_is_kept_at_once_and_is_there_again(add, empty, qtbot):
    page, open_review = add(empty)
    field = text_field(page, "Text as it came")
    field.insertPlainText("14:20 Errors rise")
    qtbot.waitUntil(lambda: bool(open_review.state.file.private.drafts))
    assert open_review.state.file.private.drafts[0].text == "14:20 Errors rise"
    assert open_review.state.file.review.entries == ()


def test_keys_check_part_and_set_a_time(add, empty, qtbot):
    page, _ = add(empty)
    paste(qtbot, page, TEXT)
    table = select(page, "Decides to restart")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert accessible.find(page, "Add 3 entries")
    table = select(page, "errors fall")
    qtbot.keyClick(table, Qt.Key.Key_K)
    assert accessible.find(page, "Add 4 entries")
    table = select(page, "Line 5")
    qtbot.keyClick(table, Qt.Key.Key_T)
    time = text_field(page, "Time of the line")
    qtbot.keyClicks(time, "1441")
    qtbot.keyClick(time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(name.startswith("14:41, ((IMG") for name in rows(page)))
    assert "14:41 ((IMG_2231.png))" in text_field(page, "Text as it came").toPlainText()


def test_a_guessed_decision_is_marked_only_when_asked(add, empty, qtbot):
    page, open_review = add(empty)
    paste(qtbot, page, TEXT)
    model = accessible.find(page, "What was read", QAccessible.Role.Table).model()
    page._right.wanted.emit(model.row(0).id, "decision")
    qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    review = open_review.state.file.review
    assert [point.entry_id for point in review.decisions] == [review.entries[0].id]


def test_another_day_reads_again(add, empty, qtbot):
    page, open_review = add(empty)
    paste(qtbot, page, TEXT)
    day = text_field(page, "Date of the text")
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "4 Nov 2026")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: add_button(page).isEnabled())
    qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    assert open_review.state.file.review.entries[0].at.day == 4


def test_a_text_without_times_can_become_a_note(add, empty, qtbot):
    page, open_review = add(empty)
    field = text_field(page, "Text as it came")
    field.insertPlainText("no clock here\nnor here")
    qtbot.waitUntil(lambda: any("not read" in name for name in rows(page)))
    assert not add_button(page).isEnabled()
    qtbot.mouseClick(accessible.find(page, "Keep all as a note"), Qt.MouseButton.LeftButton)
    assert open_review.state.file.private.notes[0].text == "no clock here\nnor here"
    assert field.toPlainText() == ""


def test_a_dropped_file_is_a_text_of_its_own_and_a_picture_is_refused(add, empty, qtbot, tmp_path):
    page, open_review = add(empty)
    log, picture = tmp_path / "pipeline.log", tmp_path / "a.png"
    log.write_bytes("2026-11-03 14:18 Rollout starts – überall\n".encode("cp1252"))
    picture.write_bytes(b"\x89PNG\0\0\0\x01\0\0")
    for path in (log, picture):
        content = QMimeData()
        content.setUrls([QUrl.fromLocalFile(str(path))])
        page.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                content,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    qtbot.waitUntil(lambda: "is no text file" in page._header._says.text())
    qtbot.waitUntil(lambda: add_button(page).isEnabled())
    assert accessible.find(page, "pipeline.log")
    assert [d.owner_id for d in open_review.state.file.private.drafts] == ["import:pipeline.log"]
    assert "überall" in rows(page)[0]


def test_cancel_puts_the_text_away_and_undo_brings_it_back(add, empty, qtbot):
    page, open_review = add(empty)
    paste(qtbot, page, TEXT)
    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(accessible.find(page, "Cancel"), Qt.MouseButton.LeftButton)
    assert open_review.state.file.private.drafts == ()
    open_review.undo()
    assert text_field(page, "Text as it came").toPlainText() == TEXT


def test_names_become_roles_and_strangers_become_nobody(add, empty, qtbot):
    page, open_review = add(empty)
    field = text_field(page, "Text as it came")
    field.selectAll()
    field.insertPlainText(
        "| Time | Who | What |\n| --- | --- | --- |\n"
        "| 14:20 | Config owner | Merges |\n| 14:30 | Pat | Looks |\n"
    )
    qtbot.waitUntil(lambda: len(rows(page)) == 2 and add_button(page).isEnabled())
    qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    assert [entry.role for entry in open_review.state.file.review.entries] == ["Config owner", ""]


def test_three_thousand_lines_stay_fluid(add, empty, qtbot):
    page, open_review = add(empty)
    lines = "\n".join(
        f"{8 + n // 3600 % 12:02}:{n // 60 % 60:02}:{n % 60:02} host {n} answers" for n in range(3_000)
    )
    paste(qtbot, page, lines)
    with qtbot.waitSignal(page.done, timeout=20_000):
        qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    assert len(open_review.state.file.review.entries) == 3_000


def test_read_words_that_may_blame_are_held_at_their_moment(add, empty, qtbot):
    page, open_review = add(empty)
    paste(qtbot, page, "14:39 Restart of the pods\n14:44 Ops should have checked the error panel\n")
    qtbot.mouseClick(add_button(page), Qt.MouseButton.LeftButton)
    file = open_review.state.file
    assert [entry.text for entry in file.review.entries] == ["Restart of the pods", ""]
    assert file.review.entries[1].at == berlin("14:44")
    assert [draft.text for draft in file.private.drafts if draft.is_held] == [
        "Ops should have checked the error panel"
    ]

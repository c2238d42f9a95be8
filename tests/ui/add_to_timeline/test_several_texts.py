"""Several texts of one incident: what is told twice is seen, and joined or kept by one key."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent

from facilitator.ui import accessible
from tests.builders import berlin, sample_review


@pytest.fixture
def empty():
    return replace(sample_review(), entries=(), decisions=(), lines=(), accounts=())


def text_field(page):
    return accessible.find(page, "Text as it came", QAccessible.Role.EditableText)


def ready(qtbot, page, words):
    qtbot.waitUntil(
        lambda: any(accessible.name_of(n) == words for n in accessible.walk(accessible.root(page)))
    )
    qtbot.waitUntil(accessible.find(page, words).isEnabled)
    return accessible.find(page, words)


def rows(page):
    model = table_of(page).model()
    return [model.index(r, 0).data(Qt.ItemDataRole.AccessibleTextRole) for r in range(model.rowCount())]


def table_of(page):
    return accessible.find(page, "What was read", QAccessible.Role.Table)


def offers(page, words):
    model = table_of(page).model()
    row = next(model.row(r) for r in range(model.rowCount()) if words in model.row(r).text)
    return [offer.words for offer in row.offers]


def press(qtbot, page, words, key):
    table = table_of(page)
    table.selectRow(next(place for place, name in enumerate(rows(page)) if words in name))
    table.setFocus()
    qtbot.keyClick(table, key)


def drop(page, path):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, left, none))


@pytest.fixture
def two(add, empty, qtbot, tmp_path):
    """A pasted text, and a log that tells one thing again and another nearly so."""
    page, open_review = add(empty)
    text_field(page).insertPlainText(
        "2026-11-03\n14:20 Checkout errors rise to 31 %\n14:39 On-call restarts the pods\n14:55 Roll back\n"
    )
    ready(qtbot, page, "Add 3 entries")
    log = tmp_path / "chat.log"
    log.write_text(
        "2026-11-03 14:20 checkout errors rise to 31 %\n"
        "2026-11-03 14:40 On-call restarts all the pods\n"
        "2026-11-03 15:31 Error rate normal\n",
        encoding="utf-8",
    )
    drop(page, log)
    ready(qtbot, page, "Add 5 entries")
    return page, open_review


def add_all(qtbot, page, words):
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(ready(qtbot, page, words), Qt.MouseButton.LeftButton)


def test_what_two_texts_tell_becomes_one_entry_with_both_sources(two, qtbot):
    page, open_review = two
    assert offers(page, "errors rise") == ["joined with Pasted text", "Keep both"]
    add_all(qtbot, page, "Add 5 entries")
    first = open_review.state.file.review.entries[0]
    assert (first.text, first.source) == ("Checkout errors rise to 31 %", "Pasted text:2; chat.log:1")
    assert open_review.state.file.review.accounts == ()


def test_one_key_keeps_both_and_one_key_joins_what_is_alike(two, qtbot):
    page, open_review = two
    press(qtbot, page, "errors rise", Qt.Key.Key_K)
    ready(qtbot, page, "Add 6 entries")
    assert offers(page, "restarts") == ["like 14:39 in Pasted text", "Join"]
    press(qtbot, page, "restarts", Qt.Key.Key_J)
    add_all(qtbot, page, "Add 5 entries")
    review = open_review.state.file.review
    restart = next(entry for entry in review.entries if "restarts" in entry.text)
    assert (restart.at, restart.source) == (berlin("14:39"), "Pasted text:3; chat.log:2")
    assert [(told.text, told.at) for told in review.accounts] == [
        ("On-call restarts all the pods", berlin("14:40"))
    ]


def test_a_text_added_later_goes_into_the_timeline_that_is_there(two, qtbot):
    page, open_review = two
    add_all(qtbot, page, "Add 5 entries")
    before = open_review.state.file
    page.show_state(open_review.state)
    text_field(page).insertPlainText("2026-11-03 15:31 error rate normal\n")
    add_all(qtbot, page, "Join 1 with the timeline")
    last = open_review.state.file.review.entries[-1]
    assert (last.text, last.source) == ("Error rate normal", "chat.log:3; Pasted text:1")
    assert len(open_review.state.file.review.entries) == 5
    open_review.undo()
    assert open_review.state.file.review == before.review


def test_the_hour_that_was_twice_is_seen_and_one_key_takes_the_second(add, empty, qtbot):
    page, open_review = add(empty)
    text_field(page).insertPlainText("2026-10-25 02:30 Queue stops\n2026-10-25 04:00 Queue runs\n")
    ready(qtbot, page, "Add 2 entries")
    assert offers(page, "stops") == ["the first 02:30 of that night", "Take the second"]
    press(qtbot, page, "stops", Qt.Key.Key_T)
    assert offers(page, "stops") == ["the second 02:30 of that night", "Take the first"]
    add_all(qtbot, page, "Add 2 entries")
    stops = open_review.state.file.review.entries[0].at
    assert stops == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_another_account_of_a_doubtful_time_stands_beside_it(add, empty, qtbot):
    page, open_review = add(empty)
    text_field(page).insertPlainText("2026-11-03\nabout 15:00 Rollback starts\n15:31 Error rate normal\n")
    ready(qtbot, page, "Add 2 entries")
    page._right.table.selectRow(0)
    page._right._press(page._right._current().id, "account")
    time = accessible.find(page, "Time of the line", QAccessible.Role.EditableText)
    qtbot.keyClicks(time, "1505")
    qtbot.keyClick(time, Qt.Key.Key_Return)
    assert offers(page, "Rollback") == ["about 15:00", "or 15:05", "Another account…"]
    add_all(qtbot, page, "Add 2 entries")
    review = open_review.state.file.review
    assert review.entries[0].is_disputed
    assert [told.at for told in review.accounts] == [berlin("15:00"), berlin("15:05")]


def test_another_day_is_said_where_it_begins(add, empty, qtbot):
    page, _ = add(empty)
    text_field(page).insertPlainText("2026-11-03 23:50 Queue stops\n2026-11-04 00:10 Queue runs\n")
    ready(qtbot, page, "Add 2 entries")
    assert (offers(page, "stops"), offers(page, "runs")) == ([], ["Wed 4 Nov"])


def test_the_line_not_read_is_found_in_whatever_text_it_stands(two, qtbot):
    page, _ = two
    text_field(page).appendPlainText("no time here")
    page._choose_source("import")
    shown = ready(qtbot, page, "1 line not read, show")
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert "no time here" in rows(page)[table_of(page).currentIndex().row()]


def test_the_hour_that_never_was_is_said(add, empty, qtbot):
    page, _ = add(empty)
    text_field(page).insertPlainText("Date: 2026-03-29\n\n02:30 Queue stops\n04:00 Queue runs\n")
    ready(qtbot, page, "Add 2 entries")
    assert offers(page, "stops") == ["the clocks skipped this hour"]


def test_a_wrong_time_is_mended_in_the_text_by_one_key(add, empty, qtbot):
    page, _ = add(empty)
    text_field(page).insertPlainText("2026-11-03\n14:20 Errors rise\n14:93x is no time\n")
    ready(qtbot, page, "Add 1 entry")
    press(qtbot, page, "Errors rise", Qt.Key.Key_T)
    time = accessible.find(page, "Time of the line", QAccessible.Role.EditableText)
    qtbot.keyClicks(time, "1422")
    qtbot.keyClick(time, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(name.startswith("14:22, Errors rise") for name in rows(page)))
    assert "14:22 Errors rise" in text_field(page).toPlainText()


def test_a_long_paste_is_kept_at_once_and_its_first_rows_come_before_its_last(add, empty, qtbot):
    page, open_review = add(empty)
    lines = [
        f"2026-11-03 {n // 3600:02}:{n // 60 % 60:02}:{n % 60:02} node {n} answers" for n in range(9_000)
    ]
    content = QMimeData()
    content.setText("\n".join(lines))
    text_field(page).insertFromMimeData(content)
    assert open_review.state.file.private.drafts[0].text == content.text()
    qtbot.waitUntil(lambda: 0 < len(rows_shown(page)) < 9_000)
    assert not page._foot.add.isEnabled()
    qtbot.waitUntil(lambda: len(rows_shown(page)) == 9_000, timeout=30_000)
    qtbot.waitUntil(lambda: text_field(page).toPlainText() == content.text(), timeout=20_000)
    ready(qtbot, page, "Add 9000 entries")


def test_a_long_reading_ends_when_it_is_cancelled(add, empty, qtbot):
    page, open_review = add(empty)
    content = QMimeData()
    content.setText("\n".join(f"2026-11-03 14:20:{n % 60:02} node {n} answers" for n in range(9_000)))
    text_field(page).insertFromMimeData(content)
    qtbot.waitUntil(lambda: len(rows_shown(page)) > 0)
    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(accessible.find(page, "Cancel"), Qt.MouseButton.LeftButton)
    assert open_review.state.file.private.drafts == ()
    assert rows_shown(page) == range(0)


def rows_shown(page):
    return range(page._right.table.model().rowCount())

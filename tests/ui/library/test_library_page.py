"""The library as a person meets it: first run, list, what needs them, deleting, dropping a file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from facilitator.domain.summary import ReviewSummary
from facilitator.ui import accessible, theme
from facilitator.ui.icons import Icons
from facilitator.ui.library.needs import needs_today, nothing_words
from facilitator.ui.library.page import LibraryPage

NOW = datetime(2026, 11, 16, 10, tzinfo=UTC)
ZONE = "Europe/Berlin"


def held(review_id, title, **fields):
    start = datetime(2026, 11, 5, 9, tzinfo=UTC)
    fields = {"meeting_started_at": start, "meeting_ended_at": start + timedelta(hours=1), **fields}
    return ReviewSummary(review_id, title, zone=ZONE, **fields)


CHECKOUT = held(
    "r1",
    "Checkout errors",
    severity="Sev 2",
    actions=3,
    actions_open=2,
    next_due_on=date(2026, 11, 13),
    next_due_text="Check the schema",
)
SEARCH = ReviewSummary("r2", "Search index lag", zone=ZONE, ended_at=NOW - timedelta(hours=70))
RUNNING = held("r3", "Queue limit", meeting_ended_at=None)


@pytest.fixture
def page(qtbot):
    made = LibraryPage(Icons(theme.load("light")), lambda: NOW, ZONE)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show_library(Path("library.sqlite3"), is_read_only=False)
    return made


def press(qtbot, page, name):
    qtbot.mouseClick(accessible.find(page, name), Qt.MouseButton.LeftButton)


def names_of_rows(page):
    model = accessible.find(page, "Reviews", accessible.QAccessible.Role.List).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def shown(qtbot, page, *reviews):
    page.show_reviews(reviews)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Paste a timeline", "paste_wanted"),
        ("Choose a file…", "file_wanted"),
        ("Open the sample", "sample_wanted"),
        ("Start an empty review", "new_wanted"),
    ],
)
def test_the_first_run_offers_four_ways_to_begin(qtbot, page, name, signal):
    shown(qtbot, page)
    button = accessible.find(page, name, accessible.QAccessible.Role.Button)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_everything_that_takes_the_focus_has_a_name(qtbot, page):
    shown(qtbot, page)
    assert accessible.nameless(page) == []
    shown(qtbot, page, CHECKOUT, SEARCH, RUNNING)
    assert accessible.nameless(page) == []


def test_a_file_can_be_dropped_anywhere(qtbot, page, tmp_path):
    shown(qtbot, page)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.md"))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), *how))
    with qtbot.waitSignal(page.file_dropped) as told:
        page.dropEvent(QDropEvent(QPoint(9, 9), *how))
    assert told.args == [[tmp_path / "notes.md"]]


def test_typing_narrows_by_title_and_enter_opens(qtbot, page):
    shown(qtbot, page, CHECKOUT, SEARCH, RUNNING)
    field = accessible.find(page, "Filter by title")
    field.setFocus()
    qtbot.keyClicks(field, "LAG search")
    qtbot.waitUntil(lambda: len(names_of_rows(page)) == 1)
    assert names_of_rows(page)[0].startswith("Search index lag")
    with qtbot.waitSignal(page.open_wanted) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["r2"]


def test_a_chip_shows_only_reviews_that_stand_there(qtbot, page):
    shown(qtbot, page, CHECKOUT, SEARCH, RUNNING)
    press(qtbot, page, "Preparing 1")
    assert len(names_of_rows(page)) == 1
    press(qtbot, page, "All 3")
    assert len(names_of_rows(page)) == 3


def test_deleting_asks_once_in_place_and_keeping_is_the_first_answer(qtbot, page):
    shown(qtbot, page, CHECKOUT, SEARCH)
    rows = accessible.find(page, "Reviews", accessible.QAccessible.Role.List)
    told = []
    page.delete_wanted.connect(told.append)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert page.focusWidget() is accessible.find(page, "Keep it")
    press(qtbot, page, "Keep it")
    assert told == []
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    press(qtbot, page, "Delete this review")
    assert told == ["r1"]


def test_a_library_that_can_only_be_read_offers_nothing_new(qtbot, page):
    page.show_library(Path("library.sqlite3"), is_read_only=True)
    shown(qtbot, page, CHECKOUT)
    assert not accessible.find(page, "New review").isEnabled()


def test_what_needs_the_person_comes_in_the_order_of_its_nearness():
    needs = needs_today((CHECKOUT, SEARCH, RUNNING), NOW, ZONE)
    assert [(need.review_id, need.button, need.reason) for need in needs] == [
        ("r3", "Go on at the same moment", "It began at 10:00"),
        ("r1", "Open", "3 days over, from “Checkout errors”"),
        ("r2", "Prepare", "72 hours pass today at 13:00"),
    ]


def test_a_calm_day_names_what_comes_next():
    later = held("r4", "Later", actions=1, actions_open=1, next_due_on=date(2026, 11, 20), next_due_text="A")
    assert needs_today((later,), NOW, ZONE) == ()
    assert nothing_words((later,)) == "Nothing is due. Next: A, Fri 20 Nov."
    assert nothing_words(()) == "Nothing is due."


def test_a_title_is_never_read_as_markup(qtbot, page):
    shown(qtbot, page, held("r5", "<b>bold</b>\nsecond line"))
    assert accessible.find(page, "<b>bold</b>\nsecond line").textFormat() == Qt.TextFormat.PlainText

"""Written, alone: a note within minutes, a message the same day, and nobody hard on themselves."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.app.packs import checker, questions
from facilitator.documents.first_note import first_note
from facilitator.domain.kinds import Evidence, Slot
from facilitator.domain.review import DecisionPoint, Entry, Incident, Plan, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import accessible, appearance, theme
from facilitator.ui.alone.page import AlonePage
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.writing import Writing
from tests.builders import berlin

DAY = date(2026, 11, 13)


def entry(entry_id, clock, text):
    return Entry(entry_id, text, at=berlin(clock, DAY), written_time=clock, evidence=Evidence.MEASURED)


MINE = Review(
    "lag",
    Incident(
        title="Search index lag",
        zone="Europe/Berlin",
        started_at=berlin("11:30", DAY),
        ended_at=berlin("17:10", DAY),
        summary="Search showed results up to 4 hours old. Paying worked.",
    ),
    Plan(shape="written-alone"),
    entries=(
        entry("e1", "10:52", "A new batch size reaches the indexers"),
        entry("e2", "15:20", "Decides to set it back"),
        entry("e3", "17:10", "The index has caught up"),
    ),
    decisions=(DecisionPoint("d1", "e2"),),
)


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    light = theme.load("light")
    appearance.apply(qapp, light)
    ids, opened = count(), []
    clock = lambda: berlin("17:14", DAY)  # noqa: E731
    bench = Bench(Icons(light), questions(), Settings(), clock, lambda: f"new{next(ids)}", "Europe/Berlin")

    def show(review=MINE):
        library = Library.open(tmp_path / "library.sqlite3", clock=clock)
        kept = OpenReview(State(ReviewFile(review)), library, is_saved=False)
        writing = Writing(kept, checker(), clock, bench.new_id)
        page = AlonePage(bench, kept, writing)
        page.opened = kept
        qtbot.addWidget(page)
        page.resize(1440, 852)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        opened.append((page, closing(library)))
        return page

    yield show
    for page, library in opened:
        page.close()
        with library:
            assert page.opened.close()


def press(qtbot, page, name):
    qtbot.mouseClick(accessible.find(page, name), Qt.MouseButton.LeftButton)


def words(page):
    return " ".join(part.text() for part in page.findChildren(QLabel) if part.isVisible())


def type_into(qtbot, page, name, text):
    field = accessible.find(page, name, QAccessible.Role.EditableText)
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_the_note_is_ready_from_the_timeline_and_adds_no_fact():
    assert first_note(MINE).splitlines() == [
        "Search showed results up to 4 hours old, Fri 13 Nov, 11:30–17:10 CET.",
        "What happened: A new batch size reaches the indexers at 10:52.",
        "State: The index has caught up at 17:10.",
        "Next: internal document and customer message today. Questions to me, any time.",
    ]
    assert first_note(Review("empty")) == ""


def test_copying_puts_plain_text_on_the_clipboard_and_marks_the_step(qtbot, open_page):
    page = open_page()
    press(qtbot, page, "Copy the note")
    assert QGuiApplication.clipboard().text() == first_note(MINE)
    assert "Copied 17:14." in words(page)
    accessible.find(page, "First note for colleagues, within minutes, done")


def test_the_note_can_be_written_in_other_words(qtbot, open_page):
    page = open_page()
    press(qtbot, page, "Edit")
    type_into(qtbot, page, "First note", " All is calm now.")
    assert page.opened.state.file.review.incident.first_note.endswith("All is calm now.")


def test_what_happened_next_goes_into_the_timeline(qtbot, open_page):
    page = open_page()
    type_into(qtbot, page, "What happened next", "Shops are told")
    last = page.opened.state.file.review.entries[-1]
    assert (last.text, last.at) == ("Shops are told", berlin("17:14", DAY))


def test_hard_words_about_oneself_are_held_and_never_in_the_note(qtbot, open_page):
    page = open_page()
    type_into(qtbot, page, "What happened next", "I should have seen it at 11:30")
    assert "should have" not in first_note(page.opened.state.file.review)
    assert "Held, not in the note." in words(page)
    press(qtbot, page, "Leave it out")
    assert page.opened.state.file.private.drafts == ()


def test_a_line_of_the_decision_may_stay_empty_or_be_written(qtbot, open_page):
    page = open_page()
    type_into(qtbot, page, "What was visible at that minute?", "Queue age 4 h")
    lines = page.opened.state.file.review.lines
    assert [(line.slot, line.text) for line in lines] == [(Slot.KNOWN, "Queue age 4 h")]


def test_it_becomes_a_short_meeting_on_request(qtbot, open_page):
    page = open_page()
    with qtbot.waitSignal(page.run_wanted):
        press(qtbot, page, "Make it a Quick 30…")
    assert page.opened.state.file.review.plan.shape == "quick-30"


def test_an_empty_review_asks_for_one_line(qtbot, open_page):
    page = open_page(replace(MINE, entries=(), decisions=()))
    assert "What do people notice? One line is enough." in words(page)
    assert accessible.nameless(page) == []

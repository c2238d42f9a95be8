"""Promises are followed until somebody other than the owner has checked them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel

from facilitator.app.packs import checker
from facilitator.domain import actions, records
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.prompts.pack import Pack
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import accessible, appearance, theme
from facilitator.ui.bench import Bench
from facilitator.ui.follow_through.page import FollowThroughPage
from facilitator.ui.icons import Icons
from facilitator.ui.writing import Writing
from tests.builders import sample_review

DONE_ON = date(2026, 11, 12)


def clock():
    return datetime(2026, 11, 16, 13, 10, tzinfo=UTC)


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    """Return a function that opens the page on a review; everything is closed afterwards."""
    opened = []

    def make(review):
        icons = Icons(theme.load("light"))
        appearance.apply(qapp, icons.theme)
        ids = count()
        new_id = lambda: f"new-{next(ids)}"  # noqa: E731
        library = Library.open(tmp_path / "library.sqlite3", clock=clock)
        open_review = OpenReview(State(ReviewFile(review)), library, is_saved=False)
        writing = Writing(open_review, checker(), clock, new_id)
        bench = Bench(icons, Pack("all", "en", ()), Settings(), clock, new_id, "Europe/Berlin")
        page = FollowThroughPage(bench, open_review, writing)
        qtbot.addWidget(page)
        page.resize(1440, 852)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        opened.append((page, open_review, library))
        return page, open_review

    yield make
    for page, open_review, library in opened:
        page.hide()
        open_review.close()
        library.close()


def the(page, name):
    return accessible.find(page, name)


def the_field(page, name):
    return accessible.find(page, name, QAccessible.Role.EditableText)


def press(qtbot, page, name):
    qtbot.mouseClick(the(page, name), Qt.MouseButton.LeftButton)


def words(page):
    return " ".join(w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page))


def rows(page):
    model = the(page, "Actions").model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def action(open_review, action_id):
    return records.get(open_review.state.file.review.actions, action_id)


def type_into(qtbot, page, name, text):
    field = the_field(page, name)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.wait(10)


def test_what_needs_somebody_stands_first_and_a_reason_unfolds(open_page):
    review = actions.claim_done(sample_review(), "a2", DONE_ON)
    review = actions.block(review, "a3", DONE_ON, "Needs the panel owner", who="Payments lead")
    page, _open_review = open_page(review)
    first, second, reason, third = rows(page)
    assert first.startswith("Roll config out")
    assert "done, not yet verified" in first
    assert second.startswith("Put error rate")
    assert reason == "Needs the panel owner. Payments lead asks for it."
    assert "3 days over" in third
    assert accessible.nameless(page) == []


def test_the_owner_is_refused_in_words_and_somebody_else_verifies(open_page, qtbot):
    page, open_review = open_page(actions.claim_done(sample_review(), "a1", DONE_ON))
    mark = the(page, "Mark verified")
    type_into(qtbot, page, "How, and what was seen", "Re-ran the bad config, CI stopped")
    type_into(qtbot, page, "Who verified", "@dana")
    assert "@dana owns this. Ask someone else to check." in words(page)
    assert not mark.isEnabled()
    the_field(page, "Who verified").selectAll()
    qtbot.keyClick(the_field(page, "Who verified"), Qt.Key.Key_Delete)
    qtbot.wait(10)
    assert the_field(page, "Who verified").text() == ""
    assert not mark.isEnabled()
    type_into(qtbot, page, "Who verified", "@eli")
    assert mark.isEnabled()
    press(qtbot, page, "Mark verified")
    kept = action(open_review, "a1")
    assert kept.status is ActionStatus.VERIFIED
    assert (kept.verified_by, kept.verified_how, kept.verified_on) == (
        "@eli",
        "Re-ran the bad config, CI stopped",
        date(2026, 11, 16),
    )
    assert open_review.state.file.private.drafts == ()
    open_review.undo()
    assert action(open_review, "a1").status is ActionStatus.DONE


def test_nothing_is_verified_without_words_about_what_was_seen_or_without_a_day(open_page, qtbot):
    page, _open_review = open_page(actions.claim_done(sample_review(), "a1", DONE_ON))
    mark = the(page, "Mark verified")
    assert not mark.isEnabled()
    type_into(qtbot, page, "How, and what was seen", "CI stopped")
    assert mark.isEnabled()
    type_into(qtbot, page, "When", "some time")
    assert not mark.isEnabled()
    assert "No day in these words" in words(page)


def test_words_that_blame_are_held_and_the_action_is_not_verified(open_page, qtbot):
    page, open_review = open_page(actions.claim_done(sample_review(), "a1", DONE_ON))
    type_into(qtbot, page, "How, and what was seen", "Dana should have done this sooner")
    press(qtbot, page, "Mark verified")
    assert action(open_review, "a1").status is ActionStatus.DONE
    assert action(open_review, "a1").verified_how == ""
    assert "Held:" in words(page)


def test_half_typed_words_wait_for_the_way_back(open_page, qtbot):
    review = actions.claim_done(sample_review(), "a1", DONE_ON)
    page, _open_review = open_page(actions.claim_done(review, "a2", DONE_ON))
    type_into(qtbot, page, "How, and what was seen", "Half a sen")
    table = the(page, "Actions")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert the_field(page, "How, and what was seen").text() == ""
    qtbot.keyClick(table, Qt.Key.Key_K)
    assert the_field(page, "How, and what was seen").text() == "Half a sen"


def test_letters_walk_the_rows_and_make_steps(open_page, qtbot):
    page, open_review = open_page(sample_review())
    table = the(page, "Actions")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_J)
    qtbot.keyClick(table, Qt.Key.Key_D)
    assert action(open_review, "a1").status is ActionStatus.DONE
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V)
    assert the_field(page, "How, and what was seen").hasFocus()


def test_a_step_that_is_not_possible_says_so(open_page, qtbot):
    page, _open_review = open_page(actions.claim_done(sample_review(), "a1", DONE_ON))
    table = the(page, "Actions")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_W)
    assert "Not from here: it is done, not yet verified." in words(page)
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert "Not from here" not in words(page)


def test_blocked_asks_what_it_needs_and_a_message_can_be_copied(open_page, qtbot):
    page, open_review = open_page(sample_review())
    table = the(page, "Actions")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_W)
    type_into(qtbot, page, "Reason", "Needs the panel owner")
    type_into(qtbot, page, "Who asks for it", "Payments lead")
    type_into(qtbot, page, "By when", "Thu 19 Nov")
    press(qtbot, page, "Mark blocked")
    kept = action(open_review, "a3")
    assert (kept.status, kept.status_note) == (ActionStatus.BLOCKED, "Needs the panel owner")
    assert (kept.unblocked_by, kept.unblock_on) == ("Payments lead", date(2026, 11, 19))
    press(qtbot, page, "Copy a message asking for it")
    assert "Payments lead asks by Thu 19 Nov." in QGuiApplication.clipboard().text()


def test_what_did_not_hold_is_reopened_with_its_reason(open_page, qtbot):
    review = actions.claim_done(sample_review(), "a1", DONE_ON)
    page, open_review = open_page(actions.verify(review, "a1", "@eli", "looked", DONE_ON))
    page._on_chosen("a1")
    press(qtbot, page, "It did not hold, reopen")
    press(qtbot, page, "Reopen")
    assert action(open_review, "a1").status is ActionStatus.VERIFIED
    type_into(qtbot, page, "Reason", "An unknown key passed again")
    press(qtbot, page, "Reopen")
    kept = action(open_review, "a1")
    assert (kept.status, kept.status_note) == (ActionStatus.REOPENED, "An unknown key passed again")
    assert kept.verified_by == ""


def test_the_page_says_when_the_review_may_close(open_page):
    review = sample_review()
    page, open_review = open_page(review)
    assert "3 actions keep this review open." in words(page)
    for each, who in (("a1", "@eli"), ("a2", "@dana"), ("a3", "@mika")):
        review = actions.verify(actions.claim_done(review, each, DONE_ON), each, who, "seen", DONE_ON)
    review = actions.set_fields(review, "a2", done_when="five hosts first")
    open_review.edit("all", lambda file: replace(file, review=review))
    assert "this review may close" in words(page)


def test_no_actions_is_no_dead_end(open_page):
    page, _open_review = open_page(replace(sample_review(), actions=()))
    assert "No actions yet." in words(page)

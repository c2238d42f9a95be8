"""The page of the debrief: what a facilitator reads, writes, keeps and deletes there."""

from contextlib import closing
from datetime import date
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facilitator.app.packs import questions
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import accessible, appearance, theme
from facilitator.ui.bench import Bench
from facilitator.ui.debrief.page import DebriefPage
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from tests.builders import berlin
from tests.test_debrief import DAY, ENDED, PRIVATE, REVIEW


@pytest.fixture
def page(qtbot, qapp, tmp_path):
    light = theme.load("light")
    appearance.apply(qapp, light)
    ids = count()
    clock = lambda: berlin("11:05", DAY)  # noqa: E731
    bench = Bench(Icons(light), questions(), Settings(), clock, lambda: f"new{next(ids)}", "Europe/Berlin")
    with closing(Library.open(tmp_path / "library.sqlite3", clock=clock)) as library:
        opened = OpenReview(State(ReviewFile(REVIEW, PRIVATE), ENDED), library, is_saved=False)
        made = DebriefPage(bench, opened, earlier=lambda: (9, 7))
        made.opened = opened
        qtbot.addWidget(made)
        made.resize(1440, 852)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        yield made
        made.close()
        assert opened.close()


def words(page):
    return " ".join(part.text() for part in page.findChildren(QLabel) if part.isVisible())


def press(qtbot, page, name):
    qtbot.mouseClick(accessible.find(page, name), Qt.MouseButton.LeftButton)


def test_it_says_where_it_is_and_when_it_goes(page):
    assert "It clears itself on Thu 19 Nov." in words(page)
    assert "no export, no team library" in words(page)


def test_it_shows_coverage_as_a_table_that_can_be_heard(page):
    accessible.find(page, "14:39, known then, covered")
    accessible.find(page, "14:55, pressures, not covered")
    accessible.find(page, "Asked at 14:39: what was seen")


def test_the_trend_stands_beside_the_kinds_of_wording(page):
    assert "2 lines were held: 2 were hindsight." in words(page)
    assert "Your last meetings: 9, 7, 2" in words(page)


def test_kept_it_stays_until_it_is_deleted(qtbot, page):
    press(qtbot, page, "Keep it")
    assert page.opened.state.file.private.desk.is_debrief_kept
    assert "It stays until you delete it." in words(page)


def test_deleting_asks_once_and_leaves_the_review(qtbot, page):
    press(qtbot, page, "Delete now…")
    assert page.opened.state.file.private.heard
    press(qtbot, page, "Delete the debrief")
    state = page.opened.state
    assert (state.file.private.heard, state.file.private.flagged) == ((), ())
    assert state.file.private.desk.cleared_on == date(2026, 11, 5)
    assert state.file.review == REVIEW
    assert "This debrief is gone" in words(page)


def test_a_note_is_kept_at_every_letter_and_a_reminder_is_a_private_to_do(qtbot, page):
    field = page.findChild(BoundText)
    field.setFocus()
    qtbot.keyClicks(field, "!")
    qtbot.waitUntil(lambda: "!" in page.opened.state.file.private.desk.debrief_note)
    accessible.find(page, "A short word with Payments on-call").click()
    assert [note.text for note in page.opened.state.file.private.notes] == [
        "A short word with Payments on-call"
    ]


def test_every_control_has_a_name(page):
    assert accessible.nameless(page) == []

"""The mark in the bar: it says what is true, and does not flicker at every letter."""

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui.icons import Icons
from facilitator.ui.save_mark import SaveMarkLabel
from facilitator.ui.theme import load


@pytest.fixture
def mark(qtbot):
    mark = SaveMarkLabel(Icons(load("light")))
    qtbot.addWidget(mark)
    return mark


def words(mark):
    return mark.findChild(QLabel).text()


def test_with_a_change_that_is_not_on_disk_the_check_fades_at_once_and_the_words_stay(mark, qtbot):
    confirmed = mark.grab().toImage()
    mark.show_mark(SaveMark(SaveState.SAVING))
    assert (mark.accessibleName(), words(mark)) == ("Saving…", "Saved")
    between = mark.grab().toImage()
    assert between != confirmed
    assert between.size() == confirmed.size()
    mark.show_mark(SaveMark())
    qtbot.wait(500)
    assert (mark.accessibleName(), words(mark)) == ("Saved", "Saved")
    assert mark.grab().toImage() == confirmed


def test_the_check_stays_faded_when_the_theme_changes_before_the_disk_has_confirmed(mark):
    mark.show_mark(SaveMark(SaveState.SAVING))
    mark._icons.use(load("dark"))
    assert mark.accessibleName() == "Saving…"


def test_a_save_that_takes_long_is_said(mark, qtbot):
    mark.show_mark(SaveMark(SaveState.SAVING))
    qtbot.waitUntil(lambda: words(mark) == "Saving…")
    mark.show_mark(SaveMark())
    assert mark.accessibleName() == "Saved"


def test_trouble_stays_said_while_it_is_tried_again(mark):
    mark.show_mark(SaveMark(SaveState.NOT_SAVED))
    mark.show_mark(SaveMark(SaveState.SAVING))
    assert mark.accessibleName().startswith("Not saved")

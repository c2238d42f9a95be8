"""The mark in the bar: it says what is true, and does not flicker at every letter."""

import pytest

from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui.icons import Icons
from facilitator.ui.save_mark import SaveMarkLabel
from facilitator.ui.theme import load


@pytest.fixture
def mark(qtbot):
    mark = SaveMarkLabel(Icons(load("light")))
    qtbot.addWidget(mark)
    return mark


def test_a_short_save_does_not_change_what_the_mark_says(mark, qtbot):
    said = []
    mark.show_mark(SaveMark(SaveState.SAVING))
    said.append(mark.accessibleName())
    mark.show_mark(SaveMark())
    qtbot.wait(500)
    assert [*said, mark.accessibleName()] == ["Saved", "Saved"]


def test_a_save_that_takes_long_is_said(mark, qtbot):
    mark.show_mark(SaveMark(SaveState.SAVING))
    qtbot.waitUntil(lambda: mark.accessibleName() == "Saving…")
    mark.show_mark(SaveMark())
    assert mark.accessibleName() == "Saved"


def test_trouble_stays_said_while_it_is_tried_again(mark):
    mark.show_mark(SaveMark(SaveState.NOT_SAVED))
    mark.show_mark(SaveMark(SaveState.SAVING))
    assert mark.accessibleName().startswith("Not saved")

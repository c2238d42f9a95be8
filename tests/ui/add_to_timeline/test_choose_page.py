"""Choose moments: a few of many are walked, by key, and nothing is thrown away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from facilitator.domain import records
from facilitator.domain.decisions import decision_for
from facilitator.domain.meeting import is_shown
from facilitator.domain.private import Draft
from facilitator.ui import accessible
from tests.builders import an_entry, sample_review


@pytest.fixture
def many():
    chat = [an_entry(f"14:{minute}", f"line {minute}", is_starred=False) for minute in (32, 33, 35, 38)]
    entries = sorted((*sample_review().entries, *chat), key=lambda entry: entry.at)
    return replace(sample_review(), entries=tuple(entries))


def table(page):
    return accessible.find(page, "Moments to choose from")


def rows(page):
    model = table(page).model()
    return [model.index(r, 0).data(Qt.ItemDataRole.AccessibleTextRole) for r in range(model.rowCount())]


def select(page, words):
    table(page).selectRow(next(place for place, name in enumerate(rows(page)) if words in name))
    table(page).setFocus()


def test_everything_that_takes_the_focus_has_a_name(choose):
    page, _ = choose()
    assert accessible.nameless(page) == []


def test_neighbours_that_are_not_walked_fold_and_open(choose, many, qtbot):
    page, _ = choose(many)
    assert "4 more, 14:32 to 14:38" in rows(page)
    assert not any("line 33" in name for name in rows(page))
    select(page, "4 more")
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert any("line 33" in name for name in rows(page))


def test_space_stars_and_the_button_counts(choose, many, qtbot):
    page, open_review = choose(many)
    assert accessible.find(page, "Walk these 12")
    select(page, "14:26")
    qtbot.keyClick(table(page), Qt.Key.Key_Space)
    assert accessible.find(page, "Walk these 11")
    assert len(open_review.state.file.review.entries) == 16
    open_review.undo()
    assert accessible.find(page, "Walk these 12")


def test_keys_mark_decisions_and_close_eyes(choose, qtbot):
    page, open_review = choose()
    select(page, "14:31")
    qtbot.keyClick(table(page), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table(page), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    state = open_review.state
    assert decision_for(state.file.review, "e1431") is not None
    assert not is_shown(state.meeting, "e1431", by_default=True)


def test_an_entry_is_reworded_in_place(choose, qtbot):
    page, open_review = choose()
    select(page, "14:26")
    qtbot.keyClick(table(page), Qt.Key.Key_F2)
    field = accessible.find(page, "Words of the entry")
    field.selectAll()
    qtbot.keyClicks(field, "Pager rings at payments on-call")
    assert next(e for e in open_review.state.file.review.entries if e.id == "e1426").text.startswith("Alert")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert any("Pager rings" in name for name in rows(page))


def test_finding_opens_the_fold_that_hides_it(choose, many, qtbot):
    page, _ = choose(many)
    qtbot.keyClicks(accessible.find(page, "Find in the entries"), "line 38")
    qtbot.waitUntil(lambda: any("line 38" in name for name in rows(page)))
    assert "line 38" in rows(page)[table(page).current_row()]


def test_walking_these_is_done(choose, qtbot):
    page, _ = choose()
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(accessible.find(page, "Walk these 12"), Qt.MouseButton.LeftButton)


def test_a_moment_whose_words_are_held_shows_them_here_and_is_not_walked(choose):
    page, open_review = choose()
    page.hide()
    held = Draft("entries:e1439:text", "entries", "e1439", "text", "", "Ops should have looked", is_held=True)

    def hold(file):
        entries = records.change(file.review.entries, "e1439", text="")
        private = replace(file.private, drafts=(held,))
        return replace(file, review=replace(file.review, entries=entries), private=private)

    open_review.edit("Hold", hold)
    page.show()
    assert any("Ops should have looked, held, off the stage" in name for name in rows(page))

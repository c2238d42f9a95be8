"""Finding by words and by time, and moving through what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui import accessible, keys, theme
from facilitator.ui.icons import Icons
from facilitator.ui.palette.keys_sheet import KeysSheet
from facilitator.ui.palette.offers import Offer, runs
from facilitator.ui.palette.palette import Palette
from facilitator.ui.palette.search import Search, find

OFFERS = (
    Offer("a", "Look at", "Checkout errors rise", clock="14:20"),
    Offer("b", "Look at", "Decides to roll back", clock="14:55"),
    Offer("c", "Do", "Freeze the stage", cap="F7"),
    Offer("d", "Do", "Blank", cap="F8"),
)


@pytest.fixture
def palette(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    made = Palette(Icons(theme.load("light")), window)
    made.offer(OFFERS, can_catch=True)
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "abcd"),
        ("ROLL", "b"),
        ("stage freeze", "c"),
        (":1455", "b"),
        (":14", "ab"),
        (":14:5", ""),
        (":1501", "b"),
        (":9", "a"),
        ("frz", "c"),
        ("rlbk", "b"),
        ("chekout", "a"),
        ("rollabck", "b"),
        ("nothing like it", ""),
    ],
)
def test_words_and_times_find(typed, found):
    assert "".join(offer.id for offer in find(OFFERS, typed)) == found


@given(st.text(), st.text())
def test_marking_what_was_typed_never_changes_the_words(text, typed):
    assert "".join(part for part, _is_typed in runs(text, typed)) == text


@given(st.text())
def test_whatever_is_typed_something_or_nothing_is_found(typed):
    assert set(find(OFFERS, typed)) <= set(OFFERS)


@given(st.lists(st.text("roléc k", max_size=8), max_size=6))
def test_letter_by_letter_finds_the_same_as_at_once(typed):
    search = Search(OFFERS)
    for text in typed:
        assert search.find(text) == find(OFFERS, text)


def test_accents_and_capitals_make_no_difference():
    offers = (Offer("e", "Open a review", "Störung der Kasse"), Offer("f", "Open a review", "Stornos"))
    assert [offer.id for offer in find(offers, "STORUNG")] == ["e"]


def test_what_was_chosen_lately_comes_first(qtbot, palette):
    for typed in ("blank", "freeze"):
        palette.offer(OFFERS, can_catch=False)
        qtbot.keyClicks(palette.field, typed)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette.offer(OFFERS, can_catch=False)
    rows = [row.heading or row.offer.words for row in palette._model.records()]
    assert rows[:4] == ["Recent", "Freeze the stage", "Blank", "Look at"]
    assert rows.count("Blank") == 1


def test_arrows_pass_over_headings_and_enter_does(qtbot, palette):
    told = []
    palette.chosen.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(palette.field, key)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told == ["c"]
    assert not palette.isVisible()


def test_what_is_typed_fast_counts_before_enter(qtbot, palette):
    told = []
    palette.caught.connect(told.append)
    qtbot.keyClicks(palette.field, "one page for rollouts")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told == ["one page for rollouts"]


def test_tab_stays_in_the_palette(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()
    assert accessible.nameless(palette) == []


def test_the_sheet_lists_every_key(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    sheet = KeysSheet(Icons(theme.load("dark")), window)
    sheet.open()
    for _cap, does in keys.cheat_sheet():
        assert accessible.find(sheet, does)

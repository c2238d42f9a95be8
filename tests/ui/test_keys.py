"""The keys of the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from facilitator.ui import keys


def test_no_key_has_two_meanings_in_one_place():
    assert keys.conflicts(tuple(keys.keys().values())) == ()
    assert len(keys.keys()) > 70


def test_every_key_can_be_pressed_and_has_a_cap():
    for row in keys.keys().values():
        for key in (*row.keys, *row.plain):
            assert not QKeySequence(key).isEmpty(), row.id
            assert QKeySequence(key)[0].key() != Qt.Key.Key_unknown, row.id
        assert row.cap
    assert keys.cap("put-on-stage") == "Ctrl ⇧ ↵"
    assert keys.cap("close") == "Esc"
    assert keys.cap("") == ""


def test_two_meanings_in_one_place_are_refused():
    rows = """
        [[key]]
        id = "find"
        does = "find"
        where = ["everywhere"]
        keys = ["Ctrl+K"]
        [[key]]
        id = "keep"
        does = "keep"
        where = ["{place}"]
        keys = ["{key}"]
    """
    with pytest.raises(ValueError, match="keep"):
        keys.read_keys(rows.format(place="timeline", key="Ctrl+K"))
    assert len(keys.read_keys(rows.format(place="timeline", key="Ctrl+U"))) == 2


def test_the_cheat_sheet_lists_every_row_of_every_place_there_is():
    assert ("Ctrl K", "find or do anything") in keys.cheat_sheet()
    places_without_a_page = [row for row in keys.keys().values() if keys.TO_COME.issuperset(row.where)]
    assert len(keys.cheat_sheet()) == len(keys.keys()) - len(places_without_a_page)


def test_a_plain_letter_acts_on_its_list_and_never_while_somebody_types(qtbot):
    window, page, field = QWidget(), QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(field)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    done = []
    keys.make_action(window, "verify", "Verify", lambda: done.append(1))
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V)
    QApplication.processEvents()
    assert (done, field.text()) == ([], "v")
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_V)
    assert done == [1]

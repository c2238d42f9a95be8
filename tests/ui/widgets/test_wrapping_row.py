"""A row goes on in the next line before a word of it is cut."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.widgets.wrapping_row import WrappingRow


@pytest.fixture
def row(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    made = WrappingRow(place, spacing=8)
    for wide, grows in ((100, False), (60, True), (80, False)):
        part = QLabel("…")
        part.setMinimumWidth(wide)
        part.setFixedHeight(20)
        made.add(part, grows=grows, least=wide if grows else -1)
    place.resize(400, 40)
    place.show()
    return place, made


def parts(made):
    return [made.itemAt(number).geometry() for number in range(made.count())]


def test_all_stand_in_one_line_and_the_growing_one_takes_the_rest(row):
    _place, made = row
    first, second, third = parts(made)
    assert first.top() == second.top() == third.top()
    assert third.right() == 399
    assert second.width() == 400 - 100 - 80 - 16


def test_in_a_narrow_place_the_last_goes_below_and_the_row_asks_for_its_height(row):
    place, made = row
    place.resize(200, 80)
    first, second, third = parts(made)
    assert first.top() == second.top() < third.top()
    assert made.heightForWidth(200) == 46
    assert made.minimumSize().width() == 100


def test_what_is_hidden_takes_no_room(row):
    place, made = row
    made.itemAt(0).widget().hide()
    assert made.heightForWidth(200) == 20
    assert place.minimumSizeHint().width() == 80

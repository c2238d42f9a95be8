"""A day as people say it: how it was read stands below, and a day that is due counts from today."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from facilitator.ui.widgets.day_reading import DayReading

TODAY = date(2026, 11, 5)


@pytest.fixture
def day(qtbot):
    def make(**more):
        field = DayReading("When", "a day", lambda: TODAY, **more)
        qtbot.addWidget(field)
        field.show()
        return field

    return make


def below(field):
    return [one.text() for one in field.findChildren(QLabel) if one.isVisible()]


def write(qtbot, field, words):
    field.field.selectAll()
    qtbot.keyClicks(field.field, words)
    field.field.flush()


def test_what_was_read_stands_below_until_it_stands_in_the_field(day, qtbot):
    when = day()
    write(qtbot, when, "3 Nov")
    assert (when.value(), below(when)) == (date(2026, 11, 3), ["Tue 3 Nov 2026"])
    when.field.finish()
    assert (when.field.text(), below(when)) == ("Tue 3 Nov 2026", [])


def test_a_due_day_lies_ahead(day, qtbot):
    when = day(is_due=True)
    write(qtbot, when, "2 weeks")
    assert when.value() == date(2026, 11, 19)


def test_words_without_a_day_are_told_and_give_way_to_a_day_that_is_shown(day, qtbot):
    when = day()
    when.show_day(TODAY)
    write(qtbot, when, "some time")
    assert (when.value(), when.is_unread(), below(when)) == (None, True, ["No day in these words"])
    when.show_day(TODAY)
    assert (when.value(), below(when)) == (TODAY, [])

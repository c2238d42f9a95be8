from datetime import date

import pytest

from facilitator.dates.due import read_due

WEDNESDAY = date(2026, 11, 4)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Friday", date(2026, 11, 6)),
        ("by Friday", date(2026, 11, 6)),
        ("Wednesday", date(2026, 11, 11)),
        ("next Friday", date(2026, 11, 13)),
        ("2 weeks", date(2026, 11, 18)),
        ("in two weeks", date(2026, 11, 18)),
        ("tomorrow", date(2026, 11, 5)),
        ("end of month", date(2026, 11, 30)),
        ("13 Nov", date(2026, 11, 13)),
        ("3 Jan", date(2027, 1, 3)),
        ("2026-12-02", date(2026, 12, 2)),
        ("3.12.", date(2026, 12, 3)),
        ("in a month", date(2026, 12, 4)),
        ("el viernes", date(2026, 11, 6)),
        ("mañana", date(2026, 11, 5)),
        ("en dos semanas", date(2026, 11, 18)),
        ("fin de mes", date(2026, 11, 30)),
        ("13 de noviembre", date(2026, 11, 13)),
        ("31 days", date(2026, 12, 5)),
    ],
)
def test_a_due_date_is_read_as_people_say_it(said, meant):
    assert read_due(said, WEDNESDAY) == meant


@pytest.mark.parametrize("said", ["next standup", "soon", "", "03/04/2027", "when done", "31 Feb 2027", "Q3"])
def test_words_that_name_no_day_stay_open(said):
    assert read_due(said, WEDNESDAY) is None

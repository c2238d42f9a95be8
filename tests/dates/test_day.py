from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.dates.day import Order, find_days, read_day


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-03",
        "Nov 3, 2026",
        "3 November 2026",
        "3.11.2026",
        "2026/11/3",
        "Tue 3 Nov 2026",
        "November 3rd, 2026 (Tuesday)",
        "martes 3 de noviembre de 2026",
    ],
)
def test_a_day_is_read_as_people_write_it(written):
    assert read_day(written).date() == date(2026, 11, 3)


@pytest.mark.parametrize("written", ["3.11.", "Tue 3 Nov", "3 Nov", "Nov 3rd", "3. November", "3/11"])
def test_a_year_that_is_not_written_stays_open(written):
    day = read_day(written)
    assert (day.year, day.month, day.day) == (None, 11, 3)
    assert day.date(2026) == date(2026, 11, 3)


def test_day_or_month_first_is_never_guessed_in_silence():
    assert read_day("03/11/2026").is_order_open
    assert not read_day("13/11/2026").is_order_open
    assert read_day("03/11/2026", Order.MONTH_FIRST).date() == date(2026, 3, 11)
    assert read_day("03/11/2026", Order.DAY_FIRST).date() == date(2026, 11, 3)
    assert not read_day("03/11/2026", Order.DAY_FIRST).is_order_open


def test_a_weekday_alone_is_a_day_to_be_placed():
    assert read_day("Tuesday").weekday == 1


@pytest.mark.parametrize("written", ["31 Feb 2026", "2026-13-01", "soon", "", "Tuesday we met"])
def test_what_is_no_day_is_not_read(written):
    assert read_day(written) is None


def test_days_are_found_inside_a_sentence():
    assert [day.date() for day in find_days("Outage of 11 June 2022, published 2022-07-20")] == [
        date(2022, 6, 11),
        date(2022, 7, 20),
    ]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_iso_days_come_back(day):
    assert read_day(day.isoformat()).date() == day
    assert read_day(day.strftime("%d %B %Y")).date() == day

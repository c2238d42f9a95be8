from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.dates.zone import Occurs, find_zone, is_zone, occurs, to_local, to_utc, zone_name

NOON = datetime(2026, 7, 1, 12)


@pytest.mark.parametrize(
    ("name", "hour"),
    [
        ("UTC", 12),
        ("Z", 12),
        ("CET", 11),
        ("CEST", 10),
        ("PST", 20),
        ("+02:00", 10),
        ("UTC-3", 15),
        ("Europe/Berlin", 10),
    ],
)
def test_a_zone_means_what_it_says_in_summer_too(name, hour):
    assert is_zone(name)
    assert to_utc(NOON, name) == datetime(2026, 7, 1, hour, tzinfo=UTC)


def test_an_unknown_zone_is_told():
    assert not is_zone("Mars/Crater")
    assert zone_name("noon") is None


@pytest.mark.parametrize(
    ("sentence", "zone"),
    [
        ("All times in CEST", "CEST"),
        ("All times are provided in Coordinated Universal Time (UTC).", "UTC"),
        ("Timeline (UTC)", "UTC"),
        ("Times are Europe/Madrid", "Europe/Madrid"),
        ("We met the people of ET", None),
        ("nothing here", None),
    ],
)
def test_a_sentence_states_the_zone(sentence, zone):
    assert find_zone(sentence) == zone


def test_a_time_that_never_was_and_one_that_was_twice_are_told():
    assert occurs(datetime(2026, 3, 29, 2, 30), "Europe/Berlin") is Occurs.NEVER
    assert occurs(datetime(2026, 10, 25, 2, 30), "Europe/Berlin") is Occurs.TWICE
    assert occurs(datetime(2026, 10, 25, 2, 30), "UTC") is Occurs.ONCE


@given(
    st.datetimes(datetime(1980, 1, 1), datetime(2080, 1, 1)),
    st.sampled_from(["CET", "America/Lima", "+05:30"]),
)
def test_local_times_come_back(moment, zone):
    if occurs(moment, zone) is Occurs.ONCE:
        assert to_local(to_utc(moment, zone), zone).replace(tzinfo=None) == moment


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
def test_the_ends_of_the_calendar_can_be_shown_in_every_zone(moment):
    for name in ("Asia/Tokyo", "America/New_York"):
        assert to_local(moment.replace(tzinfo=UTC), name).date() == moment.date()

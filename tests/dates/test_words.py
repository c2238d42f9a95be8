from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator.dates.words import clock_words, day_words, duration_words, short_duration


def test_days_and_times_in_the_style_of_the_house():
    assert day_words(date(2026, 11, 3), with_year=True) == "Tue 3 Nov 2026"
    assert day_words(date(2026, 11, 5)) == "Thu 5 Nov"
    assert clock_words(datetime(2026, 11, 3, 13, 39, tzinfo=UTC), "CET") == "14:39"


@pytest.mark.parametrize(
    ("minutes", "long", "short"),
    [
        (0.5, "30 seconds", "30 s"),
        (1, "1 minute", "1 min"),
        (71, "71 minutes", "71 min"),
        (120, "2 h", "2 h"),
        (191, "3 h 11 min", "3 h 11 min"),
        (262, "4 h 22 min", "4 h 22 min"),
        (4 * 24 * 60, "4 days", "4 days"),
    ],
)
def test_durations_in_words(minutes, long, short):
    assert duration_words(timedelta(minutes=minutes)) == long
    assert short_duration(timedelta(minutes=minutes)) == short

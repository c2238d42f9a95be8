import pytest

from facilitator.dates.clock import read_clock
from facilitator.domain.kinds import Precision


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("14:39", "14:39"),
        ("2:39 PM", "14:39"),
        ("2:39pm", "14:39"),
        ("12:05 a.m.", "00:05"),
        ("12:05 PM", "12:05"),
        ("7pm", "19:00"),
        ("14h32", "14:32"),
        ("19.00", "19:00"),
        ("1420", "14:20"),
        ("14:39:05", "14:39:05"),
        ("14:02:31Z", "14:02:31"),
        ("09:34 PM UTC", "21:34"),
        ("24:00", "00:00"),
    ],
)
def test_a_time_is_read_as_people_write_it(written, iso):
    assert read_clock(written).iso() == iso


@pytest.mark.parametrize("written", ["", "25:00", "12:60", "hello", "14:39 and more", "3"])
def test_what_is_no_time_is_not_read(written):
    assert read_clock(written) is None


def test_it_is_told_how_exact_a_time_is():
    assert read_clock("14:39").precision is Precision.MINUTE
    assert read_clock("14:39:05").precision is Precision.SECOND
    assert read_clock("22:XX").precision is Precision.HOUR
    assert read_clock("~15:00").is_approximate
    assert read_clock("about 3pm").is_approximate
    assert not read_clock("15:00").is_approximate


def test_a_range_has_an_end_and_a_minus_is_no_offset():
    clock = read_clock("14:00-14:20")
    assert (clock.iso(), clock.until.iso(), clock.zone) == ("14:00", "14:20", None)
    assert read_clock("10:00 – 11:30 CET").zone == "CET"
    assert read_clock("14:02:31.123-03:00").zone == "-03:00"

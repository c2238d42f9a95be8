"""Timelines beyond "14:39 text": leaning times, labels, chat windows, HTML, and what is in doubt."""

import pytest

from facilitator.dates.zone import zone_name
from facilitator.domain.kinds import Evidence, Precision
from facilitator.importers.choose import read
from facilitator.importers.draft_entry import Assumed
from facilitator.importers.lines import Line, Shape, read_lines
from facilitator.importers.stamp import Stamp


def rows(text, **options):
    return [(entry.time, entry.headline) for entry in read(text, **options).entries]


def test_times_that_lean_on_another_one_are_counted_and_marked_as_inferred():
    reading = read("3 Nov 2026\nT0 = 23:50\n- T+5m: alert\n- T+1h05m: rollback\n- T+90m: over")
    assert [entry.time for entry in reading.entries] == [
        "2026-11-03T23:55", "2026-11-04T00:55", "2026-11-04T01:20",
    ]  # fmt: skip
    assert {(entry.approx, entry.evidence) for entry in reading.entries} == {(True, Evidence.INFERRED)}
    assert rows("14:00 patch\n5 minutes later checkout stops\nan hour later it is warm") == [
        ("14:00", "patch"), ("14:05", "checkout stops"), ("15:05", "it is warm"),
    ]  # fmt: skip
    assert rows("09:00 UTC start\n+00:12 alarm")[1] == ("09:12", "alarm")
    assert rows("| T+ | Event |\n|---|---|\n| T+2m | moved |\n\nT0 is 10:00") == [("10:02", "moved")]


def test_a_leaning_time_without_anything_to_lean_on_stays_visible():
    reading = read("- T+5m: alert\n- T+9m: rollback")
    assert reading.entries == ()
    assert [line.line for line in reading.unread] == [1, 2]


def test_labels_before_a_time_become_the_words():
    text = "2026-11-03\n\nDetection: 14:05 UTC\nResolved at 15:30 UTC – route changed\nBackup started — 16:00"
    assert rows(text) == [
        ("2026-11-03T14:05", "Detection"),
        ("2026-11-03T15:30", "Resolved: route changed"),
        ("2026-11-03T16:00", "Backup started"),
    ]


def test_labels_beside_a_real_timeline_are_no_entries():
    text = "Detected: 14:05\nFixed: 14:40\n\n- 14:04 deploy\n- 14:05 alert\n- 14:40 rollback"
    assert [time for time, _ in rows(text)] == ["14:04", "14:05", "14:40"]


def test_a_time_below_its_paragraph_belongs_to_it():
    text = "Resolved\nAll is well.\nApr 3, 2026 - 18:22 UTC\n\nSearching\nWe look.\nApr 3, 2026 - 17:05 UTC"
    assert [(e.time, e.text) for e in read(text).entries] == [
        ("2026-04-03T18:22", "Resolved All is well."),
        ("2026-04-03T17:05", "Searching We look."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee  10:42 AM\nis it down?\n:eyes: 3\nBo  10:44 AM\nlooking",
        "ann — Today at 10:42 AM\nis it down?\nbo — Today at 10:44 AM\nlooking",
        "[10:42 AM] Ann Lee\nis it down?\n[10:44 AM] Bo\nlooking",
        "Ann Lee\n:palm_tree:  10:42 AM\nis it down?\nBo\n  10:44 AM\nlooking",
        "[10:42] ann: is it down?\n[10:44] bo: looking",
        "10:42 <ann> is it down?\n10:44 <bo> looking",
    ],
)
def test_words_copied_from_a_chat_keep_who_apart(text):
    entries = read(text).entries
    assert [(entry.time, entry.text) for entry in entries] == [("10:42", "is it down?"), ("10:44", "looking")]
    assert [entry.role.lower()[:3] for entry in entries] == ["ann", "bo"]


def test_html_lists_and_tables_are_read_at_their_lines():
    text = (
        "<h2>3 November 2026</h2>\n<table>\n<tr><th>Time</th><th>Event</th></tr>\n<tr>\n<td>14:00</td>\n"
        "<td>Deploy &amp; wait</td>\n</tr>\n<tr><td>14:10</td><td>Rollback</td></tr>\n</table>"
    )
    assert [(e.time, e.text, e.line, e.last_line) for e in read(text).entries] == [
        ("2026-11-03T14:00", "Deploy & wait", 5, 7),
        ("2026-11-03T14:10", "Rollback", 8, 8),
    ]
    link = '<a href="https://x.example/1">Deploy</a>'
    items = f"<ul><li><b>14:00</b> {link}</li><li>14:05 Alert</li><li>15:00 Over</li></ul>"
    assert [(e.time, e.text, e.links) for e in read(items).entries] == [
        ("14:00", "Deploy", ("https://x.example/1",)),
        ("14:05", "Alert", ()),
        ("15:00", "Over", ()),
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("um 8 Uhr: Start", "08:00"),
        ("gegen 9:10 Uhr Start", "09:10"),
        ("à 15h20, Start", "15:20"),
        ("16 h 05 – Start", "16:05"),
        ("às 08h40 - Start", "08:40"),
        ("por volta das 9h - Start", "09:00"),
        ("A las 9:05 Start", "09:05"),
        ("around noon: Start", "12:00"),
        ("🔴 13:02 → Start", "13:02"),
        ("1700000000 Start", "2023-11-14T22:13:20"),
    ],
)
def test_times_in_five_languages_and_other_writings(line, time):
    assert rows(line) == [(time, "Start")]


def test_before_after_and_half_known_minutes_are_in_doubt():
    before, tens = read("before 14:52 restart\n15:3x again").entries
    assert (before.time, before.approx) == ("14:52", True)
    assert (tens.time, tens.precision) == ("15:30", Precision.HOUR)


def test_the_next_morning_is_the_next_day():
    text = "2026-11-03\n22:10 fails\nThe next morning, 08:30: found"
    assert [time for time, _ in rows(text)] == ["2026-11-03T22:10", "2026-11-04T08:30"]


def test_a_city_is_a_zone_and_other_words_before_time_are_not():
    assert read("10:05 Berlin time: down").entries[0].zone == "Europe/Berlin"
    assert read("Caída, 14 de mayo de 2024 (hora de Madrid)\n\n- 9:05 a\n- 9:10 b").zone == "Europe/Madrid"
    assert zone_name("First time") is None
    assert rows("10:05 First time that it fails") == [("10:05", "First time that it fails")]


def test_twelve_hours_beside_strokes_are_american_and_it_is_told():
    reading = read("03/04/2026 2:10 PM - deploy")
    assert reading.entries[0].time == "2026-03-04T14:10"
    assert Assumed.MONTH_FIRST in {each.kind for each in reading.assumptions}


def test_a_day_in_a_row_of_its_own_holds_for_the_rows_below():
    days = "| **Nov 4, 2026** | |\n| 23:50 | a |\n| **Nov 5, 2026** | |\n| 00:35 | b |"
    text = f"| Time | Event |\n|--|--|\n{days}"
    assert [time for time, _ in rows(text)] == ["2026-11-04T23:50", "2026-11-05T00:35"]


def test_the_short_way_of_making_a_line_fills_every_place():
    (line,) = read_lines(["2026-11-03 14:00 deploy"])
    assert len(line) == len(Line._fields)
    assert len(line.stamp) == len(Stamp._fields)
    assert line.shape is Shape.PLAIN
    assert line.stamp == Stamp(line.stamp.day, "14:00", found="2026-11-03 14:00", rest="deploy")

"""What people paste, and the entries that come of it."""

from datetime import UTC, date, datetime
from itertools import count

import pytest

from facilitator.dates.day import Order
from facilitator.domain.kinds import EntryKind, Precision
from facilitator.importers.as_json import to_json
from facilitator.importers.choose import read
from facilitator.importers.draft_entry import Assumed
from facilitator.importers.to_entries import as_entries, doubtful_times


def rows(text, **options):
    return [(entry.time, entry.headline) for entry in read(text, **options).entries]


def kinds(text, **options):
    return {assumption.kind for assumption in read(text, **options).assumptions}


@pytest.mark.parametrize(
    "line",
    [
        "14:39 Pods restarted",
        "2:39 PM Pods restarted",
        "2:39pm - Pods restarted",
        "[14:39] Pods restarted",
        "(14:39) Pods restarted",
        "- 14:39 Pods restarted",
        "* **14:39** Pods restarted",
        "- **14:39:** Pods restarted",
        "1. 14:39: Pods restarted",
        "**14:39 UTC — Pods restarted**",
        "14:39 – Pods restarted",
        "14h39 Pods restarted",
        "1439: Pods restarted",
        "#### 14:39\nPods restarted",
        "####2:39 PM\nPods restarted",
        "### 14:39 - Pods restarted",
        "| Time | Event |\n|---|---|\n| 14:39 | Pods restarted |",
        "| What | When |\n|---|---|\n| Pods restarted | 2:39 pm |",
        "time,text\n14:39,Pods restarted",
        "Who;What happened;Time\nops;Pods restarted;14:39",
    ],
)
def test_one_line_in_all_its_common_shapes(line):
    assert rows(line) == [("14:39", "Pods restarted")]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("2026-11-03 14:39 Deploy", "2026-11-03T14:39"),
        ("2026-11-03T14:39:05Z Deploy", "2026-11-03T14:39:05"),
        ("3 Nov 2026 14:39 - Deploy", "2026-11-03T14:39"),
        ("Nov 3, 2026, 2:39 PM: Deploy", "2026-11-03T14:39"),
        ("- Tue 3 Nov 2026 14:39 Deploy", "2026-11-03T14:39"),
        ("3.11.2026 14:39 Deploy", "2026-11-03T14:39"),
        ("14:39 on 3 Nov 2026 - Deploy", "2026-11-03T14:39"),
    ],
)
def test_a_day_in_the_line_counts(line, time):
    assert rows(line) == [(time, "Deploy")]


def test_ranges_and_doubt_are_kept():
    entry = read("~14:00-14:20 errors rise").entries[0]
    assert (entry.time, entry.end, entry.approx, entry.text) == ("14:00", "14:20", True, "errors rise")
    entry = read("2026-11-03 23:50 - 00:10 slow").entries[0]
    assert entry.end == "2026-11-04T00:10"
    assert read("2026-11-03 22:XX - slow").entries[0].precision is Precision.HOUR
    assert read("- 2026-11-03 - moved").entries[0].precision is Precision.DAY


def test_front_matter_and_title_give_the_day_and_are_no_entries():
    text = (
        "---\ntitle: A bad evening\ndate: 2026-11-03 2:00 UTC\n---\n\nIt went like this:\n\n"
        "####2:39 PM\nSaw it\n\n####6:45 PM\nDone\n"
    )
    reading = read(text)
    assert [(e.time, e.text) for e in reading.entries] == [
        ("2026-11-03T14:39", "Saw it"),
        ("2026-11-03T18:45", "Done"),
    ]
    assert [line.line for line in reading.unread] == [6]
    assert reading.day == "2026-11-03"
    assert Assumed.NO_ZONE in kinds(text)
    assert rows("# Outage on 3 November 2026\n\n14:00 start") == [("2026-11-03T14:00", "start")]


def test_a_day_holds_until_the_next_and_midnight_is_crossed():
    text = "Tue 3 Nov 2026\n23:50 a\n00:10 b\n\nThu 5 Nov\n09:00 c\nFriday\n10:00 d"
    assert [time for time, _ in rows(text)] == [
        "2026-11-03T23:50",
        "2026-11-04T00:10",
        "2026-11-05T09:00",
        "2026-11-06T10:00",
    ]
    assert {Assumed.MIDNIGHT, Assumed.DATE_CARRIED, Assumed.YEAR_CARRIED} <= kinds(text)


def test_a_small_step_back_is_no_new_day_and_newest_first_goes_backwards():
    assert [t for t, _ in rows("3 Nov 2026\n14:10 a\n14:05 b")] == ["2026-11-03T14:10", "2026-11-03T14:05"]
    text = "4 Nov 2026\n00:40 d\n00:10 c\n23:50 b\n23:20 a"
    assert [t[:10] for t, _ in rows(text)] == ["2026-11-04", "2026-11-04", "2026-11-03", "2026-11-03"]


def test_what_stands_under_an_entry_belongs_to_it():
    text = (
        "- 14:00 Deploy of the\n  checkout service\n  - by 14:04 half done\n\n  > quoted at 14:05\n\n"
        "```\n14:06:01 ERROR x\n```\n- 14:10 Rollback"
    )
    entries = read(text).entries
    assert [entry.headline for entry in entries] == ["Deploy of the checkout service", "Rollback"]
    assert "14:06:01 ERROR x" in entries[0].text
    assert (entries[0].line, entries[0].last_line) == (1, 9)


def test_times_inside_a_sentence_are_no_entries():
    text = "3 Nov 2026\n14:00 Deploy, planned for 13:30\nOn 3 November 2026, at 12:00 we had lunch together."
    assert rows(text) == [
        ("2026-11-03T14:00", "Deploy, planned for 13:30 On 3 November 2026, at 12:00 we had lunch together.")
    ]


def test_lines_that_cannot_be_read_stay_visible():
    reading = read("3 Nov 2026\n14:00 a\n((IMG_1.png))\n14:10 b\n~3pm?? or five past, see call\n15:31 c")
    assert [entry.headline for entry in reading.entries] == ["a", "b", "c"]
    assert [(line.line, line.text) for line in reading.unread] == [
        (3, "((IMG_1.png))"),
        (5, "~3pm?? or five past, see call"),
    ]


def test_the_zone_is_taken_from_the_text_or_asked():
    assert read("All times in CET\n\n14:00 a").zone == "CET"
    assert read("14:00 UTC a\n14:10 b").entries[1].zone == "UTC"
    assert Assumed.NO_ZONE in kinds("14:00 a")
    assert read("14:00 a", zone="PST").entries[0].zone == "PST"
    assert Assumed.WINTER_NAME in kinds("All times in CET\n2026-07-01 14:00 a")
    assert Assumed.NO_DATE in kinds("14:00 a")


def test_american_or_european_order_is_decided_by_the_text_or_asked():
    assert rows("03/11/2026 14:00 a\n13/11/2026 15:00 b")[0][0] == "2026-11-03T14:00"
    assert rows("03/11/2026 14:00 a\n03/13/2026 15:00 b")[0][0] == "2026-03-11T14:00"
    assert Assumed.DATE_ORDER in kinds("03/11/2026 14:00 a")
    assert rows("03/11/2026 14:00 a", order=Order.MONTH_FIRST)[0][0] == "2026-03-11T14:00"


def test_an_open_order_is_told_for_a_line_that_is_only_a_day_too():
    assert Assumed.DATE_ORDER in kinds("03/11/2026\n14:00 a")


def test_a_day_without_any_year_is_no_entry_and_waits_for_the_year():
    text = "Monday, March 4th\n- 09:00 a\n\nTuesday, March 5th\n- 00:12 b"
    assert rows(text) == [("09:00", "a"), ("00:12", "b")]
    assert [t for t, _ in rows(text, day=date(2024, 1, 1))] == ["2024-03-04T09:00", "2024-03-05T00:12"]


def test_a_length_of_time_is_no_time():
    assert rows("2h before: x\n14:02 y") == [("14:02", "y")]


def test_a_column_of_ends_makes_ranges():
    text = "| Event | Start | End |\n|--|--|--|\n| a | 14:02 | 14:05 |\n| b | 14:20 | |"
    assert [(e.time, e.end) for e in read(text).entries] == [("14:02", "14:05"), ("14:20", None)]


def test_emphasis_and_links_leave_the_words_clean():
    entry = read("- **14:00** See [the ticket](https://example.org/7) and **act**").entries[0]
    assert entry.text == "See the ticket and act"
    assert entry.links == ("https://example.org/7",)


def test_csv_keeps_quoted_lines_and_rows_without_a_time():
    text = (
        'when,who,what\n2026-11-03 14:00,ops,"first\nsecond"\nunknown,ops,later\n'
        "2026-11-03 14:20,ops,end\n2026-11-03 14:30,ops,over\n"
    )
    reading = read(text)
    assert [(e.time, e.headline, e.role) for e in reading.entries][:2] == [
        ("2026-11-03T14:00", "first", "ops"),
        (None, "later", "ops"),
    ]
    assert reading.entries[1].line == 4


def test_tables_may_split_day_and_time():
    text = "| Date | Time (UTC) | Event |\n|--|--|--|\n| 2026-11-03 | 14:00 | a |\n| 2026-11-03 | 14:05 | b |"
    assert rows(text) == [("2026-11-03T14:00", "a"), ("2026-11-03T14:05", "b")]
    assert read(text).zone == "UTC"


def test_words_suggest_a_kind_and_a_decision():
    first, second = read("14:39 Decides to restart the pods\n14:52 Alert pages on-call").entries
    assert first.is_decision_guess
    assert first.kind is EntryKind.DECIDE
    assert second.kind is EntryKind.DETECT


def test_the_json_is_what_the_command_promises():
    printed = to_json(read("3 Nov 2026\n~14:00 Deploy (UTC)\n\n((x))", name="notes.md"))
    assert printed["entries"] == [
        {
            "time": "2026-11-03T14:00", "end": None, "precision": "minute", "approx": True, "zone": None,
            "text": "Deploy (UTC)", "evidence": "", "role": "", "kind": "act",
            "source": "notes.md", "line": 2,
        }
    ]  # fmt: skip
    assert printed["unread"] == [{"line": 4, "text": "((x))"}]


def test_an_unknown_reader_is_refused():
    with pytest.raises(ValueError, match="no reader"):
        read("x", read_as="tea leaves")


def test_drafts_become_entries_in_utc():
    reading = read("23:50 a\n00:10 b\nBetween 2026-11-05 and 2026-11-07 c", name="n.txt")
    ids = count(1)
    entries = as_entries(reading.entries, "CET", date(2026, 11, 3), lambda: str(next(ids)))
    assert [entry.at for entry in entries][:2] == [
        datetime(2026, 11, 3, 22, 50, tzinfo=UTC),
        datetime(2026, 11, 3, 23, 10, tzinfo=UTC),
    ]
    assert [entry.id for entry in entries[:2]] == ["1", "2"]
    assert entries[0].written_time == "23:50"
    assert entries[1].source == "n.txt:2"


def test_a_name_in_the_text_becomes_a_role_of_the_review_or_nothing():
    drafts = read("time,who,what\n14:00,Ana,Rolls back\n14:10,Support,Tells customers").entries
    named = as_entries(drafts, "UTC", None, lambda: "1")
    assert [entry.role for entry in named] == ["", ""]
    mapped = as_entries(drafts, "UTC", None, lambda: "1", lambda name: "r2" if name == "Support" else "")
    assert [entry.role for entry in mapped] == ["", "r2"]


def test_without_any_day_the_written_time_stays():
    (entry,) = as_entries(read("14:00 a").entries, "UTC", None, lambda: "1")
    assert (entry.at, entry.written_time, entry.precision) == (None, "14:00", Precision.UNKNOWN)


def test_a_time_that_the_clocks_skipped_is_told():
    drafts = read("2026-03-29 02:30 a\n2026-03-29 04:00 b").entries
    assert [draft.text for draft, _ in doubtful_times(drafts, "Europe/Berlin")] == ["a"]

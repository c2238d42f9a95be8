import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.quick_entry import QuickEntry, parse, to_action

DAYS = {
    "friday": date(2026, 11, 6),
    "tue 10 nov": date(2026, 11, 10),
    "2 weeks": date(2026, 11, 19),
    "10 nov": date(2026, 11, 10),
    "12 dec": date(2026, 12, 12),
    "mon 16 nov": date(2026, 11, 16),
}


def read_due(words):
    return DAYS.get(re.sub(r"^(?:on|by|for|in) ", "", words.casefold().rstrip(".,")))


def test_labels_in_a_line_become_fields():
    line = "Add disk alert at 80 %. Owner: @x. Due: Friday. Verify: next standup by @y"
    assert parse(line, read_due) == QuickEntry(
        what="Add disk alert at 80 %",
        owner="@x",
        due_on=date(2026, 11, 6),
        due_words="Friday",
        verify_how="next standup",
        verifier="@y",
    )


def test_the_short_form_reads_from_the_end():
    entry = parse("Put error rate above latency @eli Tue 10 Nov P1", read_due)
    assert entry == QuickEntry(
        what="Put error rate above latency",
        owner="@eli",
        due_on=date(2026, 11, 10),
        due_words="Tue 10 Nov",
        priority="P1",
    )


@pytest.mark.parametrize(
    "line",
    ["Add alert @eli by Friday p1", "Add alert p1 @eli by Friday", "Add alert by Friday @eli P1."],
)
def test_the_order_at_the_end_is_free(line):
    entry = parse(line, read_due)
    assert (entry.what, entry.owner, entry.due_on, entry.priority) == (
        "Add alert",
        "@eli",
        date(2026, 11, 6),
        "P1",
    )


def test_who_verifies_comes_first_and_when_comes_last():
    entry = parse("Add check @dana. Verify: @eli re-runs the bad config on Mon 16 Nov", read_due)
    assert (entry.verifier, entry.verify_how) == ("@eli", "re-runs the bad config")
    assert entry.verify_on == date(2026, 11, 16)
    assert entry.owner == "@dana"


def test_a_demo_and_a_review_verify_too():
    assert parse("Add check. Owner: @bo. Demo in planning.", read_due).verify_how == "in planning"
    assert parse("Write runbook. Review: next handover.", read_due).verify_how == "next handover"


def test_done_when_is_kept():
    entry = parse(
        "Add check. Done when: the bad config fails CI. Owner: @dana (platform). Priority: P1", read_due
    )
    assert entry.done_when == "the bad config fails CI"
    assert (entry.owner, entry.priority) == ("@dana (platform)", "P1")


def test_a_priority_between_the_labels_is_found():
    entry = parse("Add check. Owner: @dana. P1. Due: Friday", read_due)
    assert (entry.what, entry.owner, entry.priority) == ("Add check", "@dana", "P1")


def test_a_day_inside_the_words_stays_there():
    assert parse("Freeze deploys on Friday", read_due).what == "Freeze deploys on Friday"
    assert parse("Run both versions for 2 weeks", read_due).what == "Run both versions for 2 weeks"
    assert parse("Freeze deploys on Tue 10 Nov @dana", read_due).what == "Freeze deploys on Tue 10 Nov"
    assert parse("Freeze deploys @dana on Friday", read_due).due_on == date(2026, 11, 6)
    assert parse("Freeze deploys in 2 weeks", read_due).due_words == "in 2 weeks"
    assert parse("Review configuration changes", read_due) == QuickEntry(what="Review configuration changes")


def test_due_words_nobody_can_read_stay_in_the_action():
    entry = parse("Add alert. Owner: @x. Due: after the summer", read_due)
    assert entry.due_on is None
    assert entry.due_words == "after the summer"
    assert to_action(entry, "a").text == "Add alert (due: after the summer)"


def test_a_second_label_and_a_second_sentence_stay_in_the_words():
    entry = parse("Add alert. Owner: @x. Owner: @y. Due: Friday. Tell support too.", read_due)
    assert entry.what == "Add alert Owner: @y Tell support too"


def test_what_is_never_eaten_up():
    assert parse("@eli", read_due).what == "@eli"
    assert parse("P1", read_due).what == "P1"
    assert parse("", read_due) == QuickEntry()


WORDS = st.sampled_from(
    [
        "Add",
        "alert",
        "at",
        "80",
        "@eli",
        "@dana",
        "P1",
        "Friday",
        "Tue 10 Nov",
        "by",
        "Owner:",
        "Due:",
        "Verify:",
        "Priority:",
        "Done when:",
        "Demo in",
        "wiki.",
        "now;",
        "on",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_no_word_is_lost(line):
    entry = parse(line, read_due)
    kept = " ".join(str(getattr(entry, field)) for field in entry.__slots__).casefold()
    for word in re.findall(r"[@\w]+", line):
        if word.casefold() not in {
            "owner",
            "due",
            "verify",
            "priority",
            "done",
            "when",
            "demo",
            "on",
            "by",
            "at",
        }:
            assert word.casefold() in kept, (word, entry)

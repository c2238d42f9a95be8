import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.domain import actions, quick_entry, whys
from facilitator.domain.action_checks import ActionCheck, Reason, check, check_together, strength, strength_of
from facilitator.domain.kinds import ActionStatus, Strength
from facilitator.domain.review import ActionItem, Review

TODAY = date(2026, 11, 5)
SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
GOOD = ActionItem(
    "a",
    "Page search on-call when p95 is over 2 s for 5 minutes",
    owner="@dana (platform)",
    due_on=date(2026, 11, 13),
    priority="P1",
    verifier="@eli",
    verify_how="slows search down in staging",
)
Q1_TO_Q6 = {"Q1", "Q2", "Q3", "Q4", "Q5", "Q6"}


def read_due(words):
    known = {"friday": 6, "wednesday": 11, "2 weeks": 19, "tue 10 nov": 10, "by friday": 6, "12 dec": 42}
    day = known.get(words.casefold().strip(".,"))
    return date(2026, 10, 31) + timedelta(days=day) if day else None


def found(action, **fields):
    return {finding.check.value for finding in check(replace(action, **fields), TODAY)}


def test_a_good_action_raises_nothing():
    assert check(GOOD, TODAY) == ()


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({"text": "Better alerting for search at 80 %"}, "Q1"),
        ({"text": "Look into the importer limits of 50 MB"}, "Q1"),
        ({"text": "Harden the importer"}, "Q2"),
        ({"owner": "platform team"}, "Q3"),
        ({"owner": "TBD"}, "Q3"),
        ({"owner": "@dana, @eli"}, "Q3"),
        ({"owner": ""}, "Q3"),
        ({"due_on": None}, "Q4"),
        ({"due_on": date(2026, 11, 4)}, "Q4"),
        ({"due_on": date(2026, 11, 14)}, "Q4"),
        ({"due_on": date(2027, 2, 12)}, "Q4"),
        ({"priority": "backlog"}, "Q5"),
        ({"priority": "P: nice to have"}, "Q5"),
        ({"verify_how": "", "verifier": ""}, "Q6"),
        ({"verifier": "Dana"}, "Q6"),
        ({"verify_how": "owner checks"}, "Q6"),
        ({"text": "Send a reminder about peak hours at 18:00"}, "Q8"),
        ({"text": "Tell the night shift to watch 3 logs"}, "Q9"),
        ({"text": "Train engineers on the 4 dashboards"}, "Q9"),
        ({"text": "Add 3 tests and rewrite docs and alert"}, "Q10"),
        ({"text": "Add an alert at 80 % and write a runbook"}, "Q10"),
        ({"text": "Require VP approval for every migration over 10 rows"}, "Q14"),
    ],
)
def test_each_check_sees_its_weakness(fields, number):
    assert number in found(GOOD, **fields)


@pytest.mark.parametrize(
    "text",
    [
        "Importer rejects files over 50 MB with a clear error",
        "Add disk alert at 80 % on the database hosts",
        "Roll config out to 5 % of hosts first, halt at 1 % errors",
        "Put error rate above latency on the checkout dashboard",
        "Freeze window enforced by pipeline until 1 Jan",
        "Create a runbook for timeouts of the payment service",
    ],
)
def test_good_words_raise_nothing_about_words(text):
    assert not found(GOOD, text=text) & {"Q1", "Q2", "Q9", "Q10"}


def test_done_when_is_the_measure():
    assert "Q2" not in found(GOOD, text="Harden the importer", done_when="test_big_file is green")


def test_a_late_action_that_is_done_is_not_nagged():
    assert "Q4" not in found(GOOD, due_on=date(2026, 11, 2), status=ActionStatus.DONE)
    assert check(ActionItem("a", "x", status=ActionStatus.WONT_DO), TODAY) == ()


def test_an_action_traces_to_a_statement_that_is_there():
    review = whys.start(Review("r"), "w", "Search was slow from 14:20")
    assert ActionCheck.TRACES in {f.check for f in check(GOOD, TODAY, review)}
    assert check(replace(GOOD, why_id="w"), TODAY, review) == ()


def test_a_weak_action_with_an_end_is_fine():
    assert "Q8" not in found(GOOD, text="Remind everybody of the 18:00 freeze", expires_on=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("Add config schema check to CI, rejects unknown keys", Strength.STRONG),
        ("Roll config out to 5 % of hosts first, halt at 1 % errors", Strength.STRONG),
        ("Put error rate above latency on the checkout dashboard", Strength.INTERMEDIATE),
        ("Add disk alert at 80 %", Strength.INTERMEDIATE),
        ("Add a line to the wiki", Strength.WEAK),
        ("Remind the team of the freeze", Strength.WEAK),
        ("Be more careful", Strength.WEAK),
        ("Paint the door", Strength.UNRATED),
    ],
)
def test_strength_is_a_guess_from_the_words(text, tier):
    assert strength(text) is tier


def test_a_chosen_strength_wins_over_the_guess():
    assert strength_of(ActionItem("a", "Add a line to the wiki", strength=Strength.STRONG)) is Strength.STRONG


def test_actions_are_looked_at_together():
    review = Review("r")
    for number in range(6):
        review = actions.commit(review, replace(GOOD, id=str(number), text="Add a line to the wiki"))
    reasons = {finding.reason for finding in check_together(review)}
    assert reasons == {Reason.TOO_MANY, Reason.ALL_WEAK, Reason.NOTHING_DETECTS, Reason.NOTHING_HELPS}
    assert check_together(Review("r")) == ()


def listed(heading):
    files = sorted(SEEDS.glob("001*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip("no corpus")
    rows = iter(files[0].read_text(encoding="utf-8").splitlines())
    next(row for row in rows if row == heading)
    items = []
    for row in rows:
        if not row.startswith("- "):
            return items
        items.append(row[2:].strip('"'))
    return items


@pytest.mark.corpus
def test_each_bad_action_of_the_source_raises_two_findings():
    items = listed("Bad Action Items")
    assert len(items) == 4
    for text in items:
        action = quick_entry.to_action(quick_entry.parse(text, read_due), "a")
        assert action.text == text
        about_words = {"Q1", "Q2", "Q8", "Q9"}
        assert len(check(action, TODAY)) >= 2
        assert found(action) & about_words, text


@pytest.mark.corpus
def test_each_good_action_of_the_source_raises_none_of_the_first_six():
    items = listed("Good Action Items")
    assert len(items) == 3
    for text in items:
        entry = quick_entry.parse(text, read_due)
        assert re.fullmatch(r"@\w+", entry.owner)
        assert entry.due_on
        assert entry.verify_how
        assert not found(quick_entry.to_action(entry, "a")) & Q1_TO_Q6, text

"""The demo on a small script: names of pictures, the report, the clock, and what stops it."""

import json
from datetime import UTC, datetime

import pytest

from facilitator.demo.hands import CannotGoOnError
from facilitator.demo.player import DemoClock, play
from facilitator.demo.report import is_ours
from facilitator.demo.steps import At, Click, OtherProgram, Part, Picture, Press, Reach, See, Type

FIRST_RUN = Part("First start", (See("Paste a timeline"), Picture("desk-first-run")))


def test_pictures_come_in_every_size_and_theme_and_the_report_names_them(tmp_path, qapp):
    report = play(tmp_path, [(1440, 900), (1100, 700)], ["light", "dark"], 1.0, [FIRST_RUN])
    names = {path.name for path in (tmp_path / "screens").iterdir()}
    assert names == {
        "desk-first-run.png",
        "desk-first-run-small.png",
        "desk-first-run-dark.png",
        "desk-first-run-dark-small.png",
    }
    told = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert told["files"] == sorted([*(f"screens/{name}" for name in names), "library.sqlite3", "report.json"])
    assert [step["did"] for step in told["steps"]] == [
        "see Paste a timeline",
        "picture desk-first-run console",
    ]
    assert all(step.ms >= 0 for step in report.steps)


def test_a_second_play_takes_the_place_of_the_first(tmp_path, qapp):
    play(tmp_path, [(1440, 900)], ["light"], 1.0, [FIRST_RUN])
    assert is_ours(tmp_path)
    play(tmp_path, [(1440, 900)], ["light"], 1.0, [Part("Nothing", ())])
    assert list((tmp_path / "screens").iterdir()) == []


def test_the_play_stops_where_a_person_could_not_go_on_and_says_what_there_is(tmp_path, qapp):
    lost = Part("Lost", (Reach("A button that is not there"), Press("Space")))
    with pytest.raises(CannotGoOnError, match=r"Lost: tab to A button.*Paste a timeline"):
        play(tmp_path, [(1440, 900)], ["light"], 1.0, [lost])
    assert (tmp_path / "screens" / "stopped-here.png").exists()
    assert not (tmp_path / "settings.toml").exists()
    assert is_ours(tmp_path)


def test_a_save_that_fails_for_real_is_seen_and_healed(tmp_path, qapp):
    trouble = Part(
        "Another program",
        (
            See("Paste a timeline"),
            Click("Start an empty review"),
            See("Saved"),
            OtherProgram(holds=True),
            Reach("Title"),
            Type("The disk filled"),
            See("Not saved – file in use"),
            OtherProgram(holds=False),
            Click("Try now"),
            See("Saved"),
        ),
    )
    play(tmp_path, [(1440, 900)], ["light"], 1.0, [trouble])


def test_the_clock_stands_where_the_script_put_it():
    clock = DemoClock()
    clock.move("2026-11-05 10:21")
    assert clock() == datetime(2026, 11, 5, 9, 21, tzinfo=UTC)
    clock.move("10:22")
    assert clock() == datetime(2026, 11, 5, 9, 22, tzinfo=UTC)


def test_a_step_tells_what_it_does():
    assert At("10:21").words() == "clock at 10:21"
    assert Press("Ctrl+J", 2).words() == "press Ctrl+J 2"

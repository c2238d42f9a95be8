"""The program is killed again and again while a robot types: nothing that was marked as saved is lost."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.settings import read as read_settings
from facilitator.store.library import Library
from tests.guards.robot import digest

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10
"""Of each of the two meetings, which can be tried side by side."""
LONGEST_START = 60
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can kill at once"),
]


class Rounds:
    """What the robot said in each round, and the means to end it."""

    def __init__(self, errors):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.guards.robot"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        self._next()

    def _next(self):
        line = self._process.stdout.readline()
        assert line, "the robot ended by itself"
        return line.split(maxsplit=1)

    def play(self, folder, seed, seconds):
        """Start the program, let it type for some time after its first confirmed word, kill it."""
        self._process.stdin.write(f"{folder} {seed}\n")
        self._process.stdin.flush()
        said = []
        pid = 0
        watch = threading.Timer(LONGEST_START, lambda: os.kill(pid, signal.SIGKILL))
        watch.start()
        killer = None
        while True:
            word, value = self._next()
            if word == "pid":
                pid = int(value)
            elif word == "ended":
                break
            else:
                said.append((word, value.strip()))
            if killer is None and sum(w == "saved" for w, _v in said) == 2:
                killer = threading.Timer(seconds, os.kill, (pid, signal.SIGKILL))
                killer.start()
        watch.cancel()
        watch.join()
        assert killer is not None, f"the program ended before it was killed: {said[-3:]}"
        killer.join()
        return said

    def end(self):
        self._process.stdin.close()
        self._process.wait(timeout=20)
        self._process.stdout.close()


def reopened(folder):
    review_id = read_settings(folder / "settings.toml").last_review
    with closing(Library.open(folder / "library.sqlite3", clock=lambda: datetime.now(UTC))) as library:
        assert not library.is_read_only
        return library.load(review_id)


def assert_nothing_confirmed_is_lost(said, state):
    """What is found is the last state marked as saved, or one that was shown after it."""
    last = max(place for place, (word, _digest) in enumerate(said) if word == "saved")
    since = [said[last][1], *(value for word, value in said[last:] if word == "shown")]
    assert digest(state) in since


def where_it_was(state):
    meeting = state.meeting
    return [meeting.part_id, str(meeting.scene), meeting.entry_id, meeting.step, str(meeting.started_at)]


@pytest.mark.parametrize("meeting", [1, 2])
def test_nothing_that_was_marked_as_saved_is_lost_by_ten_kills(tmp_path, meeting):
    dice = random.Random(meeting)
    with (tmp_path / "errors.txt").open("w") as errors:
        rounds = Rounds(errors)
        before = None
        typed = 0
        for kill in range(KILLS):
            said = rounds.play(tmp_path, meeting * 100 + kill, dice.uniform(0, 0.4))
            if before is not None:
                again = json.loads(dict(said)["again"])
                assert again == {"where": where_it_was(before), "is_blank": True, "stage": "One moment"}
                assert dict(said)["file"] == digest(before.file)
            before = reopened(tmp_path)
            assert_nothing_confirmed_is_lost(said, before)
            typed += sum(word == "shown" for word, _value in said)
        rounds.end()
    assert [line for line in (tmp_path / "errors.txt").read_text().splitlines() if not is_notice(line)] == []
    assert typed > KILLS * 3
    assert before.file.private.drafts or before.file.private.stubs


def test_the_check_bites_when_a_confirmed_state_is_not_found(tmp_path):
    from facilitator.domain.review import Review
    from facilitator.domain.review_file import ReviewFile, State

    lost, kept = State(ReviewFile(Review("lost"))), State(ReviewFile(Review("kept")))
    said = [
        ("shown", digest(lost)),
        ("saved", digest(lost)),
        ("shown", digest(kept)),
        ("saved", digest(kept)),
    ]
    with pytest.raises(AssertionError):
        assert_nothing_confirmed_is_lost(said, lost)
    assert_nothing_confirmed_is_lost(said, kept)


def is_notice(line):
    """Windows that are not on a screen cannot be raised; the offscreen plugin says so each time."""
    return line.startswith("This plugin does not support")

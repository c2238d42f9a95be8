"""A review that is cut off in the middle goes on at the same moment, and nothing that was saved is lost."""

import os
import signal
import subprocess
import sys

import pytest

from facilitator.demo.steps import Press, Reach, See, Type
from facilitator.open_review import SaveState

BOX = "What the room says"

MEETING = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from facilitator.demo.player import Player
from facilitator.demo.steps import Part, Press, Reach, Type
from facilitator.open_review import SaveState

app = QApplication([])
player = Player(app, Path(sys.argv[1]), [(1440, 900)], ["light"])
player.start()
player.play([Part("A meeting", (
    Reach("Start an empty review"), Press("Space"),
    Reach("Title"), Type("Queue grew overnight"),
    Reach("Run the review"), Press("Space"), Reach("Start the meeting"), Press("Space"),
    Press("Ctrl+L", 2),
    Press("Ctrl+N"), Type("14:20"), Press("Return"), Type("The queue grows"), Press("Return"),
    Type("This line was a mistake"), Press("Return"), Press("Ctrl+Z"), Press("Escape"),
    Press("F6"), Reach("What the room says"), Type("Half a sen"),
))])
mark = lambda: player.program.windows.open_review.save_mark.state
player.hands.wait_until(lambda: mark() is SaveState.SAVED, "Saved")
print("saved", flush=True)
time.sleep(120)
"""


@pytest.fixture
def cut_off(tmp_path):
    """Hold a meeting in another process, wait until it says that all is saved, and kill it there."""
    meeting = subprocess.Popen(
        [sys.executable, "-c", MEETING, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert meeting.stdout.readline().strip() == "saved"
    meeting.send_signal(signal.SIGKILL)
    meeting.wait(timeout=30)
    meeting.stdout.close()
    return tmp_path


@pytest.mark.slow
def test_after_a_crash_the_review_goes_on_at_the_same_moment_with_a_blank_stage(cut_off, sit_down, do):
    player = sit_down(cut_off)
    do(player, See("Go on at the same moment"), Reach("Go on at the same moment"), Press("Space"))
    windows = player.program.windows
    state = windows.open_review.state
    assert [entry.text for entry in state.file.review.entries] == ["The queue grows"]
    assert "The queue grows" not in windows.stage.words()
    do(player, Reach(BOX))
    assert player.hands.find(BOX).text() == "Half a sen"


@pytest.mark.slow
def test_one_line_comes_back_goes_on_stage_and_into_the_document(cut_off, sit_down, do):
    player = sit_down(cut_off)
    do(player, Reach("Go on at the same moment"), Press("Space"), Reach("Show"), Press("Space"))
    stage = player.program.windows.stage
    assert "The queue grows" in stage.words()
    assert "Half a sen" not in stage.words()
    do(player, Press("F6"), Reach(BOX), Type("tence"), Press("Ctrl+Return"))
    do(player, Press("Ctrl+Tab"), Reach("Markdown"), Press("Ctrl+Shift+E"), See("Open the folder"))
    assert player.program.windows.open_review.save_mark.state is SaveState.SAVED
    (written,) = (cut_off / "documents").glob("*.md")
    text = written.read_text(encoding="utf-8")
    assert "The queue grows" in text
    assert "Half a sentence" in text
    assert "mistake" not in text

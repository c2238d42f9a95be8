"""Looking at the list gets the program ready to open a review at once."""

import subprocess
import sys

LOOK = """
import sys
from importlib import import_module
from facilitator.app.readying import PIECES
for piece in PIECES:
    import_module(piece)
before = set(sys.modules)
import facilitator.app.opening, facilitator.ui.run.page
print(len(set(sys.modules) - before))
"""


def test_after_a_look_at_the_list_nothing_of_the_run_is_left_to_load():
    said = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["0"]


def test_it_is_told_once_when_all_is_there(qtbot):
    from facilitator.app.readying import Readying

    told = []
    readying = Readying(lambda: told.append(1))
    readying.begin()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    qtbot.wait(50)
    assert told == [1]
    readying.deleteLater()

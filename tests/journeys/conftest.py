"""A table with the whole program on it: real windows, real keys, a clock that stands still."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from facilitator.demo.player import Player
from facilitator.demo.steps import Part

OWN_WINDOWS = {"Shell", "StageWindow", "QMenu", "QFrame", "QComboBoxPrivateContainer", "QTipLabel"}


class Doorman(QObject):
    """Notes every window that opens."""

    def __init__(self):
        super().__init__()
        self.strangers = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            name = type(watched).__name__
            if name not in OWN_WINDOWS:
                self.strangers.append(f"{name} “{watched.accessibleName()}”")
        return False


@pytest.fixture
def no_window_flashes(qapp):
    """Fail when a part of a page was, for a moment, a window of its own; it takes the keys away."""
    doorman = Doorman()
    qapp.installEventFilter(doorman)
    yield doorman
    qapp.removeEventFilter(doorman)
    assert doorman.strangers == []


@pytest.fixture
def sit_down(qapp, no_window_flashes):
    """Return a function that opens the program on a folder; what it opened is closed at the end."""
    open_now = []

    def sit_down(folder):
        player = Player(qapp, folder, [(1440, 900)], ["light"])
        open_now.append(player)
        player.start()
        return player

    yield sit_down
    for player in open_now:
        player.close()


@pytest.fixture
def do():
    """Return a function that does a few steps."""
    return lambda player, *steps: player.play([Part("by hand", steps)])

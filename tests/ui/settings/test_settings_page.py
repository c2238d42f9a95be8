"""The settings: each choice is told at once and shown as told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from facilitator.settings import Settings
from facilitator.ui import accessible, theme
from facilitator.ui.icons import Icons
from facilitator.ui.settings.facts import CopyFact, LibraryFacts
from facilitator.ui.settings.page import SettingsPage

COPY = CopyFact(Path("backups/library 1.sqlite3"), datetime(2026, 11, 16, 7, tzinfo=UTC))


@pytest.fixture
def page(qtbot):
    facts = LibraryFacts(Path("library.sqlite3"), reviews=3, size=1_250_000, copies=(COPY,))
    made = SettingsPage(Icons(theme.load("light")), Settings(), facts, zone="Europe/Berlin", version="0.1.0")
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot, page, name):
    qtbot.mouseClick(accessible.find(page, name), Qt.MouseButton.LeftButton)


def box(page, name):
    """Return a box of choices; where Linux reads its choice as its name, the name is in the widget."""
    return next(found for found in page.findChildren(QComboBox) if found.accessibleName() == name)


def test_choices_are_told_one_by_one(qtbot, page):
    told = []
    page.changed.connect(told.append)
    press(qtbot, page, "High contrast")
    size = box(page, "Text size")
    size.setFocus()
    qtbot.keyClick(size, Qt.Key.Key_Down)
    switch = accessible.find(page, "Less motion", accessible.QAccessible.Role.CheckBox)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told[-1] == Settings(theme="contrast", text_size=1.1, is_motion_reduced=True)
    assert len(told) == 3


def test_a_screen_that_is_away_stays_chosen(page):
    page.show_settings(Settings(stage_screen="Projector"))
    page.show_screens(["Laptop"])
    assert box(page, "Screen of the stage").currentText() == "Projector, not connected now"
    assert accessible.find(page, "There is one screen now").isVisible()


def test_restoring_asks_once_and_leaving_it_changes_nothing(qtbot, page):
    told = []
    page.restore_wanted.connect(told.append)
    press(qtbot, page, "Restore…")
    press(qtbot, page, "Leave it as it is")
    assert told == []
    press(qtbot, page, "Restore…")
    press(qtbot, page, "Restore this copy")
    assert told == [COPY.path]


def test_everything_that_takes_the_focus_has_a_name(page):
    assert accessible.nameless(page) == []


def test_the_pack_of_the_team_is_asked_for_and_what_is_wrong_with_one_is_said(qtbot, page):
    told = []
    page.wording.file_wanted.connect(lambda: told.append("file"))
    page.wording.dropped.connect(lambda: told.append("without"))
    press(qtbot, page, "Choose a pack…")
    page.wording.say("line 3: an entry of the allow-list needs reason")
    assert accessible.find(page, "Not taken: line 3: an entry of the allow-list needs reason").isVisible()
    page.show_settings(Settings(own_wording="/team/wording.toml"))
    press(qtbot, page, "Go without")
    assert told == ["file", "without"]

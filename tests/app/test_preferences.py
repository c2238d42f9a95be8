"""The looks follow the settings, and the system while the settings leave it to the system."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.app import preferences
from facilitator.app.preferences import Preferences
from facilitator.settings import Settings


class System:
    """What a desktop tells: light or dark, and whether it wants more contrast."""

    def __init__(self, app):
        self._app, self._hints = app, app.styleHints()
        self.scheme, self.wish = Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference

    def colorScheme(self):
        return self.scheme

    def contrastPreference(self):
        return self.wish

    @property
    def colorSchemeChanged(self):
        return self._hints.colorSchemeChanged

    @property
    def contrastPreferenceChanged(self):
        return self._hints.accessibility().contrastPreferenceChanged

    def accessibility(self):
        return self

    def say(self, *, scheme=None, wish=None):
        if scheme is not None:
            self.scheme = scheme
            self.colorSchemeChanged.emit(scheme)
        if wish is not None:
            self.wish = wish
            self.contrastPreferenceChanged.emit(wish)


@pytest.fixture
def system(qapp, monkeypatch):
    if not hasattr(qapp.styleHints(), "accessibility"):
        pytest.skip("this Qt does not tell about contrast")
    made = System(qapp)
    monkeypatch.setattr(QApplication, "styleHints", lambda _app: made)
    return made


@pytest.fixture
def kept(qapp, system, tmp_path):
    made = Preferences(qapp, tmp_path / "settings.toml")
    yield made
    made.deleteLater()


def test_the_theme_follows_the_system_while_the_program_runs(kept, system):
    assert kept.icons.theme.name == "light"
    system.say(scheme=Qt.ColorScheme.Dark)
    assert kept.icons.theme.name == "dark"
    system.say(wish=Qt.ContrastPreference.HighContrast)
    assert kept.icons.theme.name == "contrast"
    system.say(wish=Qt.ContrastPreference.NoPreference)
    assert kept.icons.theme.name == "dark"


def test_a_theme_that_was_chosen_stays_whatever_the_system_says(kept, system):
    kept.remember(replace(kept.settings, theme="light"))
    system.say(scheme=Qt.ColorScheme.Dark, wish=Qt.ContrastPreference.HighContrast)
    assert kept.icons.theme.name == "light"
    kept.remember(Settings())
    assert kept.icons.theme.name == "contrast"


def test_a_qt_that_cannot_tell_about_contrast_is_no_trouble(qapp, system, tmp_path, monkeypatch):
    monkeypatch.setattr(preferences, "_contrast_of", lambda _system: None)
    kept = Preferences(qapp, tmp_path / "settings.toml")
    system.say(scheme=Qt.ColorScheme.Dark)
    assert kept.icons.theme.name == "dark"
    kept.deleteLater()


def test_what_qt_really_tells_can_be_asked_again_and_again(qapp, tmp_path):
    for _time in range(3):
        kept = Preferences(qapp, tmp_path / "settings.toml")
        gc.collect()
        assert kept.theme_name() in ("light", "dark", "contrast")
        kept.deleteLater()

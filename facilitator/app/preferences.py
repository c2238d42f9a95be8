"""The settings while the program runs: kept in their file, and put on at once."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from facilitator import settings as user_settings
from facilitator.settings import Settings
from facilitator.ui import appearance, theme
from facilitator.ui.icons import Icons

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints


class Preferences(QObject):
    """Holds the settings and the icons of their theme; ``is_kept`` is False while they cannot be written."""

    changed = Signal(object)

    def __init__(self, app: QApplication, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._path = app, path
        self.is_kept = True
        self.settings = user_settings.read(path)
        self._system = app.styleHints()  # kept: what it hands out ends with it
        self._contrast = _contrast_of(self._system)
        self.icons = Icons(theme.load(self.theme_name()), self)
        appearance.apply(app, self.icons.theme, self.settings.text_size)
        self._system.colorSchemeChanged.connect(self._on_system)
        if self._contrast is not None:
            self._contrast.contrastPreferenceChanged.connect(self._on_system)

    def theme_name(self) -> str:
        """Return the chosen theme, or the one that goes with the system."""
        if self.settings.theme in theme.NAMES:
            return self.settings.theme
        wish = self._contrast.contrastPreference() if self._contrast is not None else None
        if wish is not None and wish is Qt.ContrastPreference.HighContrast:
            return "contrast"
        is_dark = self._system.colorScheme() is Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"

    def remember(self, settings: Settings) -> None:
        """Keep and apply the settings; a folder that cannot be written costs only the memory of them."""
        if settings == self.settings:
            return
        before, self.settings = self.settings, settings
        try:
            user_settings.write(settings, self._path)
            self.is_kept = True
        except OSError:
            self.is_kept = False
        if (before.theme, before.text_size) != (settings.theme, settings.text_size):
            self._dress()
        self.changed.emit(settings)

    def change(self, settings: Settings) -> None:
        """Take over what the page of settings chose; what is remembered elsewhere stays."""
        kept = self.settings
        self.remember(
            replace(
                settings,
                last_review=kept.last_review,
                own_shapes=kept.own_shapes,
                own_wording=kept.own_wording,
            )
        )

    def _on_system(self, _wish: object) -> None:
        if not self.settings.theme:
            self._dress()

    def _dress(self) -> None:
        chosen = theme.load(self.theme_name())
        appearance.apply(self._app, chosen, self.settings.text_size)
        self.icons.use(chosen)


def _contrast_of(system: "QStyleHints") -> "QAccessibilityHints | None":
    """Return what the system tells about contrast; an older Qt cannot tell."""
    ask = getattr(system, "accessibility", None)
    return ask() if ask is not None else None

"""Settings of looks: theme, size of the text, less motion."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _
from facilitator.settings import Settings
from facilitator.ui.icons import Icons
from facilitator.ui.settings.rows import Choice, add_row
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.segment import Segment
from facilitator.ui.widgets.switch import Switch

SIZES = (90, 100, 110, 125, 140, 150, 175, 200)


class AppearanceCard(Card):
    """Says each choice; shows only what it is told."""

    theme_chosen = Signal(str)
    size_chosen = Signal(float)
    motion_chosen = Signal(bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(_("Appearance"), parent=parent)
        themes = (
            ("", _("As the system")),
            ("light", _("Light")),
            ("dark", _("Dark")),
            ("contrast", _("High contrast")),
        )
        self.theme = Segment(_("Theme"), themes)
        self.text_size = Choice(_("Text size"))
        less = _("The stage changes without a fade, from the next review you open")
        self.motion = Switch("", icons, name=_("Less motion"), says=less)
        add_row(self, _("Theme"), "", self.theme)
        add_row(self, _("Text size"), _("On your own screen; the stage fits its text itself"), self.text_size)
        add_row(self, _("Less motion"), less, self.motion)
        self.theme.chosen.connect(self.theme_chosen)
        self.text_size.chosen.connect(self._on_size)
        self.motion.clicked.connect(self.motion_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds."""
        self.theme.show_current(settings.theme)
        percent = round(settings.text_size * 100)
        sizes = sorted({*SIZES, percent})
        words = [(str(size), _("{percent} %").format(percent=size)) for size in sizes]
        self.text_size.show_choices(words, str(percent))
        self.motion.setChecked(settings.is_motion_reduced)

    def _on_size(self, percent: str) -> None:
        self.size_chosen.emit(int(percent) / 100)

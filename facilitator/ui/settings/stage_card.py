"""Settings of the stage: on which screen it opens."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.language.translate import _
from facilitator.ui import keys
from facilitator.ui.settings.rows import Choice, add_row
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.key_button import KeyCap
from facilitator.ui.widgets.labels import label


class StageCard(Card):
    """Says the name of the screen; empty for "the other one"."""

    screen_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Stage screen"), parent=parent)
        self.screen_choice = Choice(_("Screen of the stage"))
        self.screen_choice.chosen.connect(self.screen_chosen)
        add_row(self, _("Screen of the stage"), _("Used the next time the stage opens"), self.screen_choice)
        self._only_one = add_row(
            self,
            _("There is one screen now"),
            _("The stage opens as a window of its own; share that window, not the screen."),
        )
        add_row(
            self,
            _("Swap the screens during a meeting"),
            _("The stage is blanked first"),
            KeyCap("swap-screens"),
        )
        self.setAccessibleDescription(keys.cap("swap-screens"))

    def show_screens(self, names: Sequence[str], current: str) -> None:
        """Show the screens that are there, and the chosen one even while it is not."""
        choices = [("", _("The other screen, if there is one")), *((name, name) for name in names)]
        if current and current not in names:
            choices.append((current, _("{name}, not connected now").format(name=current)))
        self.screen_choice.show_choices(choices, current)
        self._only_one.setVisible(len(names) < 2)


class AboutCard(Card):
    """Version and licences."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(_("About"), parent=parent)
        add_row(self, _("Facilitator"), _("Under the MIT licence"), label(version, "muted"))
        add_row(
            self,
            _("Fonts"),
            _("Inter, Source Serif 4 and JetBrains Mono, each under the SIL Open Font License 1.1"),
        )
        add_row(self, _("Icons"), _("Lucide, under the ISC license; some are our own"))
        add_row(self, _("Windows"), _("Qt and PySide, under the GNU Lesser General Public License 3"))

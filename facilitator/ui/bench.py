"""What every page is handed: looks, clock, ids and the question pack. Values and functions only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.dates.words import to_local
from facilitator.prompts.pack import Pack
from facilitator.settings import Settings
from facilitator.ui.icons import Icons


@dataclass(frozen=True, slots=True)
class Bench:
    """The tools of a page. ``clock`` gives aware UTC; ``zone`` is the IANA name of this computer's zone."""

    icons: Icons
    questions: Pack
    settings: Settings
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    zone: str

    def today(self) -> date:
        """Return the day it is here."""
        return to_local(self.clock(), self.zone).date()

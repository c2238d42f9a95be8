"""Where the stage belongs, decided without Qt: the projector may come and go while people watch."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenSpot:
    """A screen by its name; ``is_console`` is the one the console stands on."""

    name: str
    is_console: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """What to do: on which screen, full or as a window, blank or not, and whether to offer "Show again"."""

    screen: str
    is_full_screen: bool
    is_blank: bool = False
    offers_again: bool = False


def place(screens: Sequence[ScreenSpot], wanted: str = "", was_on: str = "") -> Placement:
    """Decide the place of the stage.

    A screen that went away leaves a blank, ordinary window beside the console, so that the room's view
    never covers the desk. A screen that comes back is offered, never used by itself.

    Args:
        screens: the screens there are now.
        wanted: the screen chosen for the stage, empty for none.
        was_on: the screen the stage stands on, empty if it is not open.
    """
    names = [screen.name for screen in screens]
    console = next((screen.name for screen in screens if screen.is_console), names[0] if names else "")
    if was_on and was_on not in names:
        return Placement(console, is_full_screen=False, is_blank=True)
    if was_on and wanted in names and was_on != wanted:
        return Placement(was_on, is_full_screen=False, is_blank=True, offers_again=True)
    if was_on:
        return Placement(was_on, is_full_screen=was_on != console)
    others = [name for name in names if name != console]
    if wanted in names:
        return Placement(wanted, is_full_screen=wanted != console)
    if others and not wanted:
        return Placement(others[0], is_full_screen=True)
    return Placement(console, is_full_screen=False)

"""``facilitator`` alone: opens the windows; without a display the sample review plays into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.display import has_display

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Open the windows with the library that was named."""
    return open_windows(chosen.library)


def open_windows(library: Path | None) -> int:
    """Open the windows and stay until they are closed."""
    if not has_display():
        from facilitator.commands.demo import play_where_there_is_room

        return play_where_there_is_room()
    from facilitator.app.quick_start import hurry

    hurry()
    from facilitator.app.start import main as start

    return start(library)

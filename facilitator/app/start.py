"""Starts the windows: the order of things, written once.

Only what an empty window needs is imported with this module; the rest comes while that window is looked at.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app.first_picture import ground, paint_now
from facilitator.app.quick_start import settle
from facilitator.language.translate import _
from facilitator.settings import library_path, log_folder, settings_path
from facilitator.ui.shell import Shell
from facilitator.ui.theme import STYLE, WEARS

if TYPE_CHECKING:
    from facilitator.app.program import Program, Surroundings

SWITCH_SECONDS = 0.0005
LOOKED_AT_MS = 500


def main(library: Path | None = None) -> int:
    """Open the windows and stay until they are closed; return the exit status."""
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication([sys.argv[0], "-style", STYLE])
    app.setProperty(WEARS, STYLE)
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    shell = Shell()
    shell.show_ground(ground(app, settings_path()))
    paint_now(shell)
    return run(app, shell, library)


def run(app: QApplication, shell: Shell, library: Path | None) -> int:
    """Put the program into its window, and stay until it is closed."""
    from facilitator.app.faults import Faults, log_to
    from facilitator.app.program import Program

    faults = Faults(app)
    faults.watch()
    try:
        program = Program(app, surroundings(library), shell)
        faults.happened.connect(lambda place: tell_fault(program, place))
        program.start()
    finally:  # behind the picture, because logging is slow to load; a fault before it is logged after this
        log_to(log_folder())
    from facilitator.app.readying import Readying

    QTimer.singleShot(LOOKED_AT_MS, Readying(settle, program).begin)
    try:
        return app.exec()
    finally:
        program.close()
        faults.stop()


def surroundings(library: Path | None) -> "Surroundings":
    """Return the surroundings of a person's own machine."""
    from datetime import UTC, datetime

    from facilitator.app.program import Surroundings
    from facilitator.app.zone_here import zone_here

    return Surroundings(library or library_path(), settings_path(), lambda: datetime.now(UTC), zone_here())


def tell_fault(program: "Program", place: str) -> None:
    """Say calmly that something went wrong, and what is safe."""
    is_saved = _is_saved(program)
    safe = _("Everything is saved.") if is_saved else _("Newer changes are kept in this window.")
    program.shell.banner.tell(
        _("Something in the program did not work. You can go on."),
        safe,
        [
            (_("Go on"), program.shell.banner.calm),
            (_("Copy details"), lambda: QApplication.clipboard().setText(place)),
        ],
    )


def _is_saved(program: "Program") -> bool:
    """Save now; a fault of the saving itself must not be told again and again."""
    try:
        return program.windows is None or program.windows.open_review.save_now()
    except Exception:
        return False

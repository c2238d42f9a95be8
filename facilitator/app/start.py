"""Starts the windows: the order of things, written once."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer, QTimeZone
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.faults import Faults, log_to
from facilitator.app.program import Program, Surroundings
from facilitator.app.quick_start import settle
from facilitator.language.translate import _
from facilitator.settings import library_path, log_folder, settings_path

SWITCH_SECONDS = 0.0005
SETTLED_MS = 1_000


def main(library: Path | None = None) -> int:
    """Open the windows and stay until they are closed; return the exit status."""
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    log_to(log_folder())
    faults = Faults(app)
    faults.watch()
    program = Program(app, surroundings(library), paint_now)
    faults.happened.connect(lambda place: tell_fault(program, place))
    program.start()
    QTimer.singleShot(SETTLED_MS, settle)
    try:
        return app.exec()
    finally:
        program.close()
        faults.stop()


def paint_now(window: QWidget) -> None:
    """Put the window on the screen as it is."""
    window.show()
    QApplication.processEvents()


def surroundings(library: Path | None) -> Surroundings:
    """Return the surroundings of a person's own machine."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return Surroundings(library or library_path(), settings_path(), lambda: datetime.now(UTC), zone)


def tell_fault(program: Program, place: str) -> None:
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


def _is_saved(program: Program) -> bool:
    """Save now; a fault of the saving itself must not be told again and again."""
    try:
        return program.windows is None or program.windows.open_review.save_now()
    except Exception:
        return False

"""The whole program with a library of its own, for guards that look at every page."""

from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from facilitator.app.program import Program, Surroundings

PLACES = ("prepare", "add", "choose", "run", "debrief", "alone", "document", "follow-through")


def clock():
    return datetime(2026, 11, 5, 9, 21, tzinfo=UTC)


@contextmanager
def a_program(folder):
    """The program as it starts for the first time; closed and taken away at the end."""
    app = QApplication.instance()
    around = Surroundings(folder / "library.sqlite3", folder / "settings.toml", clock, "Europe/Berlin")
    program = Program(app, around)
    program.shell.show()
    assert program.ready()
    try:
        yield program
    finally:
        assert program.close()
        program.shell.may_close = lambda: True
        program.shell.close()
        program.shell.deleteLater()
        app.removeEventFilter(program._undo_filter)
        program.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


@contextmanager
def the_sample(folder):
    """The program with the sample review open."""
    with a_program(folder) as program:
        program.try_sample()
        yield program


def settle():
    """Let the windows lay themselves out and the saves happen."""
    for _turn in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

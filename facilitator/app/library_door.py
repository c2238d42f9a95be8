"""Opens the library after the first picture, and finds the words when that is not possible."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _
from facilitator.store.errors import LibraryError, Reason
from facilitator.store.first_look import read_list

if TYPE_CHECKING:
    from facilitator.domain.review_file import State
    from facilitator.store.library import Library


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, and what is safe and what to do."""

    happened: str
    safe: str


def first_list(path: Path) -> tuple[tuple[ReviewSummary, ...], LibraryError | None]:
    """Read the list without the database library, for the first picture."""
    try:
        return read_list(path), None
    except LibraryError as error:
        return (), error


def open_library(path: Path, clock: Callable[[], datetime]) -> "Library":
    """Open the library, making its folder if this is the first time.

    Raises:
        LibraryError: it cannot be opened; the file was not touched.
    """
    from facilitator.store.errors import CannotOpen
    from facilitator.store.library import Library

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotOpen(path, error.strerror or "") from error
    return Library.open(path, clock=clock)


def copies_for(error: LibraryError, library: Path) -> tuple[tuple[Path, datetime], ...]:
    """Return the copies to go back to, where the file itself cannot be read; else nothing."""
    if error.path != library or error.reason not in (Reason.NOT_A_LIBRARY, Reason.DAMAGED):
        return ()
    from facilitator.store.backup import backups

    return tuple((copy.path, copy.made_at) for copy in backups(library))


def save_state_elsewhere(path: Path, state: "State", clock: Callable[[], datetime]) -> None:
    """Write one review, private notes included, into a library of its own at ``path``.

    Raises:
        LibraryError: it could not be written there.
    """
    library = open_library(path, clock)
    try:
        library.save(None, state)
    finally:
        library.close()


def words_for(error: LibraryError) -> Trouble:
    """Say in plain words what is wrong with the library."""
    name = error.path.name
    said = {
        Reason.NEWER: (
            _("The library “{name}” was written by a newer Facilitator."),
            _("It was not touched. Update Facilitator, or open another library."),
        ),
        Reason.NOT_A_LIBRARY: (
            _("“{name}” is not a library of reviews."),
            _("It was not touched. Choose another file, or restore a copy from the folder “backups”."),
        ),
        Reason.DAMAGED: (
            _("The library “{name}” is damaged and was not opened."),
            _("It was not touched. Restore a copy from the folder “backups” beside it."),
        ),
        Reason.READ_ONLY: (
            _("The library “{name}” cannot be written."),
            _("Nothing was lost. You can read; choose another place to write."),
        ),
        Reason.HELD: (
            _("Another copy of Facilitator is running with the library “{name}”."),
            _("Here you can read; nothing is changed. Go on in the other window, or close it and try again."),
        ),
        Reason.DISK_FULL: (
            _("The disk with your reviews is full."),
            _("What was saved is safe; newer changes are kept in this window. Free some space."),
        ),
        Reason.LOCKED: (
            _("Another program is using the library “{name}”."),
            _("What was saved is safe; newer changes are kept in this window. It is tried again by itself."),
        ),
        Reason.FOLDER_MISSING: (
            _("The folder of the library “{name}” is not there."),
            _("Connect the drive or choose another place; nothing was written."),
        ),
        Reason.MIGRATION_FAILED: (
            _("The library “{name}” could not be brought up to date."),
            _("It is as it was, and a copy is in the folder “backups” beside it."),
        ),
    }
    other = (
        _("The library “{name}” could not be used just now."),
        _("What was saved is safe; newer changes are kept in this window."),
    )
    happened, safe = said.get(error.reason, other)
    return Trouble(happened.format(name=name), safe)

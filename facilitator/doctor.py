"""Looks at this machine and tells in plain words what Facilitator misses here, and how to get it.

What only one examination needs is loaded by it.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator import resources
from facilitator.display import has_display
from facilitator.language.translate import _
from facilitator.store.errors import LibraryError, Reason

# What Qt links to, by the Debian package that brings it; the second group is for windows on X11.
PAINTING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOWS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PACKAGES = (
    "PySide6",
    "sqlalchemy",
    "alembic",
    "filelock",
    "tomli_w",
    "typst",
    "docx",
    "jinja2",
    "platformdirs",
)
ROOM_NEEDED = 50_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, whether it is well, what was found and what to do about it."""

    name: str
    is_well: bool
    found: str
    remedy: str = ""


def examine(library: Path, settings: Path, environ: Mapping[str, str] = os.environ) -> tuple[Finding, ...]:
    """Look at everything that the program needs; nothing is created, changed or downloaded."""
    return (
        _python(),
        _packages(),
        *_system_libraries(environ),
        _display(environ),
        _resources(),
        _sqlite(),
        _folder(_("Folder of the library"), library.parent),
        _folder(_("Folder of the settings"), settings.parent),
        _library(library),
        _second_copy(library),
    )


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    is_well = sys.version_info >= (3, 11)
    return Finding(_("Python"), is_well, found, "" if is_well else _("Install Python 3.11 or newer."))


def _packages() -> Finding:
    from importlib.util import find_spec

    missing = [name for name in PACKAGES if find_spec(name) is None]
    if not missing:
        return Finding(_("Python packages"), True, _("all here"))
    found = _("missing: {names}").format(names=", ".join(missing))
    return Finding(
        _("Python packages"), False, found, _("Start Facilitator with ./run once; it installs them.")
    )


def _system_libraries(environ: Mapping[str, str]) -> Iterator[Finding]:
    if not sys.platform.startswith("linux"):
        return
    yield _libraries(_("Libraries to paint with"), PAINTING)
    if environ.get("DISPLAY"):
        yield _libraries(_("Libraries for windows"), WINDOWS)


def _libraries(name: str, wanted: Mapping[str, str]) -> Finding:
    missing = [library for library in wanted if not _can_load(library)]
    if not missing:
        return Finding(name, True, _("all here"))
    command = "sudo apt-get install -y --no-install-recommends " + " ".join(wanted[m] for m in missing)
    remedy = _("On Debian or Ubuntu run: {command}").format(command=command)
    return Finding(name, False, _("missing: {names}").format(names=", ".join(missing)), remedy)


def _can_load(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _display(environ: Mapping[str, str]) -> Finding:
    if has_display(environ):
        return Finding(_("Display"), True, environ.get("QT_QPA_PLATFORM") or _("found"))
    remedy = _(
        "Start it in a desktop session. Without one, 'facilitator demo --out FOLDER' paints into files."
    )
    return Finding(_("Display"), False, _("none, so no window can open"), remedy)


def _resources() -> Finding:
    remedy = _("Install Facilitator again: parts of it are missing.")
    try:
        folder = resources.folder()
    except FileNotFoundError:
        return Finding(_("Fonts and other files"), False, _("not found"), remedy)
    fonts = sorted(folder.glob("fonts/**/*.ttf"))
    missing = [
        name for name in ("themes", "icons", "prompts", "wording") if not any(folder.glob(f"{name}/*"))
    ]
    if fonts and not missing:
        return Finding(_("Fonts and other files"), True, _("{count} fonts").format(count=len(fonts)))
    names = ", ".join([*missing, *([] if fonts else ["fonts"])])
    return Finding(_("Fonts and other files"), False, _("missing: {names}").format(names=names), remedy)


def _sqlite() -> Finding:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError:
        found = _("{version}, without full-text search").format(version=sqlite3.sqlite_version)
        remedy = _("Use a Python whose SQLite has FTS5, such as the one of your system or of python.org.")
        return Finding("SQLite", False, found, remedy)
    finally:
        connection.close()
    found = _("{version}, with full-text search").format(version=sqlite3.sqlite_version)
    return Finding("SQLite", True, found)


def _folder(name: str, folder: Path) -> Finding:
    """Try to write where the folder is, or where it will be made."""
    import shutil
    import tempfile

    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place):
            free = shutil.disk_usage(place).free
    except OSError as error:
        remedy = _("Let this user write there, or name another place with --library.")
        found = _("cannot write to {place}: {why}").format(place=place, why=error.strerror or error)
        return Finding(name, False, found, remedy)
    if free < ROOM_NEEDED:
        return Finding(name, False, _("the disk is full: {place}").format(place=place), _("Free some space."))
    return Finding(name, True, str(folder))


def _library(library: Path) -> Finding:
    from facilitator.store.first_look import read_list

    if not library.exists():
        return Finding(_("Library"), True, _("none yet; it is made with the first review"))
    try:
        count = len(read_list(library))
    except LibraryError as error:
        return Finding(_("Library"), False, *library_trouble(error))
    return Finding(_("Library"), True, _("{count} reviews in {path}").format(count=count, path=library))


def _second_copy(library: Path) -> Finding:
    """Take the writer's lock for a moment, only where a library exists already."""
    from facilitator.store.lock import WriterLock

    name = _("Another copy running")
    if not library.exists() or not os.access(library.parent, os.W_OK):
        return Finding(name, True, _("no"))
    lock = WriterLock(library)
    try:
        is_free = lock.take()
    except OSError:
        return Finding(name, True, _("cannot be told here"))
    if is_free:
        lock.release()
        return Finding(name, True, _("no"))
    remedy = _("Go on in that window, or close it. Until then this library opens for reading only.")
    return Finding(name, False, _("yes, it holds this library"), remedy)


def library_trouble(error: LibraryError) -> tuple[str, str]:
    """Say what is wrong with a library, and what is safe and what to do."""
    words = {
        Reason.NEWER: (
            _("a newer Facilitator wrote it"),
            _("It was not touched. Install the newer version."),
        ),
        Reason.NOT_A_LIBRARY: (_("this file is no library"), _("It was not touched. Name another file.")),
        Reason.DAMAGED: (
            _("parts of it cannot be read"),
            _("It was not touched. Dated copies are in the folder 'backups' beside it."),
        ),
        Reason.READ_ONLY: (_("it may only be read here"), _("Let this user write the file and its folder.")),
        Reason.HELD: (
            _("another copy of Facilitator is running with it"),
            _("Nothing was changed. Close that window and try again."),
        ),
        Reason.NEEDS_MIGRATION: (
            _("it is older and may only be read here"),
            _("Let this user write the file."),
        ),
        Reason.DISK_FULL: (_("the disk is full"), _("What was saved stands. Free some space and try again.")),
        Reason.LOCKED: (_("another program holds it"), _("What was saved stands. Close the other program.")),
        Reason.FOLDER_MISSING: (_("its folder is not there"), _("Plug the disk in, or make the folder.")),
        Reason.NO_SUCH_REVIEW: (_("it holds no such review"), _("'facilitator list' shows what it holds.")),
    }
    other = _("{why}. What was saved stands; 'facilitator doctor' looks closer.").format(why=error)
    what, then = words.get(error.reason, (_("it cannot be used"), other))
    return _("{name}: {what}").format(name=error.path, what=what), then

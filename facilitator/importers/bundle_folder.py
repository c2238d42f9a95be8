"""The files of a folder, without following links and without opening what is no file."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from facilitator.importers.bundle_member import (
    LARGEST_FILE,
    LARGEST_TOTAL,
    MOST_FILES,
    Member,
    Trouble,
    is_hidden,
    label,
)


def members(folder: Path) -> Iterator[Member]:
    """Return the files in the order of their names; never raises for what a folder can hold."""
    total = 0
    for count, (path, name) in enumerate(_paths(folder), 1):
        if count > MOST_FILES:
            yield Member(label(name), trouble=Trouble.MANY)
            return
        found = read_member(path, name)
        total += len(found.content)
        if total > LARGEST_TOTAL:
            yield Member(found.name, trouble=Trouble.TOTAL)
            return
        yield found


def read_member(path: Path, name: str) -> Member:
    """Return one file with its bytes or its trouble."""
    shown = label(os.fsencode(name).decode("utf-8", errors="replace"))
    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            return Member(shown, trouble=Trouble.LINK)
        if not stat.S_ISREG(about.st_mode):
            hidden = stat.S_ISDIR(about.st_mode) and is_hidden(name)
            return Member(shown, trouble=Trouble.HIDDEN if hidden else Trouble.UNREADABLE)
        if is_hidden(name):
            return Member(shown, trouble=Trouble.HIDDEN)
        if about.st_size > LARGEST_FILE:
            return Member(shown, trouble=Trouble.LARGE)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError:
        return Member(shown, trouble=Trouble.UNREADABLE)
    return Member(shown, content) if len(content) <= LARGEST_FILE else Member(shown, trouble=Trouble.LARGE)


def _paths(folder: Path) -> Iterator[tuple[Path, str]]:
    """Return every file, and the folders that are not entered: links, hidden and locked ones."""
    locked: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=locked.append):
        here = Path(root)
        closed = [name for name in folders if (here / name).is_symlink() or is_hidden(name)]
        folders[:] = sorted(name for name in folders if name not in closed)
        for name in sorted((*files, *closed)):
            path = here / name
            yield path, path.relative_to(folder).as_posix()
    for error in locked:
        path = Path(error.filename or folder)
        yield path, path.name

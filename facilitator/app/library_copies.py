"""Copies of the library: what the settings tell of them, one made now, and the way back to one."""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.language.translate import _
from facilitator.store import backup
from facilitator.store.errors import LibraryError
from facilitator.ui.settings.facts import CopyFact, LibraryFacts

if TYPE_CHECKING:
    from facilitator.app.program import Program


def facts_of(program: "Program") -> LibraryFacts:
    """Return what the settings show."""
    path = program.around.library
    library = program.library
    copies = tuple(CopyFact(copy.path, copy.made_at) for copy in backup.backups(path))
    return LibraryFacts(
        path,
        reviews=len(library.reviews()) if library is not None else 0,
        size=path.stat().st_size if path.exists() else 0,
        is_read_only=library is not None and library.is_read_only,
        copies=copies,
    )


def copy_now(program: "Program") -> bool:
    """Make a copy now, of what is saved; False, with words, if that was not possible."""
    if program.windows is not None:
        program.windows.open_review.save_now()
    try:
        backup.back_up(program.around.library, program.around.clock)
    except LibraryError as error:
        program.tell_trouble(error)
        return False
    return True


def restore(program: "Program", path: Path) -> bool:
    """Put a copy in the place of the library; the file from before is kept beside it."""
    if not program.leave_library():
        return False
    try:
        aside = backup.restore(path, program.around.library, program.around.clock)
    except LibraryError as error:
        program.ready()
        program.tell_trouble(error)
        return False
    if not program.ready():
        return False
    program.shell.banner.tell(
        _("The copy is in place."),
        _("The library from before is kept as “{name}”.").format(name=aside.name) if aside else "",
        [(_("Good"), program.shell.banner.calm)],
    )
    return True


def words_of_copy(program: "Program") -> str:
    """Return when the newest copy was made."""
    found = backup.backups(program.around.library)
    if not found:
        return _("None yet")
    local = to_local(found[0].made_at, program.around.zone)
    return _("{day}, {time}").format(
        day=day_words(local.date()), time=clock_words(found[0].made_at, program.around.zone)
    )

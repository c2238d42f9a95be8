"""Says why a library can only be read just now, and tries again to write it."""

from typing import TYPE_CHECKING

from facilitator.store.errors import HeldByAnother, LibraryReadOnly

if TYPE_CHECKING:
    from facilitator.app.program import Program


def is_told(program: "Program") -> bool:
    """Say why nothing can be changed, if that is so."""
    library = program.library
    if library is None or not library.is_read_only:
        return False
    program.tell_trouble((HeldByAnother if library.is_held_by_another else LibraryReadOnly)(library.path))
    return True


def try_again(program: "Program") -> None:
    """Open the library once more; one that is open for writing stays as it is."""
    library = program.library
    if library is None or (library.is_read_only and program.leave_library()):
        program.shell.banner.calm()
        program.ready()

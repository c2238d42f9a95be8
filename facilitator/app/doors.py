"""What opens beside reviews: settings, the palette, the sheet of keys, files and copies."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from facilitator.app.finder import Finder
    from facilitator.app.program import Program
    from facilitator.ui.library.page import LibraryPage
    from facilitator.ui.shell import Shell


class Doors(QObject):
    """Keeps the start light: nothing behind a door is imported before it is opened."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._finder: Finder | None = None

    def connect_to(self, shell: "Shell", page: "LibraryPage") -> None:
        """Listen to the window and to the library."""
        shell.find_wanted.connect(self.find)
        shell.keys_wanted.connect(self.show_keys)
        shell.open_file_wanted.connect(self.choose_file)
        page.file_wanted.connect(self.choose_file)
        page.file_dropped.connect(self.read_files)
        page.restore_wanted.connect(self.restore)

    def finder(self) -> "Finder":
        """Return what finds and does things by name."""
        if self._finder is None:
            from facilitator.app.finder import Finder

            self._finder = Finder(self._program)
        return self._finder

    def find(self) -> None:
        """Open the palette."""
        self.finder().open()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        self.finder().show_keys()

    def show_settings(self) -> None:
        """Open the settings with what holds now."""
        from facilitator.app.opening import show_settings

        show_settings(self._program)

    def choose_file(self) -> None:
        """Ask for a file with a review or a timeline, and open it."""
        from facilitator.app.review_files import choose_file

        choose_file(self._program)

    def read_files(self, paths: list[Path]) -> None:
        """Open what was dropped on the library."""
        from facilitator.app.review_files import read_files

        read_files(self._program, paths)

    def restore(self, path: Path) -> None:
        """Go back to a copy of the library."""
        from facilitator.app.library_copies import restore

        restore(self._program, path)

"""Watches the saving of the open review: the mark in the bar, and a calm banner while it does not work."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from facilitator.app import library_door
from facilitator.dates.words import clock_words
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.store.errors import LibraryError
from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui.shell import Shell


class SaveWatch(QObject):
    """Says "Saved" only when it is on disk; nothing is blocked while it is not."""

    def __init__(
        self, shell: Shell, open_review: OpenReview, clock: Callable[[], datetime], zone: str
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._open_review = open_review
        self._clock = clock
        self._zone = zone
        self._saved_at = clock()
        self._is_telling = False
        self.may_copy = True
        open_review.save_marked.connect(self._on_mark)
        shell.save_copy_wanted.connect(self.save_copy)

    def _on_mark(self, mark: SaveMark) -> None:
        self._shell.bar.save_mark.show_mark(mark)
        if mark.state is SaveState.SAVED:
            self._saved_at = self._clock()
            if self._is_telling:
                self._is_telling = False
                self._shell.banner.calm()
        if mark.state is SaveState.NOT_SAVED and not self._is_telling:
            self._tell(
                [(_("Save a copy elsewhere…"), self.save_copy), (_("Try now"), self._open_review.save_now)]
            )

    def _tell(self, offers: list[tuple[str, Callable[[], object]]]) -> None:
        error = self._open_review.save_mark.error
        trouble = library_door.words_for(error) if error is not None else None
        since = clock_words(self._saved_at, self._zone)
        happened = _("Not saved since {time}.").format(time=since)
        self._is_telling = True
        safe = _("Everything up to {time} is on disk. Newer changes are in this window, so leave it open.")
        unseen = _("The room sees nothing of this.")
        self._shell.banner.tell(
            f"{happened} {trouble.happened}" if trouble else happened,
            f"{safe.format(time=since)} {unseen}",
            offers,
            is_trouble=True,
        )

    def ask_before_closing(self, leave: Callable[[], object]) -> None:
        """Offer ways out when the window should close with changes that are not on disk."""
        self._tell(
            [
                (_("Save a copy elsewhere…"), self.save_copy),
                (_("Try now"), self._open_review.save_now),
                (_("Close without the newest changes"), leave),
            ]
        )

    def save_copy(self) -> None:
        """Ask for a place and write this review there, in a library of its own; never a rehearsal."""
        if not self.may_copy:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self._shell, _("Save a copy elsewhere"), "facilitator-copy.sqlite3", _("Libraries (*.sqlite3)")
        )
        if name:
            self.save_copy_to(Path(name))

    def save_copy_to(self, path: Path) -> bool:
        """Write this review, private notes included, into a new library; False, with words, if refused."""
        try:
            library_door.save_state_elsewhere(path, self._open_review.state, self._clock)
        except LibraryError as error:
            trouble = library_door.words_for(error)
            self._shell.banner.tell(trouble.happened, trouble.safe, [(_("Another place…"), self.save_copy)])
            return False
        self._is_telling = False
        self._shell.banner.tell(
            _("A copy of this review is in “{name}”.").format(name=path.name),
            _("It holds your private notes too, so keep it to yourself."),
            [(_("Good"), self._shell.banner.calm)],
        )
        return True

    def stop(self) -> None:
        """Leave the mark and the banner to the next review."""
        self._open_review.save_marked.disconnect(self._on_mark)
        self._shell.save_copy_wanted.disconnect(self.save_copy)
        self._shell.bar.save_mark.show_mark(SaveMark())
        self.deleteLater()

"""The program while it runs: one window, one library, at most one open review."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app import library_door, only_reading
from facilitator.app.doors import Doors
from facilitator.app.preferences import Preferences
from facilitator.language.translate import _
from facilitator.settings import Settings
from facilitator.store.errors import LibraryError
from facilitator.ui import one_undo
from facilitator.ui.focus_in_sight import FocusInSight
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.shell import Shell

if TYPE_CHECKING:
    from facilitator.app.review_windows import ReviewWindows
    from facilitator.domain.review_file import State
    from facilitator.store.library import Library
    from facilitator.ui.background import Background
    from facilitator.ui.bench import Bench


OPENS_AFTER_MS = 50


def new_id() -> str:
    """Return an id for a record."""
    from uuid import uuid4

    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What differs between a person's machine, a test and the demo."""

    library: Path
    settings_file: Path
    clock: Callable[[], datetime]
    zone: str


class Program(QObject):
    """Puts the parts together: the list is painted first, and then the library is opened."""

    def __init__(self, app: QApplication, around: Surroundings, shell: Shell | None = None) -> None:
        super().__init__(app)
        self.around = around
        self.preferences = Preferences(app, around.settings_file, self)
        self.icons = self.preferences.icons
        self.library: Library | None = None
        self.windows: ReviewWindows | None = None
        self._background: Background | None = None
        self._bench: Bench | None = None
        self.doors = Doors(self)
        self.shell = shell or Shell()
        self.shell.furnish(self.icons)
        self.shell.show_outside(self.outside_parts(), _("This computer"))
        self.shell.bar.tabs.show_current("library")
        self._undo_filter = one_undo.install(app, self)
        FocusInSight(app, self)
        self._library_page = LibraryPage(self.icons, around.clock, around.zone)
        self.shell.add_page("library", self._library_page)
        self._connect()
        self._show_first_list()
        self.shell.go_to("library")

    def _connect(self) -> None:
        shell, page = self.shell, self._library_page
        shell.place_wanted.connect(self.go_to)
        shell.back_wanted.connect(self.close_review)
        shell.new_wanted.connect(self._on_new)
        shell.undo_wanted.connect(self.undo)
        shell.redo_wanted.connect(self.redo)
        shell.may_close = self.close
        shell.settings_wanted.connect(partial(self.go_to, "settings"))
        page.open_wanted.connect(self.open_review)
        page.new_wanted.connect(self.new_review)
        page.paste_wanted.connect(self.paste_timeline)
        page.sample_wanted.connect(self.try_sample)
        page.delete_wanted.connect(self.delete_review)
        self.preferences.changed.connect(self._on_settings)
        self.doors.connect_to(shell, page)

    def outside_parts(self) -> tuple[tuple[str, str], ...]:
        """Return the parts of the bar while no review is open."""
        return (("library", _("Library")), ("settings", _("Settings")))

    def _show_first_list(self) -> None:
        reviews, error = library_door.first_list(self.around.library)
        self._library_page.show_library(self.around.library, is_read_only=False)
        self._library_page.show_reviews(reviews)
        if error is not None:
            self.tell_trouble(error)

    def start(self) -> None:
        """Show the window; open the library once the whole picture is on the screen."""
        self.shell.show()
        QApplication.processEvents()
        QTimer.singleShot(OPENS_AFTER_MS, self.ready)

    def ready(self) -> bool:
        """Open the library if it is not open yet; False, with words, where that is not possible."""
        if self.library is not None:
            return True
        from facilitator.app.going_on import offer_to_go_on

        try:
            self.library = library_door.open_library(self.around.library, self.around.clock)
        except LibraryError as error:
            self.tell_trouble(error)
            return False
        self._library_page.show_trouble("")
        self._library_page.show_library(self.around.library, is_read_only=self.library.is_read_only)
        self.show_list()
        if not only_reading.is_told(self):
            offer_to_go_on(self)
        return True

    def tell_trouble(self, error: LibraryError) -> None:
        """Say what is wrong with the library; where the file is unusable, the newest copy is offered."""
        trouble = library_door.words_for(error)
        copies = library_door.copies_for(error, self.around.library) if self.library is None else ()
        if copies:
            self._library_page.show_trouble(trouble.happened, trouble.safe, copies)
            return
        again = (_("Try again"), partial(only_reading.try_again, self))
        self.shell.banner.tell(trouble.happened, trouble.safe, [again])

    def show_list(self) -> None:
        """Show the reviews that are in the library now."""
        if self.library is not None:
            self._library_page.show_reviews(self.library.reviews())

    def bench(self) -> "Bench":
        """Return the tools of the pages, made when the first review is opened."""
        if self._bench is None:
            from facilitator.app.packs import questions
            from facilitator.ui.bench import Bench

            around = self.around
            self._bench = Bench(self.icons, questions(), self.settings, around.clock, new_id, around.zone)
        return self._bench

    def background(self) -> "Background":
        """Return the one thread and process for slow work."""
        if self._background is None:
            from facilitator.ui.background import Background

            self._background = Background(self)
        return self._background

    def open_review(self, review_id: str) -> None:
        """Open a review at the place where it was left; what is open is saved first, it may be the same."""
        if self.ready() and self.library is not None and self.close_review():
            try:
                state = self.library.load(review_id)
            except LibraryError as error:
                self.tell_trouble(error)
                return
            self.open_state(state, is_saved=True)

    def open_state(self, state: "State", *, is_saved: bool) -> bool:
        """Open a review as it is handed in; False when the one that is open could not be saved."""
        from facilitator.app.debriefs import reopened
        from facilitator.app.opening import open_windows

        if self.library is None or not self.close_review():
            return False
        self.shell.banner.calm()
        only_reading.is_told(self)
        opened = reopened(state, self.around.zone, self.around.clock())
        self.windows = open_windows(self, opened, is_saved=is_saved and opened == state)
        self.remember(replace(self.settings, last_review=state.file.review.id))
        self.windows.go_to("run" if state.meeting.started_at and not state.meeting.ended_at else "prepare")
        return True

    def new_review(self) -> None:
        """Open an empty review at Prepare."""
        if self.ready():
            from facilitator.app.new_review import open_empty

            open_empty(self)

    def paste_timeline(self) -> None:
        """Open an empty review where a timeline can be pasted."""
        self.new_review()
        if self.windows is not None:
            self.windows.go_to("add")

    def try_sample(self) -> None:
        """Put the sample reviews into the library and open the one that tells the whole story."""
        if not self.ready() or self.library is None:
            return
        from facilitator.app.new_review import keep_samples

        try:
            self.open_review(keep_samples(self.library, new_id))
        except LibraryError as error:
            self.tell_trouble(error)

    def delete_review(self, review_id: str) -> None:
        """Take a review out of the library; a copy of the library was made on the day's first open."""
        if self.ready() and self.library is not None:
            try:
                self.library.delete(review_id)
            except LibraryError as error:
                self.tell_trouble(error)
            self.show_list()

    def go_to(self, place: str) -> None:
        """Open a place of the bar, inside or outside a review."""
        if self.windows is not None and place not in ("library", "settings"):
            self.windows.go_to(place)
            return
        if place == "settings":
            self.doors.show_settings()
            return
        self.shell.go_to(place)

    def _on_new(self) -> None:
        if self.windows is None:
            self.new_review()
        else:
            self.windows.start_new()

    def undo(self) -> None:
        """Take back the last edit of the open review."""
        if self.windows is not None:
            self.windows.open_review.undo()

    def redo(self) -> None:
        """Make the last undone edit again."""
        if self.windows is not None:
            self.windows.open_review.redo()

    def close_review(self) -> bool:
        """Go back to the library; False when something could not be saved."""
        if self.windows is None:
            return True
        if not self.windows.close():
            self.windows.saving.ask_before_closing(self.leave_unsaved)
            return False
        self._left_review()
        return True

    def leave_unsaved(self) -> None:
        """Close the review on the person's word although its last changes are not on disk."""
        if self.windows is not None:
            self.windows.let_go()
            self._left_review()

    def _left_review(self) -> None:
        self.windows = None
        self.shell.banner.calm()
        self.shell.show_steps("", "")
        self.shell.show_outside(self.outside_parts(), _("This computer"))
        self.show_list()
        self.shell.go_to("library")

    @property
    def settings(self) -> Settings:
        """The choices of the person at this computer."""
        return self.preferences.settings

    def remember(self, settings: Settings) -> None:
        """Keep and apply other settings."""
        self.preferences.remember(settings)

    def _on_settings(self, settings: Settings) -> None:
        if self._bench is not None:
            self._bench = replace(self._bench, settings=settings)

    def leave_library(self) -> bool:
        """Close the review and the library, so that its file can be exchanged; False when that cannot be."""
        if not self.close_review():
            return False
        if self.library is not None:
            from facilitator.app.debriefs import leave

            leave(self.library, self.around)
            self.library = None
        return True

    def close(self) -> bool:
        """Save what is open, give the library back and end the slow work; False keeps the window open."""
        if not self.leave_library():
            return False
        if self._background is not None:
            self._background.close()
            self._background = None
        return True

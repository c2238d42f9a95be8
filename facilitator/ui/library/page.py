"""The library: what needs the person today, the list of reviews, and the first run. Painted from values."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.dates.words import to_local
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.library.copies import LibraryTrouble
from facilitator.ui.library.needs import needs_today, nothing_words
from facilitator.ui.library.needs_strip import NeedsStrip
from facilitator.ui.library.preview import WIDE, Preview
from facilitator.ui.library.review_list import ReviewList
from facilitator.ui.widgets.labels import label

if TYPE_CHECKING:
    from facilitator.ui.library.first_run import FirstRun


class LibraryPage(QWidget):
    """Knows no library: it is shown summaries and says what is wanted."""

    open_wanted = Signal(str)
    new_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal()
    delete_wanted = Signal(str)
    file_dropped = Signal(object)
    restore_wanted = Signal(object)

    def __init__(
        self, icons: Icons, clock: Callable[[], datetime], zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons, self._clock, self._zone = icons, clock, zone
        self._reviews: tuple[ReviewSummary, ...] | None = None
        self._library: tuple[Path, bool] | None = None
        self._first_run: FirstRun | None = None
        self._desk: LibraryDesk | None = None
        self.setAcceptDrops(True)
        self.trouble = LibraryTrouble(zone)
        self.trouble.restore_wanted.connect(self.restore_wanted)
        self._above = QHBoxLayout()
        self._above.setContentsMargins(24, 0, 24, 0)
        self._above.addWidget(self.trouble)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._above)
        column.addWidget(self._stack, 1)

    def show_reviews(self, reviews: tuple[ReviewSummary, ...]) -> None:
        """Show the list, or the first run where there is none."""
        self._reviews = reviews
        if reviews:
            desk = self._desk or self._make_desk()
            desk.show_reviews(reviews, self._clock())
            self._stack.setCurrentWidget(desk)
        else:
            first_run = self._first_run or self._make_first_run()
            self._stack.setCurrentWidget(first_run)
        self._show_library_words()

    def show_library(self, path: Path, is_read_only: bool) -> None:
        """Say where the library is, and whether it can be written."""
        self._library = (path, is_read_only)
        self._show_library_words()

    def show_trouble(
        self, happened: str, safe: str = "", copies: Sequence[tuple[Path, datetime]] = ()
    ) -> None:
        """Say what is wrong with the file, and offer the newest copy; an empty text takes it back."""
        self.trouble.show_trouble(happened, safe, copies)
        self._above.setContentsMargins(24, 16 if happened else 0, 24, 0)
        if self._first_run is not None:
            self._first_run.show_trouble(happened)

    def showEvent(self, event: QShowEvent) -> None:
        """Days pass while a review is open: look at the clock again, and put the focus in its place."""
        super().showEvent(event)
        if self._reviews and self._desk is not None:
            self._desk.show_reviews(self._reviews, self._clock())
            self._desk.list.rows.setFocus()
        elif self._first_run is not None:
            self._first_run.paste.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _files(event):
            event.acceptProposedAction()
            self._show_hovered(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went away again."""
        self._show_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._show_hovered(False)
        paths = _files(event)
        if paths:
            event.acceptProposedAction()
            self.file_dropped.emit(paths)

    def _show_hovered(self, is_hovered: bool) -> None:
        if self._first_run is not None:
            self._first_run.show_hovered(is_hovered)

    def _show_library_words(self) -> None:
        if self._library is None:
            return
        path, is_read_only = self._library
        if self._first_run is not None:
            self._first_run.show_library(path, is_read_only=is_read_only)
        if self._desk is not None:
            self._desk.show_library(is_read_only=is_read_only)

    def _make_desk(self) -> "LibraryDesk":
        desk = LibraryDesk(self._icons, self._zone)
        desk.needs.open_wanted.connect(self.open_wanted)
        desk.list.open_wanted.connect(self.open_wanted)
        desk.list.new_wanted.connect(self.new_wanted)
        desk.preview.open_wanted.connect(self.open_wanted)
        desk.preview.delete_wanted.connect(self.delete_wanted)
        self._stack.addWidget(desk)
        self._desk = desk
        return desk

    def _make_first_run(self) -> "FirstRun":
        from facilitator.ui.library.first_run import FirstRun

        first_run = FirstRun(self._icons)
        first_run.paste_wanted.connect(self.paste_wanted)
        first_run.file_wanted.connect(self.file_wanted)
        first_run.sample_wanted.connect(self.sample_wanted)
        first_run.new_wanted.connect(self.new_wanted)
        self._stack.addWidget(first_run)
        self._first_run = first_run
        return first_run


class LibraryDesk(QWidget):
    """Needs above; list and preview below."""

    def __init__(self, icons: Icons, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.needs = NeedsStrip(icons)
        self.list = ReviewList(icons, zone)
        self.preview = Preview(icons, zone)
        self.preview.setFixedWidth(WIDE)
        self._read_only = label(
            _("You can read here, not change: another window writes this library, or its file is locked."),
            "soft",
            wraps=True,
        )
        self._read_only.hide()
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.list, 1)
        below.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(20)
        column.addWidget(self.needs)
        column.addWidget(self._read_only)
        column.addLayout(below, 1)
        self.list.looked_at.connect(self.preview.show_review)
        self.list.delete_wanted.connect(self._ask_delete)
        self.preview.question_ended.connect(self.list.rows.setFocus)

    def show_reviews(self, reviews: tuple[ReviewSummary, ...], now: datetime) -> None:
        """Show the list and what needs the person now."""
        today = to_local(now, self._zone).date()
        self.needs.show_needs(needs_today(reviews, now, self._zone), nothing_words(reviews), today)
        self.list.show_reviews(reviews)

    def show_library(self, *, is_read_only: bool) -> None:
        """Say that nothing can be written."""
        self._read_only.setVisible(is_read_only)
        self.list.new.setEnabled(not is_read_only)

    def _ask_delete(self, _review_id: str) -> None:
        self.preview.ask_delete()


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

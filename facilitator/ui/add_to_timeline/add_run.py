"""Adds what was read in one step; thousands of entries are put together in the background."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.add_to_timeline import adding
from facilitator.ui.add_to_timeline.adding import Part
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.writing import Writing

MANY = 2_000
Change = Callable[[ReviewFile], ReviewFile]


class AddRun(QObject):
    """``added(count)`` when the entries are in the review; one step of undo takes them back."""

    added = Signal(int)

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench, self._open_review = bench, open_review
        self._writing, self._background = writing, background
        self._wanted = 0
        self.is_running = False

    def start(self, parts: tuple[Part, ...]) -> None:
        """Add these texts; a few at once, many a while later."""
        if self.is_running:
            return
        count = adding.count(parts)
        add: Change = partial(
            adding.add_held, parts=parts, bench=self._bench, may_blame=self._writing.may_blame
        )
        if count <= MANY:
            self._put(add, count)
            return
        self._wanted += 1
        self.is_running = True
        self._prepare(add, count, self._wanted)

    def stop(self) -> None:
        """Add nothing after all."""
        self._wanted += 1
        self.is_running = False

    def _prepare(self, add: Change, count: int, wanted: int) -> None:
        before = self._open_review.state.file
        then = partial(self._on_prepared, add, count, wanted, before)
        self._background.run(add, before, then=then)

    def _on_prepared(
        self, add: Change, count: int, wanted: int, before: ReviewFile, after: ReviewFile
    ) -> None:
        if wanted != self._wanted:
            return
        if self._open_review.state.file is not before:  # something was typed meanwhile
            self._prepare(add, count, wanted)
            return
        self.is_running = False
        self._put(lambda _file: after, count)

    def _put(self, change: Change, count: int) -> None:
        words = plural("Add {count} entry", "Add {count} entries", count)
        self._open_review.edit(words if count else _("Join what is told twice"), change)
        self._open_review.end_step()
        self.added.emit(count)

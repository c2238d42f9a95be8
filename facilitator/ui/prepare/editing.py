"""Short ways from a panel to the open review: edit the review, edit the private notes, join a field."""

from collections.abc import Callable, Hashable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.drafts import Put, Target
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile
from facilitator.open_review import OpenReview
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.flag_marks import show_flags
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing


def edit_review(
    open_review: OpenReview,
    words: str,
    change: Callable[[Review], Review],
    merge_key: Hashable = None,
) -> None:
    """Change the review alone."""

    def changed(file: ReviewFile) -> ReviewFile:
        review = change(file.review)
        return file if review is file.review else replace(file, review=review)

    open_review.edit(words, changed, merge_key)


def edit_private(
    open_review: OpenReview,
    words: str,
    change: Callable[[PrivateNotes], PrivateNotes],
    merge_key: Hashable = None,
) -> None:
    """Change the private notes alone."""

    def changed(file: ReviewFile) -> ReviewFile:
        private = change(file.private)
        return file if private is file.private else replace(file, private=private)

    open_review.edit(words, changed, merge_key)


class WrittenField(QObject):
    """Joins a text field to its place in the review; every letter is kept, finished words are placed."""

    def __init__(
        self,
        field: BoundText,
        writing: Writing,
        target: Target,
        words: str,
        icons: Icons,
        *,
        put: Put | None = None,
    ) -> None:
        super().__init__(field)
        self._field, self._writing, self._icons = field, writing, icons
        self._words, self._put = words, put
        self.target = target
        field.edited.connect(self._write)
        field.finished.connect(self._finish)

    def show(self) -> None:
        """Show what stands at this place now."""
        text = self._writing.text_of(self.target)
        if text != self._field.text():
            self._field.show_text(text)
            self._mark(text)

    def _write(self, text: str) -> None:
        self._writing.write(self.target, text, self._words)
        self._mark(text)

    def _finish(self) -> None:
        self._writing.finish(self.target, self._words, self._put)

    def _mark(self, text: str) -> None:
        flags = self._writing.flags(text, self.target.kind)
        show_flags(self._field, ((flag.start, flag.end) for flag in flags), self._icons.theme)


def labelled(words: str, field: QWidget, *, is_desk: bool = False) -> QWidget:
    """Return a field with its label above."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(label(words, "desk-label" if is_desk else "label"))
    column.addWidget(field)
    return whole

"""The first note: ready from the timeline, to be copied within minutes."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from facilitator.dates.words import clock_words
from facilitator.documents.first_note import first_note
from facilitator.domain.drafts import Target
from facilitator.domain.review import Review
from facilitator.language.translate import _, plural
from facilitator.ui import accessible
from facilitator.ui.alone.place_field import PlaceField
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

NOTE = Target("incident", field="first_note")


class NoteCard(Card):
    """``copied()`` after the note was put on the clipboard as plain text."""

    copied = Signal()

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__(_("First note"), _("from your timeline; you can edit it"), kind="card-current")
        self._bench, self._writing = bench, writing
        self._review: Review | None = None
        self._is_editing = False
        self._copied = ""
        self._copied_at: datetime | None = None
        self._paper = QFrame()
        set_kind(self._paper, "empty")
        self._lines = label("", wraps=True)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QVBoxLayout(self._paper)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self._lines)
        self._field = PlaceField(_("First note"), NOTE, writing, bench.icons, lines=5, most=10)
        self._field.finished.connect(self._close_field)
        self._field.hide()
        self._copy = KeyButton(_("Copy the note"), bench.icons, icon="copy", kind="primary")
        self._edit = KeyButton(_("Edit"), bench.icons)
        self._when = label("", "small", wraps=True)
        self._copy.clicked.connect(self._take_copy)
        self._edit.clicked.connect(self._open_field)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._copy)
        foot.addWidget(self._edit)
        foot.addStretch(1)
        foot.addWidget(self._when)
        self.body.addWidget(self._paper)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.body.addLayout(foot)

    def show_review(self, review: Review) -> None:
        """Show the note as it stands now."""
        if review is not self._review:
            self._review = review
            note = first_note(review)
            self._lines.setText(note.replace("\n", "\n\n") or _("One line of the timeline makes the note."))
            self._copy.setEnabled(bool(note))
            self._edit.setEnabled(bool(note))
            self._show_when(review, note)
        if self._is_editing:
            self._field.show_place(unwritten=first_note(review))

    @property
    def is_copied(self) -> bool:
        """Tell whether the note was copied since this page was opened."""
        return self._copied_at is not None

    def edit(self) -> None:
        """Give the focus to the first thing to do here."""
        self._copy.setFocus()

    def _show_when(self, review: Review, note: str) -> None:
        if self._copied_at is not None:
            at = clock_words(self._copied_at, self._bench.zone)
            words = _("Copied {time}.").format(time=at)
            is_old = note != self._copied
            self._when.setText(f"{words} {_('Changed since? Copy again.')}" if is_old else words)
            return
        ended_at = review.incident.ended_at
        minutes = int((self._bench.clock() - ended_at).total_seconds() // 60) if ended_at is not None else -1
        is_soon = bool(note) and 0 <= minutes < 120
        words = plural("{count} minute after the end", "{count} minutes after the end", minutes)
        self._when.setText(words if is_soon else "")

    def _take_copy(self) -> None:
        if self._review is None:
            return
        self._field.finish()
        self._copied = first_note(self._writing.file.review)
        self._copied_at = self._bench.clock()
        QGuiApplication.clipboard().setText(self._copied)
        accessible.announce(self, _("The note is copied."))
        self._show_when(self._review, self._copied)
        self.copied.emit()

    def _open_field(self) -> None:
        self._is_editing = True
        self._paper.hide()
        self._edit.hide()
        self._field.show()
        self._field.show_place(unwritten=first_note(self._writing.file.review))
        self._field.setFocus()

    def _close_field(self) -> None:
        if self._is_editing and not self._field.hasFocus():
            self._is_editing = False
            self._field.hide()
            self._paper.show()
            self._edit.show()

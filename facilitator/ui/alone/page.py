"""One person's own incident: note within minutes, document and message the same day, no meeting."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.documents.first_note import time_words
from facilitator.domain import records
from facilitator.domain.agenda import choose_shape
from facilitator.domain.private import PrivateNote
from facilitator.domain.review_file import ReviewFile, State
from facilitator.domain.session_shapes import shape_of
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.alone.decision_card import DecisionCard
from facilitator.ui.alone.desk import AloneDesk
from facilitator.ui.alone.note_card import NoteCard
from facilitator.ui.alone.paper_cards import DocumentCard, MessageCard
from facilitator.ui.alone.steps import (
    CHANGE,
    DOCUMENT,
    NOTE,
    TIMELINE,
    StepList,
    beside,
    steps_of,
)
from facilitator.ui.alone.timeline_card import TimelineCard
from facilitator.ui.appearance import set_kind, text_scale
from facilitator.ui.bench import Bench
from facilitator.ui.part_words import phase_words
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

NARROW, TIGHT = 1240, 1000


class AlonePage(QWidget):
    """Five steps, five cards and the private desk.

    ``document_wanted``, ``choose_wanted`` and ``run_wanted`` lead to other pages.
    """

    document_wanted = Signal()
    choose_wanted = Signal()
    run_wanted = Signal()

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        self.setAccessibleName(_("Written, alone"))
        self._bench, self._open_review = bench, open_review
        self._steps = StepList(bench.icons)
        self._timeline = TimelineCard(bench, writing)
        self._note = NoteCard(bench, writing)
        self._document = DocumentCard(bench.icons)
        self._message = MessageCard(bench, writing)
        self._decision = DecisionCard(bench, writing)
        self._desk = AloneDesk(bench, writing)
        self._title, self._about = (
            label(_("First note for colleagues"), "title"),
            label("", "soft", wraps=True),
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QFrame()
        set_kind(inside, "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        column.addLayout(head)
        for card in (self._timeline, self._note):
            card.setMinimumHeight(300)
        self._pairs = (
            beside((self._timeline, 400), (self._note, 424)),
            beside((self._document, 400), (self._message, 424)),
        )
        for pair in self._pairs:
            column.addLayout(pair)
        column.addWidget(self._decision)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(_("What is written"))
        set_kind(area, "stop")
        area.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._steps)
        row.addWidget(area, 1)
        row.addWidget(self._desk)
        for part in (self._steps, area, self._desk):
            part.setProperty("column", True)

    def _connect(self) -> None:
        self._open_review.changed.connect(self.show_state)
        self._steps.chosen.connect(self._go_to)
        self._note.copied.connect(self._show_steps)
        self._document.document_wanted.connect(self.document_wanted)
        self._decision.choose_wanted.connect(self.choose_wanted)
        self._desk.asked.connect(self._decision.ask)
        self._desk.meeting_wanted.connect(self._make_meeting)
        self._desk.ticked.connect(self._tick)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        self.show_state(self._open_review.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns less in a narrow window."""
        super().resizeEvent(event)
        scale, width = text_scale(), event.size().width()
        is_narrow, is_tight = width < NARROW * scale, width < TIGHT * scale
        self._steps.setVisible(not is_tight)
        self._steps.setFixedWidth(round((224 if is_narrow else 232) * scale))
        self._desk.setFixedWidth(round((288 if is_narrow else 320) * scale))
        self._timeline.set_narrow(is_narrow and not is_tight)
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for pair in self._pairs:
            pair.setDirection(below if is_tight else across)
        self._decision.set_tight(is_tight)

    def show_state(self, state: State) -> None:
        """Show a state; hidden it waits."""
        if not self.isVisible():
            return
        review = state.file.review
        words = (review.incident.title, time_words(review), _("you were in it, and you write it"))
        self._about.setText(", ".join(part for part in words if part))
        self._timeline.show_review(review)
        self._note.show_review(review)
        self._document.show_review(review)
        self._message.show_review()
        self._decision.show_review(review)
        self._desk.show_private(state.file.private.notes)
        self._show_steps()

    def _show_steps(self) -> None:
        steps = steps_of(self._open_review.state.file.review, is_copied=self._note.is_copied)
        current = next((step.id for step in steps if not step.is_done), "")
        self._steps.show_steps(steps, current)

    def _go_to(self, step: str) -> None:
        if step in (DOCUMENT, CHANGE):
            self.document_wanted.emit()
        else:
            places = {TIMELINE: self._timeline.field.setFocus, NOTE: self._note.edit}
            places.get(step, self._message.field.setFocus)()

    def _make_meeting(self) -> None:
        """Give the review the agenda of a short meeting; undo takes it back."""
        change = partial(_as_meeting, bench=self._bench)
        self._open_review.edit(_("Make it a meeting"), change)
        self.run_wanted.emit()

    def _tick(self, words: str, is_on: bool) -> None:
        change = partial(_ticked, words=words, is_on=is_on, new_id=self._bench.new_id())
        self._open_review.edit(_("To-do"), change)


def _as_meeting(file: ReviewFile, bench: Bench) -> ReviewFile:
    review = choose_shape(file.review, shape_of("quick-30"), bench.new_id, phase_words)
    return replace(file, review=review)


def _ticked(file: ReviewFile, words: str, is_on: bool, new_id: str) -> ReviewFile:
    notes = file.private.notes
    present = next((note for note in notes if note.is_todo and note.text == words), None)
    if present is None:
        kept = (*notes, PrivateNote(new_id, words, is_todo=True, is_done=is_on))
    else:
        kept = records.change(notes, present.id, is_done=is_on)
    return replace(file, private=replace(file.private, notes=kept))

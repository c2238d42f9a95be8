"""Promises of earlier reviews, typed by hand, and whether the room hears of them after the timeline."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.domain import agenda, records
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Phase, PromiseState
from facilitator.domain.review import EarlierPromise, Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.part_words import phase_words
from facilitator.ui.prepare.editing import WrittenField, edit_review
from facilitator.ui.prepare.promise_row import PromiseRow
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing


class EarlierSection(QWidget):
    """Cards for each promise, and a line for the next one."""

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._rows: dict[str, PromiseRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Promised earlier"), "section"))
        self._note = label("", "muted", wraps=True)
        column.addWidget(self._note)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        self._new = BoundLine(_("New earlier promise"), _("Add what was promised"), kind="note")
        self._new_place = WrittenField(
            self._new,
            writing,
            Target("promises"),
            _("Add an earlier promise"),
            bench.icons,
            put=self._put,
        )
        self._new.entered.connect(self._new.finish)
        column.addWidget(self._new)
        self._last_time = QPushButton()
        set_kind(self._last_time, "link")
        self._last_time.clicked.connect(self._turn_last_time)
        column.addWidget(self._last_time)

    def _put(self, review: Review, text: str) -> Review:
        title = review.promises[-1].review_title if review.promises else ""
        promise = EarlierPromise(self._bench.new_id(), title, text)
        return replace(review, promises=(*review.promises, promise))

    def show_state(self, state: State) -> None:
        """Show the promises of a review."""
        self._new_place.show()
        review = state.file.review
        for gone in set(self._rows) - {promise.id for promise in review.promises}:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for promise in review.promises:
            if promise.id not in self._rows:
                self._add_row(promise)
            self._rows[promise.id].show_promise(promise)
        is_planned = agenda.part_of(review.agenda, Phase.LAST_TIME) is not None
        words = _("Leave “last time” out") if is_planned else _("Show after the timeline")
        self._last_time.setText(words)
        self._last_time.setAccessibleName(words)
        self._last_time.setVisible(bool(review.promises))
        self._note.setText(
            _("“Last time” stands in the agenda, behind the timeline.")
            if is_planned and not agenda.gives_answer_away(review.agenda)
            else _("Before the timeline it would give the answer away.")
        )
        self._note.setVisible(bool(review.promises))

    def _add_row(self, promise: EarlierPromise) -> None:
        row = PromiseRow(self._bench, self._writing, promise)
        row.state_wanted.connect(self._set_state)
        row.removed.connect(self._remove)
        self._rows[promise.id] = row
        self._list.addWidget(row)

    def _set_state(self, promise_id: str, state: PromiseState) -> None:
        def change(review: Review) -> Review:
            return replace(review, promises=records.change(review.promises, promise_id, state=state))

        edit_review(self._open_review, _("Change the state of a promise"), change)

    def _remove(self, promise_id: str) -> None:
        def change(review: Review) -> Review:
            return replace(review, promises=records.remove(review.promises, promise_id))

        edit_review(self._open_review, _("Remove an earlier promise"), change)

    def _turn_last_time(self) -> None:
        part = agenda.part_of(self._open_review.state.file.review.agenda, Phase.LAST_TIME)
        if part is not None:
            edit_review(self._open_review, _("Leave “last time” out"), agenda.remove_last_time)
            return
        change = partial(
            agenda.add_last_time, part_id=self._bench.new_id(), title=phase_words(Phase.LAST_TIME)
        )
        edit_review(self._open_review, _("Plan “last time”"), change)

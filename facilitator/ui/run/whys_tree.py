"""The tree of the 5 Whys: a row for each statement, the line for an answer, factors caught on the way."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.kinds import BranchEnd, Evidence, WhyKind
from facilitator.domain.review_file import ReviewFile
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.answer_line import AnswerLine
from facilitator.ui.run.factor_list import FactorList
from facilitator.ui.run.start_line import StartLine
from facilitator.ui.run.why_row import WhyRow
from facilitator.ui.run.why_words import WhyView, views
from facilitator.ui.writing import Writing


class WhysTree(QScrollArea):
    """Shows the statements; says what is asked of one of them."""

    looked = Signal(str)
    show_wanted = Signal(str)
    delete_wanted = Signal(str)
    evidence_chosen = Signal(str, Evidence)
    kind_chosen = Signal(str, WhyKind)
    end_wanted = Signal(str, BranchEnd, str)
    finder_chosen = Signal(str, str)
    factor_wanted = Signal(str)

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._writing = bench, writing
        self._rows: dict[str, WhyRow] = {}
        self._answer: AnswerLine | None = None
        self._answer_to = ""
        self._file: ReviewFile | None = None
        inside = QFrame()
        set_kind(inside, "surface")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._start = StartLine(writing)
        self._column.addWidget(self._start)
        self._column.addLayout(self._list)
        self._factors = FactorList(bench.icons)
        self._factors.factor_wanted.connect(self.factor_wanted)
        self._column.addWidget(self._factors)
        self._column.addStretch(1)

    def show_tree(self, file: ReviewFile, current_id: str, room_id: str) -> None:
        """Show the tree of a review."""
        before, self._file = self._file, file
        rows = views(file.review, current_id, room_id)
        self._show_rows(rows, file)
        self._start.setVisible(not rows)
        self._start.show_file(file)
        self._show_answer(file)
        self._factors.show_factors(file.review.factors)
        has_moved = before is None or current_id not in {view.why.id for view in rows if view.is_current}
        if has_moved and current_id:
            QTimer.singleShot(0, self, partial(self.bring_into_view, current_id))

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed; the tree itself is as it was."""
        self._start.show_file(file)
        for row in self._rows.values():
            row.show_drafts(file)
        if self._answer is not None:
            self._answer.line.show_file(file)

    def row(self, why_id: str) -> WhyRow | None:
        """Return the row of a statement."""
        return self._rows.get(why_id)

    def bring_into_view(self, why_id: str) -> None:
        """Scroll until a statement is seen."""
        row = self._rows.get(why_id)
        if row is not None:
            self.ensureWidgetVisible(row, 0, 16)

    def open_answer(self, why_id: str) -> None:
        """Open an empty line below a statement."""
        if not why_id:
            self._start.line.setFocus()
            return
        self._close_answer()
        self._answer_to = why_id
        self._answer = AnswerLine(why_id, self._writing)
        self._answer.line.placed.connect(self._close_answer)
        self._answer.line.given_up.connect(self._close_answer)
        self._answer.line.show_file(self._writing.file)
        self._place_answer()
        self._answer.show()
        self._answer.line.setFocus()

    def _close_answer(self) -> None:
        if self._answer is not None:
            gone, self._answer = self._answer, None
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _show_answer(self, file: ReviewFile) -> None:
        if self._answer is None:
            return
        if self._answer_to not in self._rows:
            self._close_answer()
            return
        self._answer.line.show_file(file)
        self._place_answer()

    def _place_answer(self) -> None:
        row = self._rows.get(self._answer_to)
        if self._answer is None or row is None or row.view is None:
            return
        self._answer.set_depth(row.view.depth + 1)
        self._list.removeWidget(self._answer)
        place = self._list.indexOf(row) + 1
        while (below := self._row_at(place)) is not None and below.depth > row.view.depth:
            place += 1
        self._list.insertWidget(place, self._answer)

    def _row_at(self, place: int) -> WhyView | None:
        item = self._list.itemAt(place)
        widget = item.widget() if item is not None else None
        return widget.view if isinstance(widget, WhyRow) else None

    def _show_rows(self, rows: tuple[WhyView, ...], file: ReviewFile) -> None:
        wanted = {view.why.id for view in rows}
        for gone in [row_id for row_id in self._rows if row_id not in wanted]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, view in enumerate(rows):
            row_or_none = self._rows.get(view.why.id)
            row = row_or_none if row_or_none is not None else self._make_row(view)
            if self._without_answer(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            row.show_view(view, file)

    def _without_answer(self, row: WhyRow) -> int:
        place = self._list.indexOf(row)
        answer = self._list.indexOf(self._answer) if self._answer is not None else -1
        return place - 1 if 0 <= answer < place else place

    def _make_row(self, view: WhyView) -> WhyRow:
        row = WhyRow(view, self._bench, self._writing)
        row.looked.connect(self.looked)
        row.show_wanted.connect(self.show_wanted)
        row.delete_wanted.connect(self.delete_wanted)
        row.evidence_chosen.connect(self.evidence_chosen)
        row.kind_chosen.connect(self.kind_chosen)
        row.end_wanted.connect(self.end_wanted)
        row.finder_chosen.connect(self.finder_chosen)
        self._rows[view.why.id] = row
        return row

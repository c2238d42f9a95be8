"""The tree of the 5 Whys: a row for each statement, the line for an answer, factors caught on the way."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import BranchEnd, Evidence, WhyKind
from facilitator.domain.review import Factor
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.run.why_row import INDENT, WhyRow
from facilitator.ui.run.why_words import WhyView, start_hints, views
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.writing import Writing


class AnswerLine(QWidget):
    """The empty line of the next answer, indented like the answer it becomes."""

    def __init__(self, why_id: str, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TargetLine(
            _("Answer"),
            Target("whys", owner_id=why_id),
            writing,
            _("Add an answer"),
            placeholder=_("What made it possible?"),
            least_height=36,
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)

    def set_depth(self, depth: int) -> None:
        """Indent the line."""
        self._column.setContentsMargins(depth * INDENT, 8, 0, 0)


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
        self._factors: tuple[Factor, ...] | None = None
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
        self._column.addWidget(self._make_start())
        self._column.addLayout(self._list)
        self._column.addWidget(self._make_factors())
        self._column.addStretch(1)

    def _make_start(self) -> QWidget:
        self._start_box = QWidget()
        self._start = TargetLine(
            _("Start sentence"),
            Target("whys"),
            self._writing,
            _("Write the start sentence"),
            placeholder=_("Write what was seen: what, how long, since when."),
            least_height=40,
        )
        self._start.edited.connect(self._show_start_hints)
        self._start_hints = label("", "desk-muted", wraps=True)
        self._start_paper = QFrame()
        set_kind(self._start_paper, "desk")
        paper = QVBoxLayout(self._start_paper)
        paper.setContentsMargins(10, 6, 10, 6)
        paper.addWidget(self._start_hints)
        self._start_paper.hide()
        column = QVBoxLayout(self._start_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._start)
        column.addWidget(self._start_paper)
        return self._start_box

    def _make_factors(self) -> QWidget:
        self._factor_box = QWidget()
        self._factor_list = QVBoxLayout(self._factor_box)
        self._factor_list.setContentsMargins(0, 24, 0, 0)
        self._factor_list.setSpacing(4)
        return self._factor_box

    def show_tree(self, file: ReviewFile, current_id: str, room_id: str) -> None:
        """Show the tree of a review."""
        before, self._file = self._file, file
        rows = views(file.review, current_id, room_id)
        self._show_rows(rows, file)
        self._start_box.setVisible(not rows)
        self._start.show_file(file)
        self._show_answer(file)
        if self._factors != file.review.factors:
            self._factors = file.review.factors
            self._show_factors()
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
            self._start.setFocus()
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

    def _show_start_hints(self, text: str) -> None:
        roles = tuple(role.name for role in self._file.review.roles) if self._file else ()
        words = "\n".join(start_hints(text, roles)) if text.strip() else ""
        self._start_hints.setText(words)
        self._start_paper.setVisible(bool(words))

    def _show_factors(self) -> None:
        while self._factor_list.count():
            item = self._factor_list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        waiting = [factor for factor in self._factors or () if not factor.why_id]
        self._factor_box.setVisible(bool(waiting))
        if not waiting:
            return
        self._factor_list.addWidget(SectionLabel(_("Factors caught on the way"), _("not in the tree yet")))
        for factor in waiting:
            self._factor_list.addWidget(self._factor_row(factor))

    def _factor_row(self, factor: Factor) -> QWidget:
        made = QFrame()
        set_kind(made, "row")
        put = KeyButton(_("Put it here"), self._bench.icons, icon="corner-down-right", kind="link")
        put.setAccessibleName(_("Put “{factor}” below the current statement").format(factor=factor.text))
        put.clicked.connect(partial(self.factor_wanted.emit, factor.id))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(ElidedLabel(factor.text), 1)
        row.addWidget(put)
        return made

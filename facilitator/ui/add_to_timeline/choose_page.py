"""The page Choose moments: star, show, mark decisions by key, so that a few of many are walked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from facilitator.domain import records
from facilitator.domain.kinds import Evidence
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui import keys
from facilitator.ui.add_to_timeline.choose_acts import ChooseActs
from facilitator.ui.add_to_timeline.choose_delegate import EVIDENCE, ROLE, ChooseDelegate
from facilitator.ui.add_to_timeline.choose_rows import ChooseKind, ChooseRow, rows_of, walk_time
from facilitator.ui.add_to_timeline.choose_side import ChooseDesk, ChosenColumn
from facilitator.ui.add_to_timeline.reword_bar import RewordBar
from facilitator.ui.add_to_timeline.row_model import RowModel
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.evidence_mark import evidence_words
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.whole_row_table import WholeRowTable
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing

NARROW, TIGHT, DESK = 1240, 1000, 320
ROW, FOLD = 30, 26


class ChoosePage(QWidget):
    """Rows in the middle, counts at the left, keys and time on paper; ``done`` when chosen."""

    done = Signal()

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        self._bench, self._open_review = bench, open_review
        self._shown: State | None = None
        self._kept: frozenset[str] = frozenset()
        self._acts = ChooseActs(open_review, bench.new_id)
        self._left = ChosenColumn(bench.icons)
        self._desk = ChooseDesk(bench.icons)
        self._desk.mark_wanted.connect(self._acts.mark_suggested)
        self._make_table(bench)
        self._bar = RewordBar(bench.icons, writing)
        self._bar.known_wanted.connect(self._acts.set_known)
        self._bar.closed.connect(self._table.setFocus)
        self._empty = EmptyState(_("Star what the room should walk; 8 to 14 fit in 30 minutes."))
        middle = QFrame()
        set_kind(middle, "surface")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head(bench))
        padded = QVBoxLayout()
        padded.setContentsMargins(24, 0, 24, 0)
        padded.addWidget(self._empty)
        padded.addWidget(self._table, 1)
        column.addLayout(padded, 1)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(middle, 1)
        row.addWidget(self._desk)
        open_review.changed.connect(self._on_changed)

    def _make_head(self, bench: Bench) -> WrappingRow:
        self._count = label("", "muted")
        self._find = BoundLine(_("Find in the entries"), _("Find"))
        self._find.setFixedWidth(scaled(150))
        self._find.edited.connect(self._find_first)
        self._find.entered.connect(self._find_next)
        self._star_all = QPushButton()
        self._star_all.clicked.connect(self._turn_all)
        self._walk = KeyButton("", bench.icons, kind="primary")
        self._walk.clicked.connect(self.done)
        keys.make_action(self, "find-on-page", _("Find in the entries"), self._find.setFocus)
        row = WrappingRow(spacing=12)
        row.setContentsMargins(24, 10, 24, 10)
        row.add(label(_("Choose moments"), "heading"))
        row.add(self._count, grows=True)
        for widget in (self._find, self._star_all, self._walk):
            row.add(widget)
        return row

    def _make_table(self, bench: Bench) -> None:
        headings = ("", _("Time"), _("Entry"), _("Role"), _("Evidence"), "◆", _("Stage"))
        self._model = RowModel(7, headings)
        self._table = WholeRowTable(
            _("Moments to choose from"), row_height=_height, has_headings=True, kind="stop"
        )
        self._table.setModel(self._model)
        self._table.set_widths(28, scaled(86), 0, scaled(150), scaled(132), scaled(34), scaled(56))
        delegate = ChooseDelegate(bench.icons, self._table)
        delegate.pressed.connect(self._press)
        self._table.setItemDelegate(delegate)
        self._table.opened.connect(self._open)
        bench.icons.changed.connect(self._table.viewport().update)
        for key_id, words, act in (
            ("star", _("Walk this moment"), "star"),
            ("decision-point", _("Decision point"), "decision"),
            ("show-line", _("Show or hide on stage"), "eye"),
            ("edit-row", _("Reword the entry"), "reword"),
        ):
            keys.make_action(self._table, key_id, words, partial(self._on_key, act))

    def showEvent(self, event: QShowEvent) -> None:
        """Start over with what is chosen now."""
        super().showEvent(event)
        self._kept = frozenset()
        self.show_state(self._open_review.state)
        if self._table.current_row() < 0 and self._model.rowCount():
            self._table.selectRow(0)
        self._table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the left column, then the role, out where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(NARROW)
        self._desk.setFixedWidth(max(DESK, min(scaled(DESK), self.width() // 3)))
        self._left.setVisible(not is_narrow)
        self._table.setColumnHidden(ROLE, is_narrow)
        self._table.setColumnHidden(EVIDENCE, self.width() < scaled(TIGHT))

    def show_state(self, state: State) -> None:
        """Show the entries of a review."""
        self._shown = state
        review, meeting = state.file.review, state.meeting
        current = self._current()
        if (
            self._model.show_rows(rows_of(review, meeting, self._kept, state.file.private.drafts))
            and current is not None
        ):
            place = self._model.place_of(current.id)
            self._table.selectRow(place if place >= 0 else 0)
        walked = walk_time(review, meeting).moments
        entries = plural("{count} entry", "{count} entries", len(review.entries))
        self._count.setText(_("{entries}, {count} to walk").format(entries=entries, count=walked))
        self._walk.show_words(
            plural("Walk this {count}", "Walk these {count}", walked) if walked else _("Go on")
        )
        self._empty.setVisible(not any(entry.is_starred for entry in review.entries))
        words = _("Star none") if any(entry.is_starred for entry in review.entries) else _("Star all")
        self._star_all.setText(words)
        self._star_all.setAccessibleName(words)
        self._left.show_review(review, meeting)
        self._desk.show_review(review, meeting)
        self._bar.refresh(records.find(review.entries, self._bar.entry_id) is not None)

    def _on_changed(self, state: State) -> None:
        shown = self._shown
        if not self.isVisible() or shown is None:
            return
        if state.file.review is not shown.file.review or state.meeting is not shown.meeting:
            self.show_state(state)

    @property
    def _review(self) -> Review:
        return self._open_review.state.file.review

    def _current(self) -> ChooseRow | None:
        place = self._table.current_row()
        return self._model.row(place) if 0 <= place < self._model.rowCount() else None

    def _on_key(self, act: str) -> None:
        row = self._current()
        if row is not None and row.kind is ChooseKind.ENTRY:
            self._press(row.id, act)
        elif row is not None and row.kind is ChooseKind.FOLD and act == "star":
            self._press(row.id, "open")

    def _open(self, place: int) -> None:
        row = self._model.row(place)
        if row.kind is ChooseKind.FOLD:
            self._press(row.id, "open")
        elif row.kind is ChooseKind.ENTRY:
            self._offer(row, place)

    def _offer(self, row: ChooseRow, place: int) -> None:
        entry = records.get(self._review.entries, row.id)
        menu = QMenu(self)
        for words, act in (
            (_("Do not walk") if row.is_starred else _("Walk this moment"), "star"),
            (_("No decision point") if row.is_decision else _("Decision point"), "decision"),
            (_("Show or hide on stage"), "eye"),
            (_("Into the document") if entry.is_hidden else _("Out of room and document"), "hide"),
            (_("How it is known…"), "evidence"),
            (_("Reword…"), "reword"),
        ):
            menu.addAction(words, partial(self._press, row.id, act))
        self._pop_up(menu, place, 2)

    def _pop_up(self, menu: QMenu, place: int, column: int) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        area = self._table.visualRect(self._model.index(place, column))
        menu.popup(self._table.viewport().mapToGlobal(area.bottomLeft()))

    def _ask_evidence(self, entry_id: str) -> None:
        menu = QMenu(self)
        for evidence in Evidence:
            words = evidence_words(evidence) or _("not known how")
            menu.addAction(words, partial(self._acts.set_evidence, entry_id, evidence))
        self._pop_up(menu, self._model.place_of(entry_id), 4)

    def _press(self, row_id: str, act: str) -> None:
        if act in ("star", "decision"):
            self._kept |= {row_id}
        acts = {
            "star": self._acts.star,
            "decision": self._acts.turn_decision,
            "eye": self._acts.turn_eye,
            "evidence": self._ask_evidence,
            "hide": self._acts.turn_hidden,
            "reword": self._reword,
            "open": self._open_fold,
        }
        acts[act](row_id)

    def _open_fold(self, row_id: str) -> None:
        row = self._model.row(self._model.place_of(row_id))
        self._kept |= frozenset(row.behind)
        self.show_state(self._open_review.state)
        self._table.selectRow(self._model.place_of(row.behind[0]))

    def _reword(self, entry_id: str) -> None:
        self._bar.open(records.get(self._review.entries, entry_id), self._review.incident.zone)

    def _turn_all(self) -> None:
        self._acts.star_all(self._star_all.text())

    def _find_first(self, text: str) -> None:
        self._find_from(text, 0)

    def _find_next(self) -> None:
        self._find_from(self._find.text(), self._table.current_row() + 1)

    def _find_from(self, text: str, start: int) -> None:
        words = text.strip().casefold()
        if not words:
            return
        found = [entry.id for entry in self._review.entries if words in entry.text.casefold()]
        folded = frozenset(found) - {row.id for row in self._model.rows()}
        if folded:
            self._kept |= folded
            self.show_state(self._open_review.state)
        places = [place for place in map(self._model.place_of, found) if place >= 0]
        following = [place for place in places if place >= start] or places
        if following:
            self._table.selectRow(following[0])


def _height(row: ChooseRow) -> int:
    return scaled(ROW if row.kind is ChooseKind.ENTRY else FOLD)

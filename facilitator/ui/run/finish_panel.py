"""Finish what was begun in the meeting: a sentence for each stub, an end for each uncommitted action."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain import records, uncommitted
from facilitator.domain.kinds import StubKind
from facilitator.domain.private import PrivateNote, Stub
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run import stubs
from facilitator.ui.run.desk_words import STUB_ICONS, moment_words, stub_words
from facilitator.ui.run.finish_desk import FinishDesk
from facilitator.ui.run.uncommitted_row import UncommittedRow
from facilitator.ui.run.writing_place import caught_target
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing

DESK = 320


class FinishPanel(QFrame):
    """Rows of stubs and actions, the current one unfolded. ``done()`` is "Later" or "Go on"."""

    done = Signal()

    def __init__(
        self, bench: Bench, open_review: OpenReview, writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.setAccessibleName(_("Finish the stubs"))
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._rows: dict[str, StubRow] = {}
        self._actions: dict[str, UncommittedRow] = {}
        self._current = ""
        self._written = 0
        self._title = label("", "heading")
        self._count = label("", "count")
        self._later = KeyButton(_("Later"), bench.icons)
        self._later.clicked.connect(self.done)
        self._desk = FinishDesk(bench, writing)
        self._desk.setFixedWidth(DESK)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._later)
        inside = QWidget()
        set_kind(inside, "surface")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(14, 0, 14, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout()
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(
            label(_("One sentence each, before it fades. Clock times go with the stubs."), "soft")
        )
        column.addWidget(area, 1)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addLayout(column, 1)
        beside.addWidget(self._desk)

    def show_state(self, state: State) -> None:
        """Show the stubs and the actions that are left."""
        present = state.file.private.stubs
        self._show_actions(state.file)
        for gone in self._rows.keys() - {stub.id for stub in present}:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for number, stub in enumerate(present):
            row = self._rows.get(stub.id) or self._add(number, stub)
            row.show_stub(state.file.review, stub)
        left = [*(stub.id for stub in present), *self._actions]
        if self._current not in left:
            self._open(left[0] if left else "")
        self._show_count(len(left))
        self._show_desk(state.file)
        if not left and self.isVisible():
            self._later.setFocus()

    def _show_desk(self, file: ReviewFile) -> None:
        self._desk.show_stub(file, records.find(file.private.stubs, self._current))

    def _show_count(self, left: int) -> None:
        count = left + self._written
        stubs_alone = plural("Finish this {count} stub", "Finish these {count} stubs", count)
        together = plural("Finish this", "Finish these {count}", count)
        self._title.setText(together if self._actions else stubs_alone)
        words = _("{written} written, {left} to go").format(written=self._written, left=left)
        self._count.setText(words)
        self._later.show_words(_("Later") if left else _("Go on"))

    def _show_actions(self, file: ReviewFile) -> None:
        present = file.private.uncommitted
        for gone in self._actions.keys() - {action.id for action in present}:
            row = self._actions.pop(gone)
            row.hide()
            row.deleteLater()
        for action in present:
            row = self._actions.get(action.id) or self._add_action(action)
            row.show_action(file, action)

    def _add_action(self, action: ActionItem) -> UncommittedRow:
        row = UncommittedRow(action.id, self._bench, self._writing)
        row.opened.connect(partial(self._open, action.id))
        row.committed.connect(partial(self._commit, action.id))
        row.kept.connect(partial(self._keep, action.id))
        row.dropped.connect(partial(self._drop_action, action.id))
        row.unfold(False)
        self._actions[action.id] = row
        self._list.insertWidget(self._list.count() - 1, row)
        return row

    def _commit(self, action_id: str) -> None:
        self._written += 1
        self._open_review.edit(_("Commit an action"), partial(uncommitted.commit, action_id=action_id))

    def _keep(self, action_id: str) -> None:
        self._written += 1
        change = partial(uncommitted.keep_as_question, action_id=action_id, question_id=self._bench.new_id())
        self._open_review.edit(_("Keep as an open question"), change)

    def _drop_action(self, action_id: str) -> None:
        self._open_review.edit(_("Drop an action"), partial(uncommitted.drop, action_id=action_id))

    def _add(self, number: int, stub: Stub) -> "StubRow":
        row = StubRow(self._bench)
        row.opened.connect(partial(self._open, stub.id))
        row.typed.connect(partial(self._type, stub.id))
        row.dropped.connect(partial(self._drop, stub.id))
        row.written.connect(partial(self._write, stub.id))
        self._rows[stub.id] = row
        self._list.insertWidget(number, row)
        return row

    def _open(self, row_id: str) -> None:
        self._current = row_id
        rows: dict[str, StubRow | UncommittedRow] = {**self._rows, **self._actions}
        for each_id, row in rows.items():
            row.unfold(each_id == row_id)
        self._show_desk(self._open_review.state.file)

    def _type(self, stub_id: str, text: str) -> None:
        change = partial(stubs.set_text, stub_id=stub_id, text=text)
        self._open_review.edit(_("Finish a stub"), change, merge_key=("stub", stub_id))

    def _drop(self, stub_id: str) -> None:
        self._open_review.edit(_("Drop a stub"), partial(stubs.remove, stub_id=stub_id))

    def _write(self, stub_id: str) -> None:
        stub = records.find(self._open_review.state.file.private.stubs, stub_id)
        if stub is None or not stub.text.strip():
            return
        self._written += 1
        target = caught_target(stub.kind, stub.entry_id)
        if target is None:
            note = PrivateNote(self._bench.new_id(), stub.text.strip(), stub.entry_id)
            self._open_review.edit(_("Private note"), partial(stubs.add_note, note=note))
        else:
            self._writing.write_down(target, stub.text, _("Finish a stub"))
        self._open_review.edit(_("Finish a stub"), partial(stubs.remove, stub_id=stub_id))


class StubRow(QFrame):
    """One stub: kind, moment, clock; unfolded it has the sentence box and two buttons."""

    opened = Signal()
    typed = Signal(str)
    dropped = Signal()
    written = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._kind = KeyButton("", bench.icons, kind="quiet", icon="lightbulb")
        self._kind.setFixedWidth(scaled(130))
        self._kind.clicked.connect(self.opened)
        self._place = label("", "muted")
        self._place.setFixedWidth(scaled(136))
        self._place.setFixedHeight(scaled(30))
        self._text = ElidedLabel("", "muted")
        self._box = BoundText(_("One sentence"), _("One sentence"), lines=2, least_height=52)
        self._box.edited.connect(self.typed)
        self._box.finished.connect(self._finish)
        self._drop = KeyButton(_("Drop it"), bench.icons)
        self._drop.clicked.connect(self.dropped)
        self._down = KeyButton(_("Write down"), bench.icons, key_id="write-down", kind="primary")
        self._down.clicked.connect(self._write)
        self._hint = ElidedLabel("", "small")
        self._fold = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        fold = QVBoxLayout(self._fold)
        fold.setContentsMargins(0, 0, 0, 0)
        fold.setSpacing(8)
        fold.addWidget(self._box)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._drop)
        foot.addWidget(self._down)
        fold.addLayout(foot)
        row = QHBoxLayout()
        row.setContentsMargins(6, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        self._text.setFixedHeight(scaled(30))
        row.addWidget(self._text, 1)
        row.addWidget(self._fold, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self._rule = Rule()
        column.addWidget(self._rule)

    def show_stub(self, review: Review, stub: Stub) -> None:
        """Show kind, place and words of a stub."""
        moment = moment_words(review, stub.entry_id)
        clock = clock_words(stub.caught_at, self._bench.zone) if stub.caught_at is not None else ""
        self._kind.show_words(
            stub_words(stub.kind), _("{kind}, {time}").format(kind=stub_words(stub.kind), time=moment)
        )
        self._kind.show_icon(STUB_ICONS[stub.kind])
        at = _("at {clock}").format(clock=clock) if clock else ""
        self._place.setText(", ".join(words for words in (moment, at) if words))
        self._text.setText(stub.text or _("not written yet"))
        caught = _("You caught this at {clock}, while the room was at {moment}.")
        self._hint.setText(caught.format(clock=clock, moment=moment) if clock and moment else "")
        self._box.show_text(stub.text)
        if stub.kind is StubKind.NOTE:
            self._hint.setText(_("A private note; it stays on your desk."))

    def unfold(self, is_open: bool) -> None:
        """Open or fold the row."""
        set_kind(self, "card-current" if is_open else "plain-row")
        self._fold.setVisible(is_open)
        self._text.setVisible(not is_open)
        self._rule.setVisible(not is_open)
        if is_open:
            self._box.setFocus()

    def _write(self) -> None:
        self._box.flush()
        self.written.emit()

    def _finish(self) -> None:
        if self._box.hasFocus():
            self.written.emit()

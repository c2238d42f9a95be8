"""A committed action in two lines, every missing answer named, with the promise found for it below."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.domain.review import ActionItem
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import ActionView, gap_words
from facilitator.ui.run.press_frame import PressFrame
from facilitator.ui.run.promise_strip import PromiseStrip
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing


class ActionCard(PressFrame):
    """Opens on a click; what else it is asked to do it says with the id of its action."""

    open_wanted = Signal(str)
    remove_wanted = Signal(str)
    link_wanted = Signal(str)
    ask_wanted = Signal(str)

    def __init__(self, action_id: str, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__("node", parent)
        self._id, self._bench, self._writing = action_id, bench, writing
        self._view: ActionView | None = None
        self._promise: PromiseStrip | None = None
        self.pressed.connect(partial(self.open_wanted.emit, action_id))
        self.edit_wanted.connect(partial(self.open_wanted.emit, action_id))
        self.delete_wanted.connect(partial(self.remove_wanted.emit, action_id))
        self._title = label("", "strong", wraps=True)
        self._state = label(_("not committed yet"), "accent")
        self._owner, self._due, self._priority = label("", "strong"), label("", "small"), label("", "small")
        self._why = KeyButton("", bench.icons, icon="git-branch", kind="link")
        self._why.clicked.connect(partial(self.open_wanted.emit, action_id))
        self._done, self._check = ElidedLabel("", "small"), ElidedLabel("", "small")
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        first = WrappingRow(spacing=14, between=2)
        for part in (self._owner, self._due, self._priority):
            first.add(part)
        first.add(self._why, least=scaled(120))
        second = WrappingRow(spacing=18, between=2)
        for says in (self._done, self._check):
            second.add(says, least=scaled(190), grows=True)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 9, 14, 9)
        inside.setSpacing(3)
        for line in (head, first, second):
            inside.addLayout(line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(inside)

    def show_view(self, view: ActionView, file: ReviewFile) -> None:
        """Show an action; nothing happens when it is the same."""
        if view != self._view:
            self._view = view
            self._show(view)
        if self._promise is not None:
            self._promise.show_drafts(file)

    def _show(self, view: ActionView) -> None:
        action = view.action
        self.setAccessibleName(view.spoken)
        self._title.setText(action.text)
        self._state.setVisible(not view.is_committed)
        self._owner.setText(action.owner or _gap(_("owner")))
        for part, is_gap, kind in (
            (self._owner, not action.owner, "strong"),
            (self._due, action.due_on is None, "small"),
            (self._done, not action.done_when, "small"),
            (self._check, not _check_words(action), "small"),
        ):
            set_kind(part, "gap" if is_gap else kind)
        due = _("due {day}").format(day=day_words(action.due_on)) if action.due_on else _gap(_("due"))
        self._due.setText(due)
        self._priority.setText(action.priority)
        self._why.show_words(view.why)
        self._why.setVisible(bool(view.why))
        done = _("done when {words}").format(words=action.done_when)
        self._done.setText(done if action.done_when else _gap(_("done when")))
        self._check.setText(_check_words(action) or _gap(_("verified by")))
        self._show_promise(view)

    def _show_promise(self, view: ActionView) -> None:
        if view.promise is not None and self._promise is None:
            self._promise = PromiseStrip(self._id, self._bench.icons, self._writing)
            self._promise.link_wanted.connect(partial(self.link_wanted.emit, self._id))
            self._promise.ask_wanted.connect(partial(self.ask_wanted.emit, self._id))
            self._column.addWidget(self._promise)
        if self._promise is not None:
            self._promise.setVisible(view.promise is not None)
            if view.promise is not None:
                self._promise.show_promise(view.promise)


def _check_words(action: ActionItem) -> str:
    on = day_words(action.verify_on) if action.verify_on else ""
    return " ".join(part for part in (action.verifier, action.verify_how, on) if part)


def _gap(what: str) -> str:
    return _("{what} ○ {gap}").format(what=what, gap=gap_words())

"""A step that needs words: blocked, reopened, or not done at all."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain import actions
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.follow_through.action_writing import ActionWriting
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundLine, BoundText
from facilitator.ui.widgets.day_reading import DayReading
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class Step(Enum):
    """The step the words are for."""

    BLOCK = "block"
    REOPEN = "reopen"
    WONT_DO = "won't do"


class ReasonForm(QWidget):
    """``settled`` when the step is made, ``left`` on Cancel."""

    settled = Signal()
    left = Signal()

    def __init__(self, icons: Icons, words: ActionWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._action_id = ""
        self._step = Step.BLOCK
        self._question = label("", "strong", wraps=True)
        self._why = BoundText(_("Reason"), lines=3, most=6, least_height=74)
        self._note = label("", "flag", wraps=True)
        self._who = BoundLine(_("Who asks for it"), _("a role or @handle"))
        self._by = DayReading(_("By when"), _("a day, like Thu 19 Nov"), words.today, is_due=True)
        self._unblocking = self._make_unblocking()
        self._press = KeyButton("", icons, key_id="write-down", kind="primary")
        self._cancel = KeyButton(_("Cancel"), icons, kind="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(6)
        for part in (self._question, self._why, self._note, self._unblocking, self._press):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        column.addStretch(1)
        self._why.edited.connect(self._on_why)
        for field in (self._why, self._who, self._by.field):
            field.committed.connect(self.settle)
        self._who.edited.connect(self._on_who)
        self._by.changed.connect(self._look)
        self._press.clicked.connect(self.settle)
        self._cancel.clicked.connect(self.left)

    def _make_unblocking(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(5)
        column.addWidget(label(_("Who asks for it"), "strong"))
        column.addWidget(self._who)
        column.addSpacing(6)
        column.addWidget(label(_("By when"), "strong"))
        column.addWidget(self._by)
        return part

    def show_step(self, step: Step, action_id: str) -> None:
        """Show the form for a step of an action, with what was typed before."""
        action = self._words.action(action_id)
        if action is None:
            return
        is_blocked = action.status is ActionStatus.BLOCKED
        if (step, action_id) != (self._step, self._action_id):
            self._step, self._action_id = step, action_id
            self._note.setText("")
            self._by.show_day(action.unblock_on)
        self._question.setText(_question(step))
        self._press.show_words(_press(step))
        self._unblocking.setVisible(step is Step.BLOCK)
        keeps = step is Step.BLOCK and is_blocked
        read = self._words.text if keeps else self._words.typed
        self._why.show_text(read(action_id, "status_note"))
        self._who.show_text(self._words.text(action_id, "unblocked_by"))
        self._look()

    def focus_first(self) -> None:
        """Go to the reason."""
        self._why.setFocus()

    def settle(self) -> None:
        """Make the step, if its reason is there."""
        self._why.flush()
        self._who.flush()
        self._look()
        if not self._press.isEnabled():
            return
        if self._words.settle(
            self._action_id, ("status_note", "unblocked_by"), _press(self._step), self._change
        ):
            self._action_id = ""
            self.settled.emit()
        else:
            self._note.setText(_("Held: these words may blame. Say what it waits for or what was seen."))
            self._note.show()

    def _change(self, review: Review) -> Review:
        why, today = self._why.text().strip(), self._words.today()
        if self._step is Step.BLOCK:
            who = self._who.text().strip()
            return actions.block(review, self._action_id, today, why, who=who, by=self._by.value())
        if self._step is Step.REOPEN:
            return actions.reopen(review, self._action_id, today, why)
        return actions.wont_do(review, self._action_id, today, why)

    def _on_why(self, text: str) -> None:
        self._words.write(self._action_id, "status_note", text, _("reason"))
        self._note.setText("")
        self._look()

    def _on_who(self, text: str) -> None:
        self._words.write(self._action_id, "unblocked_by", text, _("who asks"))

    def _look(self) -> None:
        self._note.setVisible(bool(self._note.text()))
        is_dated = self._step is not Step.BLOCK or not self._by.is_unread()
        self._press.setEnabled(bool(self._why.text().strip()) and is_dated)


def _question(step: Step) -> str:
    return {
        Step.BLOCK: _("What does it need?"),
        Step.REOPEN: _("What was seen when it did not hold?"),
        Step.WONT_DO: _("Why will it not be done?"),
    }[step]


def _press(step: Step) -> str:
    return {
        Step.BLOCK: _("Mark blocked"),
        Step.REOPEN: _("Reopen"),
        Step.WONT_DO: _("Won’t do"),
    }[step]

"""The action of the current row: where it stands, what was agreed, and the step to take."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.documents.words import strength_words
from facilitator.domain import action_checks
from facilitator.domain.kinds import ActionStatus, Strength
from facilitator.domain.review import ActionItem
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.follow_through.action_rows import state_icon, state_words, waits_for
from facilitator.ui.follow_through.action_writing import ActionWriting
from facilitator.ui.follow_through.reason_form import ReasonForm, Step
from facilitator.ui.follow_through.steps_form import StepsForm
from facilitator.ui.follow_through.verify_form import VerifyForm
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule

_LOOKS = {Strength.STRONG: "system", Strength.INTERMEDIATE: "", Strength.WEAK: "doubt"}


class ActionPanel(QFrame):
    """``asked(step)`` for a step without words; ``left`` when the person goes back to the table."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, icons: Icons, words: ActionWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._action_id = ""
        self._status = ActionStatus.COMMITTED
        self._reason_step = Step.BLOCK
        set_kind(self, "card")
        self._mark = QLabel()
        self._state = label("", "strong")
        self._title = label("", "heading", wraps=True)
        self._told = label("", "soft", wraps=True)
        self._strength = Chip("")
        self._priority = Chip("")
        self._why = ElidedLabel("", "small")
        self._close = IconButton("x", _("Close"), icons)
        self._steps = StepsForm(icons)
        self._verify = VerifyForm(icons, words)
        self._reason = ReasonForm(icons, words)
        self._forms: tuple[QWidget, ...] = (self._steps, self._verify, self._reason)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 14)
        head.setSpacing(6)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._mark)
        state.addWidget(self._state, 1)
        state.addWidget(self._close)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._strength)
        chips.addWidget(self._priority)
        chips.addWidget(self._why, 1)
        head.addLayout(state)
        head.addWidget(self._title)
        head.addWidget(self._told)
        head.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        for form in self._forms:
            column.addWidget(form)
        self._show_form(self._steps)

    def _connect(self) -> None:
        self._icons.changed.connect(self._color)
        self._close.clicked.connect(self.left)
        self._steps.asked.connect(self.asked)
        self._verify.settled.connect(self._go_back)
        self._verify.left.connect(self._go_back)
        self._verify.reopen_wanted.connect(self._on_reopen)
        self._reason.settled.connect(self._go_back)
        self._reason.left.connect(self._go_back)

    def show_action(self, action: ActionItem, why: str) -> None:
        """Show an action; the form stays while its state does."""
        is_other = action.id != self._action_id or action.status is not self._status
        self._action_id, self._status = action.id, action.status
        self.setAccessibleName(action.text)
        self._state.setText(state_words(action.status))
        is_checked = action.status is ActionStatus.DONE
        self._title.setText(_("Verify: {action}").format(action=action.text) if is_checked else action.text)
        told = _told(action)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        strength = action_checks.strength_of(action)
        self._strength.setText(strength_words(strength))
        self._strength.show_look(_LOOKS.get(strength, ""))
        self._strength.setVisible(strength is not Strength.UNRATED)
        self._priority.setText(action.priority)
        self._priority.setVisible(bool(action.priority))
        self._why.setText(_("for: {why}").format(why=why) if why else "")
        self._color()
        self._steps.show_status(action.status)
        if is_other:
            self._show_form(self._verify if is_checked else self._steps)
        if not self._verify.isHidden():
            self._verify.show_action(action.id)
        if not self._reason.isHidden():
            self._reason.show_step(self._reason_step, action.id)

    def ask_reason(self, step: Step) -> None:
        """Ask for the words of a step."""
        self._reason_step = step
        self._reason.show_step(step, self._action_id)
        self._show_form(self._reason)
        self._reason.focus_first()

    def ask_verify(self) -> None:
        """Ask who verified, and go to what is missing."""
        self._verify.show_action(self._action_id)
        self._show_form(self._verify)
        self._verify.focus_first()

    def focus_first(self) -> None:
        """Take the focus where the next thing is to be done."""
        if not self._verify.isHidden():
            self._verify.focus_first()
        elif not self._reason.isHidden():
            self._reason.focus_first()
        else:
            self._steps.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the table; what was typed is kept."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_form(self, shown: QWidget) -> None:
        for form in self._forms:
            form.setVisible(form is shown)

    def _go_back(self) -> None:
        self._show_form(self._steps)
        self.left.emit()

    def _on_reopen(self) -> None:
        self.ask_reason(Step.REOPEN)

    def _color(self) -> None:
        icon, role = state_icon(self._status)
        self._mark.setPixmap(self._icons.pixmap(icon, role, 16))


def _told(action: ActionItem) -> str:
    """Where it stands, in sentences."""
    day = day_words(action.status_on) if action.status_on else ""
    lines: dict[ActionStatus, str] = {
        ActionStatus.DONE: _("{owner} said done on {day}.").format(owner=action.owner, day=day)
        if day
        else "",
        ActionStatus.BLOCKED: waits_for(action),
        ActionStatus.REOPENED: action.status_note,
        ActionStatus.WONT_DO: action.status_note,
        ActionStatus.VERIFIED: _verified(action),
    }
    first = lines.get(action.status, "")
    is_open = action.status not in (ActionStatus.VERIFIED, ActionStatus.WONT_DO)
    return " ".join(part for part in (first, _planned(action) if is_open else "") if part)


def _verified(action: ActionItem) -> str:
    day = day_words(action.verified_on) if action.verified_on else ""
    return _("{who}, {day}: {how}").format(who=action.verified_by, day=day, how=action.verified_how)


def _planned(action: ActionItem) -> str:
    check = " ".join(part for part in (action.verifier, action.verify_how) if part)
    day = day_words(action.verify_on) if action.verify_on else ""
    planned = ", ".join(part for part in (check, day) if part)
    return _("Planned check: {check}.").format(check=planned) if planned else _("No check is agreed yet.")

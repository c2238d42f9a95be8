"""The steps an action can take from where it stands, as buttons."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.kinds import ActionStatus
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton

_OFFERS = {
    ActionStatus.COMMITTED: ("begin", "done", "block", "wont-do"),
    ActionStatus.REOPENED: ("begin", "done", "block", "wont-do"),
    ActionStatus.IN_PROGRESS: ("done", "block", "wont-do"),
    ActionStatus.BLOCKED: ("unblock", "copy", "done", "block", "wont-do"),
    ActionStatus.DONE: ("verify", "reopen", "wont-do"),
    ActionStatus.VERIFIED: ("reopen",),
    ActionStatus.WONT_DO: ("reopen",),
}


class StepsForm(QWidget):
    """``asked(step)`` when a button is pressed."""

    asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {
            "begin": KeyButton(_("Work on it began"), icons, icon="circle-half"),
            "unblock": KeyButton(_("It can go on"), icons, icon="play"),
            "copy": KeyButton(_("Copy a message asking for it"), icons, icon="copy"),
            "verify": KeyButton(_("Verify"), icons, icon="circle-check", key_id="verify"),
            "done": KeyButton(
                _("The owner says it is done"), icons, icon="circle-dashed-check", key_id="done"
            ),
            "block": KeyButton(_("It is blocked"), icons, icon="square-minus", key_id="blocked"),
            "wont-do": KeyButton(_("It will not be done"), icons, icon="circle-slash"),
            "reopen": KeyButton(_("It did not hold, reopen"), icons, icon="undo"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        for step, button in self._buttons.items():
            button.clicked.connect(partial(self._ask, step))
            column.addWidget(button)
        column.addStretch(1)

    def show_status(self, status: ActionStatus) -> None:
        """Offer what is possible from here."""
        for step, button in self._buttons.items():
            button.setVisible(step in _OFFERS[status])
        is_blocked = status is ActionStatus.BLOCKED
        self._buttons["block"].show_words(_("Change what it needs") if is_blocked else _("It is blocked"))
        is_dropped = status is ActionStatus.WONT_DO
        self._buttons["reopen"].show_words(
            _("Take it up again") if is_dropped else _("It did not hold, reopen")
        )

    def _ask(self, step: str, _is_on: bool = False) -> None:
        self.asked.emit(step)

    def focus_first(self) -> None:
        """Go to the first step."""
        first = next((button for button in self._buttons.values() if not button.isHidden()), None)
        if first is not None:
            first.setFocus()

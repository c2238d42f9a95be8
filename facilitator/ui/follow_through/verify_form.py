"""Verify: who looked, what was seen, when. The owner's own word is refused, in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain import actions
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.follow_through.action_writing import ActionWriting
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundLine, BoundText
from facilitator.ui.widgets.day_reading import DayReading
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule


class VerifyForm(QWidget):
    """``settled`` when the action is verified; ``reopen_wanted`` when it did not hold; ``left`` on Cancel."""

    settled = Signal()
    reopen_wanted = Signal()
    left = Signal()

    def __init__(self, icons: Icons, words: ActionWriting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._action_id = ""
        self._who = BoundLine(_("Who verified"))
        self._who_note = label("", "small", wraps=True)
        self._how = BoundText(_("How, and what was seen"), lines=4, most=7, least_height=94)
        self._how_note = label("", "flag", wraps=True)
        self._when = DayReading(_("When"), _("a day, like Fri 13 Nov"), words.today)
        self._mark = KeyButton(_("Mark verified"), icons, key_id="write-down", kind="primary")
        self._reopen = KeyButton(_("It did not hold, reopen"), icons, icon="undo", kind="quiet")
        self._cancel = KeyButton(_("Cancel"), icons, kind="quiet")
        self._lay_out()
        self._who.edited.connect(self._on_who)
        self._how.edited.connect(self._on_how)
        for field in (self._who, self._how, self._when.field):
            field.committed.connect(self.verify)
        self._when.changed.connect(self._look)
        self._mark.clicked.connect(self.verify)
        self._reopen.clicked.connect(self.reopen_wanted)
        self._cancel.clicked.connect(self.left)

    def _lay_out(self) -> None:
        fields = QVBoxLayout()
        fields.setContentsMargins(20, 14, 20, 18)
        fields.setSpacing(5)
        for name, parts in (
            (_("Who verified"), (self._who, self._who_note)),
            (_("How, and what was seen"), (self._how, self._how_note)),
            (_("When"), (self._when,)),
        ):
            fields.addWidget(label(name, "strong"))
            for part in parts:
                fields.addWidget(part)
            fields.addSpacing(8)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 14, 20, 16)
        foot.addWidget(self._mark)
        row = QHBoxLayout()
        row.addWidget(self._reopen)
        row.addStretch(1)
        row.addWidget(self._cancel)
        foot.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(fields)
        column.addWidget(Rule())
        column.addLayout(foot)
        column.addStretch(1)

    def show_action(self, action_id: str) -> None:
        """Show the form for an action, with what was typed before."""
        action = self._words.action(action_id)
        if action is None:
            return
        if action_id != self._action_id:
            self._action_id = action_id
            self._when.show_day(self._words.today())
            self._how_note.setText("")
            self._who.show_text(self._words.typed(action_id, "verified_by") or action.verifier)
        elif self._words.typed(action_id, "verified_by"):
            self._who.show_text(self._words.typed(action_id, "verified_by"))
        self._how.show_text(self._words.text(action_id, "verified_how"))
        self._look()

    def focus_first(self) -> None:
        """Go to the field that is still empty."""
        (self._how if self._who.text().strip() else self._who).setFocus()

    def verify(self) -> None:
        """Mark the action verified, if everything is there."""
        self._who.flush()
        self._how.flush()
        self._look()
        day = self._when.value()
        if not self._mark.isEnabled() or day is None:
            return
        who, how = self._who.text().strip(), self._how.text().strip()
        action_id = self._action_id
        is_settled = self._words.settle(
            action_id,
            ("verified_by", "verified_how"),
            _("verified"),
            lambda review: actions.verify(review, action_id, who, how, day),
        )
        if is_settled:
            self._action_id = ""
            self.settled.emit()
        else:
            self._how_note.setText(_("Held: these words may blame. Say what was seen, and mark it again."))
            self._how_note.show()

    def _on_who(self, text: str) -> None:
        self._words.write(self._action_id, "verified_by", text, _("who verified"))
        self._look()

    def _on_how(self, text: str) -> None:
        self._words.write(self._action_id, "verified_how", text, _("what was seen"))
        self._how_note.setText("")
        self._look()

    def _look(self) -> None:
        """Say what is missing."""
        action = self._words.action(self._action_id)
        if action is None:
            return
        who = self._who.text()
        is_owner = actions.is_same_person(who, action.owner)
        refused = _("{owner} owns this. Ask someone else to check.")
        usual = _("Anyone but {owner}, who owns it.")
        self._who_note.setText((refused if is_owner else usual).format(owner=action.owner))
        set_kind(self._who_note, "flag" if is_owner else "small")
        self._who_note.setVisible(bool(action.owner))
        self._how_note.setVisible(bool(self._how_note.text()))
        is_whole = bool(who.strip()) and bool(self._how.text().strip()) and self._when.value() is not None
        self._mark.setEnabled(is_whole and not is_owner)

"""While an action is written: what is answered, what is open, how strong it is; advice, never a gate."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain import records
from facilitator.domain.action_checks import ActionCheck, check, strength_of
from facilitator.domain.actions import is_same_person
from facilitator.domain.kinds import ActionStatus, Strength
from facilitator.domain.review import ActionItem, Review
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import DeskSection, keep_caret
from facilitator.ui.widgets.labels import label


@dataclass(frozen=True, slots=True)
class Answer:
    """One question about an action: its words when answered, and what to say while it is not."""

    words: str
    is_answered: bool
    advice: str = ""
    verifiers: tuple[str, ...] = ()


def answers(action: ActionItem, review: Review, today: date) -> tuple[Answer, ...]:
    """Return the seven questions about an action, the unanswered ones first."""
    found = {one.check for one in check(action, today, review)}
    is_verified = bool(action.verifier.strip()) and not is_same_person(action.verifier, action.owner)
    has_way = bool(action.verify_how.strip()) or action.verify_on is not None
    rows = (
        Answer(
            _("Somebody else verifies it") if is_verified else _("Nobody verifies it yet"),
            is_verified,
            _("Someone other than the owner, so the owner can let go."),
            _others(action, review),
        ),
        Answer(
            _("A way to verify it") if has_way else _("No way to verify it yet"),
            has_way,
            _("A test, a number, or a look from a page."),
        ),
        Answer(
            _("We see when it is done") if action.done_when else _("Done when is open"),
            bool(action.done_when.strip()),
            _("What would we see on the day it is done?"),
        ),
        Answer(
            _("Starts with a doing verb"),
            ActionCheck.STARTS_WITH_DOING not in found,
            _("Begin with what somebody will do: add, move, remove."),
        ),
        Answer(
            _("One owner, a person"),
            ActionCheck.ONE_OWNER not in found,
            _("One handle, not a team or a rota."),
        ),
        Answer(
            _("A working day, not too far"), ActionCheck.DUE not in found, _("A day on which somebody works.")
        ),
        Answer(
            _("Fixes a why in the tree"),
            ActionCheck.TRACES not in found,
            _("Which condition does it change?"),
        ),
    )
    return tuple(sorted(rows, key=lambda one: one.is_answered))


def _others(action: ActionItem, review: Review) -> tuple[str, ...]:
    named = [name for one in review.actions for name in (one.owner, one.verifier) if name.startswith("@")]
    once = dict.fromkeys(name for name in named if not is_same_person(name, action.owner))
    return tuple(once)[:3]


def mix_words(review: Review) -> str:
    """Return how many actions of each strength there are, with this one."""
    actions = [one for one in review.actions if one.status is not ActionStatus.WONT_DO]
    counted = Counter(strength_of(one) for one in actions)
    parts = [
        _("{count} {strength}").format(count=counted[one], strength=strength_words(one))
        for one in (Strength.STRONG, Strength.INTERMEDIATE, Strength.WEAK, Strength.UNRATED)
        if counted[one]
    ]
    return _("With this one: {mix}.").format(mix=", ".join(parts)) if parts else ""


def strength_words(strength: Strength) -> str:
    """Return a strength in a word."""
    return {
        Strength.STRONG: _("strong"),
        Strength.INTERMEDIATE: _("intermediate"),
        Strength.WEAK: _("weak"),
        Strength.UNRATED: _("not rated"),
    }[strength]


class DeskActions(QWidget):
    """Checks of the action that is open, with verifiers to press; ``verifier_chosen(action, handle)``."""

    verifier_chosen = Signal(str, str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[object, ...] = ()
        self._checks = DeskSection(_("While you write"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._checks.body.addLayout(self._rows)
        self._strength = DeskSection(_("Strength"), _("off on stage"))
        self._mix = label("", "small", wraps=True)
        self._strength.body.addWidget(self._mix)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._checks)
        column.addWidget(self._strength)

    def show_action(self, review: Review, action_id: str, today: date) -> None:
        """Show the checks of one action; of the newest while none is open."""
        action = records.find(review.actions, action_id) or (review.actions[-1] if review.actions else None)
        rows = answers(action, review, today) if action is not None else ()
        shown = (rows, review.actions, action)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        count = sum(row.is_answered for row in rows)
        note = _("{count} of {all} answered").format(count=count, all=len(rows)) if rows else ""
        self._checks.head.show_words(note=note)
        for row in rows:
            self._rows.addWidget(self._row(row, action.id if action is not None else ""))
        if action is None:
            self._rows.addWidget(label(_("Open an action to see what is answered."), "small", wraps=True))
        self._strength.setVisible(action is not None)
        if action is not None:
            words = strength_words(strength_of(action))
            self._strength.head.show_words(_("Strength: {strength}").format(strength=words))
            self._mix.setText(mix_words(review))

    def _row(self, answer: Answer, action_id: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        mark = label()
        icon, role = ("check", "system") if answer.is_answered else ("circle", "accent")
        mark.setPixmap(self._icons.pixmap(icon, role, 14))
        mark.setFixedWidth(20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(answer.words, "" if answer.is_answered else "strong", wraps=True))
        if not answer.is_answered:
            words.addWidget(label(answer.advice, "small", wraps=True))
            if answer.verifiers:
                words.addLayout(self._verifiers(answer.verifiers, action_id))
        row.addLayout(words, 1)
        return made

    def _verifiers(self, handles: tuple[str, ...], action_id: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for handle in handles:
            button = QPushButton(handle)
            button.setAccessibleName(_("{handle} verifies it").format(handle=handle))
            set_kind(button, "small")
            button.clicked.connect(partial(self.verifier_chosen.emit, action_id, handle))
            row.addWidget(keep_caret(button))
        row.addStretch(1)
        return row

"""An action that nobody has committed to, after the meeting: commit, keep it as a question, or drop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.actions import Missing, gaps
from facilitator.domain.drafts import Target
from facilitator.domain.review import ActionItem
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import gap_words
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class UncommittedRow(QFrame):
    """What and owner, enough to commit; unfolded with its two fields and three ways to end it."""

    opened = Signal()
    committed = Signal()
    kept = Signal()
    dropped = Signal()

    def __init__(self, action_id: str, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing: tuple[Missing, ...] = ()
        self._kind = KeyButton(_("Action"), bench.icons, kind="quiet", icon="square-check")
        self._kind.setFixedWidth(scaled(130))
        self._kind.clicked.connect(self.opened)
        self._state = label(_("not committed yet"), "muted")
        self._state.setFixedWidth(scaled(136))
        self._state.setFixedHeight(scaled(30))
        self._text = ElidedLabel("", "muted")
        self._text.setFixedHeight(scaled(30))
        self._what = self._line(_("What"), action_id, "text", writing)
        self._owner = self._line(_("Owner"), action_id, "owner", writing)
        self._drop = KeyButton(_("Drop it"), bench.icons)
        self._drop.clicked.connect(self.dropped)
        self._keep = KeyButton(_("Keep as a question"), bench.icons)
        self._keep.clicked.connect(self._press_keep)
        self._commit = KeyButton(_("Commit"), bench.icons, key_id="write-down", kind="primary")
        self._commit.clicked.connect(self._press_commit)
        self._hint = label(_("Until it is committed it is in no document."), "small", wraps=True)
        self._fold = QWidget()
        self._rule = Rule()
        self._lay_out()

    def _line(self, name: str, action_id: str, field: str, writing: Writing) -> TargetLine:
        line = TargetLine(
            name,
            Target("actions", action_id, field),
            writing,
            _("Write an action"),
            placeholder=_("○ {gap}").format(gap=gap_words()),
            kind="gap",
        )
        line.committed.connect(self._press_commit)
        return line

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(10)
        fields.addWidget(self._what, 2)
        fields.addWidget(label(_("Owner"), "small"))
        fields.addWidget(self._owner, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._drop, self._keep, self._commit):
            foot.addWidget(button)
        fold = QVBoxLayout(self._fold)
        fold.setContentsMargins(0, 0, 0, 0)
        fold.setSpacing(8)
        fold.addLayout(fields)
        fold.addWidget(self._hint)
        fold.addLayout(foot)
        row = QHBoxLayout()
        row.setContentsMargins(6, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._fold, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._rule)

    def show_action(self, file: ReviewFile, action: ActionItem) -> None:
        """Show what and owner, or what is being typed there."""
        self._missing = tuple(gap for gap in gaps(action) if gap in (Missing.WHAT, Missing.OWNER))
        self._text.setText(action.text or gap_words())
        self._kind.show_words(_("Action"), _("Action: {what}").format(what=action.text))
        self._what.show_file(file)
        self._owner.show_file(file)

    def unfold(self, is_open: bool) -> None:
        """Open or fold the row."""
        set_kind(self, "card-current" if is_open else "plain-row")
        self._fold.setVisible(is_open)
        self._text.setVisible(not is_open)
        self._rule.setVisible(not is_open)
        if is_open:
            self._focus_gap()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter commits from any field or button."""
        if is_key(event, "write-down"):
            self._press_commit()
        else:
            super().keyPressEvent(event)

    def _focus_gap(self) -> None:
        is_owner = bool(self._missing) and Missing.WHAT not in self._missing
        (self._owner if is_owner else self._what).setFocus()

    def _finish(self) -> None:
        for line in (self._what, self._owner):
            line.finish()

    def _press_keep(self) -> None:
        self._finish()
        self.kept.emit()

    def _press_commit(self) -> None:
        self._finish()
        if self._missing:
            self._hint.setText(_("What and owner are enough to commit."))
            set_kind(self._hint, "flag")
            self._focus_gap()
        else:
            self.committed.emit()

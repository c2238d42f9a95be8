"""The fields of one action, each written down by itself; what is missing is named and holds nobody up."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain import actions, records, uncommitted
from facilitator.domain.actions import Missing
from facilitator.domain.drafts import Target
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import ActionView, gap_words, ordinal
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.target_fields import DueLine, TargetLine, refuses_nothing
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import SectionLabel, label
from facilitator.ui.writing import Writing


class ActionEditor(QFrame):
    """One open action. ``commit_wanted`` on Ctrl Enter, ``back_wanted`` makes it an idea again."""

    commit_wanted = Signal()
    back_wanted = Signal()
    why_chosen = Signal(str)

    def __init__(self, action_id: str, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "card-current")
        self.action_id = action_id
        self._bench, self._writing = bench, writing
        self._review: Review | None = None
        self._head = SectionLabel("")
        self._text = self._line(_("What"), "text", least_height=36)
        self._owner = self._line(_("Owner"), "owner")
        self._due = self._day(_("Due"), "due_on")
        self._priority = self._line(_("Priority"), "priority", placeholder=_("P1"))
        self._done = self._line(_("Done when"), "done_when")
        self._verifier = self._line(_("Verified by"), "verifier")
        self._how = self._line(_("How it is verified"), "verify_how")
        self._on = self._day(_("Verified on"), "verify_on")
        self._why = KeyButton("", bench.icons, icon="git-branch")
        self._why.clicked.connect(self._open_whys)
        self._missing = label("", "flag", wraps=True)
        self._missing.hide()
        self._lines = (self._text, self._owner, self._priority, self._done, self._verifier, self._how)
        self._build()

    def _line(self, name: str, field: str, *, placeholder: str = "", least_height: int = 30) -> TargetLine:
        line = TargetLine(
            name,
            Target("actions", self.action_id, field),
            self._writing,
            _("Write an action"),
            placeholder=placeholder or _("○ {gap}").format(gap=gap_words()),
            kind="field" if placeholder else "gap",
            least_height=least_height,
            refuses=self._refuses_verifier if field == "verifier" else refuses_nothing,
        )
        line.committed.connect(self.commit_wanted)
        return line

    def _day(self, name: str, field: str) -> DueLine:
        line = DueLine(
            name,
            Target("actions", self.action_id, field),
            self._writing,
            _("Write an action"),
            today=self._bench.today,
            put_day=lambda review, day: actions.set_fields(review, self.action_id, **{field: day}),
            placeholder=_("○ {gap}").format(gap=gap_words()),
            kind="gap",
        )
        line.committed.connect(self.commit_wanted)
        return line

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 62)
        grid.setColumnStretch(1, 1)
        self._priority.setFixedWidth(scaled(72))
        self._on.setFixedWidth(scaled(128))
        self._due.setMinimumWidth(104)
        self._why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows = (
            (_("Owner"), ((self._owner, ""), (self._due, _("due")), (self._priority, _("priority")))),
            (_("Done when"), ((self._done, ""),)),
            (_("Verified by"), ((self._verifier, ""), (self._how, _("how")))),
            (_("Verified on"), ((self._on, ""), (self._why, _("fixes")))),
        )
        for place, (name, fields) in enumerate(rows):
            grid.addWidget(label(name, "small"), place, 0)
            line = QHBoxLayout()
            line.setSpacing(10)
            for field, before in fields:
                if before:
                    line.addWidget(label(before, "small"))
                line.addWidget(field, 1)
            grid.addLayout(line, place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 12, 13, 13)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._text)
        column.addLayout(grid)
        column.addWidget(self._missing)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        icons = self._bench.icons
        back = KeyButton(_("Back to ideas"), icons)
        back.clicked.connect(self.back_wanted)
        commit = KeyButton(_("Commit"), icons, kind="primary", key_id="write-down")
        commit.clicked.connect(self._press_commit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(
            label(
                _("Open gaps do not hold up the room. They keep the review from closing."),
                "small",
                wraps=True,
            ),
            1,
        )
        foot.addWidget(back)
        foot.addWidget(commit)
        return foot

    def show_view(self, view: ActionView, place: int, file: ReviewFile) -> None:
        """Show the action as it stands."""
        self._review = uncommitted.on_desk(file)
        action = view.action
        self._head.show_words(_("Writing the {ordinal}").format(ordinal=ordinal(place)))
        self.setAccessibleName(_("Action: {what}").format(what=action.text))
        self._why.show_words(
            view.why or _("○ {gap}").format(gap=gap_words()), _("Fixes: {why}").format(why=view.why)
        )
        self._show_fields(file, action)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        action = records.find(uncommitted.on_desk(file).actions, self.action_id)
        if action is not None:
            self._show_fields(file, action)

    def _show_fields(self, file: ReviewFile, action: ActionItem) -> None:
        for line in self._lines:
            line.show_file(file)
        self._due.show_day(file, action.due_on)
        self._on.show_day(file, action.verify_on)

    def finish_all(self) -> None:
        """Write down everything that was typed."""
        for line in (*self._lines, self._due, self._on):
            line.finish()

    def focus_first_gap(self, missing: tuple[Missing, ...]) -> None:
        """Go on with the first missing answer, or with "done when"."""
        fields = {
            Missing.WHAT: self._text,
            Missing.OWNER: self._owner,
            Missing.DUE: self._due,
            Missing.PRIORITY: self._priority,
            Missing.DONE_WHEN: self._done,
            Missing.VERIFIER: self._verifier,
            Missing.VERIFY_HOW: self._how,
            Missing.VERIFY_ON: self._on,
        }
        fields[missing[0] if missing else Missing.DONE_WHEN].setFocus()

    def refuse(self, words: str) -> None:
        """Say what is needed before this can be committed; empty takes it away."""
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter commits from any button too."""
        if is_key(event, "write-down"):
            self._press_commit()
        else:
            super().keyPressEvent(event)

    def _press_commit(self) -> None:
        self.finish_all()
        self.commit_wanted.emit()

    def _refuses_verifier(self, text: str) -> str:
        is_owner = actions.is_same_person(text, self._owner.text())
        words = _("Someone other than the owner verifies, so that the owner can let go.") if is_owner else ""
        self.refuse(words)
        return words

    def whys_menu(self) -> QMenu:
        """Return the statements an action can fix."""
        menu = QMenu(self)
        for why in self._review.whys if self._review else ():
            menu.addAction(why.text, partial(self.why_chosen.emit, why.id))
        menu.addSeparator()
        menu.addAction(_("None of them"), partial(self.why_chosen.emit, ""))
        return menu

    def _open_whys(self) -> None:
        self.whys_menu().popup(self._why.mapToGlobal(self._why.rect().bottomLeft()))

"""The five things one person writes, each with its when; none of them waits for another."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.review import Review
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule

TIMELINE, NOTE, DOCUMENT, MESSAGE, CHANGE = "timeline", "note", "document", "message", "change"


@dataclass(frozen=True, slots=True)
class Step:
    """One row: what, when, and whether it is there."""

    id: str
    name: str
    when: str
    is_done: bool


def steps_of(review: Review, *, is_copied: bool) -> tuple[Step, ...]:
    """Return the rows for a review."""
    count = len(review.entries)
    told = plural(
        "{count} entry, as the screen showed it", "{count} entries, as the screen showed them", count
    )
    is_document = bool(review.incident.summary and review.entries and review.whys)
    return (
        Step(TIMELINE, _("Timeline"), told if count else _("as the screen showed it"), count > 0),
        Step(NOTE, _("First note for colleagues"), _("within minutes"), is_copied),
        Step(DOCUMENT, _("Internal document"), _("today"), is_document),
        Step(MESSAGE, _("Customer message"), _("today"), bool(review.incident.customer_message)),
        Step(CHANGE, _("One system to change"), _("when you have slept on it"), bool(review.actions)),
    )


class StepList(QFrame):
    """``chosen(id)`` when a row is pressed."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "canvas")
        self.setAccessibleName(_("Steps"))
        self._icons = icons
        self._shown: tuple[tuple[Step, ...], str] = ((), "")
        self._rows: dict[str, _Row] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        title = label(_("Written, alone"), "label")
        title.setContentsMargins(10, 0, 0, 4)
        words = label(
            _("No stage and no meeting. One person writes, at their own pace."), "small", wraps=True
        )
        words.setContentsMargins(10, 6, 10, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(self._list)
        column.addWidget(Rule())
        column.addWidget(words)
        column.addStretch(1)

    def show_steps(self, steps: tuple[Step, ...], current: str) -> None:
        """Show the rows; the current one stands on white."""
        if (steps, current) == self._shown:
            return
        self._shown = (steps, current)
        for step in steps:
            if step.id not in self._rows:
                row = _Row(self._icons)
                row.button.clicked.connect(partial(self.chosen.emit, step.id))
                self._rows[step.id] = row
                self._list.addWidget(row)
            self._rows[step.id].show_step(step, is_current=step.id == current)


class _Row(QFrame):
    """Mark, name, when."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._mark = label()
        self.button = QPushButton()
        set_kind(self.button, "quiet")
        self.button.setStyleSheet("text-align: left;")
        self._when = label("", "small", wraps=True)
        self._when.setContentsMargins(10, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.button)
        words.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 6, 8)
        row.setSpacing(2)
        around = QVBoxLayout()
        around.setContentsMargins(0, 6, 0, 0)
        around.addWidget(self._mark)
        around.addStretch(1)
        row.addLayout(around)
        row.addLayout(words, 1)

    def show_step(self, step: Step, *, is_current: bool) -> None:
        set_kind(self, "box" if is_current else "canvas")
        self.button.setText(step.name)
        state = _("done") if step.is_done else _("not done yet")
        self.button.setAccessibleName(f"{step.name}, {step.when}, {state}")
        self._when.setText(step.when)
        icon, role = ("check", "system") if step.is_done else ("circle", "muted")
        if is_current and not step.is_done:
            icon, role = "circle-dot", "accent"
        self._mark.setPixmap(self._icons.pixmap(icon, role, 15))


def beside(*parts: tuple[QWidget, int]) -> QBoxLayout:
    """Return cards beside each other with their share of the width; they may be put below each other."""
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(16)
    for part, share in parts:
        row.addWidget(part, share)
    return row

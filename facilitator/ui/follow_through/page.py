"""Follow-through of one review: its promises until someone other than the owner has checked each."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain import actions, records
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.follow_through.action_panel import ActionPanel
from facilitator.ui.follow_through.action_rows import Filter, listed, rows, state_words, waits_for
from facilitator.ui.follow_through.action_table import NARROW, ActionTable
from facilitator.ui.follow_through.action_writing import ActionWriting
from facilitator.ui.follow_through.filter_row import FilterRow
from facilitator.ui.follow_through.reason_form import Step
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

PANEL, WIDEST_PANEL = 392, 0.36


class FollowThroughPage(QWidget):
    """The table at the left, the action of the current row at the right."""

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        self._bench, self._open_review = bench, open_review
        self._words = ActionWriting(open_review, writing, bench.today)
        self._shown: tuple[Review, Filter, date] | None = None
        self._current = ""
        self._rule = label("", "muted", wraps=True)
        self._filters = FilterRow()
        self._table = ActionTable(bench.icons, bench.settings.text_size)
        self._empty = EmptyState(_("No actions yet. They are agreed in the meeting, in the part Actions."))
        self._panel = ActionPanel(bench.icons, self._words)
        self._lay_out()
        open_review.changed.connect(self._on_changed)
        self._filters.chosen.connect(self.refresh)
        self._table.chosen.connect(self._on_chosen)
        self._table.asked.connect(self._on_asked)
        self._panel.asked.connect(self._on_step)
        self._panel.left.connect(self._table.table.setFocus)

    def _lay_out(self) -> None:
        set_kind(self, "canvas")
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._table, 1_000)
        left.addWidget(self._empty)
        left.addStretch(1)
        self._table.setProperty("column", True)
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setProperty("column", True)
        self._side.setAccessibleName(_("The chosen action"))
        set_kind(self._side, "stop")
        inside = QWidget()
        set_kind(inside, "canvas")
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 12)
        around.addWidget(self._panel)
        around.addStretch(1)
        self._side.setWidget(inside)
        two = QHBoxLayout()
        two.setSpacing(20)
        two.addLayout(left, 1)
        two.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(14)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(label(_("Actions of this review"), "title"))
        head.addWidget(self._rule)
        column.addLayout(head)
        column.addWidget(self._filters)
        column.addLayout(two, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the review and the day."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns where there is little room."""
        super().resizeEvent(event)
        panel = max(PANEL, min(scaled(PANEL), round(self.width() * WIDEST_PANEL)))
        self._side.setFixedWidth(panel)
        self._table.show_narrow(self.width() - panel - 68 < scaled(NARROW))

    def refresh(self) -> None:
        """Show the review as it is now."""
        review = self._open_review.state.file.review
        chosen, today = self._filters.current(), self._bench.today()
        if self._shown is None or (review.actions, chosen, today) != (
            self._shown[0].actions,
            self._shown[1],
            self._shown[2],
        ):
            self._shown = (review, chosen, today)
            self._table.show_rows(rows(review, chosen, today))
            self._rule.setText(_rule(review))
            counts = {each: len(listed(review, each, today)) for each in Filter}
            self._filters.show_counts(counts)
        has_any = bool(review.actions)
        self._table.setVisible(has_any)
        self._filters.setVisible(has_any)
        self._empty.setVisible(not has_any)
        self._keep_current(review)

    def _keep_current(self, review: Review) -> None:
        shown = [action.id for action in listed(review, self._filters.current(), self._bench.today())]
        if self._current not in shown:
            self._current = shown[0] if shown else ""
        if self._current:
            self._table.choose(self._current)
        self._show_current()

    def _show_current(self) -> None:
        review = self._open_review.state.file.review
        action = records.find(review.actions, self._current)
        self._side.setVisible(action is not None)
        if action is not None:
            why = records.find(review.whys, action.why_id)
            self._panel.show_action(action, why.text if why else "")

    def _on_changed(self, state: State) -> None:
        if not self.isVisible():
            return
        if self._shown is not None and state.file.review is self._shown[0]:
            self._show_current()
        else:
            self.refresh()

    def _on_chosen(self, action_id: str) -> None:
        if action_id != self._current:
            self._current = action_id
            self._filters.tell("")
            self._show_current()

    def _action(self) -> ActionItem | None:
        return self._words.action(self._current)

    def _on_asked(self, step: str, action_id: str) -> None:
        self._on_chosen(action_id)
        if step == "open":
            self._panel.focus_first()
        else:
            self._on_step(step)

    def _on_step(self, step: str) -> None:
        action = self._action()
        if action is None:
            return
        if not _is_possible(step, action.status):
            self._filters.tell(_("Not from here: it is {state}.").format(state=state_words(action.status)))
        elif step == "verify":
            self._panel.ask_verify()
        elif step == "copy":
            self._copy_message(action)
        elif step in ("block", "reopen", "wont-do"):
            steps = {"block": Step.BLOCK, "reopen": Step.REOPEN, "wont-do": Step.WONT_DO}
            self._panel.ask_reason(steps[step])
        else:
            self._make_step(step, action)

    def _make_step(self, step: str, action: ActionItem) -> None:
        """Make a step that needs no words."""
        changes: dict[str, tuple[str, Callable[[Review, str, date], Review]]] = {
            "begin": (_("work began"), actions.begin),
            "unblock": (_("it can go on"), actions.unblock),
            "done": (_("done"), actions.claim_done),
        }
        words, change = changes[step]
        today = self._bench.today()
        self._words.settle(action.id, (), words, partial(_step, change, action.id, today))
        after = self._action()
        if after is not None:
            self._filters.tell(f"{after.text}: {state_words(after.status)}")

    def _copy_message(self, action: ActionItem) -> None:
        review = self._open_review.state.file.review
        words = _("“{action}” from the review “{title}” is blocked. {needs}").format(
            action=action.text, title=review.incident.title, needs=waits_for(action)
        )
        QGuiApplication.clipboard().setText(words.strip())
        self._filters.tell(_("Message copied"))


def _step(
    change: Callable[[Review, str, date], Review], action_id: str, today: date, review: Review
) -> Review:
    return change(review, action_id, today)


def _is_possible(step: str, status: ActionStatus) -> bool:
    if step == "verify":
        return status is ActionStatus.DONE
    if step == "reopen":
        return status in (ActionStatus.DONE, *actions.SETTLED)
    if step in ("unblock", "copy"):
        return status is ActionStatus.BLOCKED
    if step == "wont-do":
        return status not in actions.SETTLED
    return status in actions.UNFINISHED


def _rule(review: Review) -> str:
    open_ones = len(actions.keeps_open(review))
    if not review.actions:
        return _("A review may end without actions.")
    if not open_ones:
        return _("Every action is verified or dropped: this review may close.")
    return plural(
        "{count} action keeps this review open. It may close when each action is verified by someone "
        "other than its owner, or dropped with a reason.",
        "{count} actions keep this review open. It may close when each action is verified by someone "
        "other than its owner, or dropped with a reason.",
        open_ones,
    )

"""The work area of the actions: ideas at the left, what is committed at the right, one line to add fast."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.due import read_due
from facilitator.domain import action_checks, actions, parking_lot, quick_entry, records, uncommitted
from facilitator.domain.action_checks import Reason
from facilitator.domain.actions import Missing
from facilitator.domain.drafts import Target
from facilitator.domain.review import ParkedIdea, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_card import ActionCard
from facilitator.ui.run.action_editor import ActionEditor
from facilitator.ui.run.action_edits import ActionEdits
from facilitator.ui.run.action_words import ActionView, views
from facilitator.ui.run.idea_cards import IdeaColumn
from facilitator.ui.run.part_head import PartHead
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import SectionLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class ActionsPanel(QWidget):
    """Ideas and committed actions; the open action is what is looked at, so that the desk checks it."""

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        actions: StageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._writing = bench, writing
        self._edits = ActionEdits(bench, open_review, self)
        self._state: State | None = None
        self._next_id = bench.new_id()
        self._cards: dict[str, ActionCard] = {}
        self._editor: ActionEditor | None = None
        set_kind(self, "surface")
        head = PartHead(_("Actions"))
        head.show_words(_("Actions"), _("ideas first, then at most five that will be done"))
        idea = KeyButton(_("Idea"), bench.icons, icon="plus", key_id="new")
        idea.clicked.connect(self.start_new)
        head.add(idea)
        self._ideas = IdeaColumn(bench, writing)
        self._ideas.action_wanted.connect(self._make_action)
        self._ideas.drop_wanted.connect(self._edits.drop_idea)
        self._ideas.take_up_wanted.connect(self._edits.take_up)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._ideas)
        row.addWidget(Rule(is_upright=True))
        row.addWidget(self._make_committed(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(row, 1)

    def _make_committed(self) -> QWidget:
        self._count = SectionLabel(_("Committed"))
        self._quick = TargetLine(
            _("New action"),
            Target("actions", field="quick"),
            self._writing,
            _("Add an action"),
            placeholder=_("What, @owner, by when – one line; the rest comes after"),
            least_height=40,
            put=self._put_quick,
            refuses=self._before_quick,
        )
        self._quick.placed.connect(self._open_quick)
        self._says = label("", "desk-muted", wraps=True)
        self._paper = QFrame()
        set_kind(self._paper, "desk")
        paper = QVBoxLayout(self._paper)
        paper.setContentsMargins(14, 8, 14, 8)
        paper.addWidget(self._says)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        inside = QFrame()
        set_kind(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(10)
        column.addWidget(self._count)
        column.addWidget(self._quick)
        column.addLayout(self._list)
        column.addWidget(self._paper)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._scroll

    def show_state(self, state: State) -> None:
        """Show ideas and actions; cheap while only a draft changes."""
        before, self._state = self._state, state
        is_same = (
            before is not None
            and before.file.review is state.file.review
            and before.file.private.uncommitted is state.file.private.uncommitted
            and before.meeting.look_id == state.meeting.look_id
        )
        self._quick.show_file(state.file)
        if is_same:
            self._ideas.show_drafts(state.file)
            if self._editor is not None:
                self._editor.show_drafts(state.file)
            return
        self._ideas.show_ideas(state.file)
        self._show_cards(state)
        self._show_words(uncommitted.on_desk(state.file))

    def start_new(self) -> None:
        """Open the line for an idea."""
        self._ideas.open_new()

    @property
    def editor(self) -> ActionEditor | None:
        """The fields of the open action."""
        return self._editor

    def _show_cards(self, state: State) -> None:
        rows = views(state.file)
        open_id = state.meeting.look_id
        self._forget({view.action.id for view in rows}, open_id)
        for place, view in enumerate(rows):
            is_open = view.action.id == open_id
            widget = (
                self._show_editor(view, place, state.file) if is_open else self._show_card(view, state.file)
            )
            if self._list.indexOf(widget) != place:
                self._list.removeWidget(widget)
                self._list.insertWidget(place, widget)

    def _forget(self, wanted: set[str], open_id: str) -> None:
        gone: list[QWidget] = [
            self._cards.pop(card_id)
            for card_id in list(self._cards)
            if card_id not in wanted or card_id == open_id
        ]
        if self._editor is not None and self._editor.action_id not in wanted & {open_id}:
            gone.append(self._editor)
            self._editor = None
        for widget in gone:
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_card(self, view: ActionView, file: ReviewFile) -> QWidget:
        card = self._cards.get(view.action.id)
        if card is None:
            card = ActionCard(view.action.id, self._bench, self._writing)
            card.open_wanted.connect(self.open_action)
            card.remove_wanted.connect(self._edits.remove)
            card.link_wanted.connect(self._edits.link)
            card.ask_wanted.connect(self._edits.ask)
            self._cards[view.action.id] = card
        card.show_view(view, file)
        return card

    def _show_editor(self, view: ActionView, place: int, file: ReviewFile) -> QWidget:
        if self._editor is None:
            self._editor = ActionEditor(view.action.id, self._bench, self._writing)
            self._editor.commit_wanted.connect(self._commit)
            self._editor.back_wanted.connect(self._back_to_ideas)
            self._editor.why_chosen.connect(self._set_why)
        self._editor.show_view(view, place + 1, file)
        return self._editor

    def _show_words(self, review: Review) -> None:
        most, taken = review.plan.max_actions, len(self._cards)
        full = (
            _("{count} of {most}; new ones stay ideas") if taken >= most else _("{count} of at most {most}")
        )
        self._count.show_words(note=full.format(count=taken, most=most))
        found = {finding.reason for finding in action_checks.check_together(review)}
        words = ""
        if not review.actions:
            words = _("A review may end without actions. Say so in the close.")
        elif Reason.ALL_WEAK in found:
            words = _("What would make the right way the easy way?")
        self._says.setText(words)
        self._paper.setVisible(bool(words))

    def open_action(self, action_id: str) -> None:
        """Open the fields of an action; only the console moves."""
        self._edits.look_at(action_id)
        QTimer.singleShot(0, self, self._focus_editor)

    def _focus_editor(self) -> None:
        if self._editor is None or self._state is None:
            return
        action = records.find(self._edits.review.actions, self._editor.action_id)
        if action is not None:
            self._scroll.ensureWidgetVisible(self._editor, 0, 10)
            self._editor.focus_first_gap(actions.gaps(action))

    def _before_quick(self, text: str) -> str:
        if text and not self._read(text).what:
            return _("Say what will change; owner and date can come after.")
        return ""

    def _read(self, text: str) -> quick_entry.QuickEntry:
        return quick_entry.parse(text, partial(read_due, today=self._bench.today()))

    def _put_quick(self, review: Review, text: str) -> Review:
        if actions.is_full(review):
            return parking_lot.park(review, ParkedIdea(self._next_id, text))
        return replace(
            review, actions=(*review.actions, quick_entry.to_action(self._read(text), self._next_id))
        )

    def _open_quick(self) -> None:
        added, self._next_id = self._next_id, self._bench.new_id()
        if records.find(self._edits.review.actions, added) is not None:
            self.open_action(added)

    def _make_action(self, idea_id: str) -> None:
        made = self._edits.make_action(idea_id)
        if made:
            self.open_action(made)

    def _set_why(self, why_id: str) -> None:
        if self._editor is not None:
            self._edits.set_why(self._editor.action_id, why_id)

    def _commit(self) -> None:
        if self._editor is None:
            return
        action = records.get(self._edits.review.actions, self._editor.action_id)
        missing = tuple(gap for gap in actions.gaps(action) if gap in (Missing.WHAT, Missing.OWNER))
        if missing:
            self._editor.refuse(_("What and owner are enough to commit."))
            self._editor.focus_first_gap(missing)
            return
        self._edits.commit(action.id)
        self._quick.setFocus()

    def _back_to_ideas(self) -> None:
        if self._editor is not None:
            self._editor.finish_all()
            self._edits.back_to_ideas(self._editor.action_id)
            self._quick.setFocus()

"""The impact part: a few facts, each with a value, a word about it and how we know it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from facilitator.domain import records
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Evidence
from facilitator.domain.review import ImpactFact
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.run.part_head import PartHead
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.evidence_mark import evidence_words
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing

MOST = 4


class ImpactPanel(QFrame):
    """One row a fact; an empty value reads "not known yet" on stage and in the document."""

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        _actions: StageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._state: State | None = None
        self._rows: dict[str, _FactRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._empty = EmptyState(
            _("Say how long, how bad, and for whom; what is not known yet may stay empty.")
        )
        self._add = KeyButton(_("Fact"), bench.icons, icon="plus", name=_("New fact"))
        self._add.clicked.connect(self._add_fact)
        head = PartHead(_("Impact"))
        head.add(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        inside.addWidget(self._empty)
        inside.addLayout(self._list)
        inside.addStretch(1)
        column.addLayout(inside, 1)

    def start_new(self) -> None:
        """Add a fact, while there is room for one on the stage."""
        if self._add.isEnabled():
            self._add_fact()

    def show_state(self, state: State) -> None:
        """Show the facts."""
        old, self._state = self._state, state
        same_drafts = old is not None and old.file.private.drafts is state.file.private.drafts
        if old is not None and same_drafts and old.file.review.impact is state.file.review.impact:
            return
        facts = state.file.review.impact
        for fact_id in [fact_id for fact_id in self._rows if records.find(facts, fact_id) is None]:
            gone = self._rows.pop(fact_id)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, fact in enumerate(facts):
            row = self._rows.get(fact.id)
            if row is None:
                row = self._rows[fact.id] = _FactRow(fact.id, self, self._bench.icons, self._writing)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            row.show_fact(fact, state.file)
        self._empty.setVisible(not facts)
        self._add.setEnabled(len(facts) < MOST)

    def set_evidence(self, fact_id: str, evidence: Evidence) -> None:
        """Say how a fact is known."""
        self._edit(_("How we know it"), partial(records.change, record_id=fact_id, evidence=evidence))

    def remove(self, fact_id: str) -> None:
        """Take a fact away; undo brings it back."""
        self._edit(_("Delete a fact"), partial(records.remove, record_id=fact_id))

    def _add_fact(self) -> None:
        new = ImpactFact(self._bench.new_id(), "")
        self._edit(_("New fact"), partial(records.insert, record=new))
        row = self._rows.get(new.id)
        if row is not None:
            row.start()

    def _edit(self, label_: str, change: "partial[tuple[ImpactFact, ...]]") -> None:
        def on_file(file: ReviewFile) -> ReviewFile:
            impact = change(file.review.impact)
            if impact is file.review.impact:
                return file
            return replace(file, review=replace(file.review, impact=impact))

        self._open_review.edit(label_, on_file)
        self._open_review.end_step()


class _FactRow(QWidget):
    """The fields of one fact."""

    def __init__(self, fact_id: str, panel: ImpactPanel, icons: Icons, writing: Writing) -> None:
        super().__init__()
        self._fact_id, self._panel = fact_id, panel
        self._evidence_now = Evidence.NONE
        wanted = (
            (_("What is measured"), "label", 110),
            (_("Value"), "value", 80),
            (_("A word about it"), "detail", 150),
        )
        row = WrappingRow(self)
        self._fields = []
        for name, field, least in wanted:
            hint = _("not known yet") if field == "value" else name
            target = Target("impact", fact_id, field)
            line = TargetLine(name, target, writing, _("Edit a fact"), placeholder=hint)
            row.add(line, least=scaled(least), grows=True)
            self._fields.append(line)
        self._evidence = QPushButton()
        set_kind(self._evidence, "link")
        self._evidence.setMinimumWidth(scaled(110))
        self._evidence.clicked.connect(self._ask_evidence)
        self._remove = IconButton("x", "", icons)
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(partial(panel.remove, fact_id))
        row.add(self._evidence)
        row.add(self._remove)

    def start(self) -> None:
        """Put the caret into the first field."""
        self._fields[0].setFocus()

    def show_fact(self, fact: ImpactFact, file: ReviewFile) -> None:
        """Show the fact, or what is being typed."""
        for line in self._fields:
            line.show_file(file)
        words = evidence_words(fact.evidence) or _("Add a source")
        self._evidence_now = fact.evidence
        if words != self._evidence.text():
            self._evidence.setText(words)
        self._evidence.setAccessibleName(_("{fact}: {evidence}").format(fact=fact.label, evidence=words))
        self._remove.show_name(_("Delete {fact}").format(fact=fact.label or _("fact")))

    def _ask_evidence(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for evidence in (*list(Evidence)[1:], Evidence.NONE):
            words = evidence_words(evidence) or _("no source")
            action = menu.addAction(words, partial(self._panel.set_evidence, self._fact_id, evidence))
            action.setCheckable(True)
            action.setChecked(evidence is self._evidence_now)
        menu.popup(self._evidence.mapToGlobal(self._evidence.rect().bottomLeft()))

"""The first part: the words the room reads before it begins, and the scenes that show them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain import stage_moves
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.part_head import PartHead
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.wrapping_row import WrappingRow
from facilitator.ui.writing import Writing


class OpenPanel(QFrame):
    """Purpose, ground rules, who reads and the check-in; each is written down when its field is left."""

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        _actions: StageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_review = open_review
        self._state: State | None = None
        self._fields = (
            _PlanText(_("Purpose"), "purpose", writing, 1),
            _PlanText(_("Ground rules, one a line"), "ground_rules", writing, 4),
            _PlanText(_("Who reads what is kept"), "who_reads", writing, 1),
            _PlanText(_("Check-in question"), "check_in", writing, 1),
        )
        scenes = (
            (SceneKind.OPENING, _("Opening"), ""),
            (SceneKind.PURPOSE, _("Purpose"), "scene-purpose"),
            (SceneKind.KEPT, _("What is kept"), ""),
            (SceneKind.CHECK_IN, _("Check-in"), ""),
            (SceneKind.SILENT_MINUTE, _("Silent minute"), ""),
        )
        inside = QFrame()
        set_kind(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        column.addWidget(label(_("Show on stage"), "label"))
        row = WrappingRow()
        for scene, words, key_id in scenes:
            button = KeyButton(words, bench.icons, key_id=key_id, name=_("Show {scene}").format(scene=words))
            button.clicked.connect(partial(self._show_scene, scene))
            row.add(button)
        column.addLayout(row)
        for field in self._fields:
            column.addSpacing(10)
            column.addWidget(label(field.accessibleName(), "label"))
            column.addWidget(field)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(PartHead(_("Open")))
        around.addWidget(scroll, 1)

    def show_state(self, state: State) -> None:
        """Show the words of the plan, or what is being typed."""
        old, self._state = self._state, state
        same_drafts = old is not None and old.file.private.drafts is state.file.private.drafts
        if old is not None and same_drafts and old.file.review.plan is state.file.review.plan:
            return
        for field in self._fields:
            field.refresh()

    def _show_scene(self, scene: SceneKind) -> None:
        self._open_review.move(partial(stage_moves.show_scene, scene=scene))


class _PlanText(BoundText):
    """One text of the plan."""

    def __init__(self, name: str, field: str, writing: Writing, lines: int) -> None:
        super().__init__(name, lines=lines, most=8)
        self._writing, self._target = writing, Target("plan", field=field)
        self.edited.connect(self._write)
        self.finished.connect(self._finish)

    def refresh(self) -> None:
        """Show what belongs here."""
        self.show_text(self._writing.text_of(self._target))

    def _write(self, text: str) -> None:
        self._writing.write(self._target, text, self.accessibleName())

    def _finish(self) -> None:
        self._writing.finish(self._target, self.accessibleName())

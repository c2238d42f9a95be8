"""The right column of Prepare on paper: what only the facilitator sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.earlier_section import EarlierSection
from facilitator.ui.prepare.held_section import HeldSection
from facilitator.ui.prepare.manager_section import ManagerSection
from facilitator.ui.prepare.names_section import NamesSection
from facilitator.ui.prepare.neutral_section import NeutralSection
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


class DeskColumn(QFrame):
    """Neutrality, managers, names and earlier promises."""

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__()
        set_kind(self, "desk")
        self.setAccessibleName(_("Your desk, never on the stage"))
        self._icons: Icons = bench.icons
        self.held = HeldSection(writing)
        self._neutral = NeutralSection(open_review)
        self._manager = ManagerSection(open_review, bench.icons)
        self._names = NamesSection(open_review, bench.new_id)
        self.earlier = EarlierSection(bench, open_review, writing)
        self._rules = {part: Rule("desk") for part in (self._manager, self._names, self.earlier)}
        inner = QFrame()
        set_kind(inner, "desk")
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(14)
        column.addLayout(self._label())
        column.addWidget(self.held)
        column.addWidget(self._neutral)
        for part, rule in self._rules.items():
            column.addWidget(rule)
            column.addWidget(part)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        edge = Rule("desk", is_upright=True)
        around.addWidget(edge)
        around.addWidget(self._area)

    def _label(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._eye = label()
        row.addWidget(self._eye)
        row.addWidget(label(_("Your desk – never on the stage"), "desk-label"))
        row.addStretch(1)
        self._icons.changed.connect(self._color)
        self._color()
        return row

    def _color(self) -> None:
        self._eye.setPixmap(self._icons.pixmap("eye-off", "desk-ink", 14))

    def show_state(self, state: State) -> None:
        """Show the private side of a review."""
        self.held.show_held()
        self._neutral.show_desk(state.file.private.desk)
        self._manager.show_state(state)
        self._names.show_state(state)
        self.earlier.show_state(state)
        for part, rule in self._rules.items():
            rule.setVisible(not part.isHidden())

    def reveal(self, part: QWidget) -> None:
        """Scroll to a section."""
        self._area.ensureWidgetVisible(part, 0, 60)

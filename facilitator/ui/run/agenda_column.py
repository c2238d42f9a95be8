"""The agenda at the left: the clock, the pace, the parts, and five minutes more."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.run.agenda_block import AgendaBlock
from facilitator.ui.run.agenda_values import AgendaValue, agenda_value
from facilitator.ui.run.share_bar import ShareBar
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.rule import Rule


class AgendaColumn(QFrame):
    """Shows the parts; ``looked(entry_id)`` when a moment was pressed."""

    looked = Signal(str)

    def __init__(self, bench: Bench, actions: StageActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._actions = bench, actions
        self._state: State | None = None
        self._value: AgendaValue | None = None
        self._blocks: list[AgendaBlock] = []
        self._joins: list[_Joins] = []
        self._is_rail = False
        set_kind(self, "canvas")
        self._title = SectionLabel(_("Agenda"))
        self._clock, self._left = label("", "clock"), label("", "count")
        self._bar = ShareBar(bench.icons, side=0)
        self._pace = label("", "small")
        set_kind(self._pace, "pace")
        self._head = QWidget()
        self._foot = QWidget()
        self._rail_foot = QWidget()
        self._rail_words = tuple(label("", kind) for kind in ("strong", "tiny", "tiny"))
        self._more = KeyButton(
            _("5 min"), bench.icons, key_id="five-more-minutes", icon="plus", kind="quiet", is_tight=True
        )
        self._more.setAccessibleName(_("Five more minutes for this part"))
        self._ends = label("", "count")
        self._list = QVBoxLayout()
        self._lay_out()
        self._more.clicked.connect(actions.actions["five-more-minutes"].trigger)

    def _lay_out(self) -> None:
        self._head.setLayout(self._head_layout())
        self._foot.setLayout(self._foot_layout())
        rail = QVBoxLayout(self._rail_foot)
        rail.setContentsMargins(0, 0, 0, 0)
        rail.setSpacing(0)
        for word in self._rail_words:
            word.setWordWrap(True)
            word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rail.addWidget(word)
        inside = QWidget()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self._list)
        around.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(scroll, 1)
        self._column.addWidget(self._foot)
        self._column.addWidget(self._rail_foot)
        self._arrange()

    def _head_layout(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addSpacing(8)
        clock = QHBoxLayout()
        clock.addWidget(self._clock)
        clock.addStretch(1)
        clock.addWidget(self._left)
        head.addLayout(clock)
        head.addSpacing(4)
        head.addWidget(self._bar)
        head.addSpacing(2)
        head.addWidget(self._pace)
        head.addSpacing(16)
        return head

    def _foot_layout(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(12)
        foot.addWidget(Rule())
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(self._ends)
        foot.addLayout(row)
        return foot

    def show_state(self, state: State) -> None:
        """Show a state; a key typed elsewhere changes nothing here."""
        old = self._state
        self._state = state
        is_same = old is not None and old.file.review is state.file.review and old.meeting is state.meeting
        if not is_same and self.isVisible():
            self.show_now(self._bench.clock())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the clock."""
        super().showEvent(event)
        self.show_now(self._bench.clock())

    def show_now(self, now: datetime) -> None:
        """Show this minute."""
        if self._state is None:
            return
        value = agenda_value(self._state, now, self._bench.zone)
        if value == self._value:
            return
        self._value = value
        self._title.show_words(note=value.shape)
        for part, words in (
            (self._clock, value.clock),
            (self._left, value.left),
            (self._pace, value.pace),
            (self._ends, value.ends),
            *zip(self._rail_words, (value.clock, value.pace, value.short_left), strict=True),
        ):
            part.setText(words)
        self._bar.show_shares(value.elapsed, value.done)
        self._show_blocks(value)

    def set_rail(self, is_rail: bool) -> None:
        """Be 56 px wide: marks, and the clock at the foot."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._arrange()

    def _show_blocks(self, value: AgendaValue) -> None:
        while len(self._blocks) > len(value.blocks):
            for gone in (self._blocks.pop(), self._joins.pop()):
                self._list.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        while len(self._blocks) < len(value.blocks):
            block, joins = AgendaBlock(self._bench.icons), _Joins(self._bench.icons)
            block.set_rail(self._is_rail)
            block.entered.connect(self._actions.enter_part)
            block.looked.connect(self.looked)
            self._blocks.append(block)
            self._joins.append(joins)
            self._list.addWidget(joins)
            self._list.addWidget(block)
        for block, joins, shown in zip(self._blocks, self._joins, value.blocks, strict=True):
            block.show_value(shown)
            joins.show_words(shown.joins, is_rail=self._is_rail)

    def _arrange(self) -> None:
        self._head.setVisible(not self._is_rail)
        self._foot.setVisible(not self._is_rail)
        self._rail_foot.setVisible(self._is_rail)
        side = 4 if self._is_rail else 16
        inner = 6 if self._is_rail else 0
        self._list.setContentsMargins(inner, 0, inner, 0)
        self._column.setContentsMargins(side, 12 if self._is_rail else 16, side, 12)
        for block, joins in zip(self._blocks, self._joins, strict=True):
            block.set_rail(self._is_rail)
            joins.set_rail(self._is_rail)


class _Joins(QWidget):
    """A line that says who joins now; nothing without one."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._mark, self._words = label(), ElidedLabel("", "tiny")
        self._has_words = False
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 9, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        self.setFixedHeight(scaled(20))
        icons.changed.connect(self._color)
        self._color()
        self.hide()

    def show_words(self, lines: tuple[str, ...], *, is_rail: bool) -> None:
        """Show who joins."""
        self._has_words = bool(lines)
        self._words.setText(", ".join(lines))
        self.setAccessibleName(self._words.text())
        self.set_rail(is_rail)

    def set_rail(self, is_rail: bool) -> None:
        """A rail has no room for it."""
        self.setVisible(self._has_words and not is_rail)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("user", "muted", 12))

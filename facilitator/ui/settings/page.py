"""The settings: few choices, each with its consequence in one line; they apply at once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.language.translate import _
from facilitator.settings import Settings
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.settings.appearance_card import AppearanceCard
from facilitator.ui.settings.facts import LibraryFacts
from facilitator.ui.settings.library_card import CopiesCard, LibraryCard
from facilitator.ui.settings.rows import button
from facilitator.ui.settings.stage_card import AboutCard, StageCard
from facilitator.ui.settings.wording_card import WordingCard
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule

NARROW, WIDEST_SIDE = 1240, 320
_MARKS = ("sun", "monitor", "folder", "copy", "message-square-quote", "info")


class SettingsPage(QWidget):
    """Shows values, says ``changed(Settings)``; what concerns the library is only asked for."""

    changed = Signal(object)
    copy_wanted = Signal()
    restore_wanted = Signal(object)
    folder_wanted = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        icons: Icons,
        settings: Settings,
        facts: LibraryFacts,
        *,
        zone: str,
        version: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons, self._settings = icons, settings
        self._screens: tuple[str, ...] = ()
        self.looks = AppearanceCard(icons)
        self.stage = StageCard()
        self.library = LibraryCard()
        self.copies = CopiesCard(zone)
        self.wording = WordingCard()
        about = AboutCard(version)
        self._cards: tuple[Card, ...] = (
            self.looks, self.stage, self.library, self.copies, self.wording, about,
        )  # fmt: skip
        self._buttons: list[QPushButton] = []
        self._area = QScrollArea()
        self._middle = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.show_settings(settings)
        self.show_facts(facts)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds."""
        self._settings = settings
        self.looks.show_settings(settings)
        self.stage.show_screens(self._screens, settings.stage_screen)
        self.wording.show_file(settings.own_wording)

    def show_facts(self, facts: LibraryFacts) -> None:
        """Show where the library is and which copies there are."""
        self.library.show_facts(facts)
        self.copies.show_facts(facts)

    def show_screens(self, names: Sequence[str]) -> None:
        """Show the names of the screens that are there."""
        self._screens = tuple(names)
        self.stage.show_screens(self._screens, self._settings.stage_screen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be too narrow."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wanted = ways.TopToBottom if self.width() < scaled(NARROW) else ways.LeftToRight
        if self._columns.direction() is not wanted:
            self._columns.setDirection(wanted)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (0, 3, 4)), (right, (1, 2, 5))):
            column.setSpacing(16)
            for place in cards:
                column.addWidget(self._cards[place])
            column.addStretch(1)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        middle = self._middle
        set_kind(middle, "canvas")
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(32, 18, 32, 24)
        inner.setSpacing(16)
        inner.addWidget(label(_("Settings"), "title"))
        inner.addLayout(self._columns)
        inner.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(middle)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._sections())
        across.addWidget(Rule(is_upright=True))
        across.addWidget(self._area, 1)

    def _sections(self) -> QFrame:
        side = QFrame()
        side.setFixedWidth(min(scaled(231), WIDEST_SIDE))
        side.setProperty("column", "sections")
        side.setAccessibleName(_("Sections of the settings"))
        column = QVBoxLayout(side)
        column.setContentsMargins(11, 16, 11, 16)
        column.setSpacing(2)
        title = label(_("Settings"), "small")
        title.setContentsMargins(11, 0, 0, 6)
        column.addWidget(title)
        group = QButtonGroup(self)
        for card in self._cards:
            made = button(card.accessibleName())
            set_kind(made, "side")
            made.setCheckable(True)
            made.clicked.connect(partial(self._jump, card))
            group.addButton(made)
            self._buttons.append(made)
            column.addWidget(made)
        self._buttons[0].setChecked(True)
        column.addSpacing(12)
        column.addWidget(Rule())
        column.addSpacing(12)
        sheet = button(_("Keys"))
        set_kind(sheet, "side")
        sheet.clicked.connect(self.keys_wanted)
        self._sheet = sheet
        column.addWidget(sheet)
        column.addSpacing(12)
        note = label(_("Changes apply at once. Each can be put back."), "small", wraps=True)
        note.setContentsMargins(11, 0, 11, 0)
        column.addWidget(note)
        column.addStretch(1)
        return side

    def _connect(self) -> None:
        self.looks.theme_chosen.connect(partial(self._change, "theme"))
        self.looks.size_chosen.connect(partial(self._change, "text_size"))
        self.looks.motion_chosen.connect(partial(self._change, "is_motion_reduced"))
        self.stage.screen_chosen.connect(partial(self._change, "stage_screen"))
        self.library.folder_wanted.connect(self.folder_wanted)
        self.copies.copy_wanted.connect(self.copy_wanted)
        self.copies.restore_wanted.connect(self.restore_wanted)
        self._icons.changed.connect(self._color)
        self._color()

    def _change(self, field: str, value: object) -> None:
        changes: dict[str, object] = {field: value}
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.changed.emit(self._settings)

    def _jump(self, card: Card, _is_on: bool = False) -> None:
        self._area.verticalScrollBar().setValue(card.mapTo(self._middle, card.rect().topLeft()).y() - 16)

    def _color(self) -> None:
        for made, mark in zip((*self._buttons, self._sheet), (*_MARKS, "keyboard"), strict=True):
            made.setIcon(self._icons.icon(mark, "soft", 16))

"""The head of Add to timeline: back, the texts as chips, and the way to another one."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton

from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.sources import Source
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class Header(QFrame):
    """``chosen(owner id)`` shows a text; ``paste_wanted`` and ``file_wanted`` bring another."""

    back_wanted = Signal()
    chosen = Signal(str)
    paste_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "canvas")
        self.setFixedHeight(56)
        self._shown: tuple[tuple[str, str], ...] = ()
        back = KeyButton(_("Prepare"), icons, icon="arrow-left", kind="quiet", name=_("Back to Prepare"))
        back.clicked.connect(self.back_wanted)
        self._another = KeyButton(_("Another source"), icons, icon="plus", kind="quiet")
        self._another.clicked.connect(self._offer)
        self._group = QButtonGroup(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._says = label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(back)
        row.addWidget(label(_("Add to timeline"), "heading"))
        row.addLayout(self._chips)
        row.addWidget(self._another)
        row.addStretch(1)
        row.addWidget(self._says)

    def show_sources(self, sources: tuple[Source, ...], current: str) -> None:
        """Show the texts that wait, and which one is on screen."""
        wanted = tuple((source.owner_id, source.name or _("Pasted text")) for source in sources)
        if wanted != self._shown:
            self._shown = wanted
            self._make(wanted)
        for button in self._group.buttons():
            button.setChecked(button.objectName() == current)

    def say(self, words: str) -> None:
        """Say something about the texts at the right."""
        self._says.setText(words)

    def _make(self, wanted: tuple[tuple[str, str], ...]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._chips.removeWidget(button)
            button.hide()
            button.deleteLater()
        for owner_id, words in wanted:
            chip = QPushButton(words)
            chip.setObjectName(owner_id)
            chip.setAccessibleName(words)
            chip.setCheckable(True)
            set_kind(chip, "filter")
            chip.clicked.connect(partial(self.chosen.emit, owner_id))
            self._group.addButton(chip)
            self._chips.addWidget(chip)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Paste a text"), self.paste_wanted.emit)
        menu.addAction(_("Open a file…"), self.file_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._another.mapToGlobal(QPoint(0, self._another.height())))

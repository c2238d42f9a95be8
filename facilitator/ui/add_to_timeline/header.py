"""The head of Add to timeline: back, the texts as chips, and the way to another one."""

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton

from facilitator.language.translate import _, plural
from facilitator.ui.add_to_timeline.sources import Source
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label

MOST_CHIPS, WIDEST_CHIP = 3, 180


class Header(QFrame):
    """``chosen(owner id)`` shows a text; ``paste_wanted`` and ``file_wanted`` bring another."""

    back_wanted = Signal()
    chosen = Signal(str)
    paste_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "canvas")
        self.setFixedHeight(scaled(56))
        self._shown: tuple[tuple[str, str], ...] = ()
        back = KeyButton(_("Prepare"), icons, icon="arrow-left", kind="quiet", name=_("Back to Prepare"))
        back.clicked.connect(self.back_wanted)
        self._another = KeyButton(_("Another source"), icons, icon="plus", kind="quiet")
        self._another.clicked.connect(self._offer)
        self._group = QButtonGroup(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._more = QPushButton()
        set_kind(self._more, "filter")
        self._more.clicked.connect(self._offer_more)
        self._hidden: tuple[tuple[str, str], ...] = ()
        self._says = ElidedLabel("", "muted")
        self._says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 24, 0)
        row.setSpacing(12)
        row.addWidget(back)
        row.addWidget(label(_("Add to timeline"), "heading"))
        row.addLayout(self._chips)
        row.addWidget(self._more)
        row.addWidget(self._another)
        row.addWidget(self._says, 1)

    def show_sources(self, sources: tuple[Source, ...], current: str) -> None:
        """Show the texts that wait, and which one is on screen."""
        every = tuple((source.owner_id, source.name or _("Pasted text")) for source in sources)
        here = next((place for place, each in enumerate(every) if each[0] == current), 0)
        first = max(0, min(here, len(every) - MOST_CHIPS))
        wanted = every[first : first + MOST_CHIPS]
        if wanted != self._shown:
            self._shown = wanted
            self._make(wanted)
        self._hidden = tuple(each for each in every if each not in wanted)
        words = plural("{count} more text", "{count} more texts", len(self._hidden))
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.setVisible(bool(self._hidden))
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
            short = QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideMiddle, WIDEST_CHIP)
            chip = QPushButton(short.replace("&", "&&"))
            chip.setToolTip(f"<p>{escape(words)}</p>" if short != words else "")
            chip.setObjectName(owner_id)
            chip.setAccessibleName(words)
            chip.setCheckable(True)
            set_kind(chip, "filter")
            chip.clicked.connect(partial(self.chosen.emit, owner_id))
            self._group.addButton(chip)
            self._chips.addWidget(chip)

    def _offer_more(self) -> None:
        menu = QMenu(self)
        for owner_id, words in self._hidden:
            menu.addAction(words.replace("&", "&&"), partial(self.chosen.emit, owner_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Paste a text"), self.paste_wanted.emit)
        menu.addAction(_("Open a file…"), self.file_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._another.mapToGlobal(QPoint(0, self._another.height())))

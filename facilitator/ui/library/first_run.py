"""The page while there is no review: from nothing to a timeline in one step, and no worry about the file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.library.pictures import NotesPicture, ThreadPicture
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.widgets.wrapping_row import WrappingRow

WIDE, EDGE = 848, 24


class FirstRun(QScrollArea):
    """Two cards and two facts."""

    paste_wanted = Signal()
    file_wanted = Signal()
    sample_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._notes = NotesPicture(icons)
        self.paste = _button(_("Paste a timeline"), "primary")
        file = _button(_("Choose a file…"), "quiet")
        self._sample = _button(_("Open the sample"))
        empty = _button(_("Start an empty review"), "quiet")
        self._writers = (self.paste, file, self._sample, empty)
        self.paste.clicked.connect(self.paste_wanted)
        file.clicked.connect(self.file_wanted)
        self._sample.clicked.connect(self._open_sample)
        empty.clicked.connect(self.new_wanted)
        paste_says = _("A chat export, Markdown, CSV, alerts or a plain log.")
        paste_more = _("You look at every line before it is added.")
        sample_says = _("An incident from alert to follow-through, ready to run.")
        sample_more = _("Change whatever you like, it is yours.")
        cards = QHBoxLayout()
        cards.setSpacing(24)
        cards.addWidget(
            _card(self._notes, _("Paste a timeline"), (paste_says, paste_more), (self.paste, file))
        )
        cards.addWidget(
            _card(
                ThreadPicture(icons),
                _("Try the sample review"),
                (sample_says, sample_more),
                (self._sample, empty),
            )
        )
        self._place = ElidedLabel("", "small")
        self._trouble = label("", "trouble", wraps=True)
        self._trouble.hide()
        self._marks = (QLabel(), QLabel())
        self._lay_out(cards)
        icons.changed.connect(self._color)
        self._color()

    def _lay_out(self, cards: QHBoxLayout) -> None:
        first = (
            label(_("All reviews live in one library file on this computer"), "strong", wraps=True),
            label(_("A copy is kept on every day you use it."), "soft", wraps=True),
            self._place,
        )
        second = (
            label(_("No account, and nothing leaves this computer"), "strong", wraps=True),
            label(_("What you keep private stays private."), "soft", wraps=True),
        )
        facts = QHBoxLayout()
        facts.setSpacing(24)
        facts.addLayout(_fact(self._marks[0], (*first, self._trouble)), 1)
        facts.addLayout(_fact(self._marks[1], second), 1)
        middle = self._middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addStretch(116)
        column.addWidget(
            label(_("Blameless incident reviews, run live, written as you talk."), "welcome", wraps=True)
        )
        column.addSpacing(40)
        column.addLayout(cards)
        column.addSpacing(32)
        column.addWidget(Rule())
        column.addSpacing(24)
        column.addLayout(facts)
        column.addStretch(140)
        around = QWidget()
        set_kind(around, "canvas")
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle)
        row.addStretch(1)
        self.setWidget(around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be wider for larger words, as far as the window goes."""
        super().resizeEvent(event)
        self._middle.setFixedWidth(min(scaled(WIDE), self.viewport().width() - 2 * EDGE))

    def show_library(self, path: Path, *, is_read_only: bool) -> None:
        """Say where the file is; nothing can be begun while it cannot be written."""
        self._place.setText(str(path))
        for button in self._writers:
            button.setEnabled(not is_read_only)

    def show_trouble(self, words: str) -> None:
        """Say what is wrong with the file; empty for nothing."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def show_hovered(self, is_hovered: bool) -> None:
        """Show that a file can be dropped now."""
        self._notes.show_hovered(is_hovered)

    def show_waiting(self, is_waiting: bool) -> None:
        """Show that the sample is being opened; nothing else moves."""
        words = _("Opening…") if is_waiting else _("Open the sample")
        self._sample.setText(words)
        self._sample.setAccessibleName(words)

    def _open_sample(self) -> None:
        self.show_waiting(True)
        self._sample.repaint()
        self.sample_wanted.emit()
        self.show_waiting(False)

    def _color(self) -> None:
        for mark, name in zip(self._marks, ("folder", "lock"), strict=True):
            mark.setPixmap(self._icons.pixmap(name, "soft", 16))


def _card(picture: QWidget, title: str, says: tuple[str, str], buttons: tuple[QPushButton, ...]) -> QFrame:
    card = QFrame()
    set_kind(card, "card")
    card.setAccessibleName(title)
    card.setMinimumHeight(392)
    column = QVBoxLayout(card)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(0)
    column.addWidget(picture)
    column.addSpacing(20)
    column.addWidget(label(title, "heading", wraps=True))
    column.addSpacing(6)
    for line in says:
        column.addWidget(label(line, "soft", wraps=True))
    column.addStretch(1)
    column.addSpacing(16)
    row = WrappingRow(spacing=14)
    for button in buttons:
        row.add(button)
    column.addLayout(row)
    return card


def _fact(mark: QLabel, lines: tuple[QWidget, ...]) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    for line in lines:
        words.addWidget(line)
    words.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _button(words: str, kind: str = "plain") -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    set_kind(button, kind)
    return button

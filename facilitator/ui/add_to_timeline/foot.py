"""The foot of Add to timeline: how many entries, what was assumed, and the one primary button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label


class Foot(QFrame):
    """``add_wanted``, ``cancel_wanted``, ``unread_wanted`` and ``turn_wanted`` (the other date order)."""

    add_wanted = Signal()
    cancel_wanted = Signal()
    unread_wanted = Signal()
    turn_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        set_kind(self, "foot")
        self.setFixedHeight(64)
        self._count = label("", "clock")
        self._unread = QPushButton()
        self._turn = QPushButton()
        for button, signal in ((self._unread, self.unread_wanted), (self._turn, self.turn_wanted)):
            set_kind(button, "link")
            button.clicked.connect(signal)
        self._assumed = ElidedLabel("", "soft")
        self._next = label(_("Next: choose the moments to walk"), "count")
        cancel = QPushButton(_("Cancel"))
        cancel.setAccessibleName(_("Cancel"))
        cancel.clicked.connect(self.cancel_wanted)
        self.add = KeyButton("", icons, key_id="write-down", kind="primary")
        self.add.clicked.connect(self.add_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(20)
        for widget in (self._count, self._unread):
            row.addWidget(widget)
        row.addWidget(self._assumed, 1)
        row.addWidget(self._turn)
        for widget in (self._next, cancel, self.add):
            row.addWidget(widget)

    def show_counts(
        self, entries: int, unread: int, assumed: Sequence[str], *, is_reading: bool, turn: str
    ) -> None:
        """Show what would be added."""
        count = plural("{count} entry", "{count} entries", entries)
        self._count.setText(_("Reading…") if is_reading else count)
        words = plural("{count} line not read, show", "{count} lines not read, show", unread)
        self._unread.setText(words)
        self._unread.setAccessibleName(words)
        self._unread.setVisible(bool(unread))
        self._assumed.setText("   ·   ".join(assumed))
        self._turn.setText(turn)
        self._turn.setAccessibleName(turn)
        self._turn.setVisible(bool(turn))
        self.add.show_words(plural("Add {count} entry", "Add {count} entries", entries))
        self.add.setEnabled(bool(entries) and not is_reading)
        self.setAccessibleName(", ".join((count, *assumed)))

    def show_narrow(self, widget: QWidget) -> None:
        """Leave the hint out where there is little room."""
        self._next.setVisible(widget.width() >= 1240)

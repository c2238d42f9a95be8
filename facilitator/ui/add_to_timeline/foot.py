"""The foot of Add to timeline: how many entries, what was assumed, and the one primary button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.language.translate import _, plural
from facilitator.ui.add_to_timeline.foot_words import FootValue
from facilitator.ui.appearance import scaled, set_kind
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
        self._value: FootValue | None = None
        set_kind(self, "foot")
        self.setFixedHeight(scaled(64))
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

    def show_value(self, value: FootValue) -> None:
        """Show what would be added."""
        if value == self._value:
            return
        self._value = value
        count = plural("{count} entry", "{count} entries", value.entries)
        reading = (
            _("Reading…") if value.percent >= 100 else _("Reading… {percent} %").format(percent=value.percent)
        )
        self._count.setText(reading if value.is_reading else count)
        words = plural("{count} line not read, show", "{count} lines not read, show", value.unread)
        self._unread.setText(words)
        self._unread.setAccessibleName(words)
        self._unread.setVisible(bool(value.unread))
        self._assumed.setText("   ·   ".join(value.assumed))
        self._turn.setText(value.turn)
        self._turn.setAccessibleName(value.turn)
        self._turn.setVisible(bool(value.turn))
        only_joined = value.joined and not value.entries
        self.add.show_words(
            plural("Join {count} with the timeline", "Join {count} with the timeline", value.joined)
            if only_joined
            else plural("Add {count} entry", "Add {count} entries", value.entries)
        )
        self.add.setEnabled(self.is_ready())
        self.setAccessibleName(", ".join((count, *value.assumed)))

    def is_ready(self) -> bool:
        """Tell whether there is something to add, and all of it was read."""
        value = self._value
        return value is not None and bool(value.entries or value.joined) and not value.is_reading

    def show_narrow(self, widget: QWidget) -> None:
        """Leave the hint out where there is little room."""
        self._next.setVisible(widget.width() >= 1240)

"""The card that starts the meeting: when it begins, when it ends then, and what the room sees."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from facilitator.dates.words import clock_words
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton, KeyCap
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.wrapping_row import WrappingRow


class ReadyStart(QFrame):
    """``start_pressed`` when the meeting is to begin."""

    start_pressed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        set_kind(self, "card-desk")
        self._clock = label("", "title")
        self._ends = label("", "soft")
        self._words = label("", "soft", wraps=True)
        self.button = KeyButton("", icons, kind="primary", name=_("Start the meeting"))
        self.button.setMinimumHeight(40)
        self.button.clicked.connect(self.start_pressed)
        head = QHBoxLayout()
        head.addWidget(self._clock)
        head.addStretch(1)
        head.addWidget(self._ends, 0, Qt.AlignmentFlag.AlignBottom)
        again = WrappingRow(spacing=6, between=2)
        again.add(label(_("Nothing here holds up the start."), "desk-muted"))
        again.add(KeyCap("find"))
        again.add(label(_("finds this sheet again."), "desk-muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self.button)
        column.addLayout(again)

    def show_start(self, state: State, now: datetime, zone: str) -> None:
        """Say what the button does now."""
        minutes = sum(part.minutes for part in state.file.review.agenda)
        self._clock.setText(clock_words(now, zone))
        self.button.setEnabled(minutes > 0 or bool(state.file.review.agenda))
        if not state.file.review.agenda:
            self._ends.setText("")
            self._words.setText(_("Choose an agenda in Prepare first."))
        else:
            ends_at = clock_words(now + timedelta(minutes=minutes), zone)
            self._ends.setText(_("ends {time}").format(time=ends_at))
            words = _("The end moves with the start. {minutes} minutes from the press of the button.")
            self._words.setText(words.format(minutes=minutes))
        blank = _("Start, the stage stays blank")
        words = blank if state.meeting.is_blank else _("Start, the room sees “Open”")
        is_going_on = state.meeting.started_at is not None
        name = _("Back to the meeting") if is_going_on else _("Start the meeting")
        self.button.show_words(name if is_going_on else words, name)

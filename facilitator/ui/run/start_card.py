"""What stands in the middle before the meeting has begun: the button that starts its clock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.review_file import State
from facilitator.language.translate import _, plural
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class StartCard(QFrame):
    """``start_pressed`` when the meeting is to begin."""

    start_pressed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(_("Start the meeting"))
        self._words = label("", "soft", wraps=True)
        self._start = KeyButton(_("Start the meeting"), icons, icon="play", kind="primary")
        self._card.body.addWidget(self._words)
        self._card.body.addWidget(
            label(_("The stage stays blank until you show something."), "small", wraps=True)
        )
        self._card.body.addSpacing(4)
        self._card.body.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.setMaximumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self._card)
        column.addStretch(1)
        self._start.clicked.connect(self.start_pressed)

    def showEvent(self, event: QShowEvent) -> None:
        """Starting is the one thing to do here."""
        super().showEvent(event)
        self._start.setFocus()

    def show_state(self, state: State) -> None:
        """Say what starts."""
        agenda = state.file.review.agenda
        minutes = sum(part.minutes for part in agenda)
        self._start.setEnabled(bool(agenda))
        if not agenda:
            self._words.setText(_("Choose an agenda in Prepare first."))
            return
        parts = plural("{count} part", "{count} parts", len(agenda))
        self._words.setText(
            _(
                "The clock starts with the first of {parts}, {minutes} minutes in all. "
                "A late start moves the end."
            ).format(parts=parts, minutes=minutes)
        )

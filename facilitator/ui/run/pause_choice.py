"""While the room pauses: when it goes on, chosen on the desk and told on the stage."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.language.translate import _
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.segment import Segment

MINUTES = (5, 10, 15)
OPEN = "open"


class PauseChoice(QWidget):
    """Three times and "soon"; ``chosen`` carries the time, or None."""

    chosen = Signal(object)

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._times: dict[str, datetime] = {}
        self._segment = Segment(_("Back at"), ())
        self._segment.chosen.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(_("Back at"), "strong"))
        row.addWidget(self._segment, 1)
        self.hide()

    def show_pause(self, meeting: Meeting) -> None:
        """Be there while the room pauses; the times count from the begin of the pause."""
        is_paused = meeting.scene is SceneKind.PAUSE and not meeting.is_blank
        if is_paused and self.isHidden():
            now = self._bench.clock()
            self._times = {str(minutes): now + timedelta(minutes=minutes) for minutes in MINUTES}
            words = [(key, clock_words(at, self._bench.zone)) for key, at in self._times.items()]
            self._segment.show_choices([*words, (OPEN, _("soon"))])
        self.setVisible(is_paused)
        chosen = next((key for key, at in self._times.items() if at == meeting.pause_until), "")
        self._segment.show_current(chosen if meeting.pause_until is not None else OPEN)

    def _choose(self, key: str) -> None:
        self.chosen.emit(self._times.get(key))

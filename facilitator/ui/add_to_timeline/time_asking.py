"""The bar below the rows that asks for one time: of a line, or as somebody else tells it."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.read_rows import ReadRow
from facilitator.ui.appearance import set_kind
from facilitator.ui.clock_reading import write_time
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.time_field import TimeField


class TimeAsking(QFrame):
    """``line_timed(line, clock)`` or ``account_timed(row id, clock)``, then ``closed``."""

    line_timed = Signal(int, str)
    account_timed = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "foot")
        self._row: ReadRow | None = None
        self._is_account = False
        self._question = label("", "strong")
        self._time = TimeField(_("Time of the line"), _("14:20"))
        self._time.timed.connect(self._answer)
        leave = QPushButton(_("Leave it"))
        leave.setAccessibleName(_("Leave it"))
        set_kind(leave, "quiet")
        leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(12)
        row.addWidget(self._question)
        row.addWidget(self._time)
        row.addStretch(1)
        row.addWidget(leave)
        self.hide()

    def ask(self, row: ReadRow, *, is_account: bool) -> None:
        """Ask for the time of a row's line, or for the one another account gives."""
        self._row, self._is_account = row, is_account
        words = _("As another account has it") if is_account else _("Time of line {line}")
        self._question.setText(words.format(line=row.line))
        self._time.show_time(None)
        self.show()
        self._time.setFocus()

    def _answer(self, when: time) -> None:
        self.hide()
        self.closed.emit()
        if self._row is None:
            return
        if self._is_account:
            self.account_timed.emit(self._row.id, write_time(when))
        else:
            self.line_timed.emit(self._row.line, write_time(when))

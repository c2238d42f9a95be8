"""A field for a calendar day that shows what it understood."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.dates.day import read_day
from facilitator.dates.due import read_due
from facilitator.dates.words import day_words
from facilitator.language.translate import _
from facilitator.ui.widgets.bound_text import BoundLine


class DayField(BoundLine):
    """Takes 3 Nov, 2026-11-03, Friday; ``dated(date)`` when it is left or Enter pressed with another day.

    ``emptied`` when it is left without text. Text that is no day stays, with the outline of doubt. Words of
    a day that is due, such as "2 weeks", count from today; others mean the day nearest to what stood there.
    """

    dated = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str,
        today: Callable[[], date],
        *,
        kind: str = "field",
        is_due: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, kind=kind, parent=parent)
        self._today = today
        self._is_due = is_due
        self._value: date | None = None
        self._note = ""
        self.finished.connect(self._settle)
        self.entered.connect(self._settle)

    def value(self) -> date | None:
        """Return the day last shown or told."""
        return self._value

    def read(self) -> date | None:
        """Return the day that the words name now, told or not."""
        text = self.text().strip()
        if text == self._words():
            return self._value
        return (
            read_due(text, self._today())
            if self._is_due
            else read_one_day(text, self._value or self._today())
        )

    def put_day(self, day: date | None) -> None:
        """Show a day in place of whatever stands there."""
        self._value, self._note = day, ""
        self.clear_text()
        self.show_text(self._words())
        self._doubt(False)

    def show_day(self, day: date | None, note: str = "") -> None:
        """Show a day and a word about where it comes from; what somebody is typing just now is kept."""
        if (day, note) == (self._value, self._note):
            return
        self._value, self._note = day, note
        if not self.hasFocus():
            self.show_text(self._words())
            self._doubt(False)

    def _words(self) -> str:
        if self._value is None:
            return ""
        words = day_words(self._value, with_year=True)
        return _("{day}, {note}").format(day=words, note=self._note) if self._note else words

    def _settle(self) -> None:
        text = self.text().strip()
        if text == self._words():
            return
        if not text:
            self._value, self._note = None, ""
            self._doubt(False)
            self.emptied.emit()
            return
        found = self.read()
        self._doubt(found is None)
        if found is None:
            return
        is_new = found != self._value
        self._value, self._note = found, "" if is_new else self._note
        self.show_text(self._words())
        if is_new:
            self.dated.emit(found)

    def _doubt(self, is_doubtful: bool) -> None:
        if bool(self.property("is_doubtful")) == is_doubtful:
            return
        self.setProperty("is_doubtful", is_doubtful)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(_("Not a day yet. Write it as 3 Nov 2026.") if is_doubtful else "")


def read_one_day(text: str, near: date) -> date | None:
    """Return the day a text means; without a year the one nearest to ``near``; None when unsure."""
    written = read_day(text)
    if written is None or written.month is None:
        return read_due(text, near)
    if written.is_order_open:
        return None
    if written.year:
        return written.date()
    days = (written.date(near.year + step) for step in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs((day - near).days), default=None)

"""A field for a day as people say it; below it stands how it was read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.language.translate import _
from facilitator.ui.widgets.day_field import DayField
from facilitator.ui.widgets.labels import label


class DayReading(QWidget):
    """``changed`` when other words stand in ``field``."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str,
        today: Callable[[], date],
        *,
        is_due: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = DayField(name, placeholder, today, is_due=is_due)
        self._read = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._read)
        self.field.edited.connect(self._on_edited)
        for signal in (self.field.dated, self.field.finished, self.field.entered):
            signal.connect(self._tell)
        self._tell()

    def show_day(self, day: date | None) -> None:
        """Show a day in place of whatever stands there."""
        self.field.put_day(day)
        self._tell()

    def value(self) -> date | None:
        """Return the day, None when the words name none."""
        return self.field.read()

    def is_unread(self) -> bool:
        """Tell whether there are words that name no day."""
        return bool(self.field.text().strip()) and self.value() is None

    def _on_edited(self, _text: str) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self, _day: object = None) -> None:
        day = self.value()
        words = day_words(day, with_year=True) if day else ""
        if self.is_unread():
            words = _("No day in these words")
        self._read.setText("" if words == self.field.text() else words)
        self._read.setVisible(bool(self._read.text()))

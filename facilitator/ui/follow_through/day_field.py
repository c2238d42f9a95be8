"""A field for a day as people say it; below it stands how it was read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.dates.due import read_due
from facilitator.dates.words import day_words
from facilitator.language.translate import _
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import label


class DayField(QWidget):
    """``changed`` when other words stand in it."""

    changed = Signal()

    def __init__(
        self, name: str, placeholder: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.field = BoundLine(name, placeholder)
        self._read = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._read)
        self.field.edited.connect(self._on_edited)
        self._tell()

    def show_day(self, day: date | None) -> None:
        """Show a day."""
        self.field.show_text(day_words(day, with_year=True) if day else "")
        self._tell()

    def value(self) -> date | None:
        """Return the day, None when the words name none."""
        return read_due(self.field.text(), self._today())

    def is_unread(self) -> bool:
        """Tell whether there are words that name no day."""
        return bool(self.field.text().strip()) and self.value() is None

    def _on_edited(self, _text: str) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        day = self.value()
        words = (
            day_words(day, with_year=True) if day else _("No day in these words") if self.is_unread() else ""
        )
        words = "" if words == self.field.text() else words
        self._read.setText(words)
        self._read.setVisible(bool(words))

"""A field for a time of day that shows what it understood."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import scaled
from facilitator.ui.clock_reading import read_time, write_time
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import label


class TimeField(QWidget):
    """Takes 1420, 2:20 pm or +6; ``timed(time)`` when the field is left or Enter pressed with another time.

    ``emptied`` when it is left without text. Text that is no time stays in the field, with a word about it.
    """

    timed = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        base: time | None = None,
        kind: str = "field",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._base = base
        self._value: time | None = None
        self.field = BoundLine(name, placeholder, kind=kind)
        self.field.setFixedWidth(scaled(96))
        self._understood = label("", "count")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self._understood, 1)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self._understand)
        self.field.entered.connect(self._settle)
        self.field.finished.connect(self._settle)

    def value(self) -> time | None:
        """Return the time last shown or told."""
        return self._value

    def set_base(self, base: time | None) -> None:
        """Set the time that +6 counts from."""
        self._base = base

    def show_time(self, when: time | None) -> None:
        """Show a time; what somebody is typing just now is kept."""
        if when == self._value:
            return
        self._value = when
        if not self.field.hasFocus() or not self.field.text():
            self.field.show_text(write_time(when) if when else "")
            self._understood.setText("")

    def _understand(self, text: str) -> None:
        found = read_time(text, self._base)
        if not text.strip():
            words = ""
        elif found is None:
            words = _("not a time yet")
        else:
            words = "" if write_time(found) == text.strip() else f"= {write_time(found)}"
        self._understood.setText(words)

    def _settle(self) -> None:
        text = self.field.text().strip()
        found = read_time(text, self._base)
        if not text:
            if self._value is not None:
                self._value = None
                self.emptied.emit()
            return
        if found is None:
            return
        self.field.show_text(write_time(found))
        self._understood.setText("")
        if found != self._value:
            self._value = found
            self.timed.emit(found)

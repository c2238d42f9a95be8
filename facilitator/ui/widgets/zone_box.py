"""A box to choose or type a time zone; the long list is read when it is first needed."""

from datetime import UTC, datetime
from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from facilitator.dates.zone import is_zone, to_local, zone_name


class ZoneBox(QComboBox):
    """Shows a zone by its IANA name; ``zone_chosen(name)`` when a person picks or types another."""

    zone_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ""
        self._is_filled = False
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        line = QLineEdit()
        self.setLineEdit(line)
        self._line = line
        line.setAccessibleName(name)
        line.setFrame(False)
        line.setStyleSheet("border: none; padding: 0; background: transparent; min-height: 0;")
        line.editingFinished.connect(self._settle)
        self.activated.connect(self._settle)

    def show_zone(self, zone: str) -> None:
        """Show a zone without telling."""
        self._zone = zone
        if not self._line.hasFocus():
            self.setEditText(zone)

    def showPopup(self) -> None:
        """Read the zones before the list opens."""
        self._fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Read the zones before somebody types."""
        self._fill()
        super().focusInEvent(event)

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        blocked = self.blockSignals(True)
        self.addItems(all_zones())
        self.setEditText(self._zone)
        self.blockSignals(blocked)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def _settle(self) -> None:
        text = self.currentText().strip()
        found = next((name for name in all_zones() if name.casefold() == text.casefold()), None)
        zone = found or zone_name(text) or ""
        if not is_zone(zone):
            self.setEditText(self._zone)
            return
        self.setEditText(zone)
        if zone != self._zone:
            self._zone = zone
            self.zone_chosen.emit(zone)


@cache
def all_zones() -> tuple[str, ...]:
    """Return every zone name this computer knows."""
    from zoneinfo import available_timezones

    return tuple(sorted(available_timezones()))


def short_zone(zone: str, moment: datetime | None) -> str:
    """Return "CET, UTC+1": what the clocks of a zone said at a moment."""
    local = to_local(moment or datetime.now(UTC), zone)
    offset = local.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    written = f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"
    name = local.tzname() or ""
    return f"{name}, {written}" if name and name[0].isalpha() and name != "UTC" else written

"""A field over a row of the timeline: its words, its time or its role, edited in place."""

from datetime import time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.dates.words import to_local
from facilitator.domain.drafts import Target
from facilitator.domain.records import find
from facilitator.language.translate import _
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.over_rows import OverRows
from facilitator.ui.run.timeline_edits import TimelineEdits
from facilitator.ui.run.timeline_geometry import Part
from facilitator.ui.run.timeline_table import TimelineTable
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing


class RowEditor(QObject):
    """Opens one field at a time; ``closed`` when it is gone."""

    closed = Signal()

    def __init__(self, over: OverRows, table: TimelineTable, edits: TimelineEdits, writing: Writing) -> None:
        super().__init__(table)
        self._over, self._table, self._edits, self._writing = over, table, edits, writing
        self._place: _Place | None = None
        self._target: Target | None = None
        self.entry_id = ""

    def open(self, entry_id: str, part: Part) -> None:
        """Edit a part of a row."""
        self.close()
        entry = find(self._edits.state.file.review.entries, entry_id)
        if entry is None:
            return
        self.entry_id = entry_id
        place = _Place()
        place.left.connect(self.close)
        if part is Part.TIME:
            zone = self._edits.state.file.review.incident.zone
            field = TimeField(_("Time of {text}").format(text=entry.text))
            if entry.at is not None:
                field.show_time(to_local(entry.at, zone).time().replace(second=0, microsecond=0))
            field.set_base(field.value())
            field.timed.connect(self._take_time)
            field.field.finished.connect(self.close)
            field.field.entered.connect(self.close)
            place.hold(field, field.field)
        else:
            name = _("Role at {text}") if part is Part.ROLE else _("Words of {text}")
            target = Target("entries", entry_id, "role" if part is Part.ROLE else "text")
            self._hold_line(place, target, name.format(text=entry.text))
        self._show(place, entry_id, part)

    def open_words(self, entry_id: str, target: Target, name: str) -> None:
        """Edit over the words of a row what belongs to it: an account, what would settle it."""
        self.close()
        self.entry_id = entry_id
        place = _Place()
        place.left.connect(self.close)
        self._hold_line(place, target, name)
        self._show(place, entry_id, Part.TEXT)

    def _hold_line(self, place: "_Place", target: Target, name: str) -> None:
        self._target = target
        line = BoundLine(name, name, least_height=28)
        line.show_text(self._writing.text_of(target))
        line.edited.connect(self._write)
        line.entered.connect(line.finish)
        line.finished.connect(self.close)
        place.hold(line, line)

    def _show(self, place: "_Place", entry_id: str, part: Part) -> None:
        self._place = place
        self._over.carry(place, entry_id, part)
        place.show()
        place.start()

    def close(self) -> None:
        """Write down what stands in the field and put it away."""
        place, target = self._place, self._target
        if place is None:
            return
        self._place, self._target, self.entry_id = None, None, ""
        had_focus = place.line.hasFocus()
        place.line.flush()
        if target is not None:
            self._writing.finish(target, _("Edit a moment"))
        self._over.drop(place)
        if had_focus:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        place.hide()
        place.deleteLater()
        self.closed.emit()

    def _write(self, text: str) -> None:
        if self._target is not None:
            self._writing.write(self._target, text, _("Edit a moment"))

    def _take_time(self, when: time) -> None:
        if self.entry_id:
            self._edits.set_time(self.entry_id, when)


class _Place(QWidget):
    """Holds the field and lets Escape leave it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.line: BoundLine

    def hold(self, widget: QWidget, line: BoundLine) -> None:
        """Take the field."""
        self.line = line
        self._row.addWidget(widget)

    def start(self) -> None:
        """Put the caret into the field."""
        self.line.setFocus()
        self.line.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, with the words kept."""
        if is_key(event, "close"):
            self.left.emit()
        else:
            super().keyPressEvent(event)

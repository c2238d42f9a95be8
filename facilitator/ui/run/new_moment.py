"""The line for a new moment: its time and its words, written down by Enter."""

from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.dates.words import to_local
from facilitator.domain.drafts import Target
from facilitator.domain.private import Draft
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.timeline_places import nearest_moment
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing


class NewMoment(QFrame):
    """Opens with ``start``; what is typed stays a draft until it is written down."""

    closed = Signal()

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._writing = bench, writing
        self._zone = ""
        self._at: datetime | None = None
        set_kind(self, "canvas")
        self.setFixedHeight(scaled(46))
        self._time = TimeField(_("Time of the new moment"), _("14:20 or +6"))
        self._words = BoundLine(_("What happened"), _("What happened, not why"))
        self._close = IconButton("x", _("Close the new moment"), bench.icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(8)
        row.addWidget(self._time)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self._time.timed.connect(self._take_time)
        self._time.emptied.connect(self._forget_time)
        self._words.edited.connect(self._write)
        self._words.entered.connect(self._words.finish)
        self._words.finished.connect(self._finish)
        self._close.clicked.connect(self.close_line)
        self.hide()

    def start(self, beside: datetime | None, zone: str) -> None:
        """Open the line for a moment beside another one."""
        self._zone = zone
        kept = self._kept()
        self._at = datetime.fromisoformat(kept) if kept else beside
        local = to_local(self._at, zone).time().replace(microsecond=0) if self._at is not None else None
        self._time.set_base(local)
        self._time.show_time(local)
        self._words.show_text(self._writing.text_of(self._target()))
        self.show()
        self._time.field.setFocus()
        self._time.field.select_all()

    def has_kept_words(self) -> bool:
        """Tell whether words of a new moment were typed earlier and not written down."""
        return bool(self._drafts())

    def close_line(self) -> None:
        """Write down what stands there and close."""
        self._words.finish()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter in the time goes on to the words."""
        if is_key(event, "close"):
            self.close_line()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._time.field.hasFocus():
            self._words.setFocus()
        else:
            super().keyPressEvent(event)

    def _target(self) -> Target:
        owner = self._at.isoformat() if self._at is not None else ""
        return Target("entries", "", "text", owner)

    def _write(self, text: str) -> None:
        self._writing.write(self._target(), text, _("New moment"))

    def _finish(self) -> None:
        self._writing.finish(self._target(), _("New moment"))
        self._words.clear_text()

    def _take_time(self, when: time) -> None:
        beside = self._at or self._bench.clock()
        self._move_to(nearest_moment(when, beside, self._zone))

    def _forget_time(self) -> None:
        self._move_to(None)

    def _move_to(self, at: datetime | None) -> None:
        """Keep the words that were typed under another time."""
        self._words.flush()
        old = self._target()
        text = self._words.text()
        self._at = at
        if text and self._target() != old:
            self._writing.write(old, "", _("New moment"))
            self._writing.write(self._target(), text, _("New moment"))

    def _kept(self) -> str:
        return next((draft.owner_id for draft in self._drafts() if draft.text), "")

    def _drafts(self) -> tuple[Draft, ...]:
        return tuple(draft for draft in self._writing.file.private.drafts if _is_new_moment(draft))


def _is_new_moment(draft: Draft) -> bool:
    """Tell the words of a new moment from a text that waits to be read into the timeline."""
    is_new = draft.kind == "entries" and not draft.record_id and not draft.is_held
    return is_new and draft.owner_id[:1] in ("", *"0123456789")

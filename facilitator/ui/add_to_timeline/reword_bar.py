"""A bar below the list to reword one entry and to say from when responders knew of it."""

from datetime import time
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from facilitator.dates.zone import to_local
from facilitator.domain.drafts import Target
from facilitator.domain.review import Entry
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.flag_marks import show_flags
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing


class RewordBar(QFrame):
    """``known_wanted(entry id, time)`` asks for an edit; ``closed`` when the words are written down."""

    known_wanted = Signal(str, object)
    closed = Signal()

    def __init__(self, icons: Icons, writing: Writing) -> None:
        super().__init__()
        set_kind(self, "foot")
        self._icons, self._writing = icons, writing
        self._entry_id = ""
        self._text = BoundLine(_("Words of the entry"), _("What happened, not why"))
        self._known = TimeField(_("Known to responders from"), _("at once"))
        done = QPushButton(_("Done"))
        done.setAccessibleName(_("Done"))
        done.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(8)
        row.addWidget(self._text, 3)
        row.addWidget(label(_("known from"), "count"))
        row.addWidget(self._known, 1)
        row.addWidget(done)
        self._text.edited.connect(self._write)
        self._text.finished.connect(self._finish)
        self._text.entered.connect(self._close)
        self._known.timed.connect(self._tell_known)
        self._known.emptied.connect(partial(self._tell_known, None))
        self.hide()

    def open(self, entry: Entry, zone: str) -> None:
        """Offer one entry for rewording."""
        self._text.flush()
        self._entry_id = entry.id
        self._text.show_text(self._writing.text_of(self._target()))
        known = to_local(entry.known_from, zone).time() if entry.known_from else None
        self._known.show_time(known.replace(tzinfo=None) if known else None)
        self.show()
        self._text.setFocus()

    def refresh(self, is_there: bool) -> None:
        """Show what stands there now; close where the entry is gone."""
        if self.isHidden():
            return
        if not is_there:
            self.hide()
        else:
            self._text.show_text(self._writing.text_of(self._target()))

    @property
    def entry_id(self) -> str:
        """The entry on offer."""
        return self._entry_id

    def _target(self) -> Target:
        return Target("entries", self._entry_id)

    def _write(self, text: str) -> None:
        self._writing.write(self._target(), text, _("Reword an entry"))
        flags = self._writing.flags(text, "entries")
        show_flags(self._text, ((flag.start, flag.end) for flag in flags), self._icons.theme)

    def _finish(self) -> None:
        self._writing.finish(self._target(), _("Reword an entry"))

    def _close(self) -> None:
        self._text.finish()
        self.hide()
        self.closed.emit()

    def _tell_known(self, when: time | None) -> None:
        self.known_wanted.emit(self._entry_id, when)

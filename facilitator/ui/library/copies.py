"""What stands above the library when its file cannot be used: what happened, and a copy to go back to."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import label


class LibraryTrouble(QFrame):
    """Hidden until something is wrong; ``restore_wanted`` names the copy."""

    restore_wanted = Signal(object)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        set_kind(self, "box")
        self._happened = label("", "strong", wraps=True)
        self._safe = label("", "soft", wraps=True)
        self._restore: QPushButton | None = None
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._happened)
        words.addWidget(self._safe)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self.hide()

    def show_trouble(self, happened: str, safe: str, copies: Sequence[tuple[Path, datetime]]) -> None:
        """Show what happened and offer the newest copy; hides itself for an empty text."""
        if self._restore is not None:
            self._row.removeWidget(self._restore)
            self._restore.hide()
            self._restore.deleteLater()
            self._restore = None
        self._happened.setText(happened)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        self.setVisible(bool(happened))
        if happened and copies:
            path, made_at = max(copies, key=lambda copy: copy[1])
            words = _("Restore the copy of {day}, {time}").format(
                day=day_words(to_local(made_at, self._zone).date()), time=clock_words(made_at, self._zone)
            )
            self._restore = QPushButton(words)
            self._restore.setAccessibleName(words)
            self._restore.clicked.connect(partial(self._want, path))
            self._row.addWidget(self._restore)

    def _want(self, path: Path, _is_on: bool = False) -> None:
        self.restore_wanted.emit(path)

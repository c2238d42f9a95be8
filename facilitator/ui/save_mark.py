"""The save mark: "Saved" means confirmed on disk. And the words for an error of the library."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.language.translate import _
from facilitator.store.errors import LibraryError, Reason
from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label

SHORT_WAIT_MS = 150


def reason_words(error: LibraryError | None) -> str:
    """Return the reason in two or three words: "disk full"."""
    return _short().get(error.reason, _("not possible now")) if error is not None else ""


def _short() -> dict[Reason, str]:
    return {
        Reason.DISK_FULL: _("disk full"),
        Reason.READ_ONLY: _("read only"),
        Reason.HELD: _("open in another window"),
        Reason.LOCKED: _("file in use"),
        Reason.FOLDER_MISSING: _("folder missing"),
        Reason.NEWER: _("newer library"),
        Reason.DISK_FAILED: _("disk error"),
    }


class SaveMarkLabel(QWidget):
    """Check and "Saved", or a triangle and the reason; "Saving…" only when that takes long."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = QLabel()
        self._words = label("", "small")
        self._is_short = False
        self._shown = self._mark = SaveMark()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHORT_WAIT_MS)
        self._wait.timeout.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        icons.changed.connect(self._paint)
        self._paint()

    def show_mark(self, mark: SaveMark) -> None:
        """Show the state of saving; a save that is over in a moment does not flicker."""
        self._mark = mark
        if mark.state is not SaveState.SAVING:
            self._wait.stop()
            self._show()
        elif not self._wait.isActive():
            self._wait.start()

    def show_short(self, *, is_short: bool) -> None:
        """Leave the reason out where there is no room; the banner has it."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._paint()

    def _show(self) -> None:
        old, self._shown = self._shown, self._mark
        if old.state is self._shown.state:
            return
        self._paint()
        if SaveState.NOT_SAVED in (old.state, self._shown.state):
            accessible.announce(self, self._words.text())

    def _paint(self) -> None:
        state = self._shown.state
        words, kind, icon, role = _("Saved"), "small", "check", "muted"
        if state is SaveState.SAVING:
            words, icon = _("Saving…"), ""
        if state is SaveState.NOT_SAVED:
            words = _("Not saved – {reason}").format(reason=reason_words(self._shown.error))
            kind, icon, role = "trouble", "triangle-alert", "trouble"
        is_cut = self._is_short and state is SaveState.NOT_SAVED
        self._words.setText(_("Not saved") if is_cut else words)
        set_kind(self._words, kind)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.setPixmap(self._icons.pixmap(icon, role, 14))
        self.setAccessibleName(words)

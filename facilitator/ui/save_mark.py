"""The save mark: "Saved" means confirmed on disk. And the words for an error of the library."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.store.errors import LibraryError, Reason
from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label

SHORT_WAIT_MS = 150
SIZE = 14


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


class Tick(QWidget):
    """An icon of one size: another picture is painted in its place, and nothing around it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setFixedSize(SIZE, SIZE)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show a picture; the same one is not painted again."""
        if pixmap.cacheKey() != self._pixmap.cacheKey():
            self._pixmap = pixmap
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()


class SaveMarkLabel(QWidget):
    """Check and "Saved", or a triangle and the reason.

    With a change that is not on disk yet the check fades at once; "Saving…" is said when that takes long.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon = Tick()
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
        """Show the state of saving; in a save that is over in a moment only the check fades."""
        self._mark = mark
        if self._shown.state is SaveState.SAVED:
            self._show_check(is_confirmed=mark.state is not SaveState.SAVING)
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
            from facilitator.ui import accessible  # much of Qt, and nothing is said at a start

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
            self._icon.show_pixmap(self._icons.pixmap(icon, role, SIZE))
        self.setAccessibleName(words)
        if state is SaveState.SAVED:
            self._show_check(is_confirmed=self._mark.state is not SaveState.SAVING)

    def _show_check(self, *, is_confirmed: bool) -> None:
        """The check alone claims that all is on disk."""
        self._icon.show_pixmap(self._icons.pixmap("check", "muted" if is_confirmed else "line", SIZE))
        self.setAccessibleName(_("Saved") if is_confirmed else _("Saving…"))

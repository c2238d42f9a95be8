"""Something laid over the window for a moment: dims what is below, Esc leaves, the focus goes back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons

DIM = 200


class Overlay(QWidget):
    """Covers its parent; ``sheet`` is the frame in the middle."""

    def __init__(self, icons: Icons, parent: QWidget, *, wide: int, top: int) -> None:
        super().__init__(parent)
        self._icons, self._wide, self._top = icons, wide, top
        self._around = parent
        self._before: QWidget | None = None
        self.sheet = QFrame(self)
        set_kind(self.sheet, "palette")
        parent.installEventFilter(self)
        icons.changed.connect(self.update)
        self.hide()

    def appear(self, focus: QWidget) -> None:
        """Show over the window and take the focus."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._fit()
        self.show()
        self.raise_()
        focus.setFocus()

    def leave(self) -> None:
        """Go away; the focus returns to where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()

    def wanted_height(self, room: int) -> int:
        """Return how high the sheet wants to be where ``room`` is left."""
        return min(room, self.sheet.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; nothing else reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the sheet leaves."""
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays in here."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what is below."""
        ground = self._icons.color("canvas")
        ground.setAlpha(DIM)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.end()

    def _fit(self) -> None:
        self.setGeometry(self._around.rect())
        wide = min(self._wide, self.width() - 48)
        room = self.height() - self._top - 24
        self.sheet.setFixedWidth(wide)
        self.sheet.setGeometry((self.width() - wide) // 2, self._top, wide, self.wanted_height(room))

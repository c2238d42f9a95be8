"""Covers the console while it stands on the screen the room sees; what was typed stays behind it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class DeskCover(QFrame):
    """Lies over all of a window; ``back_wanted`` and ``shown_anyway`` are the ways on."""

    back_wanted = Signal()
    shown_anyway = Signal()

    def __init__(self, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        set_kind(self, "canvas")
        self.setAccessibleName(_("The room sees this screen"))
        self._back = KeyButton(_("Move back"), icons, icon="arrow-left", kind="primary")
        self._anyway = KeyButton(_("Show the desk here"), icons, icon="eye")
        self._back.clicked.connect(self.back_wanted)
        self._anyway.clicked.connect(self.shown_anyway)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._back, self._anyway):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(label(_("The room sees this screen"), "title"))
        column.addWidget(label(_("Your desk is covered. Every key goes on working."), "soft", wraps=True))
        column.addLayout(row)
        column.addStretch(2)
        self.hide()
        window.installEventFilter(self)

    def show_cover(self, *, can_go_back: bool) -> None:
        """Cover the window."""
        self._back.setVisible(can_go_back)
        if self.isHidden():
            self._fit()
            self.raise_()
            self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """The way on has the focus, so that no letter goes where nobody sees it."""
        super().showEvent(event)
        (self._anyway if self._back.isHidden() else self._back).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return False

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

"""A row of choices of which one holds: segments of the settings, the scene row of the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.wrapping_row import WrappingRow

_BESIDE = 6
_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segment(QFrame):
    """Choices as (id, words); ``chosen(id)`` is the user's choice.

    ``kind`` "segment": arrows choose at once. ``kind`` "scene": arrows move, Enter or Space chooses.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        current: str = "",
        *,
        kind: str = "segment",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._buttons: dict[str, QPushButton] = {}
        self._choices: list[tuple[str, str]] = []
        set_kind(self, kind)
        self.setAccessibleName(name)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if kind == "scene" else QSizePolicy.Policy.Maximum,
            QSizePolicy.Policy.Fixed if kind == "scene" else QSizePolicy.Policy.Minimum,
        )
        self._row: QHBoxLayout | WrappingRow
        if kind == "scene":
            self._row = QHBoxLayout(self)
        else:
            self._row = WrappingRow(self, spacing=0, between=2)
        self._row.setContentsMargins(1, 0, 1, 0)
        self._row.setSpacing(0)
        self.show_choices(choices)
        self.show_current(current)

    def current(self) -> str:
        """Return the id of the choice that holds, or an empty text."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show these choices; the present one stays if it is still there."""
        if self._choices == list(choices):
            return
        self._choices = list(choices)
        current = self.current()
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {key: self._make(key, words) for key, words in choices}
        self.show_current(current)
        if self.isVisible():
            self._shorten()

    def show_current(self, key: str) -> None:
        """Show which choice holds, without telling."""
        for own, button in self._buttons.items():
            button.setChecked(own == key)

    def button(self, key: str) -> QPushButton:
        """Return one button, to switch it off or give it a tool tip."""
        return self._buttons[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all cells are equally wide, words that are too long end in dots."""
        super().resizeEvent(event)
        self._shorten()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the cells have the letters of their kind."""
        super().showEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        if self._kind != "scene":
            return
        for key, words in self._choices:
            button = self._buttons[key]
            button.ensurePolished()
            room = self.width() // len(self._choices) - _BESIDE
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            if button.text() != shown:
                button.setText(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows walk along the row and Enter choose."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        row = list(self._buttons.values())
        if watched not in row:
            return False
        place = row.index(watched)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row[place].click()
            return True
        step = _STEP.get(Qt.Key(event.key()), 0)
        if not step:
            return False
        following = row[(place + step) % len(row)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if self._kind == "segment":
            following.click()
        return True

    def _make(self, key: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.setProperty("follows", self._row.count() > 0)
        set_kind(button, self._kind)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self._choose(key))
        if isinstance(self._row, WrappingRow):
            self._row.add(button, grows=True)
        else:
            self._row.addWidget(button, 1)
        return button

    def _choose(self, key: str) -> None:
        self.show_current(key)
        self.chosen.emit(key)

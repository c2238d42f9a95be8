"""Tells what the buttons of a clicker do, by pressing them: nothing reaches the stage meanwhile."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import label

TILE_OF = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_B: "blank",
    Qt.Key.Key_F5: "nothing",
    Qt.Key.Key_Escape: "nothing",
    Qt.Key.Key_Period: "nothing",
}
_KEYS_OF_THE_WINDOW = (Qt.Key.Key_Right, Qt.Key.Key_Left)
_NONE, _PAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class ClickerTiles(QWidget):
    """Four tiles; the one whose button was pressed lights up and stays lit.

    While they are shown in the active window the buttons are only looked at. Arrows are left to what has the
    focus: some clickers send them, and the tile says so all the same.
    """

    def __init__(self) -> None:
        super().__init__()
        self._tiles = {
            "next": _Tile(_("Next"), _("shows the next")),
            "back": _Tile(_("Back"), _("shows the one before")),
            "blank": _Tile(_("Screen, a “B”"), _("blanks, outside text")),
            "nothing": _Tile(_("Start, F5 or Esc"), _("does nothing")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for tile in self._tiles.values():
            row.addWidget(tile, 1)

    def pressed(self) -> tuple[str, ...]:
        """Return the names of the tiles that are lit."""
        return tuple(name for name, tile in self._tiles.items() if tile.is_lit)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keys of the program."""
        super().showEvent(event)
        running = QCoreApplication.instance()
        if running is not None:
            running.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the keys alone."""
        super().hideEvent(event)
        running = QCoreApplication.instance()
        if running is not None:
            running.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a button of the clicker from acting, and light its tile."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~_PAD != _NONE:
            return False
        name = TILE_OF.get(Qt.Key(event.key()))
        if name is None or not self.isVisible() or not self.window().isActiveWindow():
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.light(name)
        if event.key() in _KEYS_OF_THE_WINDOW:
            return False
        event.accept()
        return True

    def light(self, name: str) -> None:
        """Show that a button arrived."""
        tile = self._tiles[name]
        if not tile.is_lit:
            tile.light()
            accessible.announce(self, tile.accessibleName())


class _Tile(QFrame):
    """The name of a button and what it does."""

    def __init__(self, title: str, does: str) -> None:
        super().__init__()
        self.is_lit = False
        self._name = f"{title}: {does}"
        self.setAccessibleName(self._name)
        set_kind(self, "box-desk")
        self._does, self._words = label(does, "desk-muted", wraps=True), does
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 8)
        column.setSpacing(2)
        column.addWidget(label(title, "strong", wraps=True))
        column.addWidget(self._does)

    def light(self) -> None:
        """Say in words and by the frame that it arrived."""
        self.is_lit = True
        self._does.setText(_("arrived, {does}").format(does=self._words))
        self.setAccessibleName(_("{button}, arrived").format(button=self._name))
        set_kind(self, "card-current")

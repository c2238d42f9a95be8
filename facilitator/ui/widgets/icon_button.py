"""Buttons that are only an icon: each has a spoken name and a tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import plain_tip, set_kind
from facilitator.ui.icons import Icons


class IconButton(QPushButton):
    """An icon to press, 26 px high."""

    def __init__(
        self,
        icon: str,
        name: str,
        icons: Icons,
        *,
        role: str = "muted",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons, self._icon_name, self._role, self._size = icons, icon, role, size
        set_kind(self, "icon")
        self.setFixedSize(26, 26)
        self.setIconSize(QSize(size, size))
        self.show_name(name)
        self._color()
        icons.changed.connect(self._color)

    def show_name(self, name: str) -> None:
        """Give it another spoken name and tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def show_icon(self, icon: str, role: str = "") -> None:
        """Show another icon, in another role if given."""
        if (icon, role or self._role) == (self._icon_name, self._role):
            return
        self._icon_name, self._role = icon, role or self._role
        self._color()

    def _color(self) -> None:
        self.setIcon(self._icons.icon(self._icon_name, self._role, self._size))


class EyeButton(IconButton):
    """The eye before a line: open = on stage, crossed = not. ``clicked`` asks to change it.

    It shows only what it is told by ``show_eye``; a click alone changes nothing.
    """

    def __init__(
        self, line: str, icons: Icons, *, is_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("eye-off", "", icons, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.is_open = is_open
        self.show_eye(line, is_open=is_open)

    def show_eye(self, line: str, *, is_open: bool) -> None:
        """Show whether ``line`` is on stage."""
        self.is_open = is_open
        self.show_icon("eye" if is_open else "eye-off", "ink" if is_open else "muted")
        words = _("{line}, on stage") if is_open else _("{line}, not on stage")
        self.show_name(words.format(line=line))

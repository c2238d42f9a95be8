"""The lines that only the other shapes of the desk have: title and warning beside a call, the way back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton, KeyCap
from facilitator.ui.widgets.labels import ElidedLabel, label


class CompactLine(QFrame):
    """Title of the narrow console; ``full_wanted`` leads back to the whole one."""

    full_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        set_kind(self, "sunken")
        self._mark = label()
        self._full = IconButton("maximize", _("Back to the whole console"), icons)
        self._full.clicked.connect(self.full_wanted)
        stays = not QGuiApplication.platformName().startswith("wayland")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(ElidedLabel(_("PRIVATE – do not share"), "strong"), 1)
        row.addWidget(label(_("on top") if stays else _("keep it on top yourself"), "small"))
        row.addWidget(self._full)
        icons.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("pin", "ink", 16))


class UnseenLine(QFrame):
    """Says that the stage which is shared cannot be seen; ``bring_up_wanted`` helps."""

    bring_up_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        set_kind(self, "unseen")
        self._mark = label()
        self._words = label("", "strong", wraps=True)
        self._bring = KeyButton(_("Bring up"), icons, name=_("Bring the stage up"))
        self._bring.clicked.connect(self.bring_up_wanted)
        words = label(_("The call may see another window."), "soft", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(words, 1)
        row.addWidget(self._bring)
        icons.changed.connect(self._color)
        self._color()

    def tell(self, happened: str) -> None:
        """Come with these words; leave when there are none."""
        if happened == self._words.text() and bool(happened) != self.isHidden():
            return
        self._words.setText(happened)
        self.setVisible(bool(happened))
        if happened:
            accessible.announce(self, happened)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("triangle-alert", "ink", 16))


class WayBack(QFrame):
    """One line on how the desk comes back, at the foot of the quiet desk."""

    def __init__(self) -> None:
        super().__init__()
        self._blank = label(_("The stage is blank."), "desk-label")
        self._blank.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for part in (KeyCap("quiet-desk"), label(_("brings the desk back"), "desk-muted"), self._blank):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.show_left(24)

    def show_left(self, left: int) -> None:
        """Begin where the words above begin."""
        self._row.setContentsMargins(left, 6, 24, 24)

    def show_blank(self, is_blank: bool) -> None:
        """Say that the room sees nothing now."""
        self._blank.setVisible(is_blank)

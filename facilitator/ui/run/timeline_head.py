"""The head of the timeline: its name, which moment, the curtain and the way to a new moment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton, KeyCap
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.switch import Switch
from facilitator.ui.widgets.wrapping_row import WrappingRow


class TimelineHead(QFrame):
    """52 px, or two lines where there is little room; ``curtain_pressed`` and ``new_pressed``."""

    curtain_pressed = Signal()
    new_pressed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = label("", "count")
        self._curtain = Switch(_("Curtain"), icons, says=_("The room sees only up to where it is"))
        new = KeyButton(_("Moment"), icons, key_id="new", icon="plus", name=_("New moment"))
        self._row = WrappingRow(self, spacing=12, between=4)
        self._row.add(label(_("Walk the timeline"), "heading"))
        self._row.add(self._count, grows=True)
        for part in (self._curtain, KeyCap("curtain"), new):
            self._row.add(part)
        self._curtain.clicked.connect(self._press_curtain)
        new.clicked.connect(self.new_pressed)
        self.set_small(False)

    def show_values(self, number: int, count: int, *, is_curtain_down: bool) -> None:
        """Show which moment of how many the room is at."""
        words = _("moment {number} of {count}").format(number=number, count=count) if count else ""
        if words != self._count.text():
            self._count.setText(words)
        if self._curtain.isChecked() != is_curtain_down:
            self._curtain.setChecked(is_curtain_down)

    def set_small(self, is_small: bool) -> None:
        """Less room in a small window."""
        side = 16 if is_small else 24
        self._row.setContentsMargins(side, 4, side, 4)
        self.setMinimumHeight(44 if is_small else 52)

    def _press_curtain(self, _is_on: bool) -> None:
        self.curtain_pressed.emit()

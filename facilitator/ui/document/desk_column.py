"""The paper at the right: for whom, what to look at before it leaves, export."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.document.desk_head import DeskHead
from facilitator.ui.document.export_panel import ExportPanel
from facilitator.ui.document.leaving_panel import LeavingPanel
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule


class DeskColumn(QFrame):
    """Holds the panels ``leaving`` and ``export``."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "desk")
        self._icons = icons
        self._eye = QLabel()
        self.leaving = LeavingPanel(icons)
        self.export = ExportPanel(icons)
        private = QHBoxLayout()
        private.setSpacing(6)
        private.addWidget(self._eye)
        private.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 14, 16)
        column.setSpacing(14)
        column.addLayout(private)
        column.addWidget(_for_whom())
        column.addWidget(self.leaving)
        column.addWidget(Rule("desk"))
        column.addWidget(self.export)
        column.addStretch(1)
        icons.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        self._eye.setPixmap(self._icons.pixmap("eye-off", "desk-ink", 14))


def _for_whom() -> QWidget:
    part = QWidget()
    card = QFrame()
    set_kind(card, "card-desk")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(10, 7, 10, 7)
    inside.setSpacing(0)
    inside.addWidget(label(_("Internal"), "strong"))
    inside.addWidget(label(_("all but your notes"), "tiny"))
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(DeskHead(_("For whom")))
    column.addWidget(card)
    return part

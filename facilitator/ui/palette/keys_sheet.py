"""The sheet of all keys, by the place where they act."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import keys
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.palette.overlay import Overlay
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule

WIDE, TOP = 860, 64


class KeysSheet(Overlay):
    """Made from the table of keys when it is first wanted."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent, wide=WIDE, top=TOP)
        self.setAccessibleName(_("Keys"))
        self._area = QScrollArea()
        self._area.setAccessibleName(_("All keys by place"))
        set_kind(self._area, "stop")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidgetResizable(True)
        close = IconButton("x", _("Close the sheet of keys"), icons)
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 12)
        head.addWidget(label(_("Keys"), "section"))
        head.addStretch(1)
        head.addWidget(label("Esc", "keycap"))
        head.addWidget(close)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self._area, 1)
        middle = _all_keys()
        self._area.setWidget(middle)
        for ground in (self._area.viewport(), middle):
            ground.setAutoFillBackground(False)

    def open(self) -> None:
        """Appear with the top of the sheet."""
        self._area.verticalScrollBar().setValue(0)
        self.appear(self._area)

    def wanted_height(self, room: int) -> int:
        """All the room there is."""
        return room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened the sheet closes it too."""
        if event.key() == Qt.Key.Key_F1:
            self.leave()
            return
        super().keyPressEvent(event)


def _all_keys() -> QWidget:
    groups: dict[str, list[keys.Key]] = {}
    for row in keys.listed():
        groups.setdefault(row.where[0], []).append(row)
    blocks = [_block(_place_words(place), rows) for place, rows in groups.items()]
    heights = [len(rows) + 2 for rows in groups.values()]
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(24, 12, 24, 12)
    across.setSpacing(32)
    columns = (QVBoxLayout(), QVBoxLayout())
    filled = [0, 0]
    for block, height in zip(blocks, heights, strict=True):
        shorter = 0 if filled[0] <= filled[1] else 1
        columns[shorter].addWidget(block)
        filled[shorter] += height
    for column in columns:
        column.setSpacing(18)
        column.addStretch(1)
        across.addLayout(column, 1)
    return middle


def _block(title: str, rows: list[keys.Key]) -> QWidget:
    block = QWidget()
    block.setAccessibleName(title)
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, 132)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "label"), 0, 0, 1, 2)
    for place, row in enumerate(rows, start=1):
        grid.addLayout(_caps(row), place, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(_(row.does), wraps=True), place, 1)
    return block


def _caps(row: keys.Key) -> QHBoxLayout:
    """All keys of a row beside each other."""
    caps = QHBoxLayout()
    caps.setSpacing(4)
    for cap in row.caps:
        caps.addWidget(label(cap, "keycap"))
    return caps


def _place_words(place: str) -> str:
    return {
        "everywhere": _("Everywhere"),
        "stage": _("The stage, from every window"),
        "lists": _("Lists"),
        "writing": _("While writing"),
        "review": _("In a review"),
        "run": _("Run"),
        "timeline": _("Timeline"),
        "decision-card": _("Decision card"),
        "whys": _("5 Whys"),
        "situation": _("Something happened in the room"),
        "flag-card": _("A flagged line"),
        "choose": _("Choose moments"),
        "import": _("Add to timeline"),
        "document": _("Document"),
        "two-versions": _("Two versions"),
        "follow-through": _("Follow-through"),
        "debrief": _("Your debrief"),
    }.get(place, place)

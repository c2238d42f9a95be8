"""The bar on top of the window: where we are, the parts, the save mark, find, and the menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.part_tabs import PartTabs
from facilitator.ui.save_mark import SaveMarkLabel
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label

HEIGHT = 48


class TopBar(QFrame):
    """48 px: title and severity left, parts in the middle, save mark and find right."""

    back_wanted = Signal()
    find_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        set_kind(self, "bar")
        self.setFixedHeight(HEIGHT)
        self._back = IconButton("chevron-left", _("Back to the library"), icons)
        self._mark = QLabel()
        self._title = ElidedLabel("", "strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._severity = label("", "pill")
        self.tabs = PartTabs(icons)
        self.save_mark = SaveMarkLabel(icons)
        self._place = label("", "small")
        self._find = KeyButton(_("Find or do anything"), icons, key_id="find", kind="find")
        self._menu = IconButton("ellipsis", _("Menu"), icons)
        self._back.clicked.connect(self.back_wanted)
        self._find.clicked.connect(self.find_wanted)
        self._menu.clicked.connect(self.menu_wanted)
        for button in (self._find, self._menu):  # what they offer may concern the field that has the focus
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        icons.changed.connect(self._paint_mark)
        self._paint_mark()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side in (left, right):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout(left)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(10)
        for widget in (self._back, self._mark, self._title, self._severity):
            first.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        last = QHBoxLayout(right)
        last.setContentsMargins(0, 0, 0, 0)
        last.setSpacing(12)
        last.addStretch(1)
        for part in (self.save_mark, self._place, self._find, self._menu):
            last.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(self.tabs)
        row.addWidget(right, 1)

    def show_inside(self, title: str, severity: str) -> None:
        """Show that a review is open."""
        self._show(title, severity, is_inside=True)

    def show_outside(self, place: str) -> None:
        """Show that no review is open; ``place`` says where the library lives."""
        self._show(_("Facilitator"), "", is_inside=False)
        self._place.setText(place)

    def _show(self, title: str, severity: str, *, is_inside: bool) -> None:
        self._title.setText(title)
        self._severity.setText(severity)
        self._severity.setVisible(bool(severity))
        self._back.setVisible(is_inside)
        self._mark.setVisible(not is_inside)
        self.save_mark.setVisible(is_inside)
        self._place.setVisible(not is_inside)

    def menu_corner(self) -> QWidget:
        """Return the button below which the menu opens."""
        return self._menu

    def _paint_mark(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("facilitator", "ink", 20))

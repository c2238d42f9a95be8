"""The bar on top of the window: where we are, the parts, the save mark, find, and the menu."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
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
AROUND, BETWEEN = 16, 16
LETTERS_OF_A_TITLE = 12


class TopBar(QFrame):
    """48 px: title and severity left, parts in the middle, save mark and find right.

    Large text or a narrow window takes away, one after the other: the words of find, its key cap, the
    severity, the reason of a failed save. The parts and the menu always stay.
    """

    back_wanted = Signal()
    find_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._fitted: tuple[object, ...] = ()
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
        self._left, self._right = QWidget(), QWidget()
        self._back.clicked.connect(self.back_wanted)
        self._find.clicked.connect(self.find_wanted)
        self._menu.clicked.connect(self.menu_wanted)
        for button in (self._find, self._menu):  # what they offer may concern the field that has the focus
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        icons.changed.connect(self._paint_mark)
        self._paint_mark()

    def _lay_out(self) -> None:
        left, right = self._left, self._right
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
        row.setContentsMargins(AROUND, 0, AROUND, 0)
        row.setSpacing(BETWEEN)
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
        self._back.setVisible(is_inside)
        self._mark.setVisible(not is_inside)
        self.save_mark.setVisible(is_inside)
        self._place.setVisible(not is_inside)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a part of the bar has other words or a larger font."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def _fit(self) -> None:
        """Take away as little as possible; the right side never gives up a letter, the title ends in dots."""
        words = (
            self._title.text(),
            self._severity.text(),
            self.save_mark.accessibleName(),
            self._place.text(),
        )
        asked = (self.width(), self.fontMetrics().height(), self.tabs.sizeHint().width(), words)
        if asked == self._fitted:
            return
        self._fitted = asked
        self.setFixedHeight(max(HEIGHT, self._find.sizeHint().height() + 12))
        for taken in range(5):
            self._find.show_words(_("Find or do anything") if taken < 1 else "", _("Find or do anything"))
            self._find.show_icon("" if taken < 1 else "search")
            self._find.show_cap(is_shown=taken < 2)
            self._severity.setVisible(bool(self._severity.text()) and taken < 3)
            self.save_mark.show_short(is_short=taken > 3)
            if self._wanted() <= self.width():
                break
        self._right.setMinimumWidth(self._right.sizeHint().width())

    def _wanted(self) -> int:
        spare = self._title.sizeHint().width()
        least = min(spare, LETTERS_OF_A_TITLE * self.fontMetrics().averageCharWidth())
        left = self._left.sizeHint().width() - spare + least
        return 2 * (AROUND + BETWEEN) + left + self.tabs.sizeHint().width() + self._right.sizeHint().width()

    def menu_corner(self) -> QWidget:
        """Return the button below which the menu opens."""
        return self._menu

    def _paint_mark(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("facilitator", "ink", 20))

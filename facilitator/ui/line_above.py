"""One neutral line above a stage that fills the only screen: a text line, next, blank; never the desk."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.keys import make_action
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.bound_text import is_finish
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton

HEIGHT = 44
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RoomLine(QLineEdit):
    """A line that the room may read along, or that hides its letters; Enter and Ctrl Enter write it down."""

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Line above the stage"))
        self.setFrame(False)
        set_kind(self, "bare")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write down on Enter; undo belongs to the window."""
        if event.key() in _ENTER or is_finish(event):
            self.written.emit()
            return
        super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Show what the desk's box holds; the caret stays where it is."""
        if text == self.text():
            return
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)))


class LineAbove(QFrame):
    """Lies over all of the console's window, so that nothing of the desk can be seen even if it grows.

    ``edited`` carries what was typed, ``written`` asks to write it down; ``returned`` brings the page back
    after blank, without the line that it carries.
    """

    edited = Signal(str)
    written = Signal()
    returned = Signal(str)

    def __init__(self, icons: Icons, actions: StageActions, window: QWidget) -> None:
        super().__init__(window)
        self._last_line = ""
        self._is_open = False
        set_kind(self, "strip")
        self.setAccessibleName(_("Line above the stage"))
        self.box = RoomLine()
        self._frame = QFrame()
        set_kind(self._frame, "strip-box")
        self._mask = KeyButton(_("Mask the letters"), icons, icon="eye-off", kind="small")
        self._known = KeyButton(_("Got it"), icons, kind="quiet")
        self._eye = IconButton("eye-off", _("Mask the letters"), icons)
        self._next = KeyButton(_("Next"), icons, key_id="next-on-stage", name=_("Next on stage"))
        self._blank = KeyButton(_("Blank"), icons, key_id="blank")
        self._show = KeyButton(_("Show"), icons, kind="primary")
        self._without = KeyButton(_("Show without the last line"), icons)
        self._lay_out()
        self.box.textEdited.connect(self.edited)
        self.box.written.connect(self.written)
        for button in (self._mask, self._eye):
            button.clicked.connect(self.toggle_mask)
        self._known.clicked.connect(self._know)
        self._next.clicked.connect(actions.actions["next-on-stage"].trigger)
        self._blank.clicked.connect(actions.actions["blank"].trigger)
        self._show.clicked.connect(self._return)
        self._without.clicked.connect(self._return_without)
        make_action(self, "close", _("Close"), self.box.setFocus).setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self._show_hint()
        self.hide()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(12, 0, 8, 0)
        inside.setSpacing(6)
        inside.addWidget(self.box, 1)
        for part in (self._mask, self._known, self._eye):
            inside.addWidget(part)
        self._eye.hide()
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(9)
        row.addWidget(self._frame, 1)
        for part in (self._next, self._blank, self._show, self._without):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        column.addStretch(1)
        self._line.setFixedHeight(self.height_wanted())

    @staticmethod
    def height_wanted() -> int:
        """Return how high the line is at the text size that is worn now."""
        return scaled(HEIGHT)

    def cover(self) -> None:
        """Lie over the window and take the keyboard."""
        self._line.setFixedHeight(self.height_wanted())
        self._fit()
        self._is_open = True
        self.show()
        self.raise_()
        self.box.setFocus()

    def leave(self) -> None:
        """Go away, and let the keyboard go elsewhere."""
        self._is_open = False
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        self.hide()

    def show_stage(self, *, is_blank: bool, last_line: str) -> None:
        """Show next and blank; while the room sees nothing, the two ways back."""
        self._last_line = last_line
        for part in (self._next, self._blank):
            part.setVisible(not is_blank)
        self._show.setVisible(is_blank)
        self._without.setVisible(is_blank and bool(last_line))

    def toggle_mask(self) -> None:
        """Hide the letters while they are typed, or let them be seen."""
        is_masked = self.box.echoMode() is QLineEdit.EchoMode.Normal
        self.box.setEchoMode(QLineEdit.EchoMode.Password if is_masked else QLineEdit.EchoMode.Normal)
        self._eye.show_icon("eye" if is_masked else "eye-off")
        self._eye.show_name(_("Let the letters be seen") if is_masked else _("Mask the letters"))
        self._know()

    def _know(self) -> None:
        """The room reading along was said once; from now on an icon is enough."""
        for part in (self._mask, self._known):
            part.hide()
        self._eye.show()
        self._show_hint()
        self.box.setFocus()

    def _show_hint(self) -> None:
        is_masked = self.box.echoMode() is not QLineEdit.EchoMode.Normal
        once = _("Write here. The room can read this line while you type.")
        known = _("Write here. Nobody can read the letters.") if is_masked else _("Write here.")
        self.box.setPlaceholderText(known if self._mask.isHidden() else once)

    def _return(self) -> None:
        self.returned.emit("")
        self.box.setFocus()

    def _return_without(self) -> None:
        self.returned.emit(self._last_line)
        self.box.setFocus()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab stays in the line: nothing else of the console can be seen."""
        if not self._is_open:
            return super().focusNextPrevChild(is_next)
        stops = [self.box, self._mask, self._known, self._eye, self._next, self._blank]
        stops = [stop for stop in (*stops, self._show, self._without) if stop.isVisible()]
        here = next((place for place, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(here + (1 if is_next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and above all that is in it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and not self.isHidden():
            self._fit()
        return False

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.raise_()

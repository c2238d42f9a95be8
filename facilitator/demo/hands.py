"""A person's hands: real key events to whatever has the focus, and clicks on things found by spoken name."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible

MOST_TABS = 150
PATIENCE_SECONDS = 20.0
_KEY_TEXTS = {
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Tab: "\t",
    Qt.Key.Key_Escape: "\x1b",
    Qt.Key.Key_Backspace: "\b",
}


class CannotGoOnError(Exception):
    """A person would stand before the window and not know how to go on."""


class Hands:
    """Types, presses and clicks in the windows of the program, and waits until they have painted."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        self._app = app
        self._window = window

    def settle(self) -> None:
        """Let the windows do what they have to do now."""
        for _turn in range(3):
            self._app.sendPostedEvents()
            self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, keys: str, times: int = 1) -> None:
        """Press keys, as the window system tells the program."""
        for _time in range(times):
            for combination in _combinations(keys):
                self._key(combination.key(), "", combination.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        """Type a text letter by letter; the windows catch up after every word."""
        for letter in text:
            if letter == "\n":
                self._key(Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.NoModifier)
            else:
                code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
                shift = Qt.KeyboardModifier.ShiftModifier
                self._key(code, letter, shift if letter.isupper() else Qt.KeyboardModifier.NoModifier)
            if letter in " \n":
                self.settle()
        self.settle()

    def _key(self, code: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
        window = QGuiApplication.focusWindow() or self._window.windowHandle()
        if not text and not held & ~Qt.KeyboardModifier.KeypadModifier:
            text = _KEY_TEXTS.get(
                code, chr(code).lower() if Qt.Key.Key_Space <= code <= Qt.Key.Key_AsciiTilde else ""
            )
        QTest.sendKeyEvent(QTest.KeyAction.Click, window, code, text, held)
        if code == Qt.Key.Key_Menu:
            self._ask_for_menu()

    def _ask_for_menu(self) -> None:
        """Tell of the menu key as desktops do; windows without a screen do not."""
        widget = QApplication.focusWidget()
        if widget is not None:
            spot = _spot(widget)
            told = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, widget.mapToGlobal(spot))
            self._app.sendEvent(widget, told)

    def paste(self, text: str) -> None:
        """Paste a text from the clipboard."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def find(self, name: str) -> QWidget:
        """Return the visible thing with a spoken name, a usable one before another.

        Raises:
            CannotGoOnError: there is none.
        """
        found = list(self._named(_(name)))
        if not found:
            raise CannotGoOnError(f"nothing is called “{name}”; there are: {', '.join(self.names())}")
        return next((one for one in found if one.isEnabled()), found[0])

    def names(self) -> list[str]:
        """Return the spoken names of everything that can have the focus now."""
        return list(dict.fromkeys(n for w, n in self._visible() if w.focusPolicy() & Qt.FocusPolicy.TabFocus))

    def _named(self, name: str) -> Iterator[QWidget]:
        return (widget for widget, spoken in self._visible() if spoken == name)

    def _visible(self) -> Iterator[tuple[QWidget, str]]:
        windows = [QApplication.activePopupWidget(), QApplication.activeModalWidget(), self._window]
        for window in dict.fromkeys(one for one in windows if one is not None):
            for node in accessible.walk(accessible.root(window)):
                widget = node.object()
                if isinstance(widget, QWidget) and widget.isVisible():
                    yield widget, _spoken(widget)

    def reach(self, name: str, keys: str = "Tab") -> None:
        """Go to a control by keys, as a person without a mouse does.

        Raises:
            CannotGoOnError: it cannot be reached.
        """
        self.find(name)
        passed: list[str] = []
        for _tab in range(MOST_TABS):
            focused = QApplication.focusWidget()
            spoken = _spoken(focused) if focused is not None else ""
            if focused is not None and spoken == _(name):
                return
            passed.append(spoken)
            self.press(keys)
        raise CannotGoOnError(
            f"“{name}” is not reached by {keys}; passed: {', '.join(dict.fromkeys(passed))}"
        )

    def pick(self, offer: str) -> None:
        """Take an offer of the open menu.

        Raises:
            CannotGoOnError: no menu is open, or it has no such offer.
        """
        menu = QApplication.activePopupWidget()
        offers = [action.text() for action in menu.actions()] if isinstance(menu, QMenu) else []
        if not isinstance(menu, QMenu) or _(offer) not in offers:
            raise CannotGoOnError(f"no menu offers “{offer}”; it has: {', '.join(offers)}")
        for _down in offers:
            current = menu.activeAction()
            if current is not None and current.text() == _(offer):
                break
            self.press("Down")
        self.press("Return")

    def click(self, name: str) -> None:
        """Click on a control."""
        widget = self.find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_spot(widget))
        self.settle()

    def see(self, name: str) -> None:
        """Wait until something with this name is there.

        Raises:
            CannotGoOnError: it did not come.
        """
        self.wait_until(lambda: any(True for _one in self._named(_(name))), name)

    def wait_until(self, is_there: Callable[[], bool], what: str) -> None:
        """Wait until something is so.

        Raises:
            CannotGoOnError: it did not become so.
        """
        end = monotonic() + PATIENCE_SECONDS
        while not is_there():
            if monotonic() > end:
                raise CannotGoOnError(f"“{what}” did not come; there are: {', '.join(self.names())}")
            self.rest(20)

    def rest(self, milliseconds: int) -> None:
        """Wait while the windows go on."""
        QTest.qWait(milliseconds)
        self.settle()


def _spot(widget: QWidget) -> QPoint:
    return widget.rect().center()


def _combinations(keys: str) -> list[QKeyCombination]:
    sequence = QKeySequence(keys)
    return [sequence[place] for place in range(sequence.count())]  # type: ignore[index]


def _spoken(widget: QWidget) -> str:
    """Return the name of a widget; a box to choose from says its choice where a desktop speaks its label."""
    return widget.accessibleName() or accessible.name_of(accessible.root(widget))

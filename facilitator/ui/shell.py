"""The one main window: bar, banner and the page that is open. Knows no review; shows what it is told.

It is on the screen, empty, before anything else of the program is loaded: what it holds is imported by
``furnish``.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from facilitator.language.translate import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent
    from PySide6.QtWidgets import QMenu, QStackedWidget

    from facilitator.ui.icons import Icons
    from facilitator.ui.top_bar import TopBar
    from facilitator.ui.widgets.banner import Banner

NORMAL = (1440, 900)
LEAST = (1100, 700)


class Shell(QMainWindow):
    """Top bar, banner and a stack of pages found by place ("library", "prepare", "run" …)."""

    place_wanted = Signal(str)
    place_changed = Signal(str)
    back_wanted = Signal()
    find_wanted = Signal()
    keys_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    save_copy_wanted = Signal()
    settings_wanted = Signal()
    open_file_wanted = Signal()
    new_wanted = Signal()

    bar: "TopBar"
    banner: "Banner"
    _stack: "QStackedWidget"
    _middle: QWidget

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[str, QWidget] = {}
        self._place = ""
        self.may_close: Callable[[], bool] = lambda: True
        self.setMinimumSize(*LEAST)
        self.resize(*NORMAL)
        self.setWindowTitle(_("Facilitator"))

    def show_ground(self, colour: QColor) -> None:
        """Fill the window with one colour until it is furnished."""
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, colour)
        self.setPalette(ground)

    def furnish(self, icons: "Icons") -> None:
        """Make bar, banner and the place of the pages, once; the first page brings them into the window."""
        from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

        from facilitator.ui.appearance import set_kind
        from facilitator.ui.top_bar import TopBar
        from facilitator.ui.widgets.banner import Banner

        self.setPalette(QPalette())
        self.bar = TopBar(icons)
        self.banner = Banner(icons)
        self._stack = QStackedWidget()
        middle = QWidget()
        set_kind(middle, "canvas")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._middle = middle
        self.bar.tabs.chosen.connect(self.place_wanted)
        self.bar.back_wanted.connect(self.back_wanted)
        self.bar.find_wanted.connect(self.find_wanted)
        self.bar.menu_wanted.connect(self._open_menu)
        self._make_actions()
        self.show_outside([], "")

    def _make_actions(self) -> None:
        from facilitator.ui.keys import make_action, only_named

        self._undo = make_action(self, "undo", _("Undo"), self._on_undo)
        self._redo = make_action(self, "redo", _("Redo"), self._on_redo)
        make_action(self, "new", _("New"), self.new_wanted.emit)
        make_action(self, "open-file", _("Open a review file…"), self.open_file_wanted.emit)
        make_action(self, "save-copy", _("Save a copy elsewhere…"), self.save_copy_wanted.emit)
        make_action(self, "settings", _("Settings"), self.settings_wanted.emit)
        make_action(self, "keys", _("Keys"), self.keys_wanted.emit)
        self._field_keys = {
            key_id: make_action(self, key_id, words, partial(self._press, key_id))
            for key_id, words in (("write-down", _("Write down")), ("edit-row", _("Edit the current row")))
        }
        for action in self._field_keys.values():
            only_named(action)
        make_action(self, "find", _("Find or do anything"), self.find_wanted.emit)
        make_action(self, "next-column", _("Next column"), self.focus_next_column)
        make_action(self, "previous-column", _("Previous column"), self.focus_previous_column)
        self.show_steps("", "")

    @property
    def place(self) -> str:
        """The place of the page that is open."""
        return self._place

    @property
    def stack(self) -> QWidget:
        """The parent of the pages; a page with many parts is made there, and not moved when it is dressed."""
        return self._stack

    def page(self, place: str) -> QWidget | None:
        """Return the page of a place, if there is one."""
        return self._pages.get(place)

    def add_page(self, place: str, page: QWidget) -> None:
        """Add a page, in place of an older one."""
        self.remove_page(place)
        self._pages[place] = page
        self._stack.addWidget(page)

    def remove_page(self, place: str) -> None:
        """Take a page away for good."""
        old = self._pages.pop(place, None)
        if old is not None:
            self._stack.removeWidget(old)
            old.setParent(None)
            old.deleteLater()

    def go_to(self, place: str) -> None:
        """Open a page."""
        self._place = place
        self._stack.setCurrentWidget(self._pages[place])
        self.bar.tabs.show_current(place)
        if self.centralWidget() is None:  # last: what is not on the screen is put together faster
            self.setCentralWidget(self._middle)
        self.place_changed.emit(place)

    def show_inside(self, title: str, severity: str, parts: Sequence[tuple[str, str]]) -> None:
        """Say that a review is open; the window must not be shared then."""
        self.setWindowTitle(_("PRIVATE – do not share"))
        self.bar.tabs.show_parts(parts)
        self.bar.show_inside(title, severity)

    def show_outside(self, parts: Sequence[tuple[str, str]], library: str) -> None:
        """Say that no review is open."""
        self.setWindowTitle(_("Facilitator"))
        self.bar.tabs.show_parts(parts)
        self.bar.show_outside(library)

    def show_steps(self, undo_label: str, redo_label: str) -> None:
        """Name in the menu what undo and redo would do."""
        undo = _("Undo {step}").format(step=undo_label) if undo_label else _("Undo")
        redo = _("Redo {step}").format(step=redo_label) if redo_label else _("Redo")
        for action, words, label in ((self._undo, undo, undo_label), (self._redo, redo, redo_label)):
            if action.text() != words:
                action.setText(words)
            action.setEnabled(bool(label))

    def actions_here(self) -> "tuple[QAction, ...]":
        """Return what can be done just now: on the page, with what has the focus, and in the window."""
        from facilitator.ui.actions_here import actions_here
        from facilitator.ui.keys import hears
        from facilitator.ui.widgets.bound_text import BoundText

        field = self.focusWidget()
        for key_id, action in self._field_keys.items():
            is_text = key_id == "write-down" and isinstance(field, BoundText)
            action.setEnabled(is_text or (field is not None and hears(field, key_id)))
        return tuple(actions_here(self))

    def menu(self) -> "QMenu":
        """Return the menu of the window, made for the moment."""
        from facilitator.ui.window_menu import build_menu

        return build_menu(self, self.actions_here())

    def _open_menu(self) -> None:
        from PySide6.QtCore import QPoint

        corner = self.bar.menu_corner()
        menu = self.menu()
        menu.exec(corner.mapToGlobal(QPoint(0, corner.height())))
        menu.deleteLater()

    def flush_fields(self) -> None:
        """Let every field tell what was typed and not yet told."""
        from PySide6.QtWidgets import QPlainTextEdit

        for field in self.findChildren(QPlainTextEdit):
            flush = getattr(field, "flush", None)
            if flush is not None:
                flush()

    def _on_undo(self) -> None:
        self.flush_fields()
        self.undo_wanted.emit()

    def _on_redo(self) -> None:
        self.flush_fields()
        self.redo_wanted.emit()

    def _press(self, key_id: str) -> None:
        """Press a key that the field or list with the focus hears itself."""
        from facilitator.ui.keys import press

        field = self.focusWidget()
        if field is not None:
            press(field, key_id)

    def focus_next_column(self) -> None:
        """Move the focus to the next column of the page."""
        self._focus_column(1)

    def focus_previous_column(self) -> None:
        """Move the focus to the column before."""
        self._focus_column(-1)

    def _focus_column(self, step: int) -> None:
        page = self._stack.currentWidget()
        columns = (
            [w for w in page.findChildren(QWidget) if w.property("column") and w.isVisible()] if page else []
        )
        if not columns:
            return
        focused = self.focusWidget()
        here = next((i for i, c in enumerate(columns) if focused is not None and c.isAncestorOf(focused)), -1)
        target = columns[(here + step) % len(columns)]
        first = next((w for w in target.findChildren(QWidget) if _takes_focus(w)), None)
        if first is not None:
            first.setFocus()
            _scroll_to_top(first)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close only when whoever owns the review has saved it, or the person closes anyway."""
        if self.may_close():
            event.accept()
        else:
            event.ignore()


def _scroll_to_top(first: QWidget) -> None:
    """Bring the head of a column back, where its first control has just got the focus."""
    from PySide6.QtWidgets import QScrollArea

    place = first.parentWidget()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    if place is not None:
        place.verticalScrollBar().setValue(0)
        place.ensureWidgetVisible(first)


def _takes_focus(widget: QWidget) -> bool:
    from PySide6.QtCore import Qt  # the largest namespace of all: the empty window does without it

    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()

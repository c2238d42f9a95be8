"""The console in other shapes: quiet, narrow beside a call, or one line above a stage on the only screen."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.room import Room
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui import keys
from facilitator.ui.appearance import scaled
from facilitator.ui.icons import Icons
from facilitator.ui.keys import make_action
from facilitator.ui.run.shape import Shape
from facilitator.ui.shell import LEAST, Shell
from facilitator.ui.stage_actions import StageActions

if TYPE_CHECKING:
    from facilitator.ui.line_above import LineAbove
    from facilitator.ui.run.page import RunPage

NARROW, NARROW_HEIGHT, NARROW_LEAST = 380, 860, 560
QUIET_LEAST = (640, 420)
OF_THE_LINE = {
    *("next-on-stage", "previous-on-stage", "next-part-of-agenda", "previous-part-of-agenda", "come-back"),
    *("blank", "freeze", "curtain", "pause", "five-more-minutes", "one-line", "undo", "redo", "close"),
    *("scene-walk", "scene-decision", "scene-views", "scene-keep", "scene-ideas", "scene-purpose"),
    *("write-down", "copy-stage", "catch-idea", "catch-question", "catch-keep", "catch-factor", "catch-note"),
}
"""Keys that act above the stage; all others would open something of the desk where the room can see it."""


class ConsoleShape(QObject):
    """Turns the one window into a shape and back: its pages stay in it, so every key goes on working.

    A shape ends by itself when the run is left or the meeting is over.
    """

    def __init__(
        self,
        shell: Shell,
        open_review: OpenReview,
        icons: Icons,
        room: Room,
        *,
        actions: StageActions,
    ) -> None:
        super().__init__(shell)
        self._shell, self._open_review, self._room = shell, open_review, room
        self._actions = actions
        self.shape = Shape.FULL
        self._home = QRect()
        self._was_large = False
        self._joined: RunPage | None = None
        self._icons = icons
        self._line: LineAbove | None = None
        names = {
            "quiet-desk": (Shape.QUIET, _("Quiet desk on or off")),
            "compact-console": (Shape.COMPACT, _("Narrow console beside a call on or off")),
            "one-line": (Shape.LINE, _("One line above the stage on or off")),
        }
        self.actions = [
            make_action(shell, key_id, words, partial(self.toggle, shape))
            for key_id, (shape, words) in names.items()
        ]
        room.unseen_changed.connect(self._show_unseen)
        shell.place_changed.connect(self.look)
        open_review.changed.connect(self._show_state)
        self.look()

    @property
    def line(self) -> "LineAbove":
        """The line above the stage, made when it is first wanted."""
        if self._line is None:
            from facilitator.ui.line_above import LineAbove

            self._line = LineAbove(self._icons, self._actions, self._shell)
            self._line.edited.connect(self._type)
            self._line.written.connect(self._write)
            self._line.returned.connect(self._actions.show_again)
        return self._line

    def _page(self) -> "RunPage | None":
        return cast("RunPage | None", self._shell.page("run"))

    def _is_possible(self) -> bool:
        meeting = self._open_review.state.meeting
        is_going_on = meeting.started_at is not None and meeting.ended_at is None
        return is_going_on and self._shell.place == "run" and self._page() is not None

    def look(self, _place: str = "") -> None:
        """Offer the shapes where there is a meeting to hold, and end them where there is none."""
        is_possible = self._is_possible()
        for action in self.actions:
            action.setEnabled(is_possible)
        if not is_possible and self.shape is not Shape.FULL:
            self.take(Shape.FULL)

    def toggle(self, shape: Shape) -> None:
        """Take a shape, or be the whole console again."""
        self.take(Shape.FULL if self.shape is shape else shape)

    def take(self, shape: Shape) -> None:
        """Turn the window into a shape; what is typed and what is on stage stay."""
        page, old = self._page(), self.shape
        if page is None or shape is old:
            return
        self._join(page)
        focused = self._shell.focusWidget()
        if old is Shape.FULL:
            self._home, self._was_large = self._shell.geometry(), self._shell.isMaximized()
        self.shape = shape
        if old is Shape.LINE:
            self._leave_line()
        self._shell.bar.setVisible(shape is Shape.FULL)
        page.show_shape(shape)
        {
            Shape.FULL: self._be_whole,
            Shape.QUIET: self._be_quiet,
            Shape.COMPACT: self._be_narrow,
            Shape.LINE: self._be_a_line,
        }[shape]()
        if shape is not Shape.LINE:
            self._shell.activateWindow()
            page.desk.focus_writing() if shape is not Shape.FULL or focused is None else focused.setFocus()
        self._room.seen.look()
        self._show_unseen(self._room.seen.happened)

    def _join(self, page: "RunPage") -> None:
        """Listen to a page that was just made."""
        if page is not self._joined:
            self._joined = page
            page.desk.shapes.line.full_wanted.connect(partial(self.take, Shape.FULL))
            page.desk.shapes.unseen.bring_up_wanted.connect(self._room.stage.place.bring_up)

    def _be_whole(self) -> None:
        self._dress(is_on_top=False, is_bare=False)
        self._shell.setMinimumSize(*LEAST)
        if not self._home.isEmpty():
            self._shell.setGeometry(self._home)
        self._show_again()

    def _be_quiet(self) -> None:
        self._dress(is_on_top=False, is_bare=False)
        self._shell.setMinimumSize(*QUIET_LEAST)
        if not self._home.isEmpty():
            self._shell.setGeometry(self._home)
        self._show_again()

    def _be_narrow(self) -> None:
        self._dress(is_on_top=True, is_bare=False)
        room = self._shell.screen().availableGeometry()
        wide = min(scaled(NARROW), room.width())
        high = min(scaled(NARROW_HEIGHT), room.height())
        self._shell.setMinimumSize(wide, min(NARROW_LEAST, high))
        self._shell.setGeometry(room.right() - wide + 1, room.top() + (room.height() - high) // 2, wide, high)
        self._shell.show()

    def _be_a_line(self) -> None:
        """The line stands first, then the stage fills the screen under it."""
        screen = self._shell.screen().geometry()
        high = self.line.height_wanted()
        self._room.guard.let_line_through(is_line=True)
        self.line.cover()
        self._show_line(self._open_review.state)
        self._dress(is_on_top=True, is_bare=True)
        self._shell.setMinimumSize(320, high)
        self._shell.setGeometry(screen.x(), screen.y(), screen.width(), high)
        self._shell.show()
        self._room.stage.window.set_line(high)
        self._room.stage.place.fill_console_screen()
        self._shell.raise_()
        self._shell.activateWindow()
        self.line.box.setFocus()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _leave_line(self) -> None:
        """The stage goes back first, and the desk comes covered: the room may see this screen."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._room.stage.window.set_line(0)
        self._room.stage.place.leave_console_screen()
        self.line.leave()
        self._room.guard.let_line_through(is_line=False)

    def _dress(self, *, is_on_top: bool, is_bare: bool) -> None:
        """Change the frame of the window, without hiding it: a window made anew would lose the keyboard."""
        top, bare = Qt.WindowType.WindowStaysOnTopHint, Qt.WindowType.FramelessWindowHint
        flags = self._shell.windowFlags()
        wanted = (flags | top if is_on_top else flags & ~top) | bare
        wanted = wanted if is_bare else wanted & ~bare
        if self._shell.isMaximized() and (is_on_top or is_bare):
            self._shell.showNormal()
        handle = self._shell.windowHandle()
        if wanted != flags and handle is not None:
            self._shell.overrideWindowFlags(wanted)
            handle.setFlags(wanted)

    def _show_again(self) -> None:
        if self._was_large:
            self._shell.showMaximized()
        else:
            self._shell.show()

    def _show_state(self, state: State) -> None:
        self.look()
        if self.shape is Shape.LINE:
            self._show_line(state)

    def _show_line(self, state: State) -> None:
        lines = state.file.review.lines
        last = lines[-1].id if lines else ""
        self.line.show_stage(is_blank=state.meeting.is_blank, last_line=last)
        page = self._page()
        if page is not None:
            self.line.box.show_text(page.desk.writing.box.text())

    def _type(self, text: str) -> None:
        page = self._page()
        if page is not None:
            self.line.box.show_text(page.desk.writing.type_text(text))

    def _write(self) -> None:
        """Write down; a line that may blame is held without a word, the room sees this line too."""
        page = self._page()
        if page is not None:
            page.desk.writing.finish_text()
            self.line.box.show_text(page.desk.writing.box.text())

    def _show_unseen(self, happened: str) -> None:
        page = self._page()
        if page is not None:
            page.desk.shapes.unseen.tell(happened if self.shape is Shape.COMPACT else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While there is the line only: keep the keys of the desk and the focus out of what is covered."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()).toString() in _refused():
                event.accept()
                return True
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            is_covered = watched.window() is self._shell and not self.line.isAncestorOf(watched)
            if is_covered and watched is not self._shell:
                self.line.box.setFocus()
                return True
        return False

    def stop(self) -> None:
        """Be the whole console again and listen no more."""
        self.take(Shape.FULL)
        self._open_review.changed.disconnect(self._show_state)
        self._shell.place_changed.disconnect(self.look)
        for action in self.actions:
            self._shell.removeAction(action)
            action.deleteLater()
        if self._line is not None:
            self._line.deleteLater()
        self.deleteLater()


def _refused() -> frozenset[str]:
    table = keys.keys()
    allowed = {key for key_id in OF_THE_LINE for key in table[key_id].keys}
    refused = {key for row in table.values() for key in row.keys} - allowed
    return frozenset(QKeySequence(key).toString() for key in refused)

"""Opens one work area of the Run page with a real review, and lends a person's hands."""

from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.app.packs import checker, questions
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.stage.compose import compose
from facilitator.store.library import Library
from facilitator.ui.accessible import name_of, nameless, root, walk
from facilitator.ui.appearance import apply
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.theme import load
from facilitator.ui.writing import Writing
from tests.builders import berlin, sample_review

THAT_DAY = date(2026, 11, 5)


class WorkArea:
    """A panel in a window of its own."""

    def __init__(self, qtbot, qapp, library, make, review, meeting):
        apply(qapp, load("light"))
        ids = count()
        self.qtbot = qtbot
        self.now = berlin("10:46", THAT_DAY)
        clock, new_id = lambda: self.now, lambda: f"new{next(ids)}"
        self.opened = OpenReview(State(ReviewFile(review), meeting), library, is_saved=False)
        bench = Bench(Icons(load("light")), questions(), Settings(), clock, new_id, "Europe/Berlin")
        self.window = QWidget()
        qtbot.addWidget(self.window)
        writing = Writing(self.opened, checker(), clock, new_id)
        self.panel = make(bench, self.opened, writing, StageActions(self.window, self.opened, clock))
        self.opened.changed.connect(self.panel.show_state)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.panel.show_state(self.opened.state)
        self.window.resize(888, 852)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def review(self):
        return self.opened.state.file.review

    @property
    def private(self):
        return self.opened.state.file.private

    @property
    def meeting(self):
        return self.opened.state.meeting

    @property
    def scene(self):
        return compose(self.review, self.meeting, self.now)

    def find(self, name, kind=QWidget):
        found = [node.object() for node in walk(root(self.window)) if name_of(node) == name]
        seen = [widget for widget in found if isinstance(widget, kind) and widget.isVisible()]
        if not seen:
            raise LookupError(name)
        return seen[0]

    def field(self, name):
        return self.find(name, QPlainTextEdit)

    def sees(self, name):
        try:
            return self.find(name) is not None
        except LookupError:
            return False

    def press(self, name):
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key, name="", modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.find(name) if name else self.window.focusWidget(), key, modifier)
        QApplication.processEvents()

    def type(self, name, words, *, enter=True):
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.qtbot.waitUntil(lambda: not getattr(field, "has_news", False))
        if enter:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)
            QApplication.processEvents()

    def nameless(self):
        return nameless(self.window)


def opener(qtbot, qapp, tmp_path, make, stack: ExitStack):
    """Return a function that opens the work area."""

    def open_area(meeting, review=None):
        library = stack.enter_context(
            closing(Library.open(tmp_path / "library.sqlite3", clock=lambda: berlin("10:46", THAT_DAY)))
        )
        meeting = replace(meeting, started_at=berlin("10:00", THAT_DAY), is_blank=False)
        area = WorkArea(
            qtbot, qapp, library, make, review if review is not None else sample_review(), meeting
        )
        stack.callback(area.opened.stop)
        return area

    return open_area


__all__ = ["Meeting", "WorkArea", "opener"]

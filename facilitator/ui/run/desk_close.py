"""The desk at the end of the meeting: hands counted on paper, what to say, what to do afterwards."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.kinds import Attendance
from facilitator.domain.private import Desk, PrivateNote
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import DeskSection
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import ElidedLabel, label

FEW = 5


class DeskClose(QWidget):
    """Totals and private to-dos; all of it stays with the private notes.

    ``counted(field, number or None)``, ``todo_added(text)``, ``todo_done(id, bool)``.
    """

    counted = Signal(str, object)
    todo_added = Signal(str)
    todo_done = Signal(str, bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[object, ...] = ()
        self._hands = DeskSection(_("Hands, on paper"), _("not in the document"))
        self._fields = {
            "hands_new": _Count(icons, _("heard something new"), _("Hands: heard something new")),
            "hands_picture": _Count(icons, _("see the same picture"), _("Hands: see the same picture")),
            "could_say": _Count(icons, _("could say what they saw"), _("Slips: could say what they saw")),
        }
        for name, field in self._fields.items():
            field.line.finished.connect(partial(self._count, name))
            field.line.entered.connect(partial(self._count, name))
            self._hands.body.addWidget(field)
        self._hands.body.addWidget(label(_("Slips have no names; type the total."), "small", wraps=True))
        self._say = DeskSection(_("To say, before they go"))
        self._words = label("", "", wraps=True)
        self._say.body.addWidget(self._words)
        self._todos = DeskSection(_("For you, after the meeting"), _("private"))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(4)
        self._todos.body.addLayout(self._boxes)
        self._new = BoundLine(_("A to-do for yourself"), _("A to-do for yourself"))
        self._new.entered.connect(self._add)
        self._new.finished.connect(self._add)
        self._todos.body.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self._hands, self._say, self._todos):
            column.addWidget(section)

    def show_close(self, review: Review, desk: Desk, notes: tuple[PrivateNote, ...]) -> None:
        """Show totals, the sentence and the to-dos."""
        todos = tuple(note for note in notes if note.is_todo)
        shown = (desk, todos, review.roles, review.plan.thanks)
        if shown == self._shown:
            return
        had_todos = self._shown[1] if self._shown else None
        self._shown = shown
        people = sum(1 for role in review.roles if role.attendance is not Attendance.ABSENT)
        for name, field in self._fields.items():
            field.show_count(getattr(desk, name), people)
        thanks = review.plan.thanks or _("Thank you.")
        self._words.setText(
            _("“{thanks} Our notes name roles. You read the draft first and can change your words.”").format(
                thanks=thanks
            )
        )
        if todos != had_todos:
            self._show_todos(todos)

    def _show_todos(self, todos: tuple[PrivateNote, ...]) -> None:
        while (item := self._boxes.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for todo in todos:
            box = QCheckBox(todo.text.replace("&", "&&"))
            box.setChecked(todo.is_done)
            box.clicked.connect(partial(self._mark, todo.id))
            self._boxes.addWidget(box)

    def _mark(self, note_id: str, is_done: bool) -> None:
        self.todo_done.emit(note_id, is_done)

    def _count(self, name: str) -> None:
        text = self._fields[name].line.text().strip()
        number = int(text) if text.isdecimal() and len(text) <= 4 else None
        if not text or number is not None:
            self.counted.emit(name, number)

    def _add(self) -> None:
        text = self._new.text().strip()
        self._new.clear_text()
        if text:
            self.todo_added.emit(text)


class _Count(QWidget):
    """A number field, what it counts, and dots; no dots under five people."""

    def __init__(self, icons: Icons, words: str, name: str) -> None:
        super().__init__()
        self._icons = icons
        self.line = BoundLine(name, least_height=28)
        self.line.setFixedWidth(scaled(36))
        self._of = label("", "small")
        self._dots = label("", "tiny")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.line)
        row.addWidget(self._of)
        row.addWidget(ElidedLabel(words, "small"), 1)
        row.addWidget(self._dots)

    def show_count(self, count: int | None, people: int) -> None:
        self.line.show_text("" if count is None else str(count))
        self._of.setText(_("of {people}").format(people=people))
        is_few = count is None or people < FEW or people > 12
        shown = 0 if is_few or count is None else min(count, people)
        self._dots.setText("" if is_few else "●" * shown + "○" * (people - shown))

"""A list of the close: findings that are edited in place, and a line to add one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.domain import findings
from facilitator.domain.drafts import Target
from facilitator.domain.review import OpenQuestion, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.bench import Bench
from facilitator.ui.run.close_words import Found, caption
from facilitator.ui.run.press_frame import PressFrame
from facilitator.ui.run.target_fields import DueLine, TargetLine
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing


@dataclass(frozen=True, slots=True)
class ListLook:
    """What a list is called, which part of the review it shows, and its icon."""

    kind: str
    title: str
    note: str
    add: str
    icon: str
    role: str


class FoundRow(PressFrame):
    """One finding; F2 or a double click opens its fields, Delete asks to take it away."""

    remove_wanted = Signal(str)

    def __init__(
        self, found: Found, look: ListLook, bench: Bench, writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__("row", parent)
        self._found, self._look, self._bench, self._writing = found, look, bench, writing
        self._shown: tuple[Found, str] | None = None
        self._fields: QWidget | None = None
        self._lines: list[TargetLine] = []
        self._day: DueLine | None = None
        self.edit_wanted.connect(self.edit)
        self.delete_wanted.connect(partial(self.remove_wanted.emit, found.id))
        self._picture = QLabel()
        self._picture.setFixedSize(16, 20)
        self._words = label("", wraps=True)
        self._caption = label("", "small", wraps=True)
        self._remove = IconButton("x", _("Delete"), bench.icons)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keeps_room = self._remove.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(keeps_room)
        self._remove.hide()
        self._remove.clicked.connect(partial(self.remove_wanted.emit, found.id))
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self._words)
        self._texts.addWidget(self._caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 8)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._texts, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        bench.icons.changed.connect(self._color)
        self._color()

    def show_found(self, found: Found, file: ReviewFile) -> None:
        """Show a finding; nothing happens when it is the same."""
        small = caption(file.review, found)
        if (found, small) != self._shown:
            self._shown, self._found = (found, small), found
            self._words.setText(found.text)
            self._caption.setText(small)
            self._caption.setVisible(bool(small))
            self.setAccessibleName(", ".join(part for part in (found.text, small) if part))
            self._remove.show_name(_("Delete “{words}”").format(words=found.text))
        self.show_drafts(file)

    def show_drafts(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        for line in self._lines:
            line.show_file(file)
        if self._day is not None and isinstance(self._found, OpenQuestion):
            self._day.show_day(file, self._found.due_on)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to delete; from the keyboard the Delete key does it."""
        self._remove.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Keep the list calm."""
        self._remove.hide()

    def edit(self) -> None:
        """Open the fields of this finding."""
        if self._fields is None:
            self._fields = self._make_fields()
            self._texts.addWidget(self._fields)
        self._words.hide()
        self._caption.hide()
        self._fields.show()
        self.show_drafts(self._writing.file)
        self._lines[0].setFocus()

    def end_edit(self) -> None:
        """Show the words again."""
        if self._fields is not None:
            self._fields.hide()
            self._words.show()
            self._caption.setVisible(bool(self._caption.text()))

    def _make_fields(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._line(_("Words"), "text", ""))
        below = QHBoxLayout()
        below.setSpacing(6)
        if self._look.kind == "open_questions":
            below.addWidget(self._line(_("Who finds out"), "role", _("who, as a role")), 3)
            below.addWidget(self._due_line(), 2)
        elif self._look.kind == "uncovered":
            below.addWidget(self._line(_("What is missing"), "detail", _("what is missing")), 1)
            below.addWidget(
                self._line(_("To be confirmed with"), "confirm_with", _("confirm with, as a role")), 1
            )
        column.addLayout(below)
        return made

    def _line(self, name: str, field: str, placeholder: str) -> TargetLine:
        line = TargetLine(
            name,
            Target(self._look.kind, self._found.id, field),
            self._writing,
            _("Reword a finding"),
            placeholder=placeholder,
        )
        self._join(line)
        self._lines.append(line)
        return line

    def _due_line(self) -> DueLine:
        found_id = self._found.id
        self._day = DueLine(
            _("By when"),
            Target(self._look.kind, found_id, "due_on"),
            self._writing,
            _("Set a day"),
            today=self._bench.today,
            put_day=lambda review, day: findings.set_fields(review, found_id, due_on=day),
            placeholder=_("by when"),
        )
        self._join(self._day)
        return self._day

    def _join(self, line: TargetLine) -> None:
        line.entered.connect(self._leave)
        line.committed.connect(self._leave)
        line.given_up.connect(self._leave)

    def _leave(self) -> None:
        self.end_edit()
        self.setFocus()

    def _color(self) -> None:
        self._picture.setPixmap(self._bench.icons.pixmap(self._look.icon, self._look.role, 16))


class FoundList(QWidget):
    """The findings of one kind, in their order."""

    remove_wanted = Signal(str)

    def __init__(
        self,
        look: ListLook,
        records_of: Callable[[Review], tuple[Found, ...]],
        bench: Bench,
        writing: Writing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._records_of = look, records_of
        self._bench, self._writing = bench, writing
        self._rows: dict[str, FoundRow] = {}
        self._review: Review | None = None
        head = QHBoxLayout()
        head.setContentsMargins(0, 16, 0, 8)
        head.addWidget(label(look.title, "section"), 1)
        head.addWidget(label(look.note, "small"))
        self._empty = label("", "small")
        self._add = TargetLine(
            look.add, Target(look.kind), writing, look.add, placeholder=look.add, kind="bare", least_height=32
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule("strong"))
        column.addLayout(self._list)
        column.addWidget(self._add)

    def show_file(self, file: ReviewFile) -> None:
        """Show the findings of a review."""
        if file.review is not self._review:
            self._review = file.review
            self._show_rows(file)
        self._add.show_file(file)
        for row in self._rows.values():
            row.show_drafts(file)

    def focus_add(self) -> None:
        """Go to the line that adds one."""
        self._add.setFocus()

    def row(self, found_id: str) -> FoundRow | None:
        """Return the row of a finding."""
        return self._rows.get(found_id)

    def _show_rows(self, file: ReviewFile) -> None:
        found = self._records_of(file.review)
        wanted = {one.id for one in found}
        for gone in [found_id for found_id in self._rows if found_id not in wanted]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(found):
            present = self._rows.get(one.id)
            row = present if present is not None else self._make_row(one)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            row.show_found(one, file)

    def _make_row(self, found: Found) -> FoundRow:
        row = FoundRow(found, self._look, self._bench, self._writing)
        row.remove_wanted.connect(self.remove_wanted)
        self._rows[found.id] = row
        return row

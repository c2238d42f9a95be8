"""One slot of the Then/Now card: its name, its lines, and the place to add one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Slot
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.moment_card_values import SlotValue, slot_title
from facilitator.ui.run.moment_edits import MomentEdits
from facilitator.ui.run.slot_line import SlotLine
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.labels import label


class SlotList(QWidget):
    """Shows a ``SlotValue``; a click on its empty place opens a new line."""

    def __init__(self, slot: Slot, edits: MomentEdits, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        self._edits, self._icons = edits, icons
        self._decision_id = ""
        self._value = SlotValue(slot)
        self._lines: dict[str, SlotLine] = {}
        self._editor: BoundLine | None = None
        title = label(slot_title(slot), "label")
        set_kind(title, "slot-title")
        title.setIndent(3)
        self._empty = _EmptyPlace(slot_title(slot))
        self._empty.clicked.connect(self.start_new)
        self._body = QVBoxLayout()
        self._body.setSpacing(1)
        self._factors = QVBoxLayout()
        self._factors.setSpacing(1)
        place = QHBoxLayout()
        place.setContentsMargins(3, 0, 0, 0)
        place.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 14, 10)
        column.setSpacing(0)
        column.addWidget(title)
        column.addSpacing(3)
        column.addLayout(self._body)
        column.addLayout(place)
        column.addLayout(self._factors)
        column.addStretch(1)
        self.setAccessibleName(slot_title(slot))

    def show_value(self, value: SlotValue, decision_id: str) -> bool:
        """Show the lines of this slot; True when something differs."""
        if value == self._value and decision_id == self._decision_id:
            return False
        if decision_id != self._decision_id:
            self._close_editor()
            self._decision_id = decision_id
        if value.factors != self._value.factors:
            self._show_factors(value.factors)
        self._value = value
        self._show_lines()
        return True

    def lines(self) -> tuple[SlotLine, ...]:
        """Return the lines in reading order."""
        return tuple(self._lines[line.id] for line in self._value.lines)

    def start_new(self) -> None:
        """Open a new line at the end."""
        if self._editor is None:
            target = self._target()
            editor = BoundLine(_("New line: {slot}").format(slot=slot_title(self.slot)), least_height=26)
            editor.show_text(self._edits.text_of(target))
            editor.edited.connect(self._write)
            editor.entered.connect(editor.finish)
            editor.finished.connect(self._finish)
            self._editor = editor
            self._empty.hide()
            self._factors.insertWidget(0, editor)
            editor.show()
            self.updateGeometry()
        self._editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the new line."""
        if is_key(event, "close") and self._editor is not None:
            self._editor.finish()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Double click below the lines adds one."""
        self.start_new()

    def _show_lines(self) -> None:
        wanted = [line.id for line in self._value.lines]
        for line_id in [line_id for line_id in self._lines if line_id not in wanted]:
            gone = self._lines.pop(line_id)
            self._body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, line in enumerate(self._value.lines):
            present = self._lines.get(line.id)
            if present is None:
                present = self._lines[line.id] = SlotLine(line, self._edits, self._icons)
            present.show_value(line)
            if self._body.indexOf(present) != place:
                self._body.removeWidget(present)
                self._body.insertWidget(place, present)
        self._empty.show_words(self._value.empty)
        self._empty.setVisible(not wanted and self._editor is None)

    def _show_factors(self, factors: tuple[str, ...]) -> None:
        while self._factors.count():
            item = self._factors.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self._editor:
                widget.deleteLater()
        for text in factors:
            self._factors.addWidget(_Factor(text, self._icons))

    def _target(self) -> Target:
        return Target("lines", "", self.slot.value, self._decision_id)

    def _write(self, text: str) -> None:
        self._edits.write(self._target(), text)

    def _finish(self) -> None:
        if self._editor is None:
            return
        target = self._target()
        self._close_editor()
        self._edits.finish(target)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.flush()
        self._factors.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._empty.setVisible(not self._value.lines)
        self.updateGeometry()


class _EmptyPlace(QPushButton):
    """Says that a slot is empty and what asks for it; pressing it opens a new line."""

    def __init__(self, slot: str) -> None:
        super().__init__()
        self._slot = slot
        self._words = label("", "small", wraps=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._words)
        set_kind(self, "empty-place")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str) -> None:
        """Show what the place says."""
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(_("{slot}: {words}").format(slot=self._slot, words=words))

    def hasHeightForWidth(self) -> bool:
        """The words may need two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the words."""
        return max(26, self._words.heightForWidth(width - 18) + 10)


class _Factor(QWidget):
    """A condition noticed at this moment."""

    def __init__(self, text: str, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._mark = label()
        self._mark.setFixedHeight(scaled(20))
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(_("Factor: {text}").format(text=text), "system", wraps=True), 1)
        icons.changed.connect(self._color)
        self._color()

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("git-branch", "system", 14))

"""One line of a slot on the Then/Now card: its eye, its words, and a field in their place when edited."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import OptionOutcome, Slot
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.key_press import is_key
from facilitator.ui.run.moment_card_values import SLOTS, LineValue, slot_title
from facilitator.ui.run.moment_edits import MomentEdits
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.icon_button import EyeButton
from facilitator.ui.widgets.labels import label


class SlotLine(QWidget):
    """A line with its eye; double click or F2 edits, Delete removes."""

    def __init__(
        self, value: LineValue, edits: MomentEdits, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edits, self._icons = edits, icons
        self._editor: BoundLine | None = None
        self.value = value
        self._eye = small_eye(icons)
        self._words = label("", wraps=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._outcome = label("", "decision")
        self._mark = label()
        self._taken_eye = small_eye(icons)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(5)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._eye, 0, top)
        self._row.addWidget(self._words, 1)
        for part in (self._mark, self._outcome, self._taken_eye):
            self._row.addWidget(part, 0, top)
        for part in (self._mark, self._outcome):
            part.setFixedHeight(scaled(20))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._eye.clicked.connect(self.toggle_eye)
        self._taken_eye.clicked.connect(self._toggle_taken)
        icons.changed.connect(self._color)
        self._show()

    def show_value(self, value: LineValue) -> None:
        """Show another value of the same line."""
        if value != self.value:
            self.value = value
            self._show()

    def toggle_eye(self) -> None:
        """Ask to open or close the eye."""
        self._edits.toggle_line(self.value)

    def press_taken(self) -> None:
        """Ask to mark this option as taken, or not."""
        self._edits.press_taken(self.value)

    @property
    def editing_id(self) -> str:
        """The id of the line while it is being edited."""
        return self.value.id if self._editor is not None else ""

    def edit(self) -> None:
        """Put a field in the place of the words."""
        if self._editor is not None:
            return
        editor = BoundLine(self.value.text, least_height=24)
        editor.show_text(self._edits.text_of(self._target()))
        editor.edited.connect(self._write)
        editor.entered.connect(editor.finish)
        editor.finished.connect(self._finish)
        self._editor = editor
        self._words.hide()
        self._row.insertWidget(1, editor, 1)
        editor.setFocus()
        editor.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, remove, or leave the field."""
        if is_key(event, "close") and self._editor is not None:
            self._editor.finish()
        elif self._editor is not None:
            super().keyPressEvent(event)
        elif is_key(event, "edit-row"):
            self.edit()
        elif event.key() == Qt.Key.Key_Delete:
            self._edits.remove_line(self.value.id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this line from the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and is_key(event, "edit-row")
        ):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the words."""
        self.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be done with a line."""
        self._open_menu(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the focus ring."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._icons.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _open_menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line = self.value
        menu.addAction(_("Edit the words"), self.edit)
        menu.addAction(_("Take off the stage") if line.is_shown else _("Show on stage"), self.toggle_eye)
        if line.slot is Slot.OPTIONS:
            for outcome, words in (
                (OptionOutcome.TAKEN, _("Taken")),
                (OptionOutcome.SET_ASIDE, _("Set aside")),
                (OptionOutcome.OPEN, _("Not said")),
            ):
                action = menu.addAction(words, partial(self._edits.set_outcome, line.id, outcome))
                action.setCheckable(True)
                action.setChecked(line.outcome is outcome)
        other = menu.addMenu(_("Move to"))
        for slot in SLOTS:
            if slot is not line.slot:
                other.addAction(slot_title(slot), partial(self._edits.move_line, line.id, slot))
        menu.addAction(_("Delete"), partial(self._edits.remove_line, line.id))
        menu.popup(spot)

    def _target(self) -> Target:
        return Target("lines", self.value.id)

    def _write(self, text: str) -> None:
        self._edits.write(self._target(), text)

    def _finish(self) -> None:
        editor = self._editor
        if editor is None:
            return
        self._editor = None
        had_focus = editor.hasFocus()
        self._row.removeWidget(editor)
        self._words.show()
        if had_focus:
            self.setFocus()
        editor.hide()
        editor.deleteLater()
        self._edits.finish(self._target())

    def _toggle_taken(self) -> None:
        self._edits.toggle_taken(self.value)

    def _show(self) -> None:
        line = self.value
        self._words.setText(line.text)
        set_kind(self._words, "muted" if line.is_held else "")
        self._eye.show_eye(line.text, is_open=line.is_shown)
        is_taken = line.outcome is OptionOutcome.TAKEN
        words = {OptionOutcome.TAKEN: _("taken"), OptionOutcome.SET_ASIDE: _("set aside")}.get(
            line.outcome, ""
        )
        if line.is_held:
            words = _("held")
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        set_kind(self._outcome, "decision" if is_taken and not line.is_held else "small")
        self._mark.setVisible(is_taken)
        self._taken_eye.setVisible(is_taken)
        self._taken_eye.show_eye(_("Taken: {line}").format(line=line.text), is_open=line.is_taken_shown)
        eye = _("on stage") if line.is_shown else _("not on stage")
        parts = (line.text, slot_title(line.slot), words, eye)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._color()

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("diamond-filled", "decision", 12))


def small_eye(icons: Icons) -> EyeButton:
    """Return an eye that stands in a line of text."""
    eye = EyeButton("", icons)
    set_kind(eye, "eye")
    eye.setFixedSize(20, 20)
    eye.setIconSize(eye.iconSize().scaled(14, 14, Qt.AspectRatioMode.KeepAspectRatio))
    return eye

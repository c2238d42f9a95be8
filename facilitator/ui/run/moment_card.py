"""The Then/Now card under a decision: what was known then, and beside it what was learned later."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.kinds import Slot
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.keys import make_action
from facilitator.ui.run.moment_card_values import THEN, CardValue
from facilitator.ui.run.moment_edits import MomentEdits
from facilitator.ui.run.slot_line import SlotLine, small_eye
from facilitator.ui.run.slot_list import SlotList
from facilitator.ui.widgets.labels import label

_HEAD = 32
_NOW_WIDE = 216


class MomentCard(QWidget):
    """Shows a ``CardValue``; ``resized`` when its height may have changed."""

    resized = Signal()

    def __init__(self, edits: MomentEdits, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits, self._icons = edits, icons
        self._value: CardValue | None = None
        self._is_small = False
        self._is_unfolded = False
        self._slots = {slot: SlotList(slot, edits, icons) for slot in (*THEN, Slot.LATER)}
        self._then_head = label("", "label")
        set_kind(self._then_head, "card-head")
        self._filled = label("", "count")
        self._role_eye = small_eye(icons)
        self._role_words = label("", "small")
        self._now_mark, self._now_words = label(), label("", "small")
        self._fold = QPushButton()
        set_kind(self._fold, "link")
        self._head = _row(self._then_head, self._filled, None, self._role_eye, self._role_words)
        self._grid = QGridLayout()
        self._now = QWidget()
        self._now_head = _row(_strong(_("Now")), self._fold, None, self._now_mark, self._now_words)
        self._lay_out()
        self._role_eye.clicked.connect(self._toggle_role)
        self._fold.clicked.connect(self._toggle_fold)
        make_action(self, "option-taken", _("This option was taken"), self._press_taken).setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        icons.changed.connect(self._color)
        for slot in self._slots.values():
            slot.installEventFilter(self)
        self._color()

    def _lay_out(self) -> None:
        then = QVBoxLayout()
        then.setContentsMargins(0, 0, 0, 0)
        then.setSpacing(0)
        then.addWidget(self._head)
        self._grid.setContentsMargins(0, 1, 0, 0)
        self._grid.setSpacing(0)
        for number, slot in enumerate(THEN):
            self._grid.addWidget(self._slots[slot], number // 2, number % 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(0, 1)
        then.addLayout(self._grid, 1)
        later = QVBoxLayout(self._now)
        later.setContentsMargins(0, 0, 0, 0)
        later.setSpacing(0)
        later.addWidget(self._now_head)
        later.addWidget(self._slots[Slot.LATER], 1)
        self._around = QGridLayout(self)
        self._around.setContentsMargins(1, 1, 1, 1)
        self._around.setSpacing(0)
        self._around.addLayout(then, 0, 0)
        self._around.addWidget(self._now, 0, 1)
        self._around.setColumnStretch(0, 1)
        self._arrange()

    def show_value(self, value: CardValue) -> None:
        """Show the card of a decision."""
        if value == self._value:
            return
        self._value = value
        self.setAccessibleName(_("Decision at {time}").format(time=value.time))
        self._then_head.setText(_("Then, {time}").format(time=value.time))
        self._filled.setText(_("{count} of 4 filled").format(count=value.filled))
        for slot in value.slots:
            self._slots[slot.slot].show_value(slot, value.decision_id)
        self._show_role(value)
        self._show_now(value)
        self._color()
        self.update()
        self.resized.emit()

    def set_small(self, is_small: bool) -> None:
        """Fold what was learned later into one line."""
        if is_small != self._is_small:
            self._is_small = is_small
            self._arrange()
            if self._value is not None:
                self._show_now(self._value)
            self.resized.emit()

    def focused_line(self) -> SlotLine | None:
        """Return the line that has the focus, itself or its eye."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, SlotLine):
                return widget
            widget = widget.parentWidget()
        return None

    def focused_slot(self) -> SlotList | None:
        """Return the slot that has the focus."""
        focused = QApplication.focusWidget()
        return next(
            (s for s in self._slots.values() if focused is not None and s.isAncestorOf(focused)), None
        )

    def slot_list(self, slot: Slot) -> SlotList:
        """Return the list of a slot."""
        return self._slots[slot]

    @property
    def editing_id(self) -> str:
        """The id of the line being edited, empty without one."""
        return next(
            (line.editing_id for s in self._slots.values() for line in s.lines() if line.editing_id), ""
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A slot that needs another height changes the card's."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the ground of Now and the lines between the slots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 8, 8)
        is_elsewhere = self._value is not None and self._value.is_elsewhere
        painter.fillPath(path, self._icons.color("surface"))
        now = QRectF(self._now.geometry())
        painter.setClipPath(path)
        painter.fillRect(now.adjusted(0, -2, 2, 2), self._icons.color("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._lines(painter, now)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipping(False)
        painter.setPen(QPen(self._icons.color("accent" if is_elsewhere else "line-strong"), 1))
        painter.drawPath(path)
        painter.end()

    def _lines(self, painter: QPainter, now: QRectF) -> None:
        line, strong = self._icons.color("line"), self._icons.color("line-strong")
        right = self.width() if self._is_small else round(now.left())
        head = self._head.geometry().bottom() + 1
        second = self._slots[Slot.OPTIONS].geometry().top()
        for y, end in ((head, right if self._is_small else self.width()), (second, right)):
            painter.fillRect(0, y, end, 1, line)
        if self._is_small:
            painter.fillRect(0, round(now.top()), self.width(), 1, strong)
        else:
            painter.fillRect(right, 0, 1, self.height(), strong)

    def _arrange(self) -> None:
        head = 28 if self._is_small else _HEAD
        self._head.setFixedHeight(head)
        self._now_head.setFixedHeight(30 if self._is_small else _HEAD)
        self._around.removeWidget(self._now)
        if self._is_small:
            self._now.setMinimumWidth(0)
            self._now.setMaximumWidth(16_777_215)
            self._around.addWidget(self._now, 1, 0)
        else:
            self._now.setFixedWidth(_NOW_WIDE)
            self._around.addWidget(self._now, 0, 1)
        self._fold.setVisible(self._is_small)
        self._slots[Slot.LATER].setVisible(not self._is_small or self._is_unfolded)

    def _show_role(self, value: CardValue) -> None:
        for part in (self._role_eye, self._role_words):
            part.setVisible(bool(value.role))
        self._role_eye.show_eye(_("Role: {role}").format(role=value.role), is_open=value.is_role_shown)
        if value.is_role_one_person:
            words = _("role: one person, shown") if value.is_role_shown else _("role: one person, not shown")
        else:
            words = _("role: shown") if value.is_role_shown else _("role: not shown")
        self._role_words.setText(words)

    def _show_now(self, value: CardValue) -> None:
        later = next(slot for slot in value.slots if slot.slot is Slot.LATER)
        words = plural("{count} line learned later", "{count} lines learned later", len(later.lines))
        self._fold.setText(words)
        self._fold.setAccessibleName(words)
        self._now_words.setText(_("curtain is up") if value.is_curtain_lifted else _("behind the curtain"))

    def _color(self) -> None:
        is_up = self._value is not None and self._value.is_curtain_lifted
        self._now_mark.setPixmap(self._icons.pixmap("eye" if is_up else "eye-off", "muted", 14))
        self.update()

    def _toggle_role(self) -> None:
        if self._value is not None:
            self._edits.toggle_role(self._value.entry_id, not self._value.is_role_shown)

    def _toggle_fold(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._arrange()
        self.resized.emit()

    def _press_taken(self) -> None:
        line = self.focused_line()
        if line is not None:
            line.press_taken()


def _strong(text: str) -> QWidget:
    made = label(text)
    set_kind(made, "card-head")
    return made


def _row(*parts: QWidget | None) -> QWidget:
    """A head row; None is the stretch in the middle."""
    made = QWidget()
    made.setFixedHeight(_HEAD)
    row = QHBoxLayout(made)
    row.setContentsMargins(14, 0, 14, 0)
    row.setSpacing(8)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return made

"""Three columns; where there is little room the outer two fold to strips and open over the middle."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind, text_scale
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.rule import Rule

NARROW = 1240
STRIP = 40
WIDEST = 0.55
"""The part of the window that an open column may cover."""


@dataclass(frozen=True, slots=True)
class OuterColumn:
    """A column at the left or right: what it holds, its name, its width in the design, its ground."""

    content: QWidget
    words: str
    width: int
    kind: str = "canvas"
    ink: str = "soft"


class FoldingColumns(QWidget):
    """``left | middle | right``. A narrow window, or large text, folds the outer two."""

    def __init__(self, icons: Icons, left: OuterColumn, middle: QWidget, right: OuterColumn) -> None:
        super().__init__()
        self._sides = (left, right)
        self._open: OuterColumn | None = None
        self._strips = (
            FoldStrip(icons, left, "panel-left"),
            FoldStrip(icons, right, "panel-right"),
        )
        self._frames = (_framed(left, is_left=True), _framed(right, is_left=False))
        self._rooms = (QWidget(), QWidget())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._strips[0], self._rooms[0], middle, self._rooms[1], self._strips[1]):
            row.addWidget(part, 1 if part is middle else 0)
        for side, strip, frame in zip(self._sides, self._strips, self._frames, strict=True):
            frame.setParent(self)
            strip.button.clicked.connect(partial(self._turn, side))
        self.setTabOrder(self._strips[0].button, self._frames[0])
        self._fit()

    @property
    def is_narrow(self) -> bool:
        """Tell whether the outer columns are folded."""
        return self.width() < NARROW * text_scale()

    def open_right(self) -> None:
        """Have the right column on screen, over the middle where it is folded."""
        self._open = self._sides[1]
        self._fit()

    def show_count(self, count: int) -> None:
        """Say on the folded right column how much waits in it."""
        self._strips[1].show_count(count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._fit()

    def _turn(self, side: OuterColumn) -> None:
        self._open = None if self._open is side else side
        self._fit()
        if self._open is side:
            side.content.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        scale, is_narrow = text_scale(), self.is_narrow
        strip_width = max(STRIP, self.fontMetrics().height() + 16, self._strips[0].least_width())
        edge = strip_width if is_narrow else 0
        for number, side in enumerate(self._sides):
            width = round(side.width * scale)
            if is_narrow:
                width = min(width, round(WIDEST * self.width()))
            strip, frame, room = self._strips[number], self._frames[number], self._rooms[number]
            strip.setFixedWidth(strip_width)
            strip.setVisible(is_narrow)
            strip.show_open(is_open=self._open is side)
            room.setFixedWidth(0 if is_narrow else width)
            frame.setVisible(not is_narrow or self._open is side)
            left = edge if number == 0 else self.width() - edge - width
            frame.setGeometry(QRect(left, 0, width, self.height()))
            frame.raise_()


class FoldStrip(QFrame):
    """A folded column: a button, and its name and count from top to bottom."""

    def __init__(self, icons: Icons, side: OuterColumn, icon: str) -> None:
        super().__init__()
        self._side, self._icons, self._count = side, icons, 0
        set_kind(self, side.kind)
        self.setProperty("column", True)
        self.button = IconButton(icon, "", icons, role=side.ink)
        self._name = _UprightWords(icons, side.ink)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 14, 4, 14)
        column.setSpacing(10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._name, 1)
        self.show_open(is_open=False)
        self.show_count(0)

    def least_width(self) -> int:
        """Return the width that the button needs."""
        return self.button.sizeHint().width() + 8

    def show_open(self, *, is_open: bool) -> None:
        """Name what the button does next."""
        words = _("Fold: {column}") if is_open else _("Open: {column}")
        self.button.show_name(words.format(column=self._side.words))

    def show_count(self, count: int) -> None:
        """Show how much waits in the column."""
        self._name.show_words(f"{self._side.words} · {count}" if count else self._side.words)


class _UprightWords(QWidget):
    """Words that are read from top to bottom."""

    def __init__(self, icons: Icons, ink: str) -> None:
        super().__init__()
        self._icons, self._ink, self._words = icons, ink, ""
        icons.changed.connect(self.update)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a line is high."""
        return QSize(self.fontMetrics().height(), self.fontMetrics().horizontalAdvance(self._words))

    def minimumSizeHint(self) -> QSize:
        """May end in dots."""
        return QSize(self.fontMetrics().height(), 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words turned by a quarter."""
        painter = QPainter(self)
        painter.setPen(self._icons.color(self._ink))
        painter.translate(self.width(), 0)
        painter.rotate(90)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.height())
        area = QRect(0, 0, self.height(), self.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()


def _framed(side: OuterColumn, *, is_left: bool) -> QFrame:
    frame = QFrame()
    set_kind(frame, side.kind)
    edge = Rule("desk" if side.kind == "desk" else "", is_upright=True)
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for part in (side.content, edge) if is_left else (edge, side.content):
        row.addWidget(part, 0 if part is edge else 1)
    return frame

"""A row that goes on in the next line where its place is too narrow, instead of cutting words."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


@dataclass(frozen=True, slots=True)
class _Piece:
    """One widget of the row: ``least`` is the width it may shrink to; it takes what is left if it grows."""

    item: QLayoutItem
    least: int
    grows: bool


class WrappingRow(QLayout):
    """``add(widget)`` at the end; one that ``grows`` takes the rest of its line, from ``least`` px upwards.

    One that does not grow may shrink to its ``least`` where the whole row is narrower than its words.

    In a line everything stands in the middle, or is equally high if the row ``is_even``.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 8,
        between: int = 6,
        is_even: bool = False,
    ) -> None:
        super().__init__(parent)
        self._pieces: list[_Piece] = []
        self._between, self._is_even = between, is_even
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add(self, widget: QWidget, *, least: int = -1, grows: bool = False) -> None:
        """Add a widget; without ``least`` it never gets less than it would like."""
        self.addChildWidget(widget)
        self._pieces.append(_Piece(QWidgetItem(widget), least, grows))
        self.invalidate()

    def insert(self, place: int, widget: QWidget, *, least: int = -1, grows: bool = False) -> None:
        """Add a widget before the one at ``place``."""
        self.add(widget, least=least, grows=grows)
        self._pieces.insert(place, self._pieces.pop())

    def add_stretch(self) -> None:
        """Push what follows to the right end of its line."""
        self.add(QWidget(), least=0, grows=True)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item as it is; Qt asks for it."""
        self._pieces.append(_Piece(item, -1, False))

    def count(self) -> int:
        """Return how many there are."""
        return len(self._pieces)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._pieces[index].item if 0 <= index < len(self._pieces) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of one of them."""
        return self._pieces.pop(index).item if 0 <= index < len(self._pieces) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrow place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        around = self.contentsMargins()
        inner = width - around.left() - around.right()
        lines = [line for line, _widths in self._lines(inner)]
        high = sum(_height(line) for line in lines) + self._between * max(0, len(lines) - 1)
        return high + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [piece for piece in self._pieces if not piece.item.isEmpty()]
        wide = sum(piece.item.sizeHint().width() for piece in shown)
        return self._with_margins(wide + self.spacing() * max(0, len(shown) - 1), _height(shown))

    def minimumSize(self) -> QSize:
        """The widest alone in its line."""
        shown = [piece for piece in self._pieces if not piece.item.isEmpty()]
        return self._with_margins(max((_least(piece) for piece in shown), default=0), _height(shown))

    def setGeometry(self, area: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(area)
        inner = area.marginsRemoved(self.contentsMargins())
        spare = area.height() - self.heightForWidth(area.width())
        top = inner.top() + max(0, spare // 2)
        for line, widths in self._lines(inner.width()):
            high = _height(line)
            left = inner.left()
            for piece, wide in zip(line, widths, strict=True):
                wanted = high if self._is_even else min(high, _wanted_height(piece))
                place = QRect(left, top + (high - wanted) // 2, wide, wanted)
                piece.item.setGeometry(place)
                left += wide + self.spacing()
            top += high + self._between

    def _lines(self, width: int) -> Iterator[tuple[list[_Piece], list[int]]]:
        line: list[_Piece] = []
        taken = 0
        for piece in self._pieces:
            if piece.item.isEmpty():
                continue
            wanted = min(_wanted(piece), width)
            if line and taken + self.spacing() + wanted > width:
                yield line, self._widths(line, width)
                line, taken = [], 0
            taken += wanted + (self.spacing() if line else 0)
            line.append(piece)
        if line:
            yield line, self._widths(line, width)

    def _widths(self, line: list[_Piece], width: int) -> list[int]:
        widths = [min(_wanted(piece), width) for piece in line]
        rest = width - sum(widths) - self.spacing() * (len(line) - 1)
        growing = [place for place, piece in enumerate(line) if piece.grows]
        for number, place in enumerate(growing):
            share = rest // (len(growing) - number)
            widths[place] += max(0, share)
            rest -= share
        return widths

    def _with_margins(self, wide: int, high: int) -> QSize:
        around = self.contentsMargins()
        return QSize(wide + around.left() + around.right(), high + around.top() + around.bottom())


def _wanted(piece: _Piece) -> int:
    """What a piece takes before it grows: its least if it grows anyway, else all that it would like."""
    return _least(piece) if piece.grows else piece.item.sizeHint().width()


def _least(piece: _Piece) -> int:
    return piece.least if piece.least >= 0 else piece.item.sizeHint().width()


def _wanted_height(piece: _Piece) -> int:
    return max(piece.item.sizeHint().height(), piece.item.minimumSize().height())


def _height(line: list[_Piece]) -> int:
    return max((_wanted_height(piece) for piece in line), default=0)

"""Plain words over several lines, some of them bold or wavy: the reason and the held line of a flag card."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.icons import Icons

Span = tuple[int, int]


class MarkedLabel(QWidget):
    """A label for typed words: never read as mark-up, wrapped, with bold and wavy spans."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._text = ""
        self._bold: Sequence[Span] = ()
        self._wavy: Sequence[Span] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        icons.changed.connect(self.update)

    def show_words(self, text: str, *, bold: Sequence[Span] = (), wavy: Sequence[Span] = ()) -> None:
        """Show a text with these character ranges marked."""
        if (text, bold, wavy) == (self._text, self._bold, self._wavy):
            return
        self._text, self._bold, self._wavy = text, bold, wavy
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Wrapped words need more height where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lay_out(width)[1]

    def sizeHint(self) -> QSize:
        """As high as needed at the present width."""
        width = max(120, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the colour of the text."""
        layout, _height = self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._icons.color("ink"))
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        height = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() * 1.12
        layout.endLayout()
        return layout, round(height)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        bold, wavy = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wavy.setUnderlineColor(self._icons.color("flag"))
        ranges = []
        for look, spans in ((bold, self._bold), (wavy, self._wavy)):
            for start, end in spans:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, end - start, look
                ranges.append(one)
        return ranges

"""The text as it came: editable, with line numbers, and with the lines that could not be read hatched."""

from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QContextMenuEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import MONO, set_kind, worn_font
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import edit_menu
from facilitator.ui.widgets.chip import outline
from facilitator.ui.widgets.news import News

GUTTER = 44
MOST_MARKS = 400
LARGE, PIECE = 200_000, 100_000


class SourceText(QPlainTextEdit):
    """``edited(str)`` comes once per turn of the event loop; ``line_entered(int)`` when the caret moves."""

    edited = Signal(str)
    line_entered = Signal(int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._is_showing = False
        self._unread: frozenset[int] = frozenset()
        self._lit: range = range(0)
        plain = worn_font(12, family=MONO)
        plain.setFeature(QFont.Tag("calt"), 0)
        self.setFont(plain)
        set_kind(self, "source")
        self.setAccessibleName(_("Text as it came"))
        self.setPlaceholderText(_("Paste text here, or drop a file."))
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self._marked: tuple[tuple[int, str], ...] = ()
        self._known = ""
        self._rest = ""
        self._fill = QTimer(self)
        self._fill.setInterval(0)
        self._fill.timeout.connect(self._fill_on)
        self._gutter = _Gutter(self)
        self._icons.changed.connect(self._color)
        self.setViewportMargins(GUTTER, 8, 0, 8)
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._on_caret)
        self._news = News(self, self._tell)  # last: dressing a field is no news

    def show_text(self, text: str) -> None:
        """Show a text; what is typed and not yet told is kept, and the caret stays."""
        if self._news.isActive() or text is self._known or self._is_filled_with(text):
            return
        place = self.textCursor().position()
        self._known, self._rest = text, ""
        if len(text) > LARGE:
            end = text.find("\n", PIECE) + 1 or len(text)
            text, self._rest = text[:end], text[end:]
            self._fill.start()
        self.setReadOnly(bool(self._rest))
        self._is_showing = True
        self.setPlainText(text)
        self._news.stop()
        self._is_showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    def _is_filled_with(self, text: str) -> bool:
        return not self._rest and text == self.toPlainText()

    def _fill_on(self) -> None:
        """Show some more of a long text; it can be edited once it stands there whole."""
        end = self._rest.find("\n", PIECE) + 1 or len(self._rest)
        more, self._rest = self._rest[:end], self._rest[end:]
        self._is_showing = True
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(more)
        self._news.stop()
        self._is_showing = False
        if not self._rest:
            self._fill.stop()
            self.setReadOnly(False)

    def is_empty(self) -> bool:
        """Tell whether there is no text."""
        return self.document().isEmpty()

    def append(self, text: str) -> None:
        """Put a text below what is there, as if it had been pasted."""
        if self._rest or len(text) > LARGE:
            before = self._whole()
            self._put_whole(f"{before}\n{text}" if before else text)
        else:
            self.appendPlainText(text)

    def _whole(self) -> str:
        return self._known if self._rest else self.toPlainText()

    def _put_whole(self, text: str) -> None:
        """Tell a long text at once, then show it piece by piece."""
        self._news.stop()
        self.edited.emit(text)
        self.show_text(text)

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        if self._news.isActive():
            self._tell()

    def _tell(self) -> None:
        self._news.stop()
        self._known = self.toPlainText()
        self.edited.emit(self._known)

    def set_line(self, line: int, text: str) -> None:
        """Replace one line, as if it had been typed."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.insertText(text)

    def line(self, line: int) -> str:
        """Return the text of one line."""
        return self.document().findBlockByNumber(line - 1).text()

    def show_marks(self, unread: frozenset[int], muted: tuple[int, ...], doubtful: tuple[int, ...]) -> None:
        """Show which lines were not read, which are no entries, and which are unsure."""
        self._unread = unread
        self._marked = tuple((line, "muted") for line in muted[:MOST_MARKS])
        self._marked += tuple((line, "doubt") for line in doubtful[:MOST_MARKS])
        self._color()

    def _color(self) -> None:
        self.setExtraSelections([self._mark(line, role) for line, role in self._marked])
        self.viewport().update()

    def light(self, first: int, last: int) -> None:
        """Light the lines of one row, and bring the first into view."""
        lit = range(first, last + 1) if first else range(0)
        if lit == self._lit:
            return
        self._lit = lit
        self.viewport().update()
        if first and not self.hasFocus():
            self._is_showing = True
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(first - 1)))
            self._is_showing = False

    def _mark(self, line: int, role: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setForeground(self._icons.color(role))
        cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        mark.cursor, mark.format = cursor, look
        return mark

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds of lines below the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, area in self.visible_lines():
            if number in self._lit:
                painter.fillRect(area, self._icons.color("accent-soft"))
            if number in self._unread:
                hatched = area.adjusted(-2, 0, -12, 0)
                painter.fillRect(hatched, self._icons.color("surface"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(_hatch(self._icons))
                painter.drawRect(hatched)
                outline(painter, hatched, self._icons.color("line-strong"))
        painter.end()
        super().paintEvent(event)

    def visible_lines(self) -> list[tuple[int, QRectF]]:
        """Return the number and the place of every line in view."""
        found = []
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > self.viewport().height():
                break
            area.setLeft(0)
            area.setWidth(self.viewport().width())
            found.append((block.blockNumber() + 1, area))
            block = block.next()
        return found

    def paint_gutter(self, gutter: QWidget) -> None:
        """Paint the line numbers."""
        painter = QPainter(gutter)
        painter.setFont(worn_font(11, family=MONO))
        for number, area in self.visible_lines():
            place = QRectF(0, area.top(), GUTTER - 14, area.height())
            painter.setPen(self._icons.color("ink" if number in self._lit else "muted"))
            painter.drawText(
                place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number)
            )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter beside the text."""
        super().resizeEvent(event)
        inner = self.viewport().geometry()
        self._gutter.setGeometry(QRect(0, inner.top(), GUTTER, inner.height()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer cut, copy, paste; undo belongs to the window."""
        menu = edit_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text as it is; a long one is kept at once and shown piece by piece."""
        if not source.hasText() or self.isReadOnly():
            return
        text, cursor = source.text(), self.textCursor()
        if len(text) <= LARGE:
            cursor.insertText(text)
            return
        whole = self._whole()
        self._put_whole(whole[: cursor.selectionStart()] + text + whole[cursor.selectionEnd() :])

    def _scroll_gutter(self, area: QRect, step: int) -> None:
        if step:
            self._gutter.scroll(0, step)
        else:
            self._gutter.update(0, area.y(), GUTTER, area.height())

    def _on_caret(self) -> None:
        if not self._is_showing:
            self.line_entered.emit(self.textCursor().blockNumber() + 1)


class _Gutter(QWidget):
    """The narrow column of line numbers."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """As wide as it is."""
        return QSize(GUTTER, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the text paint its numbers."""
        self._text.paint_gutter(self)


def _hatch(icons: Icons) -> QBrush:
    return QBrush(icons.color("line"), Qt.BrushStyle.BDiagPattern)

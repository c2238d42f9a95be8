"""The page itself: a text browser with a measure of 640 and the thread of the timeline painted beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.document.page_text import MARK_AT, WRITE_SUMMARY, PageText
from facilitator.ui.icons import Icons

MEASURE = 640
LEAST_SIDE = 24
ABOVE = 34


class PageView(QTextBrowser):
    """Shows a written page; ``summary_wanted`` when the offer to write one is pressed."""

    summary_wanted = Signal()
    place_shown = Signal(str)

    def __init__(self, icons: Icons, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._scale = icons, scale
        self._page = PageText(QTextDocument(self))
        set_kind(self, "bare")
        self.setAccessibleName(_("Document"))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)

    def show_page(self, page: PageText) -> None:
        """Show another page at the same height."""
        height = self.verticalScrollBar().value()
        old, self._page = self._page, page
        page.document.setParent(self)
        self.setDocument(page.document)
        old.document.deleteLater()
        self._set_margins()
        self.verticalScrollBar().setValue(height)
        self._tell_place()

    def go_to(self, place: str) -> None:
        """Scroll to a part of the document."""
        top = self.top_of(place)
        if top is not None:
            self.verticalScrollBar().setValue(round(top - ABOVE))

    def find_words(self, words: str, *, is_backward: bool = False, from_place: str = "") -> bool:
        """Select the next place of these words, round the end if need be; False when there is none."""
        flag = QTextDocument.FindFlag.FindBackward if is_backward else QTextDocument.FindFlag(0)
        start = self.textCursor()
        if from_place:
            start.setPosition(self._page.places.get(from_place, 0))
        found = self._page.document.find(words, start, flag)
        if found.isNull():
            start.movePosition(
                QTextCursor.MoveOperation.End if is_backward else QTextCursor.MoveOperation.Start
            )
            found = self._page.document.find(words, start, flag)
        if found.isNull():
            return False
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

    def top_of(self, place: str) -> float | None:
        """Return where a part begins in the document, in px; None where there is no such part."""
        at = self._page.places.get(place)
        return None if at is None else self._block_area(at).top()

    def area_of(self, place: str) -> QRectF:
        """Return where the paragraph of a part stands in the viewport."""
        area = self._block_area(self._page.places.get(place, 0))
        return area.translated(0, -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure in the middle."""
        is_at_top = self.verticalScrollBar().value() == 0
        super().resizeEvent(event)
        self._set_margins()
        if is_at_top:
            self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the thread with its marks."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        if self._page.rule_below >= 0:
            self._paint_rule(painter)
        if self._page.marks:
            self._paint_thread(painter, event.rect().bottom() + self.verticalScrollBar().value() + 24)
        painter.end()

    def _paint_rule(self, painter: QPainter) -> None:
        area = self._block_area(self._page.rule_below)
        y = round(area.bottom() + 12 * self._scale) + 0.5
        painter.setPen(QPen(self._icons.color("line"), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_thread(self, painter: QPainter, lowest: float) -> None:
        root = self._page.document.rootFrame().frameFormat()
        x = round(root.leftMargin() + MARK_AT * self._scale) + 0.5
        highest = self.verticalScrollBar().value() - 24
        marks = self._page.marks
        top = self._block_area(marks[0].at).top()
        bottom = self._block_area(marks[-1].at).bottom()
        painter.setPen(QPen(self._icons.color("line"), 1))
        painter.drawLine(QPointF(x, max(top, highest)), QPointF(x, min(bottom, lowest)))
        for mark in marks:
            area = self._block_area(mark.at)
            if area.top() > lowest:
                break
            if area.bottom() >= highest:
                self._paint_mark(painter, mark.look, QPointF(x, area.top() + 14 * self._scale))

    def _paint_mark(self, painter: QPainter, look: str, middle: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if look == "gap":
            return
        if look == "decision":
            painter.setBrush(self._icons.color("decision"))
            r = 5.5
            tips = [QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0)]
            painter.drawPolygon(QPolygonF([middle + tip for tip in tips]))
            return
        painter.setBrush(self._icons.color("surface" if look == "doubt" else "muted"))
        if look == "doubt":
            painter.setPen(QPen(self._icons.color("doubt"), 1.5))
        painter.drawEllipse(middle, 3.5, 3.5)

    def _block_area(self, at: int) -> QRectF:
        document = self._page.document
        return document.documentLayout().blockBoundingRect(document.findBlock(at))

    def _set_margins(self) -> None:
        side = max(LEAST_SIDE, (self.viewport().width() - round(MEASURE * self._scale)) // 2)
        root = self._page.document.rootFrame()
        look = root.frameFormat()
        if look.leftMargin() != side:
            look.setLeftMargin(side)
            look.setRightMargin(side)
            look.setTopMargin(ABOVE)
            look.setBottomMargin(3 * ABOVE)
            root.setFrameFormat(look)

    def _follow(self, link: QUrl) -> None:
        if link.toString() == WRITE_SUMMARY:
            self.summary_wanted.emit()

    def _tell_place(self) -> None:
        """Say which part is being read."""
        top = self.verticalScrollBar().value() + 3 * ABOVE
        shown = ""
        for place in self._page.places:
            begin = self.top_of(place)
            if begin is not None and begin <= top:
                shown = place
        self.place_shown.emit(shown or next(iter(self._page.places), ""))


def framed(view: PageView) -> QFrame:
    """Return the sheet around a page."""
    sheet = QFrame()
    set_kind(sheet, "card")
    around = QVBoxLayout(sheet)
    around.setContentsMargins(1, 4, 1, 4)
    around.addWidget(view)
    return sheet

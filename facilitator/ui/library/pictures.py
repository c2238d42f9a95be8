"""The two pictures of the first run: notes as they come, and the timeline they become. Decoration only."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import BODY, MONO, font
from facilitator.ui.icons import Icons

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
HEIGHT = 184


class _Picture(QWidget):
    """A place of 184 px that draws itself again in another theme."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        icons.changed.connect(self.update)

    @property
    def _scale(self) -> float:
        return min(1.3, max(1, self.font().pixelSize()) / BODY)


class NotesPicture(_Picture):
    """Lines of notes in a dashed frame, which turns to the accent while a file is above the window."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent)
        self._is_hovered = False

    def show_hovered(self, is_hovered: bool) -> None:
        """Show that a file can be dropped now."""
        if is_hovered != self._is_hovered:
            self._is_hovered = is_hovered
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, lines and what to do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._icons.color("accent" if self._is_hovered else "line-strong"), 1.5)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        ground = "accent-soft" if self._is_hovered else "surface"
        painter.setBrush(self._icons.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(self._icons.color("muted"))
        painter.setFont(font(11.5, family=MONO, text_size=self._scale))
        lines = (
            "## 2:39 PM",
            _("Pods restarted by hand"),
            _("[14:44] error rate falls, then rises again"),
            _("about 15:00  going back to the old version"),
            "2026-11-03T14:31Z OK",
        )
        step = min(22.0, (self.height() - 64) / len(lines))
        for place, line in enumerate(lines):
            box = QRectF(21, 20 + place * step, self.width() - 42, step)
            wide = round(box.width())
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(box, _LEFT, shown)
        self._foot(painter)
        painter.end()

    def _foot(self, painter: QPainter) -> None:
        words = _("Drop to read it") if self._is_hovered else _("Drop a file anywhere in this window")
        role = "accent" if self._is_hovered else "muted"
        painter.setFont(font(12, text_size=self._scale))
        painter.setPen(self._icons.color(role))
        wide = painter.fontMetrics().horizontalAdvance(words) + 22
        left = (self.width() - wide) / 2
        top = self.height() - 38
        painter.drawPixmap(round(left), round(top + 4), self._icons.pixmap("upload", role, 14))
        painter.drawText(QRectF(left + 22, top, wide, 22), _LEFT, words)


class ThreadPicture(_Picture):
    """Five moments on a thread, two of them decisions."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, thread, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._icons.color("canvas"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        moments = (
            ("14:20", _("Checkout errors rise"), False),
            ("14:26", _("Payments on-call is paged"), False),
            ("14:39", _("Decision: restart the pods"), True),
            ("14:55", _("Decision: roll back"), True),
            ("15:31", _("Errors back to normal"), False),
        )
        x = 24 + 62 * self._scale
        painter.setPen(QPen(self._icons.color("line-strong"), 1))
        painter.drawLine(QPointF(x, 34), QPointF(x, 34 + 29 * (len(moments) - 1)))
        for place, (clock, words, is_decision) in enumerate(moments):
            self._moment(painter, QPointF(x, 34 + 29 * place), clock, words, is_decision=is_decision)
        painter.end()

    def _moment(self, painter: QPainter, at: QPointF, clock: str, words: str, *, is_decision: bool) -> None:
        box = QRectF(24, at.y() - 14, self.width() - 48, 28)
        painter.setPen(self._icons.color("ink"))
        painter.setFont(font(12, 600, is_tabular=True, text_size=self._scale))
        painter.drawText(box, _LEFT, clock)
        painter.setFont(font(12, 600 if is_decision else 400, text_size=self._scale))
        painter.setPen(self._icons.color("ink" if is_decision else "soft"))
        painter.drawText(box.adjusted(at.x() - 24 + 14, 0, 0, 0), _LEFT, words)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_decision:
            painter.setBrush(self._icons.color("decision"))
            r = 5.5
            points = (QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0))
            painter.drawPolygon(QPolygonF([at + point for point in points]))
        else:
            painter.setBrush(self._icons.color("soft"))
            painter.drawEllipse(at, 3.5, 3.5)

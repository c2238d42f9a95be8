"""How fresh memory is: hours since the end, the review, and the marks at 24 and 72 hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain.review import Review
from facilitator.language.translate import _, plural
from facilitator.ui.appearance import scaled, worn_font
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label

WORDS = 480
DAY, FADES = timedelta(hours=24), timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class Memory:
    """The moments of the line, in order of their meaning."""

    ended_at: datetime
    now: datetime
    review_at: datetime | None
    zone: str

    @property
    def length(self) -> timedelta:
        """How long the line is: 72 hours, or up to the review where that is later."""
        latest = max(self.now, self.review_at or self.now) - self.ended_at
        return max(FADES, latest)


def memory_words(review: Review, now: datetime) -> str:
    """Say in one or two sentences how fresh memory is."""
    ended_at = review.incident.ended_at
    if ended_at is None:
        return _("When it ended is not known yet.")
    hours = max(0, int((now - ended_at).total_seconds() // 3600))
    since = plural("{count} hour since the end.", "{count} hours since the end.", hours)
    if hours >= 72:
        since = plural("{count} day since the end.", "{count} days since the end.", hours // 24)
    if max(now, review.plan.starts_at or now) - ended_at > FADES:
        return _("{since} Details fade; plan ten minutes more for the timeline.").format(since=since)
    is_drafted = _("The timeline is drafted.") if review.entries else _("The timeline is not drafted yet.")
    if review.plan.starts_at is None:
        return f"{since} {is_drafted}"
    return _("{since} {drafted} The review falls inside 72 hours.").format(since=since, drafted=is_drafted)


class MemoryLine(QWidget):
    """Paints the line; its text twin is its spoken name."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._memory: Memory | None = None
        self.setFixedHeight(34 + scaled(18))
        icons.changed.connect(self.update)

    def show_memory(self, memory: Memory | None) -> None:
        """Show other moments."""
        if memory == self._memory:
            return
        self._memory = memory
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its marks and their words."""
        if self._memory is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, self._memory)
        self._paint_words(painter, self._memory)
        painter.end()

    def _place(self, memory: Memory, moment: datetime) -> float:
        share = (moment - memory.ended_at) / memory.length
        return max(0.0, min(1.0, share)) * self.width()

    def _paint_line(self, painter: QPainter, memory: Memory) -> None:
        color = self._icons.color
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("sunken"))
        painter.drawRoundedRect(QRectF(0, 14, self.width(), 8), 4, 4)
        now = self._place(memory, memory.now)
        painter.setBrush(color("soft"))
        painter.drawRoundedRect(QRectF(0, 14, now, 8), 4, 4)
        painter.setPen(QPen(color("line-strong"), 1.5))
        for hours in (DAY, FADES):
            x = min(self._place(memory, memory.ended_at + hours), self.width() - 1)
            painter.drawLine(QPointF(x, 8), QPointF(x, 28))
        painter.setPen(Qt.PenStyle.NoPen)
        if memory.review_at is not None:
            painter.setBrush(color("accent"))
            review = min(self._place(memory, memory.review_at), self.width() - 12)
            painter.drawRoundedRect(QRectF(max(0.0, review - 6), 12, 12, 12), 3, 3)
        painter.setPen(QPen(color("ink"), 2))
        painter.setBrush(color("surface"))
        painter.drawEllipse(QPointF(max(7.0, min(now, self.width() - 7)), 18), 6, 6)

    def _paint_words(self, painter: QPainter, memory: Memory) -> None:
        taken: list[QRectF] = []
        for words, moment, align, role, weight in self._labels(memory):
            words_font = worn_font(12, weight, is_tabular=True)
            width = QFontMetricsF(words_font).horizontalAdvance(words)
            x = self._place(memory, moment) - width * align
            area = QRectF(max(0.0, min(x, self.width() - width)), 32, width, scaled(18))
            if any(area.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
                continue
            taken.append(area)
            painter.setFont(words_font)
            painter.setPen(self._icons.color(role))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _labels(self, memory: Memory) -> list[tuple[str, datetime, float, str, int]]:
        def at(moment: datetime) -> str:
            day = day_words(to_local(moment, memory.zone).date()).split()[0]
            return f"{day} {clock_words(moment, memory.zone)}"

        now = _("Now, {when}").format(when=at(memory.now))
        rows = [(now, memory.now, 1.0, "ink", 600)]
        if memory.review_at is not None:
            review = _("Review {when}").format(when=at(memory.review_at))
            rows.append((review, memory.review_at, 0.5, "accent", 600))
        fades = memory.ended_at + FADES
        rows += [
            (_("Ended {when}").format(when=at(memory.ended_at)), memory.ended_at, 0.0, "muted", 400),
            (_("72 h: {when}").format(when=at(fades)), fades, 1.0, "muted", 400),
            (_("24 h: timeline drafted"), memory.ended_at + DAY, 0.0, "muted", 400),
        ]
        return rows


class MemoryCard(Card):
    """The line and what it means."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Memory"))
        self._words = label("", "soft", wraps=True)
        self.head.insert(2, self._words, least=scaled(WORDS), grows=True)
        self._line = MemoryLine(icons)
        self.body.addWidget(self._line)

    def show_review(self, review: Review, now: datetime) -> None:
        """Show how fresh memory is now."""
        words = memory_words(review, now)
        self._words.setText(words)
        self._line.setAccessibleName(words)
        ended_at = review.incident.ended_at
        self._line.setVisible(ended_at is not None)
        if ended_at is not None:
            minute = max(ended_at, now).replace(second=0, microsecond=0)
            self._line.show_memory(Memory(ended_at, minute, review.plan.starts_at, review.incident.zone))

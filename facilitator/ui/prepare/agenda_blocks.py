"""The agenda as blocks whose height follows their minutes."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain import agenda
from facilitator.domain.kinds import Phase
from facilitator.domain.people import joining
from facilitator.domain.review import AgendaPart, Review
from facilitator.language.translate import _, plural
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.part_words import phase_words
from facilitator.ui.prepare.editing import edit_review
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label

PX_PER_MINUTE = 2.8
LEAST = 20
GRIP = 6


class Minutes(QSpinBox):
    """The minutes of a part: typed, or changed by the arrow keys; the wheel scrolls the page instead."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "minutes")
        self.setRange(0, agenda.LONGEST_PART)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(scaled(60))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class AgendaBlock(QFrame):
    """One part; its lower edge can be dragged. ``minutes_wanted(part id, minutes)`` asks for an edit."""

    minutes_wanted = Signal(str, int)

    def __init__(self, part_id: str) -> None:
        super().__init__()
        set_kind(self, "block")
        self._part_id = part_id
        self._title = ElidedLabel("", "strong")
        self._notes = label("", "count", wraps=True)
        self._minutes = Minutes()
        self._minutes.valueChanged.connect(partial(self.minutes_wanted.emit, part_id))
        self._dragged: tuple[float, int] | None = None
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 4, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._notes)
        column.addStretch(1)
        self.setMouseTracking(True)

    def show_part(self, part: AgendaPart, notes: str) -> None:
        """Show a part and words about it."""
        title = part.title or phase_words(part.phase)
        if title != self._title.text():
            self._title.setText(title)
        self._minutes.setAccessibleName(_("Minutes for {part}").format(part=title))
        if self._minutes.value() != part.minutes:
            blocked = self._minutes.blockSignals(True)
            self._minutes.setValue(part.minutes)
            self._minutes.blockSignals(blocked)
        self._minutes.setSuffix(_(" min"))
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        lines = notes.count("\n") + 1 if notes else 0
        least = 28 + lines * self._notes.fontMetrics().lineSpacing()
        self.setFixedHeight(max(least, round(LEAST + PX_PER_MINUTE * min(part.minutes, 120))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the lower edge."""
        if event.position().y() >= self.height() - GRIP:
            self._dragged = (event.globalPosition().y(), self._minutes.value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge, or show that it can be dragged."""
        at_edge = event.position().y() >= self.height() - GRIP
        self.setCursor(Qt.CursorShape.SizeVerCursor if at_edge else Qt.CursorShape.ArrowCursor)
        if self._dragged is not None:
            start, minutes = self._dragged
            wanted = minutes + round((event.globalPosition().y() - start) / PX_PER_MINUTE)
            if wanted != self._minutes.value():
                self.minutes_wanted.emit(self._part_id, max(0, wanted))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the edge go."""
        self._dragged = None


class AgendaBlocks(QWidget):
    """All parts, with the day and time of the meeting above."""

    def __init__(self, open_review: OpenReview) -> None:
        super().__init__()
        self._open_review = open_review
        self._shown: tuple[object, ...] = ()
        self._blocks: dict[str, AgendaBlock] = {}
        self._head = SectionLabel(_("Agenda"))
        self._list = QVBoxLayout()
        self._list.setSpacing(3)
        note = label(
            _("Times are a plan, never a buzzer. Drag an edge to change a block."), "count", wraps=True
        )
        note.setContentsMargins(10, 6, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._head.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self._head)
        column.addLayout(self._list)
        column.addWidget(note)

    def show_review(self, review: Review) -> None:
        """Show the agenda of a review."""
        wanted = (review.agenda, review.plan, review.entries, review.decisions, review.roles)
        if self._shown and all(a is b for a, b in zip(wanted, self._shown, strict=True)):
            return
        self._shown = wanted
        starts_at, zone = review.plan.starts_at, review.incident.zone
        when = ""
        if starts_at is not None:
            day = day_words(to_local(starts_at, zone).date())
            when = _("{day}, {time}").format(day=day, time=clock_words(starts_at, zone))
        self._head.show_words(note=when)
        self._keep(review.agenda)
        for part in review.agenda:
            self._blocks[part.id].show_part(part, _notes(review, part))

    def _keep(self, parts: tuple[AgendaPart, ...]) -> None:
        for part_id in set(self._blocks) - {part.id for part in parts}:
            gone = self._blocks.pop(part_id)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, part in enumerate(parts):
            if part.id not in self._blocks:
                self._blocks[part.id] = AgendaBlock(part.id)
                self._blocks[part.id].minutes_wanted.connect(self._set_minutes)
            if self._list.indexOf(self._blocks[part.id]) != place:
                self._list.insertWidget(place, self._blocks[part.id])

    def _set_minutes(self, part_id: str, minutes: int) -> None:
        change = partial(agenda.change_minutes, part_id=part_id, minutes=minutes)
        edit_review(self._open_review, _("Change the minutes of a part"), change, f"minutes:{part_id}")


def _notes(review: Review, part: AgendaPart) -> str:
    if part.phase is Phase.TIMELINE:
        walked = sum(1 for entry in review.entries if entry.is_starred and not entry.is_hidden)
        rows = [plural("{count} moment", "{count} moments", walked)] if walked else []
        if review.decisions:
            rows.append(
                plural("◆ {count} decision point", "◆ {count} decision points", len(review.decisions))
            )
        return "\n".join(rows)
    if part.phase is Phase.LAST_TIME and agenda.gives_answer_away(review.agenda):
        return _("gives the answer away here")
    if part.phase is Phase.ACTIONS:
        zone = review.incident.zone
        times = [clock_words(role.joins_at, zone) for role in joining(review) if role.joins_at]
        return _("joins {times}").format(times=", ".join(times)) if times else ""
    return ""

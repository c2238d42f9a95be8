"""The desk's first section: what the room sees now, what next will do, and blank at once."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.stage.walk import describe_next
from facilitator.ui import accessible
from facilitator.ui.bench import Bench
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.next_question import phase_of
from facilitator.ui.run.pause_choice import PauseChoice
from facilitator.ui.run.return_card import ReturnCard
from facilitator.ui.run.scene_row import SceneRow
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.key_button import KeyButton, KeyCap
from facilitator.ui.widgets.labels import ElidedLabel, label

MOST_WAITING, LONGEST_WAITING = 3, 60
LARGE, SMALL, RETURNING = (172, 97), (128, 72), (288, 162)


class DeskStage(QFrame):
    """Thumbnail, state, freeze and blank, next, scene row; while blank only the card that leads back.

    The thumbnail is handed in; while the stage is blank it paints the page that will reappear, and stands
    large in the card.
    """

    returned = Signal(str)

    def __init__(
        self, bench: Bench, actions: StageActions, thumbnail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._actions, self._thumbnail = bench, actions, thumbnail
        self._shown: tuple[object, ...] = ()
        self._since: datetime = bench.clock()
        self._is_small = False
        self._is_blank = False
        self._is_in_card = False
        self._is_compact = False
        self._icon = "square"
        self._written: dict[str, str] = {}
        self._dot = label()
        self._state = label("", "strong")
        self._clock = label("", "small")
        self._again = label(_("again does nothing"), "small")
        self._freeze = self._button(_("Freeze"), "freeze")
        self._blank = self._button(_("Blank"), "blank")
        self._copy = self._button(_("Copy for the chat"), "copy-stage")
        self._now = label("", "strong")
        self._next = ElidedLabel("", "")
        self._next_row = QWidget()
        self._news = label("", "desk-muted", wraps=True)
        self._news.hide()
        self._scenes = SceneRow(actions)
        self._pause = PauseChoice(bench)
        self._pause.chosen.connect(actions.pause_until)
        self.card = ReturnCard(bench.icons)
        self.card.returned.connect(self.returned)
        self._lay_out()
        bench.icons.changed.connect(self._paint_dot)

    def _button(self, words: str, key_id: str) -> KeyButton:
        button = KeyButton(words, self._bench.icons, key_id=key_id, kind="small", is_tight=True)
        button.clicked.connect(self._actions.actions[key_id].trigger)
        keep_caret(button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 3, 15, 10)
        column.setSpacing(7)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        for part in (self._dot, self._state):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addWidget(self._again)
        self._head.addWidget(self._now)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addLayout(self._head)
        side.addWidget(self._clock)
        side.addStretch(1)
        side.addWidget(self._freeze)
        side.addWidget(self._blank)
        side.addWidget(self._copy)
        self._copy.hide()
        self._now.hide()
        self._top = QHBoxLayout()
        self._top.setSpacing(6)
        self._top.addWidget(self._thumbnail)
        self._top.addLayout(side, 1)
        column.addLayout(self._top)
        row = QHBoxLayout(self._next_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for words, kind in ((_("Next:"), "strong"),):
            row.addWidget(label(words, kind))
        row.addWidget(self._next, 1)
        row.addWidget(KeyCap("next-on-stage"))
        column.addWidget(self._next_row)
        column.addWidget(self._news)
        column.addWidget(self._scenes)
        column.addWidget(self._pause)
        column.addWidget(self.card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the thumbnail: thin on paper, strong while it is frozen."""
        super().paintEvent(event)
        is_frozen = self._icon == "snowflake"
        wide = 3 if is_frozen else 1
        corner = self._thumbnail.mapTo(self, QPoint(0, 0))
        around = QRect(corner, self._thumbnail.size()).adjusted(-wide, -wide, wide, wide)
        painter = QPainter(self)
        painter.fillRect(around, self._bench.icons.color("ink" if is_frozen else "desk-line"))
        painter.end()

    def remember_written(self, line_id: str) -> None:
        """Keep the clock time of a line that was just written, for the card that leads back."""
        if line_id in self._written:
            return
        self._written[line_id] = clock_words(self._bench.clock(), self._bench.zone)

    def show_small(self, is_small: bool) -> None:
        """Shrink the thumbnail in a low window."""
        self._is_small = is_small
        self._size_thumbnail()

    def show_compact(self, is_compact: bool) -> None:
        """Stand beside a call: what is shown, blank, and the words for the chat; moving on stands below."""
        self._is_compact = is_compact
        self._size_thumbnail()
        self._show_parts()
        self.show_now()

    def show_news(self, waiting: tuple[str, ...], is_shortened: bool) -> None:
        """List what comes on stage when the freeze ends; say when a text had to be shortened there."""
        lines = [_("Waits until you go on:")] if waiting else []
        lines += [f"• {_short(text)}" for text in waiting[:MOST_WAITING]]
        if len(waiting) > MOST_WAITING:
            lines.append(_("…and {count} more").format(count=len(waiting) - MOST_WAITING))
        if is_shortened:
            lines.append(_("Shortened on stage: a text is longer than the page."))
        self._news.setText("\n".join(lines))
        self._news.setVisible(bool(lines))

    def show_now(self) -> None:
        """Let the time of day follow the clock; only the narrow console has it here."""
        self._now.setText(clock_words(self._bench.clock(), self._bench.zone))

    def show_stage(self, review: Review, meeting: Meeting) -> None:
        """Show the state of the stage and what next will do."""
        on_stage = (meeting.scene, meeting.question_here, meeting.entry_id, meeting.why_id, meeting.is_at_gap)
        shown = (meeting.is_blank, meeting.is_frozen, *(() if meeting.is_frozen else on_stage))
        if shown != self._shown:
            was_blank = bool(self._shown and self._shown[0])
            self._shown = shown
            if not (was_blank and meeting.is_blank):
                self._since = self._bench.clock()
        self._is_blank = meeting.is_blank
        self._hide_parts()
        self._size_thumbnail()
        self._show_state(meeting)
        self._show_parts()
        self.show_now()
        self._pause.show_pause(meeting)
        if meeting.is_blank:
            self.card.show_return(review, meeting, self._written)
            return
        self._next.setText(describe_next(review, meeting) or _("nothing more here"))
        self._scenes.show_scene(phase_of(review, meeting), meeting.scene)

    def _parts(self) -> dict[QWidget, bool]:
        """Return what comes and goes, and whether it is there now."""
        is_live = not self._is_blank
        return {
            self._clock: is_live,
            self._freeze: is_live and not self._is_compact,
            self._blank: is_live,
            self._copy: is_live and self._is_compact,
            self._now: is_live and self._is_compact,
            self._next_row: is_live and not self._is_compact,
            self._scenes: is_live and not self._is_compact,
            self._again: self._is_blank,
            self.card: self._is_blank,
        }

    def _hide_parts(self) -> None:
        for part, is_there in self._parts().items():
            if not is_there:
                part.hide()

    def _show_parts(self) -> None:
        self._hide_parts()
        for part, is_there in self._parts().items():
            if is_there:
                part.show()

    def _show_state(self, meeting: Meeting) -> None:
        clock = clock_words(self._since, self._bench.zone)
        words = _("Frozen") if meeting.is_frozen else _("Live")
        if meeting.is_blank:
            words = _("Blank since {time}").format(time=clock)
        if words != self._state.text():
            self._state.setText(words)
            accessible.announce(self, _("Stage: {state}").format(state=words))
        self._clock.setText(_("since {time}").format(time=clock))
        self._freeze.show_words(_("Go on") if meeting.is_frozen else _("Freeze"))
        self._icon = "square" if meeting.is_blank else "snowflake" if meeting.is_frozen else "circle-filled"
        self._paint_dot()

    def _paint_dot(self) -> None:
        is_live = self._icon == "circle-filled"
        size = 10 if is_live or self._icon == "square" else 14
        self.update()
        self._dot.setPixmap(self._bench.icons.pixmap(self._icon, "accent" if is_live else "ink", size))

    def _size_thumbnail(self) -> None:
        if self._is_blank != self._is_in_card:
            self._is_in_card = self._is_blank
            if self._is_blank:
                self.card.picture_place.addWidget(self._thumbnail)
            else:
                self._thumbnail.setFixedSize(*SMALL)
                self._top.insertWidget(0, self._thumbnail)
            self._thumbnail.update()
        is_large = self._is_blank and not self._is_small
        size = RETURNING if is_large else SMALL if self._is_small or self._is_compact else LARGE
        if self._thumbnail.size().toTuple() != size:
            self._thumbnail.setFixedSize(*size)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_WAITING else f"{words[: LONGEST_WAITING - 1].rstrip()}…"

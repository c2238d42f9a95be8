"""Something happened in the room: what to say, calmly, while the stage is held; stores no words."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator import resources
from facilitator.domain import records, timeline
from facilitator.domain.kinds import Phase
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNote, Stub
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.prompts.cues import Cue, likely, read_cues
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run import stubs
from facilitator.ui.run.cue_card import CueCard
from facilitator.ui.run.cue_effects import STUBS, Effect, step_of
from facilitator.ui.run.next_question import DeskQuestion
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label

WIDTH, HEIGHT = 748, 596
_PARTS = {
    Phase.OPEN: "open",
    Phase.IMPACT: "open",
    Phase.WHYS: "whys",
    Phase.ACTIONS: "actions",
    Phase.CLOSE: "close",
}


@cache
def _cues() -> tuple[Cue, ...]:
    return read_cues(resources.path("prompts/cues.en.toml").read_text(encoding="utf-8"))


class CueSheet(QWidget):
    """A veil over everything but the desk, with the sheet on it. Opening freezes, closing thaws again.

    ``question_wanted(DeskQuestion)`` puts the sheet's question on stage.
    """

    question_wanted = Signal(object)

    def __init__(self, bench: Bench, open_review: OpenReview, actions: StageActions, desk: QWidget) -> None:
        super().__init__(desk)
        self.hide()
        self._bench, self._open_review, self._actions, self._desk = bench, open_review, actions, desk
        self._was_frozen = False
        self._focus_before: QWidget | None = None
        self._row: Sequence[Cue] = ()
        self._cue: Cue | None = None
        self._sheet = QFrame(self)
        set_kind(self._sheet, "sheet")
        self._sheet.setAccessibleName(_("Something happened in the room"))
        self._find = BoundLine(_("Find a situation"), "")
        self._find.edited.connect(self._typed)
        self._find.entered.connect(self._go_on)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._card = CueCard(bench.icons)
        self._card.effect_wanted.connect(self._do)
        self._card.closed.connect(self.close_sheet)
        self._lay_out()
        for number in range(5):
            words = _("Likely situation {number}").format(number=number + 1)
            make_action(self, f"situation-{number + 1}", words, partial(self._pick, number))
        make_action(self, "close", _("Close"), self.close_sheet).setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 16, 8, 12)
        left.setSpacing(10)
        left.addWidget(label(_("Something happened in the room"), "desk-label"))
        left.addWidget(self._find)
        rows = QWidget()
        set_kind(rows, "desk")
        rows.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 12, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(rows)
        left.addWidget(area, 1)
        left.addWidget(
            label(_("Nothing is kept about who said what, or that it was said."), "small", wraps=True)
        )
        side = QWidget()
        side.setFixedWidth(300)
        side.setLayout(left)
        whole = QHBoxLayout(self._sheet)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addWidget(self._card, 1)

    def open(self, phase: Phase, flag: str, first: str = "") -> None:
        """Hold the stage and open over the window; the card ``first``, then those that fit part and flag."""
        if self.isVisible():
            return
        self._was_frozen = self._open_review.state.meeting.is_frozen
        self._open_review.move(partial(_frozen, is_frozen=True))
        window = self._desk.window()
        self._focus_before = window.focusWidget()
        self.setParent(window)
        window.installEventFilter(self)
        self._row = likely(_cues(), _PARTS.get(phase, "timeline"), flag, len(_cues()), first)
        self._find.clear_text()
        self._find.setPlaceholderText(_("Type to find, {count} in all").format(count=len(self._row)))
        self._show_rows("")
        self._pick(0)
        self._place()
        self.show()
        self.raise_()
        self._find.setFocus()
        accessible.announce(self, _("The stage is held."))

    def close_sheet(self) -> None:
        """Close; the stage follows again unless it was frozen by hand before."""
        if self.isHidden():
            return
        self.hide()
        self._desk.window().removeEventFilter(self)
        if not self._was_frozen:
            self._open_review.move(partial(_frozen, is_frozen=False))
        if self._focus_before is not None:
            self._focus_before.setFocus()

    def put_question(self) -> None:
        """Put the sheet's question on stage; it appears when the sheet is closed."""
        if self._cue is not None and self._cue.question:
            self.question_wanted.emit(DeskQuestion(self._cue.question))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and up walk along the buttons, Enter presses the one with the focus."""
        focus = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._card.walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil."""
        painter = QPainter(self)
        painter.setOpacity(0.72)
        painter.fillRect(self.rect(), self._bench.icons.color("canvas"))
        painter.end()

    def _place(self) -> None:
        window = self._desk.window()
        corner = self._desk.mapTo(window, self._desk.rect().topLeft())
        right = corner.x() if corner.x() > WIDTH // 2 else window.width()
        self.setGeometry(0, corner.y(), right, window.height() - corner.y())
        width, height = min(WIDTH, right - 16), min(HEIGHT, self.height() - 16)
        x = max(8, min((right - width) // 2 + 60, right - width - 20))
        self._sheet.setGeometry(x, max(8, min(64, self.height() - height - 8)), width, height)

    def _typed(self, text: str) -> None:
        word = text.strip()
        if len(word) == 1 and word in "12345":
            self._find.clear_text()
            self._pick(int(word) - 1)
            return
        self._show_rows(word)
        found = self._found(word)
        if word and found:
            self._show(found[0])

    def _found(self, words: str) -> Sequence[Cue]:
        wanted = words.casefold()
        return [one for one in self._row if wanted in f"{one.title} {one.trigger} {one.statement}".casefold()]

    def _show_rows(self, words: str) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = self._found(words)
        if not words:
            self._list.addWidget(label(_("Likely now, one number"), "small"))
        for number, cue in enumerate(found):
            if number == 5 and not words:
                self._list.addSpacing(10)
                self._list.addWidget(label(_("Found by typing"), "small"))
            key_id = f"situation-{number + 1}" if number < 5 and not words else ""
            row = KeyButton(cue.title, self._bench.icons, key_id=key_id, kind="quiet", is_tight=True)
            row.clicked.connect(partial(self._show, cue))
            self._list.addWidget(row)
        if not found:
            self._list.addWidget(label(_("Nothing found. Pause is always there."), "small", wraps=True))
        self._list.addStretch(1)

    def _pick(self, number: int) -> None:
        if number < len(self._row):
            self._show(self._row[number])

    def _show(self, cue: Cue) -> None:
        self._cue = cue
        self._card.show_cue(cue)

    def _go_on(self) -> None:
        self.close_sheet()

    def _do(self, effect: Effect) -> None:
        bench, review = self._bench, self._open_review
        if effect is Effect.QUESTION:
            self.put_question()
        elif effect is Effect.PAUSE:
            self._actions.pause()
        elif effect is Effect.BLANK:
            self._actions.blank()
        elif effect is Effect.FOLLOW_UP:
            note = PrivateNote(bench.new_id(), _("Talk with somebody after the meeting"), is_todo=True)
            review.edit(_("Add a to-do"), partial(stubs.add_note, note=note))
        elif effect is Effect.MORE_TIME:
            self._actions.five_more_minutes()
        elif effect is Effect.DISPUTED:
            review.edit(_("Disputed"), partial(_disputed, entry_id=review.state.meeting.entry_id))
        elif effect in STUBS:
            stub = Stub(bench.new_id(), STUBS[effect], review.state.meeting.entry_id, bench.clock())
            review.edit(_("Catch for later"), partial(stubs.drop_in, stub=stub))
        else:
            review.move(partial(step_of, effect))
        self._card.say_done(effect)


def _disputed(file: ReviewFile, entry_id: str) -> ReviewFile:
    if records.find(file.review.entries, entry_id) is None:
        return file
    review = timeline.set_fields(file.review, entry_id, is_disputed=True)
    return file if review is file.review else replace(file, review=review)


def _frozen(meeting: Meeting, is_frozen: bool) -> Meeting:
    return meeting if meeting.is_frozen == is_frozen else replace(meeting, is_frozen=is_frozen)

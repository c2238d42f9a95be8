"""The lines written last at this place, each with its eye."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.domain.meeting import Meeting, is_line_shown
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.desk_words import slot_words
from facilitator.ui.run.next_question import Spot
from facilitator.ui.widgets.icon_button import EyeButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.rule import Rule

MOST = 4


@dataclass(frozen=True, slots=True)
class Written:
    """One written line; only lines of a decision have an eye."""

    id: str
    text: str
    words: str
    is_shown: bool | None = None


def written_at(review: Review, meeting: Meeting, spot: Spot) -> tuple[Written, ...]:
    """Return what was written at a place, newest first."""
    if spot.kind == "decide":
        here = {point.id for point in review.decisions if point.entry_id == spot.record_id}
        lines = [line for line in review.lines if line.decision_id in here]
        return tuple(
            Written(line.id, line.text, slot_words(line.slot), is_line_shown(meeting, line))
            for line in reversed(lines[-MOST:])
        )
    if spot.kind == "whys":
        answers = [why for why in review.whys if why.parent_id == spot.record_id]
        return tuple(Written(why.id, why.text, _("answer")) for why in reversed(answers[-MOST:]))
    if spot.kind == "close":
        return tuple(
            Written(one.id, one.text, slot_words("learned")) for one in review.lessons[: -MOST - 1 : -1]
        )
    kept = [
        Written(one.id, one.text, slot_words("keep"))
        for one in review.went_well
        if one.entry_id == spot.record_id
    ]
    asked = [
        Written(one.id, one.text, slot_words("question"))
        for one in review.open_questions
        if one.entry_id == spot.record_id
    ]
    factors = [
        Written(one.id, one.text, slot_words("factor"))
        for one in review.factors
        if one.entry_id == spot.record_id
    ]
    told = [
        Written(one.id, one.text, slot_words("account"))
        for one in review.accounts
        if one.entry_id == spot.record_id
    ]
    return tuple(reversed([*kept, *asked, *factors, *told][-MOST:]))


class JustWritten(QWidget):
    """Up to four lines; ``eye_pressed(str, bool)`` asks to show or hide one."""

    eye_pressed = Signal(str, bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Written] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(1)
        self._head = SectionLabel(_("Just written"), _("the eye shows, hides"), is_desk=True)
        column.addWidget(self._head)
        self._rows = [_Row(icons) for _number in range(MOST)]
        for number, row in enumerate(self._rows):
            row.eye.clicked.connect(partial(self._press, number))
            column.addWidget(row)
        column.addStretch(1)

    def show_written(self, lines: Sequence[Written]) -> None:
        """Show these lines."""
        if lines == self._shown:
            return
        self._shown = lines
        self._head.setVisible(bool(lines))
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(lines))
            if number < len(lines):
                row.show_line(lines[number])

    def _press(self, number: int) -> None:
        line = (self._shown or ())[number]
        self.eye_pressed.emit(line.id, not line.is_shown)


class _Row(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.eye = EyeButton("", icons)
        keep_caret(self.eye)
        self._mark = QLabel()
        self._mark.setFixedWidth(scaled(26))
        self._text = ElidedLabel("", "")
        self._words = label("", "small")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule("desk"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.eye, self._mark):
            row.addWidget(part)
        row.addWidget(self._text, 1)
        row.addWidget(self._words)
        outer.addLayout(row)
        self.setMinimumHeight(27)

    def show_line(self, line: Written) -> None:
        has_eye = line.is_shown is not None
        self.eye.setVisible(has_eye)
        self._mark.setVisible(not has_eye)
        if has_eye:
            self.eye.show_eye(line.text, is_open=bool(line.is_shown))
        else:
            self._mark.setPixmap(self._icons.pixmap("check", "desk-ink", 14))
        self._text.setText(line.text)
        self._words.setText(line.words)

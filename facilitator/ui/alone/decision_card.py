"""One's own decision as it looked then; each line can stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.domain import records
from facilitator.domain.decisions import lines_of
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Slot
from facilitator.domain.review import DecisionPoint, Review
from facilitator.language.translate import _
from facilitator.stage.wordings import entry_time
from facilitator.ui.alone.place_field import PlaceField
from facilitator.ui.bench import Bench
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

SLOTS = (Slot.KNOWN, Slot.OPTIONS, Slot.PRESSURES)


class DecisionCard(Card):
    """Three fields for one decision point; ``choose_wanted`` when none is marked."""

    choose_wanted = Signal()

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._place = 0
        self._review: Review | None = None
        self._next = KeyButton(_("The next decision"), bench.icons, kind="quiet")
        self._next.clicked.connect(self._go_on)
        self.head.add(self._next)
        self._empty = EmptyState(_("No decision is marked yet."), _("Mark the minute where you chose"))
        self._empty.pressed.connect(self.choose_wanted)
        questions = {
            Slot.KNOWN: _("What was visible at that minute?"),
            Slot.OPTIONS: _("What were the options then?"),
            Slot.PRESSURES: _("What was pressing?"),
        }
        self._fields: dict[Slot, PlaceField] = {}
        self._whole = QWidget()
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for slot in SLOTS:
            self._fields[slot] = PlaceField(
                questions[slot], Target("lines"), writing, bench.icons, placeholder=_("one line, or nothing")
            )
            column = QVBoxLayout()
            column.setSpacing(5)
            column.addWidget(label(questions[slot], "label"))
            column.addWidget(self._fields[slot])
            row.addLayout(column, 1)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._whole)

    def show_review(self, review: Review) -> None:
        """Show the decision point."""
        self._review = review
        point = self._point(review)
        self._empty.setVisible(point is None)
        self._whole.setVisible(point is not None)
        self._next.setVisible(len(review.decisions) > 1)
        if point is None:
            self.show_title(_("Your decision"))
            return
        entry = records.find(review.entries, point.entry_id)
        time = entry_time(review, entry) if entry is not None else ""
        title = _("{time}, your decision").format(time=time) if time else _("Your decision")
        self.show_title(title, _("as it looked then; each line can stay empty"))
        for slot, field in self._fields.items():
            field.show_place(_target(review, point, slot))

    def set_tight(self, is_tight: bool) -> None:
        """Put the fields below each other."""
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if is_tight else across)

    def ask(self) -> None:
        """Give the focus to what was visible then."""
        self._fields[Slot.KNOWN].setFocus()

    def _point(self, review: Review) -> DecisionPoint | None:
        if not review.decisions:
            return None
        return review.decisions[self._place % len(review.decisions)]

    def _go_on(self) -> None:
        for field in self._fields.values():
            field.finish()
        self._place += 1
        self.show_review(self._writing.file.review)


def _target(review: Review, point: DecisionPoint, slot: Slot) -> Target:
    """The last line of a slot, or a new one."""
    present = lines_of(review, point.id, slot)
    return Target("lines", present[-1].id) if present else Target("lines", "", slot, point.id)

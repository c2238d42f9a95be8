"""The card of the meeting: when, how long, and the words the room reads about it."""

from datetime import date, time
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from facilitator.dates.zone import to_local
from facilitator.domain import agenda
from facilitator.domain.drafts import Target
from facilitator.domain.review import Review
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled
from facilitator.ui.bench import Bench
from facilitator.ui.prepare import plan_edits
from facilitator.ui.prepare.editing import WrittenField, edit_review, labelled
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.day_field import DayField
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.writing import Writing


class MeetingCard(Card):
    """Day, time, length, purpose and the other words of the opening."""

    def __init__(self, bench: Bench, open_review: OpenReview, writing: Writing) -> None:
        super().__init__(_("The meeting"), _("what the room reads about it"))
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._written: list[WrittenField] = []
        self._build_time()
        self._words("plan", "purpose", _("Purpose"), _("not known yet"))
        self._words("plan", "purpose_rule", _("The sentence to come back to"), _("nothing recorded"))
        self._words("plan", "ground_rules", _("How we talk, one rule a line"), _("nothing recorded"))
        self._pair(
            self._field("plan", "who_reads", _("Who reads the notes")),
            self._field("plan", "check_in", _("Check-in question")),
        )
        self._words("plan", "thanks", _("Thanks at the end"), _("nothing recorded"))
        self._words("incident", "summary", _("Summary, for the document"), _("nothing recorded"))

    def _build_time(self) -> None:
        self._day = DayField(_("Day of the meeting"), _("not known yet"), self._bench.today)
        self._start = TimeField(_("Start of the meeting"), _("10:00"))
        self._minutes = QSpinBox()
        self._minutes.setRange(5, agenda.LONGEST_PART)
        self._minutes.setSuffix(_(" min"))
        self._minutes.setKeyboardTracking(False)
        self._minutes.setAccessibleName(_("Length of the meeting"))
        self._minutes.setFixedSize(scaled(96), scaled(30))
        self._minutes.lineEdit().setTextMargins(8, 0, 0, 0)
        self._minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._day.dated.connect(self._set_day)
        self._day.emptied.connect(partial(self._set_day, None))
        self._start.timed.connect(self._set_start)
        self._minutes.valueChanged.connect(self._set_minutes)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(labelled(_("Day"), self._day), 2)
        row.addWidget(labelled(_("Start"), self._start), 2)
        row.addWidget(labelled(_("Length"), self._minutes))
        row.addStretch(3)
        self.body.addLayout(row)

    def _field(self, kind: str, name: str, words: str, placeholder: str = "") -> QWidget:
        field = BoundText(words, placeholder, least_height=32)
        step = _("Change {field}").format(field=words)
        place = Target(kind, "", name)
        self._written.append(WrittenField(field, self._writing, place, step, self._bench.icons))
        return labelled(words, field)

    def _words(self, kind: str, name: str, words: str, placeholder: str) -> None:
        self.body.addWidget(self._field(kind, name, words, placeholder))

    def _pair(self, first: QWidget, second: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        self.body.addLayout(row)

    def show_state(self, state: State) -> None:
        """Show the plan of a review."""
        for written in self._written:
            written.show()
        review = state.file.review
        day, start = _local(review)
        self._day.show_day(day)
        self._start.show_time(start)
        if self._minutes.value() != review.plan.minutes:
            blocked = self._minutes.blockSignals(True)
            self._minutes.setValue(review.plan.minutes)
            self._minutes.blockSignals(blocked)

    def _set_day(self, day: date | None) -> None:
        start = self._start.value()
        self._set(day, start)

    def _set_start(self, start: time) -> None:
        self._set(self._day.value() or self._bench.today(), start)

    def _set(self, day: date | None, start: time | None) -> None:
        change = partial(plan_edits.set_meeting, day=day, clock=start)
        edit_review(self._open_review, _("Change when the meeting is"), change)

    def _set_minutes(self, minutes: int) -> None:
        change = partial(plan_edits.set_length, minutes=minutes)
        edit_review(self._open_review, _("Change the length of the meeting"), change, "length")


def _local(review: Review) -> tuple[date | None, time | None]:
    if review.plan.starts_at is None:
        return None, None
    local = to_local(review.plan.starts_at, review.incident.zone)
    return local.date(), local.time().replace(tzinfo=None)

"""The moment the room is at, for the desk without a list: compact beside a call, or quiet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.domain import records
from facilitator.domain.decisions import decision_for
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.stage import walk
from facilitator.stage.walk import describe_next
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.desk_section import DeskSection, keep_caret
from facilitator.ui.run.desk_words import moment_words
from facilitator.ui.run.next_question import AT_THE_TIMELINE, phase_of
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class _NextButton(KeyButton):
    """Says what comes next as far as there is room."""

    def minimumSizeHint(self) -> QSize:
        """Room for the first words; the rest ends in dots."""
        return QSize(scaled(140), super().minimumSizeHint().height())


class DeskMoment(DeskSection):
    """Time, place in the walk and words of the moment; back and next below, unless the desk is quiet."""

    def __init__(self, bench: Bench, actions: StageActions, parent: QWidget | None = None) -> None:
        super().__init__(_("Where the room is"), parent=parent)
        self._bench = bench
        self._shown: tuple[object, ...] = ()
        self.head.hide()
        self._mark = label()
        self._time = label("", "time")
        self._words = label("", "section", wraps=True)
        self._quiet_words = label("", "moment", wraps=True)
        self._place = label("", "desk-muted")
        self._back = KeyButton(_("Back"), bench.icons, icon="arrow-left", name=_("Previous on stage"))
        self._next = _NextButton("", bench.icons, key_id="next-on-stage", is_tight=True)
        self._next.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(actions.actions["previous-on-stage"].trigger)
        self._next.clicked.connect(actions.actions["next-on-stage"].trigger)
        for button in (self._back, self._next):
            keep_caret(button)
        self._lay_out()
        bench.icons.changed.connect(self._color)
        self._color()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._time)
        line.addWidget(self._quiet_words, 9)
        line.addWidget(self._place, 1, Qt.AlignmentFlag.AlignRight)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self._next, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._words)
        self.body.addWidget(self._buttons)

    def show_quiet(self, is_quiet: bool) -> None:
        """Stand large on one line, or small above two buttons."""
        self.show_bare(is_quiet)
        self.head.hide()
        set_kind(self._time, "moment-time" if is_quiet else "time")
        self._quiet_words.setVisible(is_quiet)
        for part in (self._words, self._place, self._buttons):
            part.setVisible(not is_quiet)
        if not is_quiet:
            self.show_small(False)

    def show_moment(self, review: Review, meeting: Meeting) -> None:
        """Show where the room is; the part's name where no moment is on stage."""
        phase = phase_of(review, meeting)
        entry = records.find(review.entries, meeting.entry_id) if phase in AT_THE_TIMELINE else None
        part = records.find(review.agenda, meeting.part_id)
        text = entry.text if entry is not None else part.title if part is not None else ""
        time = moment_words(review, entry.id) if entry is not None else ""
        following = describe_next(review, meeting)
        place = _place_words(review, meeting) if entry is not None else ""
        is_decision = entry is not None and decision_for(review, entry.id) is not None
        shown = (text, time, following, place, is_decision)
        if shown == self._shown:
            return
        self._shown = shown
        for words in (self._words, self._quiet_words):
            words.setText(text)
        self._time.setText(time)
        self._time.setVisible(bool(time))
        self._place.setText(place)
        self._mark.setVisible(is_decision)
        coming = _("Next: {words}").format(words=following or _("nothing more here"))
        self._next.show_words(coming, _("Next on stage"))

    def _color(self) -> None:
        self._mark.setPixmap(self._bench.icons.pixmap("diamond-filled", "decision", 14))


def _place_words(review: Review, meeting: Meeting) -> str:
    """Return which moment it is, counted as in the list: by the hour, not by the walk."""
    walked = {step.entry_id for step in walk.steps(review)}
    ids = [entry.id for entry in review.entries if entry.id in walked]
    if meeting.entry_id not in ids:
        return ""
    return _("moment {number} of {count}").format(number=ids.index(meeting.entry_id) + 1, count=len(ids))

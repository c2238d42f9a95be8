"""The work area of the close: what stays, what happens next, and the end of the meeting."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.dates.words import day_words
from facilitator.domain import clockwork, findings, stage_moves
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.run.action_words import gap_words
from facilitator.ui.run.close_lists import FoundList, ListLook
from facilitator.ui.run.close_words import next_days
from facilitator.ui.run.day_list import DayList
from facilitator.ui.run.part_head import PartHead
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing

TWO_COLUMNS = 600


class ClosePanel(QWidget):
    """``ended`` when the meeting was ended on purpose; the clock has stopped and the stage is blank."""

    ended = Signal()

    def __init__(
        self,
        bench: Bench,
        open_review: OpenReview,
        writing: Writing,
        actions: StageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._open_review, self._writing = bench, open_review, writing
        self._state: State | None = None
        set_kind(self, "surface")
        head = PartHead(_("Close"))
        head.show_words(_("Close"), _("everything here goes into the document"))
        following = KeyButton(_("Next heading on stage"), bench.icons, key_id="next-on-stage")
        following.clicked.connect(actions.next)
        self._end = KeyButton(_("End the meeting…"), bench.icons)
        self._end.clicked.connect(self.ask_end)
        head.add(following)
        head.add(self._end)
        self._make_lists()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._make_question())
        column.addWidget(self._make_page(), 1)

    def _make_lists(self) -> None:
        bench, writing = self._bench, self._writing
        self._learned = FoundList(
            ListLook(
                "lessons",
                _("What we learned"),
                _("in the room’s words"),
                _("Add what we learned"),
                "circle-check",
                "system",
            ),
            lambda review: review.lessons,
            bench,
            writing,
        )
        self._kept = FoundList(
            ListLook(
                "went_well", _("What went well, to keep"), "", _("Add what went well"), "heart", "muted"
            ),
            lambda review: review.went_well,
            bench,
            writing,
        )
        self._questions = FoundList(
            ListLook(
                "open_questions",
                _("Open questions"),
                _("each has someone to find out"),
                _("Add an open question"),
                "circle-question-mark",
                "doubt",
            ),
            lambda review: review.open_questions,
            bench,
            writing,
        )
        self._uncovered = FoundList(
            ListLook(
                "uncovered",
                _("Not covered"),
                _("said so in the document"),
                _("Add what was not covered"),
                "circle",
                "muted",
            ),
            lambda review: review.uncovered,
            bench,
            writing,
        )
        for one in self._lists():
            one.remove_wanted.connect(self._remove)
        self._days = DayList()
        self._nothing = EmptyState(_("Ask for one thing each."))

    def _lists(self) -> tuple[FoundList, ...]:
        return (self._learned, self._kept, self._questions, self._uncovered)

    def _make_page(self) -> QWidget:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(0)
        left.addWidget(self._learned)
        left.addWidget(self._nothing)
        left.addWidget(self._kept)
        left.addWidget(self._questions)
        right.addWidget(self._days)
        right.addWidget(self._uncovered)
        left.addStretch(1)
        right.addStretch(1)
        inside = QFrame()
        set_kind(inside, "surface")
        row = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        row.setContentsMargins(24, 4, 24, 16)
        row.setSpacing(40)
        row.addLayout(left, 464)
        row.addLayout(right, 336)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _make_question(self) -> QWidget:
        self._question = QFrame()
        set_kind(self._question, "look-bar")
        self._yes = QPushButton(_("End the meeting"))
        self._yes.setAccessibleName(_("End the meeting"))
        self._yes.clicked.connect(self._end_meeting)
        no = QPushButton(_("Not yet"))
        no.setAccessibleName(_("Not yet"))
        no.clicked.connect(self._close_question)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(8)
        row.addWidget(
            label(
                _("End the meeting? The clock stops and the stage goes blank; nothing is lost."),
                "",
                wraps=True,
            ),
            1,
        )
        row.addWidget(self._yes)
        row.addWidget(no)
        self._question.hide()
        return self._question

    def show_state(self, state: State) -> None:
        """Show the close; cheap while only a draft changes."""
        before, self._state = self._state, state
        file = state.file
        for one in self._lists():
            one.show_file(file)
        self._end.setEnabled(clockwork.is_running(state.meeting))
        if before is None or before.file.review is not file.review:
            self._nothing.setVisible(not file.review.lessons)
            self._days.show_days(
                tuple(
                    (day_words(one.day) if one.day else gap_words(), one.text, one.detail)
                    for one in next_days(file.review)
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What happens next goes below where two columns have no room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_narrow = event.size().width() < scaled(TWO_COLUMNS)
        self._columns.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._columns.setSpacing(8 if is_narrow else 40)

    def start_new(self) -> None:
        """Go to the line that adds what was learned."""
        self._learned.focus_add()

    def ask_end(self) -> None:
        """Ask once, in place."""
        self._question.show()
        self._yes.setFocus()

    def _close_question(self) -> None:
        self._question.hide()
        self._end.setFocus()

    def _end_meeting(self) -> None:
        now = self._bench.clock()
        self._question.hide()
        self._open_review.move(lambda meeting: stage_moves.blank(clockwork.end_meeting(meeting, now)))
        self.ended.emit()

    def _remove(self, found_id: str) -> None:
        change = partial(findings.remove, found_id=found_id)

        def change_file(file: ReviewFile) -> ReviewFile:
            review = change(file.review)
            return file if review is file.review else replace(file, review=review)

        self._open_review.edit(_("Delete a finding"), change_file)

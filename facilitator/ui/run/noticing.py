"""Watches the meeting for the quiet line: what to offer, and what a press on it does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain import clockwork, records, rest_for_writing
from facilitator.domain.agenda import next_part
from facilitator.domain.kinds import SceneKind
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.domain.stage_moves import show_scene
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.prompts import whys_questions
from facilitator.prompts.probes import probe_for
from facilitator.stage.wordings import entry_time
from facilitator.ui.bench import Bench
from facilitator.ui.run.notice_bar import NoticeBar
from facilitator.ui.run.notices import Deed, Notice, clears_views, coverage_words, notices
from facilitator.ui.stage_actions import StageActions

MORE_MINUTES = 3


class Noticing(QObject):
    """Feeds the bar. ``question_wanted(text)`` for the desk, ``situation_wanted(cue id)`` for the sheet."""

    question_wanted = Signal(str)
    situation_wanted = Signal(str)

    def __init__(self, bench: Bench, open_review: OpenReview, actions: StageActions, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._bench, self._open_review, self._actions, self._bar = bench, open_review, actions, bar
        self._away: set[str] = set()
        self._came: set[str] = set()
        self._shown: tuple[object, ...] = ()
        self._review: Review | None = None
        self._lines: frozenset[str] = frozenset()
        self._written_at: datetime | None = None
        self._probe: Notice | None = None
        self._probed_at = ""
        bar.done.connect(self._do)
        bar.dismissed.connect(self._put_away)

    def show_state(self, state: State) -> None:
        """Follow the meeting; a key typed elsewhere changes nothing here."""
        private = state.file.private
        shown = (state.file.review, state.meeting, private.heard, private.asked)
        if len(self._shown) == len(shown) and all(a is b for a, b in zip(shown, self._shown, strict=True)):
            return
        self._shown = shown
        if self._review is not state.file.review:
            self._hear(state)
        self.show_now()

    def show_now(self) -> None:
        """Look again at this minute."""
        state = self._open_review.state
        zone = state.file.review.incident.zone or self._bench.zone
        found = notices(state, self._bench.clock(), zone, self._written_at)
        self._let_in(found, state)
        if self._probe is not None and self._probed_at != _place_of(state):
            self._probe = None
        urgent = [one for one in found if one.id not in self._away]
        offered = next(iter(urgent), None)
        if self._probe is not None and (offered is None or offered.id in ("quiet", "unheard")):
            offered = self._probe
        is_on = clockwork.is_running(state.meeting)
        self._bar.show_notice(offered, coverage_words(self._bench.questions, state) if is_on else "")

    def _hear(self, state: State) -> None:
        """A line that was just written down may ask for one question more."""
        review = state.file.review
        lines = frozenset(line.id for line in review.lines)
        if self._review is not None:
            self._written_at = self._bench.clock()
            new = [line for line in review.lines if line.id not in self._lines]
            probe = probe_for(new[-1].text) if len(new) == 1 else None
            if probe is not None:
                self._probed_at = _place_of(state)
                self._probe = Notice(f"probe:{new[-1].id}", probe.heard, (Deed.ASK,), question=probe.question)
        self._review, self._lines = review, lines

    def _let_in(self, found: tuple[Notice, ...], state: State) -> None:
        """Views of single people leave the stage when somebody joins; once, and never a pause or a blank."""
        for notice in found:
            if clears_views(notice, state.file.review) and notice.id not in self._came:
                self._came.add(notice.id)
                if state.meeting.scene is SceneKind.VIEWS:
                    self._open_review.move(partial(show_scene, scene=SceneKind.WALK))

    def _do(self, notice: Notice, deed: Deed) -> None:
        acts: dict[Deed, Callable[[], object]] = {
            Deed.FINISH: self._finish_moment,
            Deed.REST: self._keep_rest,
            Deed.PURPOSE: partial(self._actions.show, SceneKind.PURPOSE),
            Deed.SO_FAR: partial(self._actions.show, SceneKind.SO_FAR),
            Deed.SILENT: partial(self._actions.show, SceneKind.SILENT_MINUTE),
            Deed.PAUSE: self._actions.pause,
            Deed.BACK: self._actions.come_back,
            Deed.SITUATION: partial(self.situation_wanted.emit, notice.cue),
            Deed.ASK: partial(self.question_wanted.emit, notice.question),
        }
        if deed is not Deed.FINISH:
            self._away.add(notice.id)
        if deed is Deed.ASK:
            self._probe = None
        acts[deed]()
        self.show_now()

    def _put_away(self, notice_id: str) -> None:
        self._away.add(notice_id)
        if self._probe is not None and self._probe.id == notice_id:
            self._probe = None
        self.show_now()

    def _finish_moment(self) -> None:
        """A few minutes more for this part; the end of the meeting stays where it is."""
        part_id = self._open_review.state.meeting.part_id
        self._open_review.move(partial(clockwork.add_minutes, part_id=part_id, minutes=MORE_MINUTES))

    def _keep_rest(self) -> None:
        """What was not reached stays open, and the room goes on to the next part."""
        state = self._open_review.state
        meeting = state.meeting

        def keep(file: ReviewFile) -> ReviewFile:
            review = rest_for_writing.keep_rest(
                file.review,
                meeting,
                partial(_row_words, file.review),
                whys_questions.question_for,
                self._bench.new_id,
            )
            return file if review is file.review else replace(file, review=review)

        self._open_review.edit(_("Keep the rest for writing"), keep)
        following = next_part(state.file.review.agenda, meeting.part_id)
        if following is not None:
            self._actions.enter_part(following.id)


def _row_words(review: Review, row: tuple[Entry, ...]) -> str:
    times = [entry_time(review, entry) for entry in (row[0], row[-1])]
    if not all(times) or len(row) == 1:
        return times[0] or row[0].text
    return _("{first} to {last}").format(first=times[0], last=times[1])


def _place_of(state: State) -> str:
    part = records.find(state.file.review.agenda, state.meeting.part_id)
    return f"{part.id if part is not None else ''}:{state.meeting.entry_id}:{state.meeting.why_id}"

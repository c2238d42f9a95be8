"""Everything the list of the timeline can change in the review or at the stage, one undo step each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from functools import partial

from facilitator.domain import decisions, records, timeline
from facilitator.domain.decisions import decision_for
from facilitator.domain.kinds import Evidence, Precision
from facilitator.domain.meeting import is_shown, set_shown
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.bench import Bench
from facilitator.ui.clock_reading import write_time
from facilitator.ui.run.timeline_places import anchor, look_at, nearest_moment, places, show


class TimelineEdits:
    """Steps of the timeline panel; looking and eyes are no edits and cannot be undone."""

    def __init__(self, bench: Bench, open_review: OpenReview) -> None:
        self._bench, self._open_review = bench, open_review

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._open_review.state

    def look(self, entry_id: str) -> None:
        """Look at an entry; the room stays where it is."""
        room = places(self.state).room
        self._open_review.move(partial(look_at, entry_id=entry_id, room_id=room))

    def look_where_the_room_is(self) -> None:
        """End looking elsewhere."""
        self.look(places(self.state).room)

    def show(self, entry_id: str) -> None:
        """Move the room to an entry."""
        self._open_review.move(partial(show, entry_id=entry_id))

    def toggle_eye(self, entry_id: str) -> None:
        """Keep an entry off the stage, or let it on again."""
        is_on = is_shown(self.state.meeting, entry_id, by_default=True)
        self._open_review.move(partial(set_shown, record_id=entry_id, is_on=not is_on))

    def toggle_decision(self, entry_id: str) -> None:
        """Make an entry a decision point, or an ordinary one again."""
        if decision_for(self.state.file.review, entry_id) is None:
            mark = partial(decisions.mark, decision_id=self._bench.new_id(), entry_id=entry_id)
            self._edit(_("Mark a decision"), mark)
        else:
            self._edit(_("Unmark a decision"), partial(decisions.unmark, entry_id=entry_id))

    def remove(self, entry_id: str) -> None:
        """Delete an entry; undo brings it back."""
        self._edit(_("Delete a moment"), partial(timeline.remove, entry_id=entry_id))

    def set_time(self, entry_id: str, when: time) -> None:
        """Give an entry another time of day; it moves to its place."""
        review = self.state.file.review
        entry = records.find(review.entries, entry_id)
        beside = anchor(review, entry) or self._bench.clock()
        at = nearest_moment(when, beside, review.incident.zone)
        change = partial(
            timeline.set_fields,
            entry_id=entry_id,
            at=at,
            is_approximate=False,
            precision=Precision.MINUTE,
            written_time=write_time(when),
        )
        self._edit(_("Change the time"), change)

    def set_evidence(self, entry_id: str, evidence: Evidence) -> None:
        """Say how an entry is known."""
        self._edit(_("How we know it"), partial(timeline.set_fields, entry_id=entry_id, evidence=evidence))

    def set_disputed(self, entry_id: str, is_on: bool) -> None:
        """Say that people tell an entry differently."""
        self._edit(_("Disputed"), partial(timeline.set_fields, entry_id=entry_id, is_disputed=is_on))

    def ask_what_settles(self, entry_id: str) -> None:
        """Make what would settle a dispute an open question."""
        ask = partial(timeline.ask_what_settles, entry_id=entry_id, question_id=self._bench.new_id())
        self._edit(_("Open question"), ask)

    def set_approximate(self, entry_id: str, is_on: bool) -> None:
        """Say that the time is only about right."""
        self._edit(
            _("About this time"), partial(timeline.set_fields, entry_id=entry_id, is_approximate=is_on)
        )

    def _edit(self, label: str, change: Callable[[Review], Review]) -> None:
        def on_file(file: ReviewFile) -> ReviewFile:
            review = change(file.review)
            return file if review is file.review else replace(file, review=review)

        self._open_review.edit(label, on_file)
        self._open_review.end_step()

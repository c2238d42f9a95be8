"""What the marks of Choose moments do to the open review, each as one step of undo."""

from collections.abc import Callable
from datetime import datetime, time
from functools import partial

from facilitator.dates.zone import to_local, to_utc
from facilitator.domain import decisions, records, timeline
from facilitator.domain.kinds import Evidence
from facilitator.domain.meeting import is_shown, set_shown
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.add_to_timeline import choose_edits
from facilitator.ui.add_to_timeline.choose_edits import edit_review


class ChooseActs:
    """Acts by the id of an entry."""

    def __init__(self, open_review: OpenReview, new_id: Callable[[], str]) -> None:
        self._open_review, self._new_id = open_review, new_id

    @property
    def _review(self) -> Review:
        return self._open_review.state.file.review

    def _edit(self, words: str, change: Callable[[Review], Review]) -> None:
        edit_review(self._open_review, words, change)

    def star(self, entry_id: str) -> None:
        """Walk an entry, or not."""
        is_on = not records.get(self._review.entries, entry_id).is_starred
        words = _("Walk a moment") if is_on else _("Do not walk a moment")
        self._edit(words, partial(timeline.star, entry_id=entry_id, is_on=is_on))

    def star_all(self, words: str) -> None:
        """Walk none; all where none is walked."""
        is_on = not any(entry.is_starred for entry in self._review.entries)
        self._edit(words, partial(choose_edits.star_all, is_on=is_on))

    def turn_decision(self, entry_id: str) -> None:
        """Mark or unmark a decision point."""
        if decisions.decision_for(self._review, entry_id) is not None:
            self._edit(_("Unmark a decision point"), partial(decisions.unmark, entry_id=entry_id))
            return
        mark = partial(decisions.mark, decision_id=self._new_id(), entry_id=entry_id)
        self._edit(_("Mark a decision point"), mark)

    def mark_suggested(self) -> None:
        """Mark all that sounds like a decision."""
        mark = partial(choose_edits.mark_suggested, new_id=self._new_id)
        self._edit(_("Mark decision points"), mark)

    def turn_eye(self, entry_id: str) -> None:
        """Show an entry on stage, or not; the room's own place does not change."""
        is_on = is_shown(self._open_review.state.meeting, entry_id, by_default=True)
        self._open_review.move(partial(set_shown, record_id=entry_id, is_on=not is_on))

    def turn_hidden(self, entry_id: str) -> None:
        """Leave an entry out of room and document, or take it in."""
        is_on = not records.get(self._review.entries, entry_id).is_hidden
        hide = partial(timeline.hide, entry_id=entry_id, is_on=is_on)
        self._edit(_("Leave an entry out, or take it in"), hide)

    def set_evidence(self, entry_id: str, evidence: Evidence) -> None:
        """Say how an entry is known."""
        change = partial(timeline.set_fields, entry_id=entry_id, evidence=evidence)
        self._edit(_("Say how it is known"), change)

    def set_known(self, entry_id: str, when: time | None) -> None:
        """Say from when responders knew of an entry."""

        def change(review: Review) -> Review:
            entry, zone = records.get(review.entries, entry_id), review.incident.zone
            known = None
            if when is not None and entry.at is not None:
                known = to_utc(datetime.combine(to_local(entry.at, zone).date(), when), zone)
            return timeline.set_fields(review, entry_id, known_from=known)

        self._edit(_("Say when it was known"), change)

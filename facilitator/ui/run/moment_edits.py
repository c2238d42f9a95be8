"""Everything the Then/Now card can change: lines through the writing, eyes and outcomes of options."""

from dataclasses import replace
from functools import partial

from facilitator.domain import decisions
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import OptionOutcome, Slot
from facilitator.domain.meeting import role_eye, set_shown, taken_eye
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.run.moment_card_values import LineValue
from facilitator.ui.writing import Writing


class MomentEdits:
    """Edits of the lines of a decision point, one undo step each."""

    def __init__(self, open_review: OpenReview, writing: Writing) -> None:
        self._open_review, self._writing = open_review, writing

    def text_of(self, target: Target) -> str:
        """Return what a field of the card shows."""
        return self._writing.text_of(target)

    def write(self, target: Target, text: str) -> None:
        """Keep what is typed; the room does not see it."""
        self._writing.write(target, text, _("Write a line"))

    def finish(self, target: Target) -> None:
        """Write a line down."""
        self._writing.finish(target, _("Write a line"))

    def toggle_line(self, line: LineValue) -> None:
        """Open or close the eye of a line."""
        self._open_review.move(partial(set_shown, record_id=line.id, is_on=not line.is_shown))

    def toggle_taken(self, line: LineValue) -> None:
        """Open or close the own eye of "taken"."""
        self._open_review.move(
            partial(set_shown, record_id=taken_eye(line.id), is_on=not line.is_taken_shown)
        )

    def toggle_role(self, entry_id: str, is_on: bool) -> None:
        """Show or hide the role at this decision."""
        self._open_review.move(partial(set_shown, record_id=role_eye(entry_id), is_on=is_on))

    def press_taken(self, line: LineValue) -> None:
        """Say that this option was taken; again takes it back."""
        if line.slot is Slot.OPTIONS:
            is_taken = line.outcome is OptionOutcome.TAKEN
            self.set_outcome(line.id, OptionOutcome.OPEN if is_taken else OptionOutcome.TAKEN)

    def set_outcome(self, line_id: str, outcome: OptionOutcome) -> None:
        """Say what became of an option."""
        self._edit(_("Option"), partial(decisions.set_outcome, line_id=line_id, outcome=outcome))

    def move_line(self, line_id: str, slot: Slot) -> None:
        """Put a line into another slot."""
        self._edit(_("Move a line"), partial(decisions.move_line, line_id=line_id, slot=slot))

    def remove_line(self, line_id: str) -> None:
        """Take a line away; undo brings it back."""
        self._edit(_("Delete a line"), partial(decisions.remove_line, line_id=line_id))

    def _edit(self, label: str, change: "partial[Review]") -> None:
        def on_file(file: ReviewFile) -> ReviewFile:
            review = change(file.review)
            return file if review is file.review else replace(file, review=review)

        self._open_review.edit(label, on_file)
        self._open_review.end_step()

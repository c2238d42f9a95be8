"""A rehearsal: the review as it is, played from the start, and nothing of it is written down."""

from functools import partial
from typing import TYPE_CHECKING

from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.language.translate import _

if TYPE_CHECKING:
    from facilitator.app.program import Program


class NoRecord:
    """Takes every save and keeps nothing."""

    def save(self, last_saved: State | None, present: State) -> None:
        """Keep nothing."""


def begin(program: "Program") -> None:
    """Save and close the review that is open, and open it again to be played without a record."""
    from facilitator.app.opening import open_windows

    if program.windows is None or program.windows.is_rehearsal:
        return
    state = program.windows.open_review.state
    if not program.close_review():
        return
    fresh = State(state.file, Meeting())
    program.windows = open_windows(program, fresh, is_saved=True, record=NoRecord())
    review_id = state.file.review.id
    program.windows.rehearsal_ended.connect(partial(end, program, review_id))
    program.windows.go_to("run")
    program.shell.banner.tell(
        _("This is a rehearsal. Nothing you do in it is kept."),
        _("The stage is real: it shows what you put there. Your review waits as it was."),
        [(_("End the rehearsal"), partial(end, program, review_id))],
    )


def end(program: "Program", review_id: str) -> None:
    """Leave the rehearsal and open the review as it was."""
    if program.windows is not None and program.windows.is_rehearsal:
        program.open_review(review_id)

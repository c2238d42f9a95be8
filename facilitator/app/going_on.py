"""A meeting that was going on when the program ended is offered again, at the same moment."""

from functools import partial
from typing import TYPE_CHECKING

from facilitator.domain.kinds import ReviewStatus
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _

if TYPE_CHECKING:
    from facilitator.app.program import Program


def offer_to_go_on(program: "Program") -> None:
    """Offer the last meeting if it never ended."""
    running = _left_running(program)
    if running is None or program.windows is not None:
        return
    program.shell.banner.tell(
        _("The meeting about “{title}” was going on.").format(title=running.title),
        _("Everything that was marked as saved is here. The stage starts blank."),
        [
            (_("Go on at the same moment"), partial(go_on, program, running.id)),
            (_("Not now"), program.shell.banner.calm),
        ],
    )


def go_on(program: "Program", review_id: str) -> None:
    """Open the review where its meeting was."""
    program.shell.banner.calm()
    program.open_review(review_id)
    program.go_to("run")


def _left_running(program: "Program") -> ReviewSummary | None:
    if program.library is None:
        return None
    last = program.settings.last_review
    rows = (row for row in program.library.reviews() if row.id == last)
    return next((row for row in rows if row.status is ReviewStatus.RUNNING), None)

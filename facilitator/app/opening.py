"""What happens when a review, the settings or the palette is opened; loaded only then."""

from typing import TYPE_CHECKING

from facilitator.app.packs import checker
from facilitator.app.review_windows import ReviewWindows
from facilitator.app.save_watch import SaveWatch
from facilitator.domain.review_file import State
from facilitator.open_review import OpenReview
from facilitator.ui.writing import Writing

if TYPE_CHECKING:
    from facilitator.app.program import Program


def open_windows(program: "Program", state: State, *, is_saved: bool) -> ReviewWindows:
    """Make the windows of a review.

    Raises:
        RuntimeError: the library is not open.
    """
    if program.library is None:
        raise RuntimeError
    bench = program.bench()
    open_review = OpenReview(state, program.library, is_saved=is_saved, parent=program)
    writing = Writing(open_review, checker(), bench.clock, bench.new_id, parent=open_review)
    saving = SaveWatch(program.shell, open_review, bench.clock, bench.zone)
    background = program.background()
    windows = ReviewWindows(program.shell, open_review, writing, bench, background=background, saving=saving)
    if not is_saved:
        open_review.save_now()
    return windows

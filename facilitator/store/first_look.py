"""The list for the first picture, read with the standard library before the library is opened for work."""

from contextlib import closing
from pathlib import Path

from facilitator.domain.summary import ReviewSummary
from facilitator.store.connections import read_only
from facilitator.store.summary_sql import SUMMARIES, to_summary
from facilitator.store.trouble import told_plainly


def read_list(path: Path) -> tuple[ReviewSummary, ...]:
    """Return the list of reviews, most recently changed first; empty if there is no library yet.

    Raises:
        LibraryError: the file is there, but is no library, or cannot be read.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ()
    with told_plainly(path), closing(read_only(path)) as connection:
        return tuple(to_summary(row) for row in connection.execute(SUMMARIES))

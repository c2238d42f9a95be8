"""The edits of Choose moments that concern many entries at once."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain import decisions
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile
from facilitator.open_review import OpenReview
from facilitator.ui.add_to_timeline.choose_side import suggested


def edit_review(open_review: OpenReview, words: str, change: Callable[[Review], Review]) -> None:
    """Change the review alone, as one step of undo."""

    def changed(file: ReviewFile) -> ReviewFile:
        review = change(file.review)
        return file if review is file.review else replace(file, review=review)

    open_review.edit(words, changed)


def star_all(review: Review, is_on: bool) -> Review:
    """Choose every entry for the walk, or none."""
    return replace(review, entries=tuple(replace(entry, is_starred=is_on) for entry in review.entries))


def mark_suggested(review: Review, new_id: Callable[[], str]) -> Review:
    """Mark every walked entry that sounds like a decision."""
    for entry in suggested(review):
        review = decisions.mark(review, new_id(), entry.id)
    return review

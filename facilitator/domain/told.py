"""The review as it is told to others: a record whose words are still held is left out."""

from dataclasses import replace
from typing import Any, cast

from facilitator.domain.kinds import BranchEnd
from facilitator.domain.review import Review, Why

SPOKEN = (
    "lines",
    "factors",
    "ideas",
    "actions",
    "went_well",
    "lessons",
    "open_questions",
    "uncovered",
    "promises",
)


def told(review: Review) -> Review:
    """Return the review without records that have no words; what stands below such a why moves up.

    Entries and accounts without words keep their place in time, and those who tell them pass them over.
    """
    changed: dict[str, Any] = {}
    for name in SPOKEN:
        records = getattr(review, name)
        if not all(record.text.strip() for record in records):
            changed[name] = tuple(record for record in records if record.text.strip())
    if not all(why.text.strip() for why in review.whys):
        changed["whys"] = _spoken_whys(review.whys)
    return replace(review, **cast("Any", changed)) if changed else review


def _spoken_whys(whys: tuple[Why, ...]) -> tuple[Why, ...]:
    above = {why.id: why.parent_id for why in whys if not why.text.strip()}

    def parent_of(why: Why) -> str:
        parent, seen = why.parent_id, {why.id}
        while parent in above and parent not in seen:
            seen.add(parent)
            parent = above[parent]
        return parent

    spoken = (replace(why, parent_id=parent_of(why)) for why in whys if why.text.strip())
    return tuple(
        replace(why, same_as_id="", end=BranchEnd.OPEN) if why.same_as_id in above else why for why in spoken
    )

"""Words that arrive many at once: those that may blame are held, while time and source are kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from facilitator.domain.drafts import Target
from facilitator.domain.private import Draft
from facilitator.domain.review_file import ReviewFile

IsFlagged = Callable[[str, str], bool]
KINDS = ("entries", "accounts")


def hold_new(before: ReviewFile, after: ReviewFile, is_flagged: IsFlagged, at: datetime) -> ReviewFile:
    """Hold the flagged words of entries and accounts that ``before`` did not have, each at its own place.

    ``is_flagged`` is asked with the words and their kind.
    """
    held: list[Draft] = []
    changed: dict[str, Any] = {}
    for kind in KINDS:
        known = {record.id for record in getattr(before.review, kind)}
        records = []
        for record in getattr(after.review, kind):
            is_held = record.id not in known and is_flagged(record.text, kind)
            if is_held:
                place = Target(kind, record.id)
                held.append(Draft(place.id, kind, record.id, place.field, "", record.text, True, at))
            records.append(replace(record, text="") if is_held else record)
        changed[kind] = tuple(records)
    if not held:
        return after
    review = replace(after.review, **cast("Any", changed))
    return replace(
        after, review=review, private=replace(after.private, drafts=(*after.private.drafts, *held))
    )

"""Puts rows of several texts into one timeline: what is told twice is one entry with both sources."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from facilitator.domain import decisions, timeline
from facilitator.domain.review import Account, Entry, Review
from facilitator.ui.add_to_timeline.twins import Twin


class Told(NamedTuple):
    """One entry as a text tells it, with its number and its line there."""

    place: int
    entry: Entry
    line: str


class Joinable(NamedTuple):
    """One row: the entries it stands for, and the one elsewhere that it goes into."""

    told: tuple[Told, ...]
    into: Twin | None
    is_decision: bool
    other_times: tuple[datetime, ...] = ()


class Merging:
    """Collects entries of texts, then puts them into a review at once."""

    def __init__(self, review: Review, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._present = {entry.id: entry for entry in review.entries}
        self._changed: dict[str, Entry] = {}
        self._fresh: dict[str, Entry] = {}
        self._accounts: list[Account] = []
        self._decisions: list[str] = []
        self._ids: dict[tuple[str, int], str] = {}
        self._lines: dict[str, str] = {}

    def take(self, owner_id: str, rows: Sequence[Joinable]) -> None:
        """Take the rows of one text."""
        for row in rows:
            kept_id = self._target(row.into)
            for told in row.told:
                if kept_id:
                    self._fold(kept_id, told)
                else:
                    kept_id = self._begin(told)
                self._ids[owner_id, told.place] = kept_id
            self._dispute(kept_id, row)
            if row.is_decision:
                self._decisions.append(kept_id)

    def put_into(self, review: Review) -> Review:
        """Return the review with everything that was taken."""
        if self._changed:
            entries = tuple(self._changed.get(entry.id, entry) for entry in review.entries)
            review = replace(review, entries=entries)
        review = with_many(review, tuple(self._fresh.values()))
        if self._accounts:
            review = replace(review, accounts=(*review.accounts, *self._accounts))
        for entry_id in self._decisions:
            if decisions.decision_for(review, entry_id) is None:
                review = decisions.mark(review, self._new_id(), entry_id)
        return review

    def _target(self, into: Twin | None) -> str:
        if into is None:
            return ""
        if into.entry_id:
            return into.entry_id if into.entry_id in self._present else ""
        return self._ids.get((into.owner_id, into.place), "")

    def _begin(self, told: Told) -> str:
        entry_id = self._new_id()
        self._fresh[entry_id] = replace(told.entry, id=entry_id)
        self._lines[entry_id] = told.line
        return entry_id

    def _dispute(self, kept_id: str, row: Joinable) -> None:
        """Put the accounts side by side, the one that was read first."""
        if not row.other_times:
            return
        entry = row.told[0].entry
        words = entry.text.partition("\n")[0]
        kept = self._fresh if kept_id in self._fresh else self._changed
        kept[kept_id] = replace(kept.get(kept_id) or self._present[kept_id], is_disputed=True)
        for at in (entry.at, *row.other_times):
            self._accounts.append(Account(self._new_id(), kept_id, words, at=at))

    def _fold(self, kept_id: str, told: Told) -> None:
        """Put one entry into another; each says where it was told."""
        kept = self._fresh.get(kept_id) or self._changed.get(kept_id) or self._present[kept_id]
        source = kept.source or self._lines.get(kept_id, "")
        said = told.entry.source or told.line
        other = replace(
            told.entry,
            id=self._new_id(),
            source="" if said in source.split("; ") else said,
            is_starred=kept.is_starred,
            is_hidden=kept.is_hidden,
        )
        folded, account = timeline.fold(replace(kept, source=source), other)
        (self._fresh if kept_id in self._fresh else self._changed)[kept_id] = folded
        if account is not None and not _says_the_same(kept.text, other.text):
            self._accounts.append(account)


def with_many(review: Review, entries: tuple[Entry, ...]) -> Review:
    """Add entries at their times; one without a time stays behind the one before it.

    The same as ``timeline.add_many``, for thousands: times are put in order once.
    """
    if not all(entry.at for entry in (*review.entries, *entries)):
        return timeline.add_many(review, entries)
    ordered = sorted((*review.entries, *entries), key=lambda entry: entry.at.timestamp() if entry.at else 0)
    return replace(review, entries=tuple(ordered))


def _says_the_same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())

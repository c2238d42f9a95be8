"""Edits of the timeline: entries in order of time, each edit a new review."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from facilitator.domain import records
from facilitator.domain.kinds import Evidence
from facilitator.domain.review import Account, DecisionPoint, Entry, OpenQuestion, Review

REFERRING = ("factors", "whys", "ideas", "went_well", "lessons", "open_questions")


def add(review: Review, entry: Entry, after_id: str = "") -> Review:
    """Put an entry at its time; without a time behind ``after_id``, or at the end."""
    return replace(review, entries=_placed(review.entries, entry, after_id))


def add_many(review: Review, entries: tuple[Entry, ...]) -> Review:
    """Add entries in the order given; one without a time stays behind the one before it."""
    after_id = ""
    for entry in entries:
        review = add(review, entry, after_id)
        after_id = entry.id
    return review


def set_fields(review: Review, entry_id: str, **fields: Any) -> Review:
    """Change fields of one entry; a new time moves it to its place."""
    entries = records.change(review.entries, entry_id, **fields)
    if entries is review.entries:
        return review
    entry = records.get(entries, entry_id)
    if entry.at is not None and entry.until is not None and entry.until < entry.at:
        entries = records.change(entries, entry_id, until=None)  # it ends no more before it begins
        entry = records.get(entries, entry_id)
    if entry.at != records.get(review.entries, entry_id).at and not _is_ordered(entries):
        entries = _placed(records.remove(entries, entry_id), entry, "")
    return replace(review, entries=entries)


def reword(review: Review, entry_id: str, text: str) -> Review:
    """Change the words of an entry."""
    return set_fields(review, entry_id, text=text)


def set_time(
    review: Review,
    entry_id: str,
    at: datetime | None,
    *,
    written_time: str = "",
    is_approximate: bool = False,
) -> Review:
    """Change the time of an entry and move it there; its written form is kept when none is given."""
    written = {"written_time": written_time} if written_time else {}
    return set_fields(review, entry_id, at=at, is_approximate=is_approximate, **written)


def star(review: Review, entry_id: str, is_on: bool = True) -> Review:
    """Choose an entry for the walk, or not."""
    return set_fields(review, entry_id, is_starred=is_on)


def hide(review: Review, entry_id: str, is_on: bool = True) -> Review:
    """Leave an entry out of the room and the document, or take it in again."""
    return set_fields(review, entry_id, is_hidden=is_on)


def mark_disputed(review: Review, entry_id: str, is_on: bool = True, settled_by: str = "") -> Review:
    """Mark that people tell an entry differently, and what would settle it."""
    return set_fields(review, entry_id, is_disputed=is_on, settled_by=settled_by)


def ask_what_settles(review: Review, entry_id: str, question_id: str) -> Review:
    """Make what would settle a disputed entry an open question beside it, unless it is one already."""
    words = records.get(review.entries, entry_id).settled_by.strip()
    if not words or is_asked(review, entry_id):
        return review
    question = OpenQuestion(question_id, words, entry_id=entry_id)
    return replace(review, open_questions=(*review.open_questions, question))


def is_asked(review: Review, entry_id: str) -> bool:
    """Tell whether an open question asks for what would settle an entry."""
    words = records.get(review.entries, entry_id).settled_by.strip()
    return any(one.entry_id == entry_id and one.text == words for one in review.open_questions)


def add_account(review: Review, account: Account) -> Review:
    """Put another account beside an entry.

    Raises:
        KeyError: the entry is not there.
    """
    records.get(review.entries, account.entry_id)
    return replace(review, accounts=(*review.accounts, account))


def reword_account(review: Review, account_id: str, text: str) -> Review:
    """Change the words of one account."""
    accounts = records.change(review.accounts, account_id, text=text)
    return review if accounts is review.accounts else replace(review, accounts=accounts)


def remove_account(review: Review, account_id: str) -> Review:
    """Take one account away."""
    accounts = records.remove(review.accounts, account_id)
    return review if accounts is review.accounts else replace(review, accounts=accounts)


def accounts_of(review: Review, entry_id: str) -> tuple[Account, ...]:
    """Return the accounts that stand beside an entry."""
    return tuple(account for account in review.accounts if account.entry_id == entry_id)


def remove(review: Review, entry_id: str) -> Review:
    """Take an entry away with its accounts and its decision point; references to it are cleared."""
    entries = records.remove(review.entries, entry_id)
    if entries is review.entries:
        return review
    gone = {point.id for point in review.decisions if point.entry_id == entry_id}
    review = replace(
        review,
        entries=entries,
        accounts=tuple(a for a in review.accounts if a.entry_id != entry_id),
        decisions=tuple(point for point in review.decisions if point.id not in gone),
        lines=tuple(line for line in review.lines if line.decision_id not in gone),
    )
    return _refer(review, entry_id, "")


def merge(review: Review, keep_id: str, other_id: str) -> Review:
    """Make two entries one: the first keeps its words, other words of the second become an account.

    What the first leaves empty comes from the second; all that hung on the second moves over.
    """
    if keep_id == other_id:
        return review
    keep = records.get(review.entries, keep_id)
    other = records.get(review.entries, other_id)
    accounts = tuple(
        replace(account, entry_id=keep_id) if account.entry_id == other_id else account
        for account in review.accounts
    )
    _folded, account = fold(keep, other)
    if account is not None:
        accounts = (*accounts, account)
    entries = records.remove(review.entries, other_id)
    review = replace(review, entries=entries, accounts=accounts)
    review = _refer(_joined_decisions(review, keep_id, other_id), other_id, keep_id)
    return set_fields(review, keep_id, **_joined_fields(keep, other))


def fold(keep: Entry, other: Entry) -> tuple[Entry, Account | None]:
    """Return the first entry with what it lacks from the second, and the other words as an account."""
    is_other = other.text.strip() and other.text.strip() != keep.text.strip()
    account = Account(other.id, keep.id, other.text, other.role, other.at) if is_other else None
    return replace(keep, **_joined_fields(keep, other)), account


def _joined_fields(keep: Entry, other: Entry) -> dict[str, Any]:
    sources = dict.fromkeys(source for source in (keep.source, other.source) if source)
    settled = dict.fromkeys(words for words in (keep.settled_by, other.settled_by) if words)
    timed = keep if keep.at is not None else other
    return {
        "at": timed.at,
        "until": keep.until or other.until,
        "precision": timed.precision,
        "is_approximate": timed.is_approximate,
        "written_time": keep.written_time or other.written_time,
        "role": keep.role or other.role,
        "kind": keep.kind or other.kind,
        "evidence": keep.evidence if keep.evidence is not Evidence.NONE else other.evidence,
        "is_disputed": keep.is_disputed or other.is_disputed,
        "settled_by": "; ".join(settled),
        "source": "; ".join(sources),
        "known_from": keep.known_from or other.known_from,
        "is_starred": keep.is_starred or other.is_starred,
        "is_hidden": keep.is_hidden and other.is_hidden,
    }


def _joined_decisions(review: Review, keep_id: str, other_id: str) -> Review:
    mine = next((point for point in review.decisions if point.entry_id == keep_id), None)
    theirs = next((point for point in review.decisions if point.entry_id == other_id), None)
    if theirs is None:
        return review
    if mine is None:
        return replace(review, decisions=records.change(review.decisions, theirs.id, entry_id=keep_id))
    joined: DecisionPoint = replace(mine, short=mine.short or theirs.short)
    return replace(
        review,
        decisions=tuple(
            joined if point.id == mine.id else point for point in review.decisions if point.id != theirs.id
        ),
        lines=tuple(
            replace(line, decision_id=mine.id) if line.decision_id == theirs.id else line
            for line in review.lines
        ),
    )


def _refer(review: Review, old_id: str, new_id: str) -> Review:
    changed: dict[str, Any] = {
        name: tuple(
            replace(record, entry_id=new_id) if record.entry_id == old_id else record
            for record in getattr(review, name)
        )
        for name in REFERRING
    }
    return replace(review, **changed)


def _placed(entries: tuple[Entry, ...], entry: Entry, after_id: str) -> tuple[Entry, ...]:
    if entry.at is None:
        return records.insert(entries, entry, after_id)
    for place, present in enumerate(entries):
        if present.at is not None and present.at > entry.at:
            return (*entries[:place], entry, *entries[place:])
    return (*entries, entry)


def _is_ordered(entries: tuple[Entry, ...]) -> bool:
    times = [entry.at for entry in entries if entry.at is not None]
    return times == sorted(times)

"""The one edit that adds what was read: entries, decision points, and notes for what was not read."""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain import decisions, timeline
from facilitator.domain.holding import hold_new
from facilitator.domain.private import PrivateNote
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.read_rows import chosen_groups, unread_key
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, keys_of
from facilitator.ui.add_to_timeline.sources import Source, without_sources
from facilitator.ui.bench import Bench

NewId = Callable[[], str]
Part = tuple[Source, ReadText, Choices]


def count(parts: tuple[Part, ...]) -> int:
    """Return how many entries would be added."""
    return sum(len(chosen_groups(read, choices)) for _source, read, choices in parts)


def add_all(file: ReviewFile, parts: tuple[Part, ...], new_id: NewId) -> ReviewFile:
    """Add every text; nothing is dropped: lines that were not read become private notes."""
    for source, read, choices in parts:
        review = _with_entries(_with_zone(file.review, read, choices), read, choices, new_id)
        notes = (*file.private.notes, *_notes(source, read, choices, new_id))
        file = replace(file, review=review, private=replace(file.private, notes=notes))
    return without_sources(file)


def add_held(
    file: ReviewFile, parts: tuple[Part, ...], bench: Bench, may_blame: Callable[[str, str], bool]
) -> ReviewFile:
    """Add every text; words that may blame are held at their entry, as if they had been typed."""
    return hold_new(file, add_all(file, parts, bench.new_id), may_blame, bench.clock())


def keep_as_note(file: ReviewFile, source: Source, new_id: NewId) -> ReviewFile:
    """Keep a whole text as one private note."""
    note = PrivateNote(new_id(), source.text.strip())
    kept = replace(file, private=replace(file.private, notes=(*file.private.notes, note)))
    drafts = tuple(draft for draft in kept.private.drafts if draft.id != source.target.id)
    return replace(kept, private=replace(kept.private, drafts=drafts))


def _with_zone(review: Review, read: ReadText, choices: Choices) -> Review:
    incident = review.incident
    is_stated = bool(choices.zone or read.reading.zone)
    if not is_stated or review.entries or not (incident.is_zone_assumed or not incident.zone):
        return review
    return replace(review, incident=replace(incident, zone=read.zone, is_zone_assumed=False))


def _with_entries(review: Review, read: ReadText, choices: Choices, new_id: NewId) -> Review:
    keys = keys_of(read.reading.entries)
    groups = chosen_groups(read, choices)
    fresh = {place: replace(read.entries[place], id=new_id()) for group in groups for place in group}
    review = with_many(review, tuple(fresh[group[0]] for group in groups))
    for group in groups:
        kept = fresh[group[0]]
        for place in group[1:]:
            review = timeline.merge(timeline.add(review, fresh[place], kept.id), kept.id, fresh[place].id)
        if keys[group[0]] in choices.decisions:
            review = decisions.mark(review, new_id(), kept.id)
    return review


def with_many(review: Review, entries: tuple[Entry, ...]) -> Review:
    """Add entries at their times; one without a time stays behind the one before it.

    The same as ``timeline.add_many``, for thousands: times are put in order once.
    """
    if not all(entry.at for entry in (*review.entries, *entries)):
        return timeline.add_many(review, entries)
    ordered = sorted((*review.entries, *entries), key=lambda entry: entry.at.timestamp() if entry.at else 0)
    return replace(review, entries=tuple(ordered))


def _notes(source: Source, read: ReadText, choices: Choices, new_id: NewId) -> tuple[PrivateNote, ...]:
    alone: list[str] = []
    rest: list[str] = []
    for line in read.reading.unread:
        is_alone = unread_key(line.line, line.text) in choices.noted
        (alone if is_alone else rest).append(line.text.strip())
    notes = [PrivateNote(new_id(), text) for text in alone]
    if rest:
        name = source.name or _("pasted text")
        head = _("Not read from {name}:").format(name=name)
        notes.append(PrivateNote(new_id(), "\n".join((head, *rest))))
    return tuple(notes)

"""The one edit that adds what was read: entries, decision points, and notes for what was not read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.domain.holding import hold_new
from facilitator.domain.private import PrivateNote
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.layout import chosen_groups
from facilitator.ui.add_to_timeline.merging import Joinable, Merging, Told
from facilitator.ui.add_to_timeline.read_rows import unread_key
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, entry_of, other_times
from facilitator.ui.add_to_timeline.sources import Source, without_sources
from facilitator.ui.add_to_timeline.twins import Twins, is_joined
from facilitator.ui.bench import Bench

NewId = Callable[[], str]


class Part(NamedTuple):
    """One text with its reading, what was chosen, and what another text tells as well."""

    source: Source
    read: ReadText
    choices: Choices
    twins: Twins


def count(parts: Sequence[Part]) -> int:
    """Return how many entries would be added; what goes into another entry is not one more."""
    return sum(_count_one(part) for part in parts)


def count_joined(parts: Sequence[Part]) -> int:
    """Return how many entries go into one that another text or the timeline has."""
    return sum(
        1
        for part in parts
        for place, twin in part.twins.items()
        if is_joined(twin, part.read.keys[place], part.choices)
        and part.read.keys[place] not in part.choices.unchecked
    )


def add_all(file: ReviewFile, parts: Sequence[Part], new_id: NewId) -> ReviewFile:
    """Add every text; nothing is dropped: lines that were not read become private notes."""
    review, notes = file.review, list(file.private.notes)
    merging = Merging(review, new_id)
    for part in parts:
        review = _with_zone(review, part.read, part.choices)
        merging.take(part.source.owner_id, _joinable(part))
        notes += _notes(part.source, part.read, part.choices, new_id)
    review = merging.put_into(review)
    private = replace(file.private, notes=tuple(notes))
    return without_sources(replace(file, review=review, private=private))


def add_held(
    file: ReviewFile, parts: Sequence[Part], bench: Bench, may_blame: Callable[[str, str], bool]
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


def _count_one(part: Part) -> int:
    read, choices = part.read, part.choices
    groups = chosen_groups(read, choices)
    if not part.twins:
        return len(groups)
    twins = ((group[0], part.twins.get(group[0])) for group in groups)
    return sum(1 for first, twin in twins if twin is None or not is_joined(twin, read.keys[first], choices))


def _joinable(part: Part) -> list[Joinable]:
    """Return the rows to add, each with the entry it goes into, if any."""
    read, choices = part.read, part.choices
    name = part.source.name or _("Pasted text")
    made = []
    for group in chosen_groups(read, choices):
        key = read.keys[group[0]]
        twin = part.twins.get(group[0])
        into = twin if twin is not None and is_joined(twin, key, choices) else None
        told = tuple(
            Told(place, entry_of(read, place, choices), f"{name}:{read.reading.entries[place].line}")
            for place in group
        )
        others = other_times(read, group[0], choices) if choices.accounts else ()
        made.append(Joinable(told, into, key in choices.decisions, others))
    return made


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

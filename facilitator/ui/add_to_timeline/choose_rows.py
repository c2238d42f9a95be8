"""The rows of Choose moments: entries, folded neighbours that are not walked, and silent gaps."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

from facilitator.dates.words import clock_words, short_duration
from facilitator.domain.kinds import Evidence, Phase
from facilitator.domain.meeting import Meeting, is_shown
from facilitator.domain.private import Draft
from facilitator.domain.review import Entry, Review
from facilitator.domain.times import Gap, silent_gaps
from facilitator.language.translate import _, plural
from facilitator.ui.widgets.evidence_mark import evidence_words

LEAST_FOLD = 3
MINUTES_OF_A_DECISION = 6.5
MINUTES_OF_A_MOMENT = 1.6


class ChooseKind(Enum):
    """What a row is."""

    ENTRY = 0
    FOLD = 1
    GAP = 2


@dataclass(frozen=True, slots=True)
class ChooseRow:
    """One row; a fold names the entries behind it."""

    id: str
    kind: ChooseKind
    text: str
    time: str = ""
    note: str = ""
    role: str = ""
    evidence: Evidence = Evidence.NONE
    is_disputed: bool = False
    is_approximate: bool = False
    is_starred: bool = False
    is_decision: bool = False
    is_hidden: bool = False
    behind: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What a screen reader says."""
        if self.kind is not ChooseKind.ENTRY:
            return ", ".join(part for part in (self.text, self.note) if part)
        marks = (
            _("to walk") if self.is_starred else _("kept, not walked"),
            _("decision point") if self.is_decision else "",
            _("hidden") if self.is_hidden else _("on stage"),
        )
        known = evidence_words(self.evidence, is_disputed=self.is_disputed)
        return ", ".join(p for p in (self.time, self.text, self.note, self.role, known, *marks) if p)


def rows_of(
    review: Review, meeting: Meeting, kept: frozenset[str], drafts: Iterable[Draft] = ()
) -> tuple[ChooseRow, ...]:
    """Return the rows; entries in ``kept`` have a row of their own, whatever their star says.

    An entry whose words are held shows them from its draft.
    """
    waiting = {draft.record_id: draft.text for draft in drafts if draft.kind == "entries"}
    decided = {point.entry_id for point in review.decisions}
    gaps = {gap.after_id: gap for gap in silent_gaps(review.entries)}
    is_any = any(entry.is_starred for entry in review.entries)
    rows: list[ChooseRow] = []

    def is_alone(entry: Entry) -> bool:
        return not is_any or entry.is_starred or entry.id in decided or entry.id in kept

    for is_walked, group in groupby(review.entries, key=is_alone):
        entries = tuple(group)
        if is_walked or len(entries) < LEAST_FOLD:
            for entry in entries:
                row = _entry_row(review, meeting, entry, entry.id in decided)
                rows.append(row if entry.text else _held(row, waiting.get(entry.id, "")))
                rows += _gap_row(gaps.get(entry.id))
        else:
            rows.append(_fold(review, entries))
            rows += _gap_row(gaps.get(entries[-1].id))
    return tuple(rows)


def is_on_stage(meeting: Meeting, entry: Entry) -> bool:
    """Tell whether the walk will show an entry."""
    is_told = not entry.is_hidden and bool(entry.text.strip())
    return entry.is_starred and is_told and is_shown(meeting, entry.id, by_default=True)


def _held(row: ChooseRow, words: str) -> ChooseRow:
    note = _("held, off the stage") if words else _("no words yet")
    return replace(row, text=words.partition("\n")[0], note=note)


def _entry_row(review: Review, meeting: Meeting, entry: Entry, is_decision: bool) -> ChooseRow:
    return ChooseRow(
        entry.id,
        ChooseKind.ENTRY,
        entry.text.partition("\n")[0],
        time=_time(review, entry),
        note=_note(review, entry),
        role=entry.role,
        evidence=entry.evidence,
        is_disputed=entry.is_disputed,
        is_approximate=entry.is_approximate,
        is_starred=entry.is_starred,
        is_decision=is_decision,
        is_hidden=not is_on_stage(meeting, entry),
    )


def _time(review: Review, entry: Entry) -> str:
    if entry.at is None:
        return entry.written_time or "–"
    clock = clock_words(entry.at, review.incident.zone)
    return _("about {time}").format(time=clock) if entry.is_approximate else clock


def _note(review: Review, entry: Entry) -> str:
    if entry.known_from is not None and entry.at is not None and entry.known_from > entry.at:
        known = clock_words(entry.known_from, review.incident.zone)
        return _("known from {time}").format(time=known)
    times = [account.at for account in review.accounts if account.entry_id == entry.id and account.at]
    if len(times) >= 2:
        zone = review.incident.zone
        one, other = clock_words(times[0], zone), clock_words(times[1], zone)
        return _("one account {one}, another {other}").format(one=one, other=other)
    return ""


def _fold(review: Review, entries: tuple[Entry, ...]) -> ChooseRow:
    timed = [entry for entry in entries if entry.at is not None]
    note = ""
    if timed:
        first, last = _time(review, timed[0]), _time(review, timed[-1])
        note = first if first == last else _("{first} to {last}").format(first=first, last=last)
    more = plural("{count} more", "{count} more", len(entries))
    behind = tuple(entry.id for entry in entries)
    return ChooseRow(f"fold:{entries[0].id}", ChooseKind.FOLD, more, note=note, behind=behind)


def _gap_row(gap: Gap | None) -> list[ChooseRow]:
    if gap is None:
        return []
    words = _("{length} with nothing recorded").format(length=short_duration(gap.length))
    return [ChooseRow(f"gap:{gap.after_id}", ChooseKind.GAP, words)]


@dataclass(frozen=True, slots=True)
class WalkTime:
    """How long the chosen moments take, and what the agenda gives them."""

    moments: int
    decisions: int
    planned: int

    @property
    def of_decisions(self) -> int:
        """Minutes for decision points."""
        return round(self.decisions * MINUTES_OF_A_DECISION)

    @property
    def of_moments(self) -> int:
        """Minutes for the other moments."""
        return round((self.moments - self.decisions) * MINUTES_OF_A_MOMENT)


def walk_time(review: Review, meeting: Meeting) -> WalkTime:
    """Estimate how long the walk takes."""
    walked = {entry.id for entry in review.entries if is_on_stage(meeting, entry)}
    decided = sum(1 for point in review.decisions if point.entry_id in walked)
    planned = sum(part.minutes for part in review.agenda if part.phase is Phase.TIMELINE)
    return WalkTime(len(walked), decided, planned)


def sources_of(review: Review) -> tuple[tuple[str, int], ...]:
    """Return where the entries came from, with counts, the largest first."""
    counts: dict[str, int] = {}
    for entry in review.entries:
        name = entry.source.partition(":")[0].partition(",")[0].strip() or _("Pasted or by hand")
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: -pair[1]))

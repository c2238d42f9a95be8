"""The rows of the timeline list as plain values: entries, silences and the place of the card."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from facilitator.dates.words import clock_words, day_words, short_duration, to_local
from facilitator.domain.kinds import Evidence, Precision
from facilitator.domain.meeting import is_shown
from facilitator.domain.private import Draft
from facilitator.domain.review import Account, Entry
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.stage import walk
from facilitator.stage.wordings import entry_time
from facilitator.ui.run.timeline_places import Places, gaps, reached
from facilitator.ui.widgets.evidence_mark import evidence_words

CARD_ID = "card"


class RowKind(Enum):
    """What a row of the list is."""

    ENTRY = 0
    GAP = 1
    CARD = 2


class Dot(Enum):
    """The mark on the thread."""

    RING = 0
    DISC = 1
    DOUBT = 2
    CHOICE_TO_COME = 3
    CHOICE = 4


class Eye(Enum):
    """Whether the room sees an entry: now, not yet, or kept off on purpose."""

    OPEN = 0
    NOT_YET = 1
    KEPT_OFF = 2


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row; ``note`` follows the text in a quiet colour."""

    id: str
    kind: RowKind
    entry_id: str
    text: str = ""
    note: str = ""
    time: str = ""
    is_about: bool = False
    role: str = ""
    evidence: Evidence = Evidence.NONE
    is_disputed: bool = False
    dot: Dot = Dot.RING
    eye: Eye = Eye.NOT_YET
    is_room: bool = False
    is_current: bool = False
    is_past: bool = False
    is_first: bool = False
    is_last: bool = False
    is_elsewhere: bool = False


def listed(state: State, places: Places) -> tuple[Entry, ...]:
    """Return the entries of the list: those chosen for the walk, and the two places."""
    kept = {places.room, places.looked}
    return tuple(e for e in state.file.review.entries if (e.is_starred and not e.is_hidden) or e.id in kept)


def typed(drafts: Iterable[Draft], editing_id: str) -> tuple[Draft, ...]:
    """Return the drafts of entries' words, without the one that is being typed just now."""
    return tuple(
        d for d in drafts if d.kind == "entries" and d.field == "text" and d.record_id not in ("", editing_id)
    )


def rows(state: State, places: Places, drafts: Iterable[Draft] = ()) -> tuple[TimelineRow, ...]:
    """Return the rows in order of the timeline; the card's row stands under the current decision."""
    return _Rows(state, places, drafts).made()


def spoken(row: TimelineRow) -> str:
    """Return a row as a screen reader says it."""
    if row.kind is RowKind.GAP:
        return row.text
    eye = {Eye.OPEN: _("shown"), Eye.NOT_YET: _("not shown yet"), Eye.KEPT_OFF: _("kept off the stage")}
    parts = (
        row.time,
        row.text,
        row.note,
        row.role,
        evidence_words(row.evidence, is_disputed=row.is_disputed) or _("no source"),
        _("decision point") if row.dot in (Dot.CHOICE, Dot.CHOICE_TO_COME) else "",
        eye[row.eye],
        _("the room is here") if row.is_room else "",
    )
    return ", ".join(part for part in parts if part)


class _Rows:
    """Makes the rows of one state."""

    def __init__(self, state: State, places: Places, drafts: Iterable[Draft]) -> None:
        review, meeting = state.file.review, state.meeting
        self._review, self._meeting, self._places = review, meeting, places
        self._entries = listed(state, places)
        self._drafts: Mapping[str, Draft] = {draft.record_id: draft for draft in drafts}
        self._reached, self._seen = reached(review, meeting)
        self._choices = {point.entry_id for point in review.decisions}
        self._accounts: dict[str, list[Account]] = {}
        for account in review.accounts:
            self._accounts.setdefault(account.entry_id, []).append(account)
        self._gaps = {gap.after_id: gap.length for gap in gaps(review.entries)}
        self._days = _new_days(self._entries, review.incident.zone)

    def made(self) -> tuple[TimelineRow, ...]:
        made: list[TimelineRow] = []
        room_place = next((n for n, e in enumerate(self._entries) if e.id == self._places.room), -1)
        last = len(self._entries) - 1
        for number, entry in enumerate(self._entries):
            is_past = number < room_place
            made.append(self._entry(entry, is_past=is_past, is_first=number == 0, is_last=number == last))
            if entry.id == self._places.looked and entry.id in self._choices:
                made.append(self._card(entry, is_last=number == last))
            if entry.id in self._gaps and number != last:
                made.append(_gap(entry, self._gaps[entry.id]))
        return tuple(made)

    def _entry(self, entry: Entry, *, is_past: bool, is_first: bool, is_last: bool) -> TimelineRow:
        draft = self._drafts.get(entry.id)
        return TimelineRow(
            entry.id,
            RowKind.ENTRY,
            entry.id,
            text=draft.text if draft else entry.text,
            note=" ".join(
                words for words in (self._days.get(entry.id, ""), self._note(entry, draft)) if words
            ),
            time=entry_time(self._review, entry) or _("no time"),
            is_about=entry.is_approximate or entry.precision is Precision.HOUR,
            role=entry.role,
            evidence=entry.evidence,
            is_disputed=entry.is_disputed,
            dot=self._dot(entry),
            eye=self._eye(entry),
            is_room=entry.id == self._places.room,
            is_current=entry.id == self._places.looked,
            is_past=is_past,
            is_first=is_first,
            is_last=is_last and not (entry.id == self._places.looked and entry.id in self._choices),
            is_elsewhere=self._places.is_elsewhere,
        )

    def _card(self, entry: Entry, *, is_last: bool) -> TimelineRow:
        is_room = entry.id == self._places.room
        return TimelineRow(CARD_ID, RowKind.CARD, entry.id, is_room=is_room, is_last=is_last)

    def _note(self, entry: Entry, draft: Draft | None) -> str:
        if draft is not None:
            return _("– held, off the stage") if draft.is_held else _("– not written down yet")
        if walk.became_known_later(entry) and entry.known_from is not None:
            known = clock_words(entry.known_from, self._review.incident.zone)
            return _("– known from {time}").format(time=known)
        told = [account.at for account in self._accounts.get(entry.id, ()) if account.at is not None]
        if len(told) > 1:
            zone = self._review.incident.zone
            first, other = clock_words(told[0], zone), clock_words(told[1], zone)
            return _("– one account {first}, another {other}").format(first=first, other=other)
        return ""

    def _dot(self, entry: Entry) -> Dot:
        if entry.id in self._choices:
            return Dot.CHOICE if entry.id in self._reached else Dot.CHOICE_TO_COME
        is_soft = entry.evidence in (Evidence.RECALLED, Evidence.INFERRED)
        if is_soft or entry.is_approximate or entry.is_disputed:
            return Dot.DOUBT
        return Dot.DISC if entry.id in self._reached else Dot.RING

    def _eye(self, entry: Entry) -> Eye:
        if not is_shown(self._meeting, entry.id, by_default=True):
            return Eye.KEPT_OFF
        return Eye.OPEN if entry.id in self._seen else Eye.NOT_YET


def _new_days(entries: Iterable[Entry], zone: str) -> dict[str, str]:
    """Return the day beside each entry that is the first of another day than the one before."""
    found: dict[str, str] = {}
    last = None
    for entry in entries:
        if entry.at is None:
            continue
        day = to_local(entry.at, zone).date()
        if last is not None and day != last:
            found[entry.id] = _("– {day}").format(day=day_words(day))
        last = day
    return found


def _gap(entry: Entry, length: timedelta) -> TimelineRow:
    words = _("{length} with nothing recorded").format(length=short_duration(length))
    return TimelineRow(f"gap:{entry.id}", RowKind.GAP, entry.id, text=words)

"""The timeline of a document, and what was known at its decision moments."""

from datetime import date, timedelta

from facilitator.dates.words import clock_words, day_words, short_duration
from facilitator.documents.blocks import Block, Moment, Paragraph, Row, Rows, Section, Subheading, Timeline
from facilitator.documents.pictures import timeline_picture
from facilitator.documents.words import entry_evidence, entry_time, joined, local_day, nothing_recorded
from facilitator.domain import times
from facilitator.domain.kinds import Evidence, OptionOutcome, Slot
from facilitator.domain.review import Account, DecisionPoint, Entry, Line, Review
from facilitator.language.translate import _

DOUBTED = (Evidence.RECALLED, Evidence.INFERRED)


def timeline(review: Review) -> Section:
    """What happened when, with decision moments, two accounts side by side and long silences."""
    entries = _told(review)
    if not any(entry.text.strip() for entry in entries):
        return Section("timeline", _("Timeline"), (Paragraph(nothing_recorded(), "empty"),))
    zone = review.incident.zone
    silent = {gap.before_id: gap.length for gap in times.silent_gaps(entries)}
    moments: list[Moment] = []
    day = _first_day(review, entries)
    for entry in entries:
        if entry.id in silent:
            moments.append(_silence(silent[entry.id]))
        if not entry.text.strip():  # its words are held
            continue
        moments.append(_moment(review, entry, day))
        if entry.at is not None:
            day = local_day(entry.at, zone)
    described = _("Timeline. The same moments are listed below in words.")
    block = Timeline(tuple(moments), timeline_picture(review, entries, described))
    return Section("timeline", _("Timeline"), (block,), sum(not moment.is_gap for moment in moments))


def known_then(review: Review) -> Section | None:
    """For every decision moment: what was visible, what else was there, the options, what came out later."""
    entries = {entry.id: entry for entry in _told(review)}
    blocks: list[Block] = []
    for point in review.decisions:
        entry = entries.get(point.entry_id)
        if entry is not None:
            day = _first_day(review, tuple(entries.values()))
            title = f"{entry_time(entry, review.incident.zone, day)} {entry.text}".strip()
            blocks += [Subheading(title, is_decision=True), _slots(review, point)]
    return Section("what-we-knew-then", _("What we knew then"), tuple(blocks)) if blocks else None


def _told(review: Review) -> tuple[Entry, ...]:
    return tuple(entry for entry in review.entries if not entry.is_hidden)


def _first_day(review: Review, entries: tuple[Entry, ...]) -> date | None:
    """The day that need not be said again: the incident's, or the first entry's."""
    zone, start = review.incident.zone, review.incident.started_at
    if start is not None:
        return local_day(start, zone)
    first = next((entry.at for entry in entries if entry.at is not None), None)
    return local_day(first, zone) if first is not None else None


def _silence(length: timedelta) -> Moment:
    return Moment("", _("{length} with nothing recorded").format(length=short_duration(length)), is_gap=True)


def _moment(review: Review, entry: Entry, day: date | None) -> Moment:
    point = next((point for point in review.decisions if point.entry_id == entry.id), None)
    accounts = tuple(a for a in review.accounts if a.entry_id == entry.id and a.text.strip())
    return Moment(
        time=entry_time(entry, review.incident.zone, day),
        text=entry.text,
        evidence=entry_evidence(entry),
        details=(*_known(review, point), *_settled(entry), *_known_from(review, entry)),
        accounts=_accounts(accounts),
        is_decision=point is not None,
        is_doubtful=entry.is_approximate or entry.is_disputed or entry.evidence in DOUBTED,
    )


def _known(review: Review, point: DecisionPoint | None) -> tuple[str, ...]:
    if point is None:
        return ()
    lines = [line.text for line in _in_slot(review, point, Slot.KNOWN)]
    return (_("Known then: {lines}").format(lines="; ".join(lines)),) if lines else ()


def _accounts(accounts: tuple[Account, ...]) -> tuple[str, ...]:
    labels = [_("One account: {text}"), *[_("Another account: {text}")] * len(accounts)]
    return tuple(label.format(text=account.text) for label, account in zip(labels, accounts, strict=False))


def _settled(entry: Entry) -> tuple[str, ...]:
    return (_("What would settle it: {text}").format(text=entry.settled_by),) if entry.settled_by else ()


def _known_from(review: Review, entry: Entry) -> tuple[str, ...]:
    moment, zone = entry.known_from, review.incident.zone
    if moment is None or (entry.at is not None and moment <= entry.at):
        return ()
    time = clock_words(moment, zone)
    if entry.at is not None and local_day(moment, zone) != local_day(entry.at, zone):
        time = f"{day_words(local_day(moment, zone))} {time}"
    return (_("Known to responders from {time}").format(time=time),)


def _in_slot(review: Review, point: DecisionPoint, slot: Slot) -> list[Line]:
    return [line for line in review.lines if line.decision_id == point.id and line.slot is slot]


def _slots(review: Review, point: DecisionPoint) -> Block:
    labels = {
        Slot.KNOWN: _("Visible at this minute"),
        Slot.UNSEEN: _("Also there, seen later"),
        Slot.OPTIONS: _("Options"),
        Slot.PRESSURES: _("Pressures"),
        Slot.LATER: _("Known later"),
    }
    if not any(line.decision_id == point.id for line in review.lines):
        return Paragraph(nothing_recorded(), "empty")
    return Rows(
        tuple(
            Row(
                label,
                tuple(_line(line) for line in _in_slot(review, point, slot)) or (_("Nothing recorded"),),
            )
            for slot, label in labels.items()
        )
    )


def _line(line: Line) -> str:
    outcome = {
        OptionOutcome.OPEN: "",
        OptionOutcome.TAKEN: _("taken"),
        OptionOutcome.SET_ASIDE: _("set aside"),
    }[line.outcome]
    return joined(line.text, outcome, by=" – ")

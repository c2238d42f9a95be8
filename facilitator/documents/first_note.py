"""The first note for colleagues, made of the timeline: effect, what happened, state, next."""

from datetime import datetime

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.dates.zone import zone as zone_by_name
from facilitator.domain.review import Entry, Review
from facilitator.language.translate import _


def first_note(review: Review) -> str:
    """Return the note as it was written, else as the timeline tells it; empty without any entry."""
    return review.incident.first_note or "\n".join(note_lines(review))


def note_lines(review: Review) -> tuple[str, ...]:
    """Return the lines that the timeline gives; it adds no fact."""
    told = [entry for entry in review.entries if entry.text.strip() and not entry.is_hidden]
    if not told:
        return ()
    first, last = told[0], told[-1]
    lines = [_effect(review), _("What happened: {entry}").format(entry=_sentence(review, first))]
    if last is not first:
        lines.append(_("State: {entry}").format(entry=_sentence(review, last)))
    lines.append(_("Next: internal document and customer message today. Questions to me, any time."))
    return tuple(line for line in lines if line)


def _effect(review: Review) -> str:
    incident = review.incident
    summary = incident.summary.strip()
    effect = summary.split(". ", 1)[0].rstrip(".") if summary else incident.title.strip()
    if not effect:
        return ""
    when = time_words(review)
    return _("{effect}, {when}.").format(effect=effect, when=when) if when else f"{effect}."


def time_words(review: Review) -> str:
    """Return "Fri 13 Nov, 10:52–17:10 CET"; without an end only the beginning."""
    incident = review.incident
    if incident.started_at is None:
        return ""
    zone = incident.zone
    day = day_words(to_local(incident.started_at, zone).date())
    clock = clock_words(incident.started_at, zone)
    if incident.ended_at is not None:
        clock = f"{clock}–{clock_words(incident.ended_at, zone)}"
    return _("{day}, {clock} {zone}").format(
        day=day, clock=clock, zone=_short_zone(zone, incident.started_at)
    )


def _short_zone(zone: str, moment: datetime) -> str:
    return moment.astimezone(zone_by_name(zone)).tzname() or zone


def _sentence(review: Review, entry: Entry) -> str:
    text = entry.text.strip().rstrip(".")
    if entry.at is None:
        return f"{text}."
    clock = clock_words(entry.at, review.incident.zone)
    return _("{text} at {clock}.").format(text=text, clock=clock)

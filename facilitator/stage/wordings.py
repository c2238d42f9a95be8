"""Words that several scenes share: times, evidence, numbers, roles, the running head."""

from datetime import date, datetime

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.domain.kinds import Evidence, Precision, Slot
from facilitator.domain.meeting import Meeting, is_shown, role_eye
from facilitator.domain.records import find
from facilitator.domain.review import AgendaPart, Entry, Review
from facilitator.language.translate import _
from facilitator.stage.parts import Thread


def clock(review: Review, moment: datetime) -> str:
    """Return "14:39" on the clocks of the incident."""
    return clock_words(moment, review.incident.zone)


def entry_time(review: Review, entry: Entry) -> str:
    """Return the time of an entry as the room reads it: "14:39", "about 15:00", or as it was written."""
    if entry.at is None or entry.precision in {Precision.DAY, Precision.UNKNOWN}:
        return entry.written_time
    time = clock(review, entry.at)
    if entry.is_approximate and entry.until is not None and entry.until > entry.at:
        return f"{time}–{clock(review, entry.until)}"
    if entry.is_approximate or entry.precision is Precision.HOUR:
        return _("about {time}").format(time=time)
    return time


def local_day(review: Review, moment: datetime) -> date:
    """Return the day of a moment where the incident was."""
    return to_local(moment, review.incident.zone).date()


def short_day(day: date) -> str:
    """Return "3 Nov", without the weekday."""
    return day_words(day).split(" ", 1)[1]


def room_title(review: Review) -> str:
    """Return the title for the room; never the full one, which often holds the cause."""
    if review.incident.room_title:
        return review.incident.room_title
    if review.incident.started_at is None:
        return _("Incident review")
    day = short_day(local_day(review, review.incident.started_at))
    return _("Incident review, {day}").format(day=day)


def part(review: Review, meeting: Meeting) -> AgendaPart | None:
    """Return the part of the agenda that is going on."""
    found = find(review.agenda, meeting.part_id)
    return found or (review.agenda[0] if review.agenda else None)


def head(review: Review, meeting: Meeting) -> str:
    """Return the running head: the part in a word or two."""
    now = part(review, meeting)
    return now.title if now else ""


def thread(review: Review, meeting: Meeting) -> Thread | None:
    """Return the thread of parts."""
    now = part(review, meeting)
    return Thread(len(review.agenda), review.agenda.index(now)) if now else None


def evidence_words(evidence: Evidence) -> str:
    """Return how a statement is known, in words; empty where no source is given."""
    return {
        Evidence.MEASURED: _("measured"),
        Evidence.WRITTEN_THEN: _("written then"),
        Evidence.RECALLED: _("recalled"),
        Evidence.INFERRED: _("inferred"),
    }.get(evidence, "")


def doubt_words(entry: Entry) -> str:
    """Return what makes an entry uncertain: "recalled, disputed"; empty where nothing does."""
    if not entry.is_disputed and not entry.is_approximate:
        return ""
    is_soft = entry.evidence in {Evidence.RECALLED, Evidence.INFERRED}
    first = evidence_words(entry.evidence) if is_soft else ""
    return ", ".join(word for word in (first, _("disputed") if entry.is_disputed else "") if word)


def role_words(review: Review, meeting: Meeting, role: str, eye_id: str) -> str:
    """Return a role, or nothing where one person held it and it is not shown on purpose."""
    known = next((r for r in review.roles if r.name.casefold() == role.strip().casefold()), None)
    is_name = known is not None and known.is_one_person
    return role if is_shown(meeting, role_eye(eye_id), by_default=not is_name) else ""


def handle(owner: str) -> str:
    """Return an owner or verifier if it is a handle; people's names never reach the room."""
    first = owner.split(maxsplit=1)[0] if owner.split() else ""
    return first if first.startswith("@") and len(first) > 1 else ""


def number_words(count: int) -> str:
    """Return a small number as a word."""
    words = (
        _("none"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"),
    )  # fmt: skip
    return words[count] if 0 <= count < len(words) else str(count)


def inside_sentence(text: str) -> str:
    """Return words as they read in the middle of a sentence: "One bad value" becomes "one bad value".

    Only small opening words lose their capital, because a longer one may be a name.
    """
    first, _space, rest = text.partition(" ")
    small = _("a an the one no every some each all many most few this that these those it there").split()
    return f"{first.lower()} {rest}".strip() if first.lower() in small else text


def decision_question(slot: Slot) -> str:
    """Return the question that opens a list of a decision point."""
    return {
        Slot.KNOWN: _("What was visible at this minute?"),
        Slot.OPTIONS: _("What were the options then?"),
        Slot.UNSEEN: _("What else was there?"),
        Slot.PRESSURES: _("What pressed at this minute?"),
        Slot.LATER: _("What did we learn later?"),
    }[slot]

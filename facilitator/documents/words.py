"""Fixed words of a document: how a time, a way of knowing or the end of a branch is written."""

from datetime import date, datetime, timedelta

from facilitator.dates.words import clock_words, day_words
from facilitator.dates.zone import to_local
from facilitator.domain.kinds import (
    ActionStatus,
    BranchEnd,
    Evidence,
    KeptBy,
    Precision,
    PromiseState,
    Strength,
)
from facilitator.domain.review import Entry
from facilitator.language.translate import _


def nothing_recorded() -> str:
    """Say that a section is empty."""
    return _("Nothing recorded here.")


def not_agreed() -> str:
    """Say that a field of an action is open."""
    return _("not agreed yet")


def not_known() -> str:
    """Say that a fact is open."""
    return _("not known yet")


def joined(*parts: str, by: str = ", ") -> str:
    """Join the parts that say something."""
    return by.join(part for part in parts if part)


def evidence_words(evidence: Evidence) -> str:
    """How we know a statement."""
    return {
        Evidence.NONE: "",
        Evidence.MEASURED: _("measured"),
        Evidence.WRITTEN_THEN: _("written then"),
        Evidence.RECALLED: _("recalled"),
        Evidence.INFERRED: _("inferred"),
    }[evidence]


def entry_evidence(entry: Entry) -> str:
    """How we know an entry, with the mark of dispute."""
    return joined(evidence_words(entry.evidence), _("disputed") if entry.is_disputed else "")


def end_words(end: BranchEnd) -> str:
    """Why a branch of the 5 Whys stops."""
    return {
        BranchEnd.OPEN: "",
        BranchEnd.CHANGEABLE: _("a system we can change"),
        BranchEnd.SOMEONE_FINDS_OUT: _("someone finds out"),
        BranchEnd.CHANGEABLE_BY_OTHERS: _("a system others can change"),
        BranchEnd.OUTSIDE: _("outside of what can be changed"),
        BranchEnd.SAME_AS: _("same as another branch"),
        BranchEnd.ENOUGH: _("enough for now"),
        BranchEnd.OUT_OF_TIME: _("out of time"),
    }[end]


def kept_by_words(kept_by: KeptBy) -> str:
    """What something that went well rests on."""
    return {
        KeptBy.UNSAID: "",
        KeptBy.DESIGN: _("by design"),
        KeptBy.HABIT: _("by habit"),
        KeptBy.LUCK: _("by luck"),
    }[kept_by]


def status_words(status: ActionStatus) -> str:
    """Where an action stands."""
    return {
        ActionStatus.COMMITTED: _("committed"),
        ActionStatus.IN_PROGRESS: _("in progress"),
        ActionStatus.BLOCKED: _("blocked"),
        ActionStatus.DONE: _("done, not verified yet"),
        ActionStatus.VERIFIED: _("done and verified"),
        ActionStatus.REOPENED: _("reopened"),
        ActionStatus.WONT_DO: _("will not be done"),
    }[status]


def strength_words(strength: Strength) -> str:
    """The tier of an action."""
    return {
        Strength.UNRATED: "",
        Strength.STRONG: _("strong"),
        Strength.INTERMEDIATE: _("intermediate"),
        Strength.WEAK: _("weak"),
    }[strength]


def promise_words(state: PromiseState) -> str:
    """Where a promise of an earlier review stands."""
    return {
        PromiseState.VERIFIED: _("done and verified"),
        PromiseState.PASSED_THIS_CASE: _("done; this case passed it"),
        PromiseState.OPEN: _("still open"),
    }[state]


def zone_words(moment: datetime | None, zone: str) -> str:
    """Return "CET", or "UTC+03" where the zone has no letters of its own."""
    name = (to_local(moment, zone).tzname() or "") if moment else zone
    return f"UTC{name}" if name[:1] in ("+", "-") else name


def span_words(start: datetime, end: datetime | None, zone: str) -> str:
    """Return "14:20–15:31", with the later day where the end is on another one."""
    if end is None:
        return clock_words(start, zone)
    later = clock_words(end, zone)
    if local_day(start, zone) != local_day(end, zone):
        later = f"{day_words(local_day(end, zone))} {later}"
        return f"{clock_words(start, zone)} – {later}"
    return f"{clock_words(start, zone)}–{later}"


def entry_time(entry: Entry, zone: str, day: date | None) -> str:
    """The time of an entry as exactly as it is known; its day is said where it is not ``day``."""
    if entry.at is None or entry.precision is Precision.UNKNOWN:
        return entry.written_time or _("time not known")
    here = local_day(entry.at, zone)
    if entry.precision is Precision.DAY:
        return day_words(here)
    text = span_words(entry.at, entry.until, zone)
    if entry.precision is Precision.SECOND and entry.until is None:
        text = to_local(entry.at, zone).strftime("%H:%M:%S")
    if here != day:
        text = f"{day_words(here)} {text}"
    is_about = entry.is_approximate or entry.precision is Precision.HOUR
    return _("about {time}").format(time=text) if is_about else text


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day on the clocks of the zone."""
    return to_local(moment, zone).date()


def after(start: datetime | None, moment: datetime) -> timedelta | None:
    """How long after the start, or None where there is nothing to say."""
    return moment - start if start is not None and moment > start else None

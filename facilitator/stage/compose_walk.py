"""The walk: one moment, what came before it, and nothing of what came after while the curtain is drawn."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from facilitator.dates.words import short_duration
from facilitator.domain.decisions import decision_for
from facilitator.domain.kinds import Evidence, Precision
from facilitator.domain.meeting import Meeting
from facilitator.domain.records import get
from facilitator.domain.review import Entry, Review
from facilitator.domain.times import Gap, silent_gaps
from facilitator.language.translate import _
from facilitator.stage import scene
from facilitator.stage.parts import Moment, NowMoment, Overview, Stillness, Tick, TickKind
from facilitator.stage.walk import Step, StepKind, place, steps_shown, visible
from facilitator.stage.wordings import (
    clock,
    doubt_words,
    entry_time,
    evidence_words,
    head,
    role_words,
    thread,
)

QUIET = 3


def here(review: Review, meeting: Meeting) -> Step | None:
    """Return the step the room is at."""
    number = place(review, meeting)
    return steps_shown(review, meeting)[number] if number >= 0 else None


def walk(review: Review, meeting: Meeting) -> scene.Walk:
    """Compose the page of the current step."""
    step = here(review, meeting)
    seen = visible(review, meeting)
    earlier: tuple[Entry, ...] = ()
    following: tuple[Entry, ...] = ()
    if step is not None:
        number = next(n for n, entry in enumerate(seen) if entry.id == step.entry_id)
        if step.kind is StepKind.BECAME_KNOWN:
            following = seen[number + 1 :][:QUIET]
        else:
            earlier = seen[: number + (step.kind is StepKind.GAP)][-QUIET:]
    return scene.Walk(
        head=head(review, meeting),
        thread=thread(review, meeting),
        overview=_overview(review, meeting, step, seen),
        earlier=tuple(moment(review, entry) for entry in earlier),
        now=_now(review, meeting, step) if step else None,
        following=tuple(moment(review, entry) for entry in following),
        curtain="" if meeting.is_curtain_lifted else _("later – not known yet"),
    )


def moment(review: Review, entry: Entry) -> Moment:
    """Return an entry as a quiet line."""
    doubt = doubt_words(entry)
    return Moment(
        entry_time(review, entry),
        entry.text,
        _("({doubt})").format(doubt=doubt) if doubt else "",
        is_decision=decision_for(review, entry.id) is not None,
        is_approximate=entry.is_approximate,
    )


def _now(review: Review, meeting: Meeting, step: Step) -> NowMoment:
    entry = get(review.entries, step.entry_id)
    time = entry_time(review, entry)
    if step.kind is StepKind.GAP:
        question = meeting.question_here or _("What was happening in this time?")
        return NowMoment(_("after {time}").format(time=time), question=question, is_range=True)
    if meeting.question_here and decision_for(review, entry.id) is None:
        return NowMoment(
            time, entry.text, question=meeting.question_here, is_approximate=entry.is_approximate
        )
    doubt = doubt_words(entry)
    evidence = "" if doubt else evidence_words(entry.evidence)
    if step.kind is StepKind.BECAME_KNOWN and step.at is not None:
        known = _("became known {time}").format(time=clock(review, step.at))
        return NowMoment(time, entry.text, became_known=known, caption=evidence, doubt=doubt)
    if decision_for(review, entry.id) is not None:
        return NowMoment(time, entry.text, decision=_("Decision point"), is_approximate=entry.is_approximate)
    role = role_words(review, meeting, entry.role, entry.id)
    caption = ", ".join(word for word in (role, evidence) if word)
    return NowMoment(time, entry.text, caption=caption, doubt=doubt, is_approximate=entry.is_approximate)


def _overview(review: Review, meeting: Meeting, step: Step | None, seen: tuple[Entry, ...]) -> Overview:
    placed = [entry for entry in seen if _is_placed(entry)]
    if not placed:
        return Overview()
    first = placed[0].at
    row = steps_shown(review, meeting)
    entries = {entry.id: entry for entry in review.entries}
    walked = [entries[one.entry_id] for one in row if one.kind is not StepKind.GAP]
    whole = [e for e in walked if _is_placed(e) and e.at is not None and first is not None and e.at >= first]
    ids = {entry.id for entry in whole}
    gaps = [g for g in silent_gaps(e for e in review.entries if not e.is_hidden) if g.after_id in ids]
    gaps = [gap for gap in gaps if gap.before_id in ids]
    seconds = sum((gap.length for gap in gaps), timedelta(0)).total_seconds()
    is_new = step is not None and step.kind is StepKind.BECAME_KNOWN
    minute = step.at if step is not None else None
    return Overview(
        ticks=tuple(
            _tick(review, e, n, is_new and step is not None and e.id == step.entry_id)
            for n, e in enumerate(placed)
        ),
        silences=tuple(_stillnesses(review, gaps, step, placed)),
        now=minute.timestamp() if minute else None,
        now_label=clock(review, minute) if minute else "",
        came_from=_came_from(review, step) if is_new else None,
        seconds=max(1.0, _seconds(whole, row) - seconds),
        silence_count=len(gaps),
    )


def _is_placed(entry: Entry) -> bool:
    return entry.at is not None and entry.precision is not Precision.UNKNOWN


def _seconds(entries: list[Entry], row: tuple[Step, ...]) -> float:
    """How much time the axis covers: the moments, and the minutes in which something became known."""
    times = [moment for e in entries for moment in (e.at, e.until) if moment is not None]
    times += [one.at for one in row if one.kind is StepKind.BECAME_KNOWN and one.at is not None and times]
    return (max(times) - min(times)).total_seconds() if times else 0.0


def _came_from(review: Review, step: Step | None) -> float | None:
    at = get(review.entries, step.entry_id).at if step else None
    return at.timestamp() if at else None


def _tick(review: Review, entry: Entry, number: int, is_new: bool) -> Tick:
    kind = TickKind.TICK
    until: datetime | None = None
    if decision_for(review, entry.id) is not None:
        kind = TickKind.DECISION
    elif entry.is_approximate:
        kind = TickKind.APPROXIMATE
        until = entry.until or max(
            (a.at for a in review.accounts if a.entry_id == entry.id and a.at is not None), default=None
        )
    elif entry.evidence is Evidence.RECALLED:
        kind = TickKind.RECALLED
    at = entry.at.timestamp() if entry.at else 0.0
    label = (
        clock(review, entry.at) if entry.at and (number == 0 or is_new or kind is TickKind.DECISION) else ""
    )
    return Tick(at, kind, label, until.timestamp() if until and until.timestamp() > at else None, is_new)


def _stillnesses(
    review: Review, gaps: Iterable[Gap], step: Step | None, placed: list[Entry]
) -> Iterable[Stillness]:
    """The silences the room has reached; a far end only where the walk has come to it."""
    seen = {entry.id for entry in placed}
    for gap in gaps:
        after = get(review.entries, gap.after_id)
        start = max(moment for moment in (after.at, after.until) if moment is not None).timestamp()
        if gap.before_id in seen and gap.after_id in seen:
            words = _("{length}, nothing recorded").format(length=short_duration(gap.length))
            yield Stillness(start, start + gap.length.total_seconds(), words)
        elif step is not None and step.kind is StepKind.GAP and step.entry_id == gap.after_id:
            yield Stillness(start, None, _("nothing recorded"))
        elif step is not None and gap.after_id in seen and _became_known_within(gap, start, step):
            yield Stillness(start, None, "")


def _became_known_within(gap: Gap, start: float, step: Step) -> bool:
    """Tell whether the minute of the step lies in a silence the walk has not come out of."""
    if step.kind is not StepKind.BECAME_KNOWN or step.at is None:
        return False
    return 0 < step.at.timestamp() - start <= gap.length.total_seconds()

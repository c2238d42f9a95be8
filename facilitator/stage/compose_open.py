"""The pages before and between: opening, what is kept, purpose, check-in, impact, pause, blank."""

import re
from datetime import datetime, timedelta

from facilitator.dates.words import clock_words, day_words, duration_words, to_local
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import ImpactFact, Review
from facilitator.language.translate import _
from facilitator.stage import scene
from facilitator.stage.parts import Column, ImpactColumn, PauseClock, Row
from facilitator.stage.wordings import evidence_words, head, local_day, part, room_title, thread

NUMBER = re.compile(r"^(?P<before>[^\d]{0,12}?)\s*(?P<number>\d[\d.,:]{0,4})\s*(?P<unit>[^\d\s]{0,6})$")
MAX_RULES = 5
MAX_COLUMNS = 3


def blank(_review: Review, _meeting: Meeting) -> scene.Blank:
    """Nothing of the review."""
    return scene.Blank(title=_("One moment"))


def kept(review: Review, meeting: Meeting) -> scene.Kept:
    """Say what is written down and who reads it, before anybody speaks."""
    readers = review.plan.who_reads or _("You first, then everybody who works on these systems")
    return scene.Kept(
        head=head(review, meeting),
        thread=thread(review, meeting),
        title=_("What is kept"),
        line=_("Our notes name roles, not people."),
        rows=(
            Row(_("Written down"), (_("The timeline, what was visible, what made it possible, actions"),)),
            Row(_("Who reads it"), (readers,)),
            Row(_("The draft"), (_("You see it before anybody else does"),)),
            Row(_("What it is for"), (_("Learning. Nothing here is for punishment."),)),
        ),
    )


def opening(review: Review, meeting: Meeting) -> scene.Opening:
    """Say what this meeting is for before anyone has to speak."""
    rules = tuple(line.strip() for line in review.plan.ground_rules.splitlines() if line.strip())
    now = part(review, meeting)
    return scene.Opening(
        head=room_title(review),
        day=_opening_day(review),
        label=_("Why we are here"),
        title=review.plan.purpose,
        rules_label=_("How we talk") if rules else "",
        rules=rules[:MAX_RULES],
        agenda=tuple(Column(p.title, max(1, p.minutes), p == now) for p in review.agenda),
    )


def _opening_day(review: Review) -> str:
    severity, starts_at = review.incident.severity, review.plan.starts_at
    if starts_at is None:
        return severity
    day = day_words(local_day(review, starts_at), with_year=True)
    if not severity:
        return _("Review on {day}").format(day=day)
    return _("{severity}, review on {day}").format(severity=severity, day=day)


def purpose(review: Review, meeting: Meeting) -> scene.Purpose:
    """The card to come back to."""
    return scene.Purpose(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("Why we are here"),
        title=review.plan.purpose,
        rule=review.plan.purpose_rule,
    )


def check_in(review: Review, meeting: Meeting) -> scene.CheckIn:
    """One question for everybody."""
    return scene.CheckIn(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("Check-in"),
        title=meeting.question_here or review.plan.check_in or _("How do you arrive here today?"),
        line=_("One word each, in any order. You can pass. It is not written down."),
    )


def question(review: Review, meeting: Meeting) -> scene.Scene:
    """The question that was put, under the title of its part; without one nothing is asked."""
    if not meeting.question_here:
        return blank(review, meeting)
    return scene.Question(
        head=head(review, meeting), thread=thread(review, meeting), title=meeting.question_here
    )


def silent_minute(review: Review, meeting: Meeting) -> scene.SilentMinute:
    """A minute to write for oneself; each step fills a quarter of the ring."""
    return scene.SilentMinute(
        label=_("One silent minute"),
        title=meeting.question_here or _silent_question(review),
        line=_("Write for yourself. Nobody collects it."),
        quarters=max(0, min(4, meeting.step)),
    )


def _silent_question(review: Review) -> str:
    started_at, ended_at = review.incident.started_at, review.incident.ended_at
    if (
        started_at is None
        or ended_at is None
        or not timedelta(0) < ended_at - started_at < timedelta(hours=2)
    ):
        return _("What stood out to you?")
    length = duration_words(ended_at - started_at)
    return _("What stood out to you in those {length}?").format(length=length)


def impact(review: Review, meeting: Meeting) -> scene.Impact:
    """How long, how bad, for whom."""
    columns = tuple(_impact_column(fact) for fact in review.impact[:MAX_COLUMNS])
    return scene.Impact(
        head=head(review, meeting) or _("Impact"), thread=thread(review, meeting), columns=columns
    )


def _impact_column(fact: ImpactFact) -> ImpactColumn:
    unknown = _("not known yet")
    evidence = evidence_words(fact.evidence)
    value, detail = fact.value.strip(), fact.detail.strip()
    if not value or value.casefold() == unknown.casefold():
        return ImpactColumn(fact.label, detail=detail, unknown=unknown, evidence=evidence)
    found = NUMBER.match(value)
    if found is None:
        return ImpactColumn(fact.label, word=value, detail=detail, evidence=evidence)
    return ImpactColumn(
        fact.label, found["before"].strip(), found["number"], found["unit"], detail=detail, evidence=evidence
    )


def pause(review: Review, meeting: Meeting, now: datetime) -> scene.Pause:
    """When we go on; after that time, or without one, only that we do."""
    line = _("Nothing is written down.")
    until = meeting.pause_until
    if until is None or until <= now:
        face = None
        if until is not None:
            local = to_local(now, review.incident.zone)
            face = PauseClock(local.minute, local.minute)
        return scene.Pause(clock=face, title=_("We go on soon."), line=line)
    zone = review.incident.zone
    title = _("Back at {time}").format(time=clock_words(until, zone))
    minutes = PauseClock(to_local(now, zone).minute, to_local(until, zone).minute)
    is_within_an_hour = until - now < timedelta(hours=1)
    return scene.Pause(clock=minutes if is_within_an_hour else None, title=title, line=line)


def screen_test(_review: Review, _meeting: Meeting) -> scene.TestCard:
    """Words to try the screen with."""
    return scene.TestCard(
        label=_("Test card"),
        title=_("This is the stage."),
        line=_("Share this window. Its name is “Facilitator – stage”."),
        sizes_label=_("From the last row"),
        question=_("A question is this size."),
        entry=_("An entry is this size."),
        smallest=_("The smallest words are this size."),
        marks_label=_("Marks"),
        decision=_("decision"),
        system=_("system we can change"),
        recalled=_("recalled"),
        unknown=_("not known yet"),
        steps_label=_("Light and dark"),
        steps=_("six steps, all different"),
        corners=_("all four corners are visible"),
    )

"""A review as a document for everybody inside: its sections in order, every sentence typed by a person.

The seven sections of a review (summary, impact, timeline, root causes, actions, lessons, what went well)
are always there and say so when they are empty; the others appear when they have something to say.
"""

from datetime import date

from facilitator.dates.words import clock_words, day_words, short_duration
from facilitator.documents import outline_actions, outline_method, outline_timeline, outline_whys
from facilitator.documents.blocks import (
    Block,
    Bullet,
    Bullets,
    Figure,
    Figures,
    Outline,
    Paragraph,
    Quote,
    Row,
    Rows,
    Section,
)
from facilitator.documents.plain import cleaned
from facilitator.documents.words import (
    after,
    evidence_words,
    joined,
    kept_by_words,
    local_day,
    not_known,
    nothing_recorded,
    span_words,
    zone_words,
)
from facilitator.domain.kinds import ActionStatus, Evidence
from facilitator.domain.review import Review
from facilitator.domain.told import told
from facilitator.language.translate import _

NO_DAY = date(2000, 1, 1)


def outline(review: Review) -> Outline:
    """Turn a review into the sections of its internal document."""
    review = told(cleaned(review))
    sections = [
        _summary(review),
        _impact(review),
        outline_timeline.timeline(review),
        outline_timeline.known_then(review),
        outline_whys.factors(review),
        _went_well(review),
        _lessons(review),
        outline_actions.actions(review),
        outline_actions.open_questions(review),
        outline_method.not_covered(review),
        _customer_message(review),
        outline_method.method(review),
    ]
    return Outline(
        title=review.incident.title or review.incident.room_title or _("Untitled review"),
        kicker=_("Incident review · Internal"),
        meta=_meta(review),
        sections=tuple(section for section in sections if section is not None),
        dated=_dated(review),
    )


def filled(*blocks: Block) -> tuple[Block, ...]:
    """Return the blocks, or the words that there is nothing."""
    return blocks or (Paragraph(nothing_recorded(), "empty"),)


def _meta(review: Review) -> str:
    incident, zone = review.incident, review.incident.zone
    when = ""
    if incident.started_at is not None:
        when = _("{day}, {times} {zone}").format(
            day=day_words(local_day(incident.started_at, zone), with_year=True),
            times=span_words(incident.started_at, incident.ended_at, zone),
            zone=zone_words(incident.started_at, zone),
        )
    reviewed = ""
    if review.plan.starts_at is not None:
        reviewed = _("Reviewed {day}").format(day=day_words(local_day(review.plan.starts_at, zone)))
    return joined(when, incident.severity, reviewed, _closed(review), by=" · ")


def _closed(review: Review) -> str:
    if not review.actions:
        return ""
    ended = (ActionStatus.VERIFIED, ActionStatus.WONT_DO)
    if all(action.status in ended for action in review.actions):
        return _("Every action is verified")
    return _("Closed when every action is verified")


def _dated(review: Review) -> date:
    moment = review.plan.starts_at or review.incident.started_at
    return local_day(moment, review.incident.zone) if moment else NO_DAY


def _summary(review: Review) -> Section:
    text = review.incident.summary.strip()
    return Section("summary", _("Summary"), filled(*((Paragraph(text, "lead"),) if text else ())))


def _impact(review: Review) -> Section:
    figures = tuple(
        Figure(fact.value, fact.detail or fact.label, evidence_words(fact.evidence))
        if fact.value
        else Figure(fact.label, joined(fact.detail, not_known(), by=" · "), evidence_words(fact.evidence))
        for fact in review.impact
    )
    rows = _times(review)
    blocks: list[Block] = []
    if figures:
        blocks.append(Figures(figures))
    if rows:
        blocks.append(Rows(rows))
    return Section("impact", _("Impact"), filled(*blocks))


def _times(review: Review) -> tuple[Row, ...]:
    """When it started, was detected, told and ended, each with the time since the start."""
    incident = review.incident
    start = incident.started_at
    known = (
        (_("Started"), start, incident.started_evidence),
        (_("Detected"), incident.detected_at, incident.detected_evidence),
        (_("Ended"), incident.ended_at, incident.ended_evidence),
        (_("Customers told"), incident.told_customers_at, Evidence.NONE),
    )
    rows = []
    for label, moment, evidence in known:
        if moment is None:
            continue
        text = clock_words(moment, incident.zone)
        if start is not None and local_day(moment, incident.zone) != local_day(start, incident.zone):
            text = f"{day_words(local_day(moment, incident.zone))} {text}"
        later = after(start, moment)
        since = _("{length} after the start").format(length=short_duration(later)) if later else ""
        rows.append(Row(label, (joined(text, since, evidence_words(evidence)),)))
    return tuple(rows)


def _went_well(review: Review) -> Section:
    times = {entry.id: entry.at for entry in review.entries if not entry.is_hidden}
    items = []
    for kept in review.went_well:
        moment = times.get(kept.entry_id)
        time = clock_words(moment, review.incident.zone) if moment else ""
        items.append(Bullet(kept.text, joined(time, kept_by_words(kept.kept_by))))
    return _list("what-went-well", _("What went well"), items)


def _lessons(review: Review) -> Section:
    return _list("what-we-learned", _("What we learned"), [Bullet(lesson.text) for lesson in review.lessons])


def _list(section_id: str, title: str, items: list[Bullet]) -> Section:
    blocks = filled(Bullets(tuple(items))) if items else filled()
    return Section(section_id, title, blocks, len(items))


def _customer_message(review: Review) -> Section | None:
    incident = review.incident
    if not incident.customer_message.strip():
        return None
    told = incident.told_customers_at
    when = ""
    if told is not None:
        when = f"{day_words(local_day(told, incident.zone))} {clock_words(told, incident.zone)}"
    blocks: list[Block] = [Quote(incident.customer_message.strip("\n"))]
    where = joined(when, incident.customer_channel)
    if where:
        blocks.insert(0, Paragraph(_("Sent: {where}").format(where=where), "label"))
    return Section("customer-message", _("Customer message"), tuple(blocks))

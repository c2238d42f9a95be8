"""Actions, promises of earlier reviews and open questions of a document."""

from datetime import date

from facilitator.dates.words import day_words
from facilitator.documents.blocks import Block, Bullet, Bullets, Column, Paragraph, Section, Subheading, Table
from facilitator.documents.words import (
    joined,
    not_agreed,
    nothing_recorded,
    promise_words,
    status_words,
    strength_words,
)
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.review import ActionItem, Review
from facilitator.language.translate import _


def actions(review: Review) -> Section:
    """What was promised, by whom, by when, and who verifies it; then what was promised before."""
    blocks: list[Block] = []
    if review.actions:
        blocks.append(_table(review))
    else:
        blocks.append(Paragraph(nothing_recorded(), "empty"))
    if review.promises:
        blocks.append(Subheading(_("Promised in earlier reviews")))
        blocks.append(Bullets(_promises(review)))
    return Section("actions", _("Actions"), tuple(blocks), len(review.actions))


def open_questions(review: Review) -> Section | None:
    """What is not answered yet, who finds out and by when."""
    if not review.open_questions:
        return None
    items = []
    for question in review.open_questions:
        answer = _("Answer: {text}").format(text=question.answer) if question.answer else ""
        who = joined(question.role, _day(question.due_on))
        items.append(Bullet(question.text, joined(who, answer, by=" · ")))
    return Section("open-questions", _("Open questions"), (Bullets(tuple(items)),), len(items))


def _table(review: Review) -> Table:
    columns = (
        Column(_("Action"), 38),
        Column(_("Owner"), 11),
        Column(_("Due"), 15),
        Column(_("Priority"), 12),
        Column(_("Verification"), 24),
    )
    whys = {why.id: why.text for why in review.whys}
    return Table(columns, tuple(_row(action, whys.get(action.why_id, "")) for action in review.actions))


def _row(action: ActionItem, factor: str) -> tuple[tuple[str, ...], ...]:
    lines = [
        action.text,
        _("Done when: {text}").format(text=action.done_when or not_agreed()),
        _("Changes: {text}").format(text=factor) if factor else "",
        _("Strength: {text}").format(text=strength_words(action.strength)) if action.strength else "",
        _("Status: {text}").format(text=_status(action)) if _has_moved(action) else "",
    ]
    return (
        tuple(line for line in lines if line),
        (action.owner or not_agreed(),),
        (_day(action.due_on) or not_agreed(),),
        (action.priority or not_agreed(),),
        (
            joined(action.verifier, action.verify_how, by=" ") or not_agreed(),
            _day(action.verify_on) or _("day not agreed yet"),
        ),
    )


def _has_moved(action: ActionItem) -> bool:
    return action.status is not ActionStatus.COMMITTED or bool(action.status_note)


def _status(action: ActionItem) -> str:
    if action.status is ActionStatus.VERIFIED:
        by = joined(action.verified_by, action.verified_how, _day(action.verified_on))
        return joined(status_words(action.status), by, by=": ")
    unblock = (
        joined(action.unblocked_by, _day(action.unblock_on)) if action.status is ActionStatus.BLOCKED else ""
    )
    return joined(
        joined(status_words(action.status), _day(action.status_on)), action.status_note, unblock, by="; "
    )


def _promises(review: Review) -> tuple[Bullet, ...]:
    items = []
    for promise in review.promises:
        earlier = joined(promise.review_title, _day(promise.review_on, with_year=True))
        items.append(
            Bullet(promise.text, joined(promise_words(promise.state), promise.caption, earlier, by=" · "))
        )
    return tuple(items)


def _day(day: date | None, with_year: bool = False) -> str:
    return day_words(day, with_year) if day else ""

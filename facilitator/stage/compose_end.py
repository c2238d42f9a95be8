"""The pages towards the end: last time, ideas, actions, closing."""

from collections import Counter
from datetime import date

from facilitator.dates.words import day_words
from facilitator.domain.kinds import ActionStatus, PromiseState, Strength
from facilitator.domain.meeting import Meeting, is_shown
from facilitator.domain.review import ActionItem, EarlierPromise, Review
from facilitator.language.translate import _
from facilitator.stage import scene
from facilitator.stage.left_out import left_out
from facilitator.stage.page_steps import earlier_reviews
from facilitator.stage.parts import Agreed, Card, Day, Mark, Promise
from facilitator.stage.wordings import (
    handle,
    head,
    inside_sentence,
    number_words,
    short_day,
    thread,
)

MAX_PROMISES = 4
MAX_IDEAS = 6
MAX_CARDS = 6
ROOMY_CARDS = 3


def last_time(review: Review, meeting: Meeting) -> scene.LastTime:
    """What an earlier, similar review promised; one review a step."""
    titles = earlier_reviews(review)
    title = titles[min(meeting.step, len(titles) - 1)] if titles else ""
    promises = [p for p in review.promises if p.review_title == title]
    first = promises[0] if promises else None
    return scene.LastTime(
        head=_("Last time"),
        thread=thread(review, meeting),
        date=short_day(first.review_on) if first and first.review_on else "",
        caption=_promise_caption(first),
        title=title or _("Last time"),
        line=_("What was promised then, and where it stands") if promises else "",
        promises=tuple(_promise(p) for p in promises[:MAX_PROMISES]),
        more=left_out(len(promises) - MAX_PROMISES),
    )


def _promise_caption(promise: EarlierPromise | None) -> str:
    if promise is None or promise.review_on is None:
        return promise.severity if promise else ""
    weekday = day_words(promise.review_on).split(" ", 1)[0]
    return ", ".join(word for word in (weekday, str(promise.review_on.year), promise.severity) if word)


def _promise(promise: EarlierPromise) -> Promise:
    words, mark = {
        PromiseState.VERIFIED: (_("Done and verified"), Mark.VERIFIED),
        PromiseState.PASSED_THIS_CASE: (_("Done; this case passed it"), Mark.HALF),
        PromiseState.OPEN: (_("Still open"), Mark.OPEN),
    }[promise.state]
    return Promise(words, promise.text, promise.caption, mark)


def ideas(review: Review, meeting: Meeting) -> scene.Ideas:
    """Show that an idea is safe, newest first; those that soak stand below with their day."""
    open_eyes = [idea for idea in review.ideas if is_shown(meeting, idea.id, by_default=True)]
    parked = [idea.text for idea in reversed(open_eyes) if not idea.is_soaking]
    soaking = [idea for idea in open_eyes if idea.is_soaking]
    shown_soaking = soaking[: MAX_IDEAS // 2]
    space = MAX_IDEAS - len(shown_soaking)
    total = len(parked) + len(soaking)
    shown = parked if total <= MAX_IDEAS else parked[: space - 1]
    days = {idea.soaks_until for idea in soaking}
    day = next(iter(days)) if len(days) == 1 else None
    label = _("Soaking until {day}").format(day=day_words(day)) if day else _("Soaking")
    return scene.Ideas(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("{count} so far").format(count=len(parked)) if parked else "",
        title=_("Ideas, parked"),
        line=_("They are kept, and get their own time under Actions."),
        ideas=tuple(shown),
        more=left_out(total - len(shown) - len(shown_soaking)),
        soaking_label=label if soaking else "",
        soaking=tuple(idea.text for idea in shown_soaking),
    )


def actions(review: Review, meeting: Meeting) -> scene.Actions:
    """What we take on."""
    open_eyes = [action for action in review.actions if is_shown(meeting, action.id, by_default=True)]
    taken = [action for action in open_eyes if action.status is not ActionStatus.WONT_DO]
    is_roomy = len(taken) <= ROOMY_CARDS
    return scene.Actions(
        head=head(review, meeting),
        thread=thread(review, meeting),
        cards=tuple(_card(action, is_roomy) for action in taken[:MAX_CARDS]),
        more=left_out(len(taken) - MAX_CARDS),
        title=meeting.question_here or _actions_title(review, len(taken)),
        mix=_mix(taken) if meeting.is_mix_shown else "",
    )


def _actions_title(review: Review, count: int) -> str:
    if count:
        words = _("{count} committed").format(count=number_words(count))
        return words[:1].upper() + words[1:]
    back = _soaks_until(review)
    if back is None:
        return _("No actions today.")
    return _("No actions today. Ideas come back on {day}.").format(day=day_words(back))


def _mix(taken: list[ActionItem]) -> str:
    words = {
        Strength.STRONG: _("{count} strong"),
        Strength.INTERMEDIATE: _("{count} intermediate"),
        Strength.WEAK: _("{count} weak"),
        Strength.UNRATED: _("{count} not rated"),
    }
    counts = Counter(action.strength for action in taken)
    return ", ".join(text.format(count=counts[tier]) for tier, text in words.items() if counts[tier])


def _card(action: ActionItem, is_roomy: bool) -> Card:
    due = day_words(action.due_on) if action.due_on else ""
    return Card(
        what=action.text,
        done_when=_agreed(_("Done when"), action.done_when),
        owner=_agreed(_("Owner"), handle(action.owner)),
        due=_agreed(_("Due"), due),
        priority=Agreed(_("Priority"), action.priority) if action.priority else None,
        verify=_agreed(_("Verify"), _verify(action, is_roomy)),
    )


def _verify(action: ActionItem, is_roomy: bool) -> str:
    who = " ".join(word for word in (handle(action.verifier), action.verify_how if is_roomy else "") if word)
    when = day_words(action.verify_on) if action.verify_on else ""
    return ", ".join(word for word in (who, when) if word)


def _agreed(label: str, text: str) -> Agreed:
    return Agreed(label, text) if text else Agreed(label, _("not agreed yet"), is_missing=True)


def _soaks_until(review: Review) -> date | None:
    return min((i.soaks_until for i in review.ideas if i.is_soaking and i.soaks_until), default=None)


def closing(review: Review, meeting: Meeting) -> scene.Closing:
    """What we now know, the next dates, what is to be confirmed, and thanks to all."""
    known = tuple(lesson.text for lesson in review.lessons if is_shown(meeting, lesson.id, by_default=True))
    days = _days(review)
    confirm = tuple(
        _("{what}, with {role}").format(what=item.text, role=_in_text(item.confirm_with))
        for item in review.uncovered
        if item.confirm_with
    )
    return scene.Closing(
        head=head(review, meeting),
        thread=thread(review, meeting),
        label=_("We now know"),
        known=known[:4],
        next_label=_("Next") if days else "",
        days=days,
        confirm_label=_("To be confirmed") if confirm else "",
        confirm=confirm[:2],
        thanks=review.plan.thanks,
    )


def _in_text(role: str) -> str:
    """A role in the middle of a sentence: "Customer communication" becomes "customer communication"."""
    return role[:1].lower() + role[1:] if role[1:2].islower() else inside_sentence(role)


def _days(review: Review) -> tuple[Day, ...]:
    soaking = _soaks_until(review)
    taken = [action for action in review.actions if action.status is not ActionStatus.WONT_DO]
    due = min((action.due_on for action in taken if action.due_on), default=None)
    check = max((action.verify_on for action in taken if action.verify_on), default=None)
    found = (
        (soaking, _("Soaking ideas come back")),
        (due, _("First action is due")),
        (check, _("Last check is run")),
    )
    dated = sorted(((day, text) for day, text in found if day is not None), key=lambda pair: pair[0])
    return tuple(Day(day_words(day), text) for day, text in dated)

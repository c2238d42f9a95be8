"""The words about actions on the console: what is agreed, what is open, where an idea came from."""

from dataclasses import dataclass

from facilitator.dates.words import clock_words, day_words
from facilitator.domain import records, uncommitted
from facilitator.domain.kinds import ActionStatus, PromiseState
from facilitator.domain.review import ActionItem, EarlierPromise, ParkedIdea, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.learning.similar import THRESHOLD, similarity


@dataclass(frozen=True, slots=True)
class ActionView:
    """All that a card shows; cards compare it before they change anything."""

    action: ActionItem
    why: str
    promise: EarlierPromise | None
    is_committed: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        due = day_words(self.action.due_on) if self.action.due_on else ""
        parts = (self.action.text, self.action.owner, due, self.action.priority)
        state = "" if self.is_committed else _("not committed yet")
        return ", ".join(part for part in (*parts, state) if part)


def views(file: ReviewFile) -> tuple[ActionView, ...]:
    """Return the cards of the actions that are not dropped; those that are being written stand last."""
    review, written = uncommitted.on_desk(file), {action.id for action in file.private.uncommitted}
    return tuple(
        ActionView(
            action,
            why_words(review, action.why_id),
            found_promise(review, action),
            action.id not in written,
        )
        for action in review.actions
        if action.status is not ActionStatus.WONT_DO
    )


def why_words(review: Review, why_id: str) -> str:
    """Return the statement an action fixes; empty where there is none."""
    why = records.find(review.whys, why_id)
    return why.text if why else ""


def found_promise(review: Review, action: ActionItem) -> EarlierPromise | None:
    """Return the open promise of an earlier review that says nearly the same, until it was answered."""
    if action.earlier_action_id or action.earlier_note:
        return None
    still = [promise for promise in review.promises if promise.state is PromiseState.OPEN]
    best = max(still, key=lambda promise: similarity(action.text, promise.text), default=None)
    return best if best is not None and similarity(action.text, best.text) >= THRESHOLD else None


def promise_words(promise: EarlierPromise) -> tuple[str, str]:
    """Say since when a promise is open and what it was, and where it comes from."""
    day = day_words(promise.review_on).split(" ", 1)[1] if promise.review_on else ""
    since = _("Open since {day}: {promise}") if day else _("Still open: {promise}")
    caption = promise.caption[:1].lower() + promise.caption[1:]
    source = _("From “{title}”, {caption}") if caption else _("From “{title}”")
    return since.format(day=day, promise=promise.text), source.format(
        title=promise.review_title, caption=caption
    )


def idea_source(review: Review, idea: ParkedIdea) -> str:
    """Say where an idea came from, or who comes back to it."""
    if idea.role:
        return idea.role
    entry = records.find(review.entries, idea.entry_id)
    if entry is not None and entry.at is not None:
        return _("from {time}").format(time=clock_words(entry.at, review.incident.zone))
    why = why_words(review, idea.why_id)
    return _("from “{statement}”").format(statement=why) if why else ""


def ordinal(number: int) -> str:
    """Return "third" for 3."""
    words = (
        _("first"),
        _("second"),
        _("third"),
        _("fourth"),
        _("fifth"),
        _("sixth"),
        _("seventh"),
    )
    return words[number - 1] if 0 < number <= len(words) else str(number)


def gap_words() -> str:
    """The one wording for a missing answer."""
    return _("not agreed yet")

"""Checks of actions, each with the number it has in the field's list of criteria; all advise, none blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain.action_words import (
    ADDED_WORK,
    FIXES_PEOPLE,
    MAKING,
    MEASURE,
    NOT_A_PERSON,
    NOT_A_PRIORITY,
    NOT_DOING,
    PLACE,
    SEVERAL,
    SPLIT,
    Purpose,
    any_pattern,
    purpose,
    strength,
)
from facilitator.domain.actions import SETTLED, Missing, is_same_person
from facilitator.domain.kinds import ActionStatus, Strength
from facilitator.domain.review import ActionItem, Review
from facilitator.domain.why_words import Severity

__all__ = ["ActionCheck", "ActionFinding", "check", "check_together", "strength", "strength_of"]

LONGEST = timedelta(weeks=8)
_FIXES_PEOPLE = any_pattern(FIXES_PEOPLE)
_ADDED_WORK = any_pattern(ADDED_WORK)


class ActionCheck(StrEnum):
    """The checks; Q11, an open promise found again, needs other reviews and lives in ``learning``."""

    STARTS_WITH_DOING = "Q1"
    MEASURE = "Q2"
    ONE_OWNER = "Q3"
    DUE = "Q4"
    PRIORITY = "Q5"
    VERIFY = "Q6"
    TRACES = "Q7"
    STRONG_ENOUGH = "Q8"
    NOT_A_PERSON = "Q9"
    ONE_THING = "Q10"
    FEW = "Q12"
    COVERAGE = "Q13"
    ADDED_WORK = "Q14"


class Reason(StrEnum):
    """What exactly a check saw."""

    MISSING = "missing"
    VAGUE = "vague"
    SEVERAL = "several"
    NO_PERSON = "no person"
    PAST = "past"
    FAR = "far"
    WEEKEND = "weekend"
    OWNER = "owner"
    WEAK_WITHOUT_END = "weak without end"
    ALL_WEAK = "all weak"
    TOO_MANY = "too many"
    NOTHING_DETECTS = "nothing detects"
    NOTHING_PREVENTS = "nothing prevents"
    NOTHING_HELPS = "nothing helps response"


@dataclass(frozen=True, slots=True)
class ActionFinding:
    """What was found in one field of an action, in which characters of its text."""

    check: ActionCheck
    reason: Reason
    severity: Severity = Severity.HINT
    field: Missing | None = None
    start: int = 0
    end: int = 0


def check(action: ActionItem, today: date, review: Review | None = None) -> tuple[ActionFinding, ...]:
    """Check one action; with its review also whether it traces to a statement that is there."""
    if action.status is ActionStatus.WONT_DO:
        return ()
    return (*_words(action), *_agreed(action, today), *_worth(action, review))


def check_together(review: Review) -> tuple[ActionFinding, ...]:
    """Check the actions of a review as a set: count, strength, what they cover."""
    actions = [action for action in review.actions if action.status is not ActionStatus.WONT_DO]
    if not actions:
        return ()
    found = []
    if len(actions) > review.plan.max_actions:
        found.append(ActionFinding(ActionCheck.FEW, Reason.TOO_MANY, Severity.WARN))
    if all(strength_of(action) is Strength.WEAK for action in actions):
        found.append(ActionFinding(ActionCheck.STRONG_ENOUGH, Reason.ALL_WEAK, Severity.WARN))
    covered = {purpose(action.text) for action in actions}
    for missing, reason in (
        (Purpose.DETECTS, Reason.NOTHING_DETECTS),
        (Purpose.PREVENTS, Reason.NOTHING_PREVENTS),
        (Purpose.HELPS_RESPONSE, Reason.NOTHING_HELPS),
    ):
        if missing not in covered:
            found.append(ActionFinding(ActionCheck.COVERAGE, reason))
    return tuple(found)


def strength_of(action: ActionItem) -> Strength:
    """Return the strength somebody chose, or the guess."""
    return action.strength if action.strength is not Strength.UNRATED else strength(action.text)


def _words(action: ActionItem) -> Iterator[ActionFinding]:
    text = action.text.strip()
    first = _first_word(text)
    if not first or first in NOT_DOING:
        yield _in_text(ActionCheck.STARTS_WITH_DOING, Reason.VAGUE, 0, len(first))
    if not action.done_when and not _is_measured(text, first):
        yield ActionFinding(ActionCheck.MEASURE, Reason.MISSING, Severity.WARN, Missing.DONE_WHEN)
    people = _FIXES_PEOPLE.search(text)
    if people:
        yield _in_text(ActionCheck.NOT_A_PERSON, Reason.VAGUE, people.start(), people.end())
    cuts = list(SPLIT.finditer(text))
    if len(cuts) >= 2 or any(_first_word(text[cut.end() :]) in MAKING for cut in cuts):
        yield _in_text(ActionCheck.ONE_THING, Reason.SEVERAL, cuts[0].start(), cuts[-1].end())
    work = _ADDED_WORK.search(text)
    if work:
        hint = Severity.HINT
        yield ActionFinding(
            ActionCheck.ADDED_WORK, Reason.VAGUE, hint, Missing.WHAT, work.start(), work.end()
        )


def _agreed(action: ActionItem, today: date) -> Iterator[ActionFinding]:
    owner = _owner_reason(action.owner)
    if owner:
        yield ActionFinding(ActionCheck.ONE_OWNER, owner, Severity.WARN, Missing.OWNER)
    due = _due_reason(action, today)
    if due:
        severity = Severity.HINT if due in (Reason.FAR, Reason.WEEKEND) else Severity.WARN
        yield ActionFinding(ActionCheck.DUE, due, severity, Missing.DUE)
    if NOT_A_PRIORITY.search(action.priority):
        yield ActionFinding(ActionCheck.PRIORITY, Reason.VAGUE, Severity.WARN, Missing.PRIORITY)
    if is_same_person(action.verifier, action.owner) or re.search(r"\bowner\b", action.verify_how, re.I):
        yield ActionFinding(ActionCheck.VERIFY, Reason.OWNER, Severity.WARN, Missing.VERIFIER)
    elif not action.verify_how and action.verify_on is None:
        yield ActionFinding(ActionCheck.VERIFY, Reason.MISSING, Severity.WARN, Missing.VERIFY_HOW)


def _worth(action: ActionItem, review: Review | None) -> Iterator[ActionFinding]:
    if review is not None and action.why_id not in {why.id for why in review.whys}:
        yield ActionFinding(ActionCheck.TRACES, Reason.MISSING)
    if strength_of(action) is Strength.WEAK and action.expires_on is None:
        yield ActionFinding(ActionCheck.STRONG_ENOUGH, Reason.WEAK_WITHOUT_END)


def _is_measured(text: str, first: str) -> bool:
    return bool(MEASURE.search(text)) or (first in MAKING and bool(PLACE.search(text)))


def _first_word(text: str) -> str:
    words = re.findall(r"[^\W\d_][\w'-]*", text)
    return words[0].casefold() if words else ""


def _owner_reason(owner: str) -> Reason | None:
    if not owner.strip():
        return Reason.MISSING
    name = re.sub(r"\([^)]*\)", "", owner).strip()
    if SEVERAL.search(name) or name.count("@") > 1:
        return Reason.SEVERAL
    return Reason.NO_PERSON if NOT_A_PERSON.search(name) else None


def _due_reason(action: ActionItem, today: date) -> Reason | None:
    due = action.due_on
    if due is None:
        return Reason.MISSING
    if action.status in SETTLED or action.status is ActionStatus.DONE:
        return None
    if due < today:
        return Reason.PAST
    if due.weekday() >= 5:
        return Reason.WEEKEND
    return Reason.FAR if due - today > LONGEST else None


def _in_text(found: ActionCheck, reason: Reason, start: int, end: int) -> ActionFinding:
    return ActionFinding(found, reason, Severity.WARN, Missing.WHAT, start, end)

"""Checks of the 5 Whys: hints and warnings with a reason; the guards themselves are in ``why_words``."""

import re
from collections.abc import Iterator

from facilitator.domain.kinds import BranchEnd, Evidence
from facilitator.domain.review import Review, Why
from facilitator.domain.why_words import (
    MECHANISMS,
    Finding,
    Severity,
    WhyCode,
    any_of,
    is_vague,
    person_act,
    refusal_as_end,
)
from facilitator.domain.whys import children, depth, path_to_root, roots

__all__ = ["Finding", "Severity", "WhyCode", "check_start", "check_why", "refusal_as_end", "same_meaning"]

DEEP = 7
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of to in on at by for from with and or is are was were be been it its this that there "
        "what which not no none did does do had has have exist existed exists so as then made one any all",
    )
)
_MECHANISM = any_of(MECHANISMS)
_NEGATIVE = re.compile(
    r"\b(?:inadequate(?:ly)?|poor(?:ly)?|improper(?:ly)?|insufficient(?:ly)?|careless(?:ly)?|sloppy|negligent|"
    r"incompetent|lazy|lack of|badly|"
    r"bad(?!\s+(?:\w+\s+)?(?:values?|inputs?|bytes?|records?|requests?|rows?|sectors?)))\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"\b(?:because|due to|caused by|as a result of|thanks to|owing to)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,2}[:.h]\d{2}|\b\d{1,2}\s?(?:am|pm|h)\b|\b\d+\s*(?:s|sec\w*|min\w*|hours?|days?|weeks?)\b|\d{4}-\d{2}-\d{2}"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?<![\w-])@\w[\w.-]*", re.IGNORECASE)
_OMISSION = re.compile(r"\b(?:did not|didn't|failed to|no one|nobody|neglected to)(?!\w)", re.IGNORECASE)
_ENDINGS = ("ations", "ation", "ating", "ated", "ates", "ate", "ions", "ion", "ings", "ing", "ed", "es", "s")


def check_start(text: str, roles: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Test the start sentence: one seen effect with time and scope; no person, no because."""
    found = []
    for code, match in (
        (WhyCode.BECAUSE, _BECAUSE.search(text)),
        (WhyCode.PERSON, _PERSON.search(text) or person_act(text, roles)),
        (WhyCode.NEGATIVE_WORD, _negative(text)),
    ):
        if match:
            found.append(Finding(code, Severity.WARN, match.start(), match.end()))
    refusal = refusal_as_end(text)
    if refusal is not None and refusal.code is WhyCode.SURFACE_CAUSE:
        found.append(Finding(refusal.code, Severity.WARN, refusal.start, refusal.end))
    if not _TIME.search(text):
        found.append(Finding(WhyCode.NO_TIME, Severity.HINT, 0, len(text)))
    if len(re.findall(r"[^\W\d_]{2,}", text)) < 3:
        found.append(Finding(WhyCode.NO_SCOPE, Severity.HINT, 0, len(text)))
    return tuple(found)


def check_why(review: Review, why_id: str) -> tuple[Finding, ...]:
    """Check one statement in its place in the tree."""
    path = path_to_root(review, why_id)
    if not path:
        return ()
    return (*_words(review, path[0]), *_place(review, path), *_shape(review, path))


def same_meaning(one: str, other: str) -> bool:
    """Tell whether two statements share most of their words; a hint, never more."""
    first, second = _stems(one), _stems(other)
    both = len(first) + len(second)
    return both > 0 and 2 * len(first & second) / both > 0.6


def _words(review: Review, why: Why) -> Iterator[Finding]:
    text, whole = why.text, len(why.text)
    if not children(review, why.id):
        refusal = refusal_as_end(text, why.kind, tuple(role.name for role in review.roles))
        if refusal is not None:
            yield refusal
    negative = _negative(text)
    if negative:
        yield Finding(WhyCode.NEGATIVE_WORD, Severity.WARN, negative.start(), negative.end())
    omission = _OMISSION.search(text)
    if omission:
        yield Finding(WhyCode.OMISSION, Severity.HINT, omission.start(), omission.end())
    if is_vague(text):
        yield Finding(WhyCode.VAGUE, Severity.WARN, 0, whole)


def _place(review: Review, path: tuple[Why, ...]) -> Iterator[Finding]:
    why, above = path[0], path[1:]
    whole = len(why.text)
    words = _all_words(why.text)
    if words and any(_all_words(step.text) == words for step in above):
        yield Finding(WhyCode.CIRCULAR, Severity.WARN, 0, whole)
    elif above and same_meaning(why.text, above[0].text):
        yield Finding(WhyCode.TAUTOLOGY, Severity.HINT, 0, whole)
    if why.end is BranchEnd.CHANGEABLE and depth(review, why.id) < 2 and not _MECHANISM.search(why.text):
        yield Finding(WhyCode.TOO_SHALLOW, Severity.HINT, 0, whole)
    if depth(review, why.id) > DEEP:
        yield Finding(WhyCode.TOO_DEEP, Severity.HINT, 0, whole)


def _shape(review: Review, path: tuple[Why, ...]) -> Iterator[Finding]:
    why = path[0]
    whole = len(why.text)
    if not why.parent_id and _is_single_chain(review, why):
        yield Finding(WhyCode.SINGLE_CHAIN, Severity.HINT, 0, whole)
    answers = path[:-1]
    unseen = sum(step.evidence in (Evidence.NONE, Evidence.INFERRED) for step in answers)
    if answers and not children(review, why.id) and unseen * 2 >= len(answers):
        yield Finding(WhyCode.NO_EVIDENCE, Severity.HINT, 0, whole)


def _is_single_chain(review: Review, root: Why) -> bool:
    steps, below = 0, children(review, root.id)
    while len(below) == 1:
        steps, below = steps + 1, children(review, below[0].id)
    return steps >= 2 and not below and len(roots(review)) == 1


def _negative(text: str) -> re.Match[str] | None:
    for found in _NEGATIVE.finditer(text):
        if found.group().casefold() != "lack of" or not _MECHANISM.search(text, found.end()):
            return found
    return None


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _all_words(text) if word not in STOP_WORDS)


def _all_words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word

"""Words that cannot end a 5 Whys: a person's act, or a name for the trouble instead of its cause."""

import re
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.kinds import WhyKind


class Severity(StrEnum):
    """How loud a finding is; only BLOCK refuses."""

    HINT = "hint"
    WARN = "warn"
    BLOCK = "block"


class WhyCode(StrEnum):
    """What a check of the 5 Whys found."""

    HUMAN_ACT = "human act"
    SURFACE_CAUSE = "surface cause"
    PERSON = "person"
    BECAUSE = "because"
    NO_TIME = "no time"
    NO_SCOPE = "no scope"
    NEGATIVE_WORD = "negative word"
    OMISSION = "omission"
    TAUTOLOGY = "tautology"
    CIRCULAR = "circular"
    TOO_SHALLOW = "too shallow"
    TOO_DEEP = "too deep"
    SINGLE_CHAIN = "single chain"
    NO_EVIDENCE = "no evidence"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, how loud, and in which characters of the text."""

    code: WhyCode
    severity: Severity
    start: int = 0
    end: int = 0


PERSONS = (
    "engineer", "operator", "developer", "administrator", "admin", "dba", "sre", "responder", "on-call",
    "oncall", "employee", "intern", "manager", "reviewer", "technician", "colleague", "contractor", "person",
    "human", "user", "team", "somebody", "someone", "nobody", "no one", "everybody", "everyone", "he", "she",
    "they", "we", "i",
)  # fmt: skip
ONLY_PEOPLE = (
    "forgot", "forgets", "misread", "mistyped", "overlooked", "misjudged", "panicked", "misclicked",
    "misunderstood", "fat-fingered", "made a mistake", "was careless", "were careless", "was tired",
    "did not pay attention", "was not careful", "did not bother",
)  # fmt: skip
DONE_BY_PEOPLE = (
    "missed", "ignored", "clicked", "typed", "ran", "deployed", "pushed", "merged", "deleted", "skipped",
    "chose", "failed to", "did not", "didn't", "could have", "should have", "broke", "misconfigured",
    "approved", "restarted", "entered", "copied", "pasted", "removed", "changed", "noticed", "checked",
    "used",
)  # fmt: skip
NAMES_OF_TROUBLE = (
    r"human (?:error|mistake|factor)s?", r"(?:operator|user|pilot|manual) (?:error|mistake)s?",
    r"careless(?:ness)?", r"negligence", r"inattention", r"sloppiness", r"complacency",
    r"(?:the )?(?:process|procedure|runbook|checklist|policy|rules?)(?: (?:was|is))? not followed",
    r"(?:did not|didn't|not) follow(?:ing|ed)? (?:the )?"
    r"(?:process|procedure|runbook|checklist|policy|rules?)",
    r"(?:lack of|lacking|no|not enough|missing|insufficient|inadequate|poor|bad) "
    r"(?:training|communications?|awareness|attention|discipline|care|diligence|ownership)",
    r"miscommunication",
    r"(?:it )?(?:always was|was always|has always been)(?: like)? (?:that|this)(?: way)?",
)  # fmt: skip
PEOPLE_TROUBLE = re.compile(
    r"\b(?:(?:human|operator|user|manual) (?:error|mistake)s?|careless(?:ness)?|negligence|"
    r"inattention|sloppiness|complacency)\b",
    re.IGNORECASE,
)
BAD_THING = (
    r"(?:a |an |the |one )?(?:bad|faulty|broken|wrong|buggy|botched|failed) "
    r"(?:deploy(?:ment|s)?|release|roll-?out|config(?:uration)?(?: change)?|change|push|code|commit|merge|"
    r"upgrade)"
)
VAGUE_NOUNS = (
    "communication", "training", "process", "processes", "complexity", "legacy", "legacy code",
    "time pressure", "culture", "technical debt", "tech debt", "documentation", "a bug", "bug",
    "misconfiguration", "timing",
)  # fmt: skip
MECHANISMS = (
    "ci", "check", "test", "pipeline", "alert", "dashboard", "runbook", "schema", "limit", "timeout",
    "retry", "queue", "canary", "stage", "rollout", "rollback", "flag", "tool", "script", "validation",
    "monitor", "monitoring", "quota", "cache", "lock", "index", "probe", "default", "permission", "build",
    "deploy", "gate", "threshold", "screen", "panel", "page", "review step", "lint", "backup", "failover",
    "redundancy", "circuit breaker", "load balancer",
)  # fmt: skip

_LABEL = re.compile(r"^\s*(?:the )?(?:root )?cause\s*(?::|was|is)\s*", re.IGNORECASE)
_TROUBLE = re.compile(rf"\b(?:{'|'.join(NAMES_OF_TROUBLE)})\b", re.IGNORECASE)
_BAD_THING = re.compile(rf"\s*{BAD_THING}\b", re.IGNORECASE)
_ONLY_PEOPLE = re.compile(rf"\b(?:{'|'.join(map(re.escape, ONLY_PEOPLE))})\b", re.IGNORECASE)
BETWEEN = (
    r"(?:has|had|have|also|then|never|just|who|was|were|\w+ly|on (?:call|duty|shift)|lead|"
    r"in (?:charge|the room))"
)
STATE = r"(?<!did not)(?<!didn't)|(?!\s+(?:have|exist|include|know|see|get|receive|contain|reach|hear)\b)"
SHORT = 6


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of these words, also in the plural, as whole words."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:s|es)?\b", re.IGNORECASE)


def person_act(text: str, roles: tuple[str, ...] = ()) -> re.Match[str] | None:
    """Find a person or role doing something, or an act that only a person can do."""
    persons = [re.escape(word) for word in sorted({*PERSONS, *filter(None, roles)}, key=len, reverse=True)]
    acts = "|".join(map(re.escape, (*ONLY_PEOPLE, *DONE_BY_PEOPLE)))
    subject = rf"(?<![\w-])(?:@\w[\w.-]*|(?:{'|'.join(persons)})s?)(?![\w-])"
    with_person = re.search(
        rf"{subject}(?:\s+{BETWEEN}){{0,2}}?\s+(?:{acts})\b(?:{STATE})", text, re.IGNORECASE
    )
    return with_person or _ONLY_PEOPLE.search(text)


def is_vague(text: str) -> bool:
    """Tell whether the whole statement is one big word such as "complexity"."""
    bare = re.sub(r"^(?:the|a|an|our|its)\s+", "", text.strip(" .!").casefold())
    return bare in VAGUE_NOUNS


def refusal_as_end(
    text: str, kind: WhyKind = WhyKind.CONDITION, roles: tuple[str, ...] = ()
) -> Finding | None:
    """Tell why a statement cannot end a branch: a human act, or a name for the trouble."""
    if kind is WhyKind.HUMAN_ACT:
        return Finding(WhyCode.HUMAN_ACT, Severity.BLOCK, 0, len(text))
    found = PEOPLE_TROUBLE.search(text) or person_act(text, roles)
    if found:
        return Finding(WhyCode.HUMAN_ACT, Severity.BLOCK, found.start(), found.end())
    label = _LABEL.match(text)
    begin = label.end() if label else 0
    found = _TROUBLE.search(text, begin)
    if not found and len(text[begin:].split()) <= SHORT:
        found = _BAD_THING.match(text, begin)
    if found:
        return Finding(WhyCode.SURFACE_CAUSE, Severity.BLOCK, found.start(), found.end())
    if is_vague(text[begin:]):
        return Finding(WhyCode.SURFACE_CAUSE, Severity.BLOCK, begin, len(text))
    return None

"""Words that tell how an action is meant: what it does, how strong it is, what it is for."""

import re
from enum import StrEnum

from facilitator.domain.kinds import Strength

NOT_DOING = (
    "improve", "ensure", "review", "investigate", "look", "consider", "think", "be", "better", "more",
    "less", "fix", "enhance", "explore", "evaluate", "discuss", "examine", "try", "make", "work",
    "understand", "study", "optimize", "optimise", "strengthen", "address", "handle", "monitor",
    "monitoring", "training", "documentation", "research", "encourage", "promote", "we", "they", "somebody",
    "someone", "everyone", "the", "a", "an", "should", "need",
)  # fmt: skip
FIXES_PEOPLE = (
    r"(?:re)?train(?:ing)?\s+(?!a model|models?|data)\w+", r"(?:talk|speak) (?:to|with)", r"coach",
    r"remind", r"warn (?:the )?(?:team|people|engineers?|developers?|everyone|everybody|operators?)",
    r"discipline", r"(?:be|being) (?:more )?(?:careful|attentive|vigilant|diligent)",
    r"pay (?:more )?attention", r"raise awareness",
    r"tell (?:the )?(?:\w+ )?(?:team|people|shift|engineers?|developers?|everyone|"
    r"everybody|operators?|on-call)", r"look closer", r"double[- ]check",
)  # fmt: skip
WEAK = (
    r"remind\w*", r"memo", r"e-?mail", r"wiki", r"train(?:ing)?", r"policy", r"guidelines?",
    r"document(?:ation)?", r"warning text", r"careful", r"attention", r"awareness", r"double[- ]check",
    r"ask \w+ to", r"talk to", r"graph", r"announce\w*", r"communicate", r"note in", r"look closer",
    r"discuss",
)  # fmt: skip
INTERMEDIATE = (
    r"alerts?", r"alarms?", r"page[sd]?", r"runbooks?", r"checklists?", r"dashboards?", r"redundan\w+",
    r"replicas?", r"capacity", r"second approver", r"rename\w*", r"drills?", r"simulation", r"game day",
    r"backups?", r"failover", r"monitor\w*", r"above", r"first panel", r"retry|retries", r"timeouts?",
    r"log(?:s|ging)?", r"tests?",
)  # fmt: skip
STRONG = (
    r"reject(?:s|ed)?", r"refus(?:e|es|ed)", r"enforc(?:e|es|ed)", r"block(?:s|ed)?", r"canary", r"halts?",
    r"stops?", r"automatic(?:ally)?", r"remov(?:e|es|ed)", r"delete the", r"mandatory", r"requir(?:e|es|ed)",
    r"separat\w+", r"isolat\w+", r"by default", r"impossible", r"schema check", r"validat(?:e|es|ion)",
    r"simplif\w+", r"standardi[sz]e", r"rate limit", r"circuit breaker", r"fails? (?:the build|ci)",
    r"roll\b.{0,40}\d+\s?%",
)  # fmt: skip
ADDED_WORK = (
    r"manual(?:ly)?", r"approv(?:al|e|es|als)", r"sign[- ]?off", r"(?:another|new|extra|more) "
    r"(?:step|meeting|form|dashboard|graph|gate|approver|review|checklist)s?", r"(?:a|the) dashboard for",
    r"by (?:hand|eye)", r"every (?:time|change|deploy|deployment|migration|release) (?:by|with|through)",
)  # fmt: skip
MAKING = (
    "add", "create", "write", "build", "put", "move", "page", "reject", "remove", "rename", "split",
    "replace", "enable", "disable", "turn", "roll", "run", "automate", "link", "expose", "record", "store",
    "limit", "set", "switch", "publish", "wire", "install", "configure", "deploy", "introduce", "define",
    "show", "send", "extend",
)  # fmt: skip
MEASURE = re.compile(
    r"\d|%|`[^`]+`|\bwhen\b.+|\buntil\b|\bno longer\b|\b(?:is|are) (?:green|empty|first)\b|\btest_\w+|"
    r"\b(?:every|each|zero|one|two|three|four|five|half)\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"\b(?:to|for|in|into|on|onto|from|above|below|before|after|behind|at)\s+\S+\s+\S+", re.I)
SPLIT = re.compile(r"\b(?:and|or|plus|as well as)\b|;", re.IGNORECASE)
NOT_A_PERSON = re.compile(
    r"\b(?:teams?|all|everyone|everybody|tbd|tba|someone|somebody|nobody|group|squad|department|platform|"
    r"engineering|ops|devops|dev|sre|on-?call|n/?a|unknown|\?)\b|^\?+$",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"\s(?:and|or)\s|[,/&+;]")
NOT_A_PRIORITY = re.compile(
    r"\b(?:backlog|later|some ?day|nice to have|low|tbd|eventually|when possible)\b", re.I
)
DETECTS = re.compile(r"\b(?:alert|alarm|page|monitor|detect|dashboard|panel|graph|log|probe|notice)\w*", re.I)
HELPS = re.compile(
    r"\b(?:runbook|drill|roll-?back|on-call|status page|tell customers|contact|escalat|hand-?over|game day|"
    r"playbook|restore|failover)\w*",
    re.IGNORECASE,
)


class Purpose(StrEnum):
    """What an action is for."""

    PREVENTS = "prevents"
    DETECTS = "detects"
    HELPS_RESPONSE = "helps response"


def any_pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of these patterns as whole words."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


_STRONG, _INTERMEDIATE, _WEAK = any_pattern(STRONG), any_pattern(INTERMEDIATE), any_pattern(WEAK)


def strength(text: str) -> Strength:
    """Guess how much an action changes by itself; a word that nobody knows stays unrated."""
    if any_pattern(FIXES_PEOPLE).search(text):
        return Strength.WEAK
    for tier, pattern in (
        (Strength.STRONG, _STRONG),
        (Strength.WEAK, re.compile(r"\b(?:wiki|memo|remind\w*|policy|guidelines?)\b", re.IGNORECASE)),
        (Strength.INTERMEDIATE, _INTERMEDIATE),
        (Strength.WEAK, _WEAK),
    ):
        if pattern.search(text):
            return tier
    return Strength.UNRATED


def purpose(text: str) -> Purpose:
    """Guess whether an action detects, helps the response, or prevents."""
    if HELPS.search(text):
        return Purpose.HELPS_RESPONSE
    return Purpose.DETECTS if DETECTS.search(text) else Purpose.PREVENTS

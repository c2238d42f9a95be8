"""Chooses the next question from what is still empty: open, deepen, systemise, capture."""

import re
from collections.abc import Iterable, Set

from facilitator.prompts.pack import DEPTHS, Pack, Question

_MUST = ("known", "options", "pressures")
_ANSWERS: tuple[tuple[str, str], ...] = (
    (
        "counterfactual",
        r"\b(?:should|could|would|ought to) (?:not )?(?:have|of)\b"
        r"|\b(?:should|could|would)(?:n['’]t)?['’]ve\b|\bif only\b",
    ),
    (
        "idea",
        r"\b(?:we|you|they) (?:need|ought|have) to\b|\bwe should\b"
        r"|\bwe could (?:add|build|write)\b|\blet['’]s add\b",
    ),
    (
        "unknown",
        r"\b(?:don['’]?t|do not|didn['’]?t|did not) (?:know|remember|recall)\b|\bno idea\b|\bnot sure\b",
    ),
    ("knowledge", r"\bi knew\b|\bwe knew\b|\bobvious(?:ly)?\b|\bof course\b|\bclearly\b|\beverybody knows\b"),
    ("surprise", r"\b(?:weird|strange|odd|surpris\w+|unexpected\w*)\b"),
    (
        "pressure",
        r"\b(?:stress\w*|annoyed|afraid|scared|nervous|panick?\w*|rushed|hurry|tired|overwhelmed|anxious"
        r"|pressure)\b",
    ),
    ("normal", r"\b(?:usually|normally|always|typically|as usual|every time|most days)\b"),
    ("help", r"\b(?:pinged|paged|called|asked|escalated|reached out|messaged|brought in)\b"),
    ("options", r"\b(?:so (?:i|we)|decided|chose|opted|went with|instead of)\b"),
    (
        "meaning",
        r"\bit was (?:broken|safe|fine|bad|harmless|risky|good|okay|ok|under control|over)\b"
        r"|\b(?:thought|believed|assumed|figured)\b",
    ),
    ("goal", r"\b(?:i|we) (?:\w+ed|ran|took|sent|wrote|began|put|set)\b"),
    ("cue", r"\b(?:looked|saw|noticed|spiked|dropped|rose|rising|slow|jumped|climbed|showed|flat|red)\b"),
)
_COMPILED = tuple((family, re.compile(pattern, re.IGNORECASE)) for family, pattern in _ANSWERS)


def next_question(
    pack: Pack, kind: str, filled_slots: Set[str], asked: Iterable[str] = (), after: str = ""
) -> Question | None:
    """Return the question to ask now, or None when the moment is covered.

    ``asked`` holds ids of questions and families that this place already got; ``after`` is the id of the
    question on the card, so that the one behind it is offered.
    """
    ranked = ranked_questions(pack, kind, filled_slots, asked)
    ids = [question.id for question in ranked]
    if after in ids:
        rest = ranked[ids.index(after) + 1 :]
        return rest[0] if rest else None
    return ranked[0] if ranked else None


def previous(
    pack: Pack, kind: str, filled_slots: Set[str], asked: Iterable[str] = (), before: str = ""
) -> Question | None:
    """Return the question that stands before ``before`` in the order of ``next_question``."""
    ranked = ranked_questions(pack, kind, filled_slots, asked)
    ids = [question.id for question in ranked]
    at = ids.index(before) if before in ids else 0
    return ranked[at - 1] if at > 0 else None


def ranked_questions(
    pack: Pack, kind: str, filled_slots: Set[str], asked: Iterable[str] = ()
) -> tuple[Question, ...]:
    """Return what is left to ask: empty slots of a decision first, then up the ladder."""
    done = frozenset(asked)
    left = [
        (_rank(question, kind, done), at, question)
        for at, question in enumerate(pack.questions)
        if question.kind == kind and question.id not in done and question.slot not in filled_slots - {""}
    ]
    return tuple(question for _, _, question in sorted(left, key=lambda one: one[:2]))


def _rank(question: Question, kind: str, asked: Set[str]) -> tuple[int, int, int]:
    is_slot = kind == "decide" and question.slot in _MUST
    slot = _MUST.index(question.slot) if is_slot else len(_MUST)
    return slot, DEPTHS.index(question.depth), int(question.family in asked)


def answer_probe(text: str) -> str:
    """Return what an answer leads to: a probe family, or counterfactual, idea, unknown; "" for none."""
    for family, pattern in _COMPILED:
        if pattern.search(text):
            return family
    return ""

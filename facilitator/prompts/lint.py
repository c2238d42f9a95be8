"""Checks how questions are worded: open, short, one at a time, about what was there and not about whom."""

import re

from facilitator.prompts.pack import Pack, Problem, Question

_MOST_WORDS = 14
_OPENERS = frozenset({"what", "how", "which", "where", "when"})
_LEAD_INS = frozenset({"at", "in", "for", "before", "after", "during", "until", "with", "on", "if"})
_WORLD_THAT_WAS_NOT = re.compile(
    r"\b(?:should|ought to|could) (?:not )?(?:have|of)\b|\bshould (?:the|that|it|this)\b|\bif only\b"
    r"|\b(?:failed|fail|missed|forgot|forgotten|ignored|overlooked|neglected|obvious|obviously|wrong)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:who|whom|whose|who's)\b", re.IGNORECASE)
_NAMED = re.compile(r"@\w")


def lint(pack: Pack) -> tuple[Problem, ...]:
    """Return what each question of a pack breaks, in order of lines."""
    return tuple(
        Problem(question.line, f"{question.id}: {message}")
        for question in pack.questions
        for message in _messages(question)
    )


def _messages(question: Question) -> list[str]:
    found = _wording(question.text, question.kind)
    if len(question.text.split()) > _MOST_WORDS:
        found.append(f"has {len(question.text.split())} words, the stage holds {_MOST_WORDS}")
    if question.follow_up:
        found += [f"follow-up {message}" for message in _wording(question.follow_up, question.kind)]
    return found


def _wording(text: str, kind: str) -> list[str]:
    words = [word.strip(",.;:?!").lower() for word in text.split()]
    found: list[str] = []
    if not _opens_well(words, kind):
        found.append("does not start with what or how")
    if text.count("?") != 1 or not text.endswith("?"):
        found.append("must be one question and end with its mark")
    if _WHO.search(text):
        found.append("asks for a person (who)")
    if _WORLD_THAT_WAS_NOT.search(text):
        found.append("presupposes how it ended")
    if _NAMED.search(text):
        found.append("names somebody")
    return found


def _opens_well(words: list[str], kind: str) -> bool:
    if not words:
        return False
    if words[0] in _OPENERS or (words[0] == "why" and kind == "whys"):
        return True
    return words[0] in _LEAD_INS and not _OPENERS.isdisjoint(words[1:7])

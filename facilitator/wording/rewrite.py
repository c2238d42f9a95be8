"""Says the same without a person in the dock. A rewrite never adds a fact; where none is safe it is empty."""

import re
from collections.abc import Sequence
from functools import lru_cache

from facilitator.wording.forms import ends_like_past
from facilitator.wording.rules import Rules
from facilitator.wording.subjects import Named
from facilitator.wording.tokens import Sentence

_PARTICLES = frozenset({"down", "up", "out", "off", "in", "over", "back", "on", "away"})
_QUESTION_OPENERS = frozenset({"so", "and", "but", "ok", "okay", "well", ","})
_THOUGHT = frozenset({"think", "believe", "assume", "thought", "know"})
_STATES = frozenset({"was", "were", "is", "are", "had", "has", "could", "would", "should"})
_OBJECTS = frozenset(
    [
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "este",
        "esta",
        "estos",
        "estas",
        "ese",
        "esa",
        "esos",
        "esas",
        "esto",
        "eso",
        "aquello",
    ]
)
_PLURALS = frozenset(["los", "las", "estos", "estas", "esos", "esas"])
_THIS = frozenset({"this", "it", "that", "these", "them"})


class Rewriter:
    """Rewrites one flagged stretch of a text."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def rewrite(
        self, text: str, sentence: Sentence, category: str, span: tuple[int, int], roster: Sequence[Named]
    ) -> str:
        """Return the whole new text, or nothing where no rewrite is safe."""
        if category == "who_question":
            asked = self._what_question(text, sentence)
            return _put(text, sentence, asked) if asked else ""
        if category == "blame_person":
            named = with_roles(text, roster, self._rules.language)
            return named if named != text and self._is_role_enough(text[slice(*span)], roster) else ""
        return ""

    def _is_role_enough(self, words: str, roster: Sequence[Named]) -> bool:
        """Tell whether only the name was wrong ("Sarah who deployed"): no verdict is left when it is gone."""
        plain = set(re.findall(r"[a-z]+", with_roles(words, roster, self._rules.language).lower()))
        return plain.isdisjoint(self._rules.words.get("verdict", frozenset())) and "who" in plain

    def _what_question(self, text: str, sentence: Sentence) -> str:
        words = [token for token in sentence if token.low not in ("?", "¿", "!", "¡", ".")]
        while words and words[0].low in _QUESTION_OPENERS:
            words = words[1:]
        lows = [token.low for token in words]
        if lows[:1] == ["quién"] and len(words) >= 3 and lows[2] in _OBJECTS:
            return self._what_made_possible(lows[1], lows[2], text[words[2].start : words[-1].end])
        if lows[:1] == ["who"] and len(words) >= 3:
            rest = text[words[2].start : words[-1].end]
            return self._who_did(lows[1], lows[2], rest, text[words[2].end : words[-1].end].strip())
        if lows[:1] in (["why"], ["how"]):
            return self._why_not(text, sentence, lows, [token.start for token in words], words[-1].end)
        return ""

    def _what_made_possible(self, verb: str, article: str, rest: str) -> str:
        """Turn "¿Quién desplegó esto?" into what made it possible; the thing that was done stays."""
        known = self._rules.form.get(verb)
        done = known.words("subj") if known and verb in known.words("past") else ()
        if len(done) < 2:
            return ""
        return f"¿Qué hizo posible que se {done[1 if article in _PLURALS else 0]} {rest}?"

    def _who_did(self, verb: str, following: str, rest: str, after: str) -> str:
        particle = ""
        if following in _PARTICLES and after:
            particle, rest = " " + following, after
        known = self._rules.form.get(verb)
        if verb == "missed" and not particle:
            return f"What made {rest} easy to miss?"
        if verb in ("made", "caused") and not particle:
            return f"What made {rest} possible?"
        if verb in ("let", "allowed") and not particle:
            return f"What {verb} {rest}?"
        is_alone = following in self._rules.words["preposition"] and not particle
        if is_alone or verb in _STATES or verb in ("left", "forgot", "failed", "neglected", "refused"):
            return ""
        part = known.part if known else verb if ends_like_past(verb) else ""
        if not part or (not after and following not in _THIS and particle):
            return ""
        return f"What made it possible for {rest} to be {part}{particle}?"

    def _why_not(self, text: str, sentence: Sentence, lows: list[str], starts: list[int], end: int) -> str:
        """Turn "why didn't anybody read X" into what made reading X hard; the subject is left out."""
        nobody = self._rules.words.get("nobody", frozenset())
        negative = "not" in lows[:6] or any(low in nobody for low in lows[:4])
        if not negative or lows[1:2] not in (["did"], ["do"], ["could"], ["does"], ["can"]):
            return ""
        base = self._rules.words.get("duty_base", frozenset())
        for at in range(2, min(len(lows), 8)):
            if lows[at] in base and lows[at] not in _THOUGHT:
                return f"What made it hard to {text[starts[at] : end]}?"
        return ""


def with_roles(text: str, roster: Sequence[Named], language: str = "en") -> str:
    """Return the text with each name of the roster that has a role replaced by that role."""
    return _with_roles(text, tuple(roster), language)


@lru_cache(maxsize=4)  # each flag of a text asks for the same one
def _with_roles(text: str, roster: tuple[Named, ...], language: str) -> str:
    for one in sorted(roster, key=lambda one: (-len(one.name), one.name)):
        if not one.role.strip() or not one.name.strip():
            continue
        for name in (one.name, one.name.split()[0]):
            text = _without_name(text, name, one.role, language)
    return text


def _without_name(text: str, name: str, role: str, language: str) -> str:
    pattern = re.compile(rf"(?<![\w@]){re.escape(name)}(?!\w)")
    parts: list[str] = []
    last = 0
    for found in pattern.finditer(text):
        parts += [text[last : found.start()], _role_at(role, text, found.start(), language)]
        last = found.end()
    return "".join((*parts, text[last:]))


def _role_at(role: str, text: str, at: int, language: str) -> str:
    first, _, rest = role.strip().partition(" ")
    is_plain = first[1:] == first[1:].lower()
    words = f"{first.lower() if is_plain else first} {rest}".strip()
    if language == "es":
        article = f"la persona con el rol de {words}"
    else:
        article = words if words.split()[0] in ("the", "an", "a", "our") else f"the {words}"
    while at and text[at - 1].isspace():
        at -= 1
    is_first = at == 0 or text[at - 1] in ".!?"
    return article[0].upper() + article[1:] if is_first else article


def _put(text: str, sentence: Sentence, asked: str) -> str:
    """Put a question in the place of its sentence."""
    return text[: sentence[0].start] + asked + text[sentence[-1].end :]

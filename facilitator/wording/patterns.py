"""Word patterns: the small language of a cue, compiled once and matched against tokens.

Elements, separated by spaces: a word or ``a|b``; ``<group>`` any word of a list; ``<verbs.past>`` a
form of a verb list (see ``forms.FORMS``); ``?x`` x or nothing; ``_`` one word; ``_3`` up to three
words; ``PERSON`` a person or a team, ``NAME`` a name or a handle, ``PAST`` / ``PART`` a verb in that
form (these four may stand among words), ``END`` the end of the sentence, ``MORE`` nothing, but a word
follows. The first element must name words: they are the anchor.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from facilitator.wording.forms import FORMS, ends_like_participle, ends_like_past
from facilitator.wording.rules import Rules
from facilitator.wording.tokens import Sentence

NounPhrase = Callable[[Sentence, int], tuple[int, str]]
"""Where the noun phrase that starts at a token ends, and its class ("" and the same place: none)."""

_CLASSES = frozenset({"PERSON", "NAME", "PAST", "PART"})
_ALTERNATIVES = re.compile(r"\|(?![^<]*>)")
_SIGNS = frozenset(",;:()—–")


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a pattern."""

    kind: str
    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    most: int = 0
    is_optional: bool = False


Pattern = tuple[Element, ...]


def compile_pattern(text: str, rules: Rules, known: dict[str, Element] | None = None) -> Pattern:
    """Return the compiled pattern; ``known`` keeps elements that many patterns share.

    Raises:
        ValueError: a group is not known, or the first element names no words.
    """
    known = {} if known is None else known
    parts = text.split()
    for part in parts:
        if part not in known:
            known[part] = _element(part, rules)
    pattern = tuple(known[part] for part in parts)
    is_anchored = pattern and pattern[0].words and not (pattern[0].classes or pattern[0].is_optional)
    if not is_anchored:
        raise ValueError(f"the first element must name words: {text!r}")
    return pattern


def _element(part: str, rules: Rules) -> Element:
    if part.startswith("?") and len(part) > 1:
        inner = _element(part[1:], rules)
        return replace(inner, is_optional=True)
    if part in ("END", "MORE"):
        return Element(part)
    if part.startswith("_"):
        return Element("gap", most=int(part[1:])) if part[1:] else Element("any")
    words: set[str] = set()
    classes: set[str] = set()
    for word in _ALTERNATIVES.split(part) if "<" in part else part.split("|"):
        if word in _CLASSES:
            classes.add(word)
        else:
            words |= _group(word[1:-1], rules) if word.startswith("<") else {word}
    return Element("words", frozenset(words), frozenset(classes))


def _group(name: str, rules: Rules) -> frozenset[str]:
    group, _, form = name.partition(".")
    if group in rules.verbs:
        verbs = rules.verbs[group]
        wanted = form.split("|") if form else FORMS
        if unknown := sorted(set(wanted) - set(FORMS)):
            raise ValueError(f"no form of a verb is called {unknown[0]!r}")
        return frozenset(word for verb in verbs for one in wanted for word in verb.words(one))
    if group in rules.words:
        return rules.words[group]
    raise ValueError(f"no words are called {name!r}")


class Matcher:
    """Matches compiled patterns; knows the words that may stand between two elements."""

    def __init__(self, rules: Rules, noun_phrase: NounPhrase) -> None:
        self._between = rules.words.get("between", frozenset())
        self._language = rules.language
        self._past = rules.past
        self._part = rules.part
        self._noun_phrase = noun_phrase

    def end(self, sentence: Sentence, at: int, pattern: Pattern) -> int:
        """Return where a match ends (exclusive), or -1; token ``at`` is the anchor of the pattern."""
        if len(pattern) == 1:
            return at + 1
        second = pattern[1]
        is_plain = second.kind == "words" and not second.is_optional and not second.classes
        if is_plain:
            low = sentence[at + 1].low if at + 1 < len(sentence) else ""
            if low not in second.words and low not in self._between:
                return -1
        return self._end(sentence, at + 1, pattern, 1)

    def _end(self, sentence: Sentence, at: int, pattern: Pattern, step: int) -> int:
        if step == len(pattern):
            return at
        for stop in self._stops(sentence, at, pattern[step]):
            end = self._end(sentence, stop, pattern, step + 1)
            if end >= 0:
                return end
        is_filler = step and at < len(sentence) and sentence[at].low in self._between
        if is_filler and pattern[step].kind not in ("gap", "any", "MORE"):
            return self._end(sentence, at + 1, pattern, step)
        return -1

    def _stops(self, sentence: Sentence, at: int, element: Element) -> Iterator[int]:
        if element.kind == "gap":
            yield at
            for stop in range(at, min(at + element.most, len(sentence))):
                if sentence[stop].low in _SIGNS:
                    return
                yield stop + 1
            return
        stop = self._stop(sentence, at, element)
        if stop > 0:
            yield stop
        if element.is_optional:
            yield at

    def _stop(self, sentence: Sentence, at: int, element: Element) -> int:
        if element.kind == "END":
            return at if all(not token.low[:1].isalnum() for token in sentence[at:]) else -1
        if at >= len(sentence):
            return -1
        if element.kind == "MORE":
            return at if sentence[at].low[:1].isalnum() else -1
        low = sentence[at].low
        if element.kind == "any":
            return at + 1 if low not in _SIGNS else -1
        if low in element.words or self._is_verb(low, element.classes):
            return at + 1
        return self._noun_end(sentence, at, element.classes)

    def _is_verb(self, low: str, classes: frozenset[str]) -> bool:
        if "PAST" in classes and (low in self._past or ends_like_past(low, self._language)):
            return True
        return "PART" in classes and (low in self._part or ends_like_participle(low, self._language))

    def _noun_end(self, sentence: Sentence, at: int, classes: frozenset[str]) -> int:
        if classes.isdisjoint(("PERSON", "NAME")):
            return -1
        end, found = self._noun_phrase(sentence, at)
        is_wanted = found == "name" or ("PERSON" in classes and found in ("person", "team"))
        return end if is_wanted else -1


def anchors(patterns: Mapping[str, tuple[Pattern, ...]]) -> dict[str, tuple[tuple[str, Pattern], ...]]:
    """Return, for every anchor word, the patterns that start with it, with the ids they belong to."""
    found: dict[str, list[tuple[str, Pattern]]] = {}
    for name, group in patterns.items():
        for pattern in group:
            for word in sorted(pattern[0].words):
                found.setdefault(word, []).append((name, pattern))
    return {word: tuple(group) for word, group in found.items()}

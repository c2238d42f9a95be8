"""Word patterns: the small language of a cue, compiled once and matched against tokens.

Elements, separated by spaces: a word or ``a|b``; ``<group>`` any word of a list; ``<verbs.past>`` a
form of a verb list (see ``forms.FORMS``); ``?x`` x or nothing; ``_`` one word; ``_3`` up to three
words; ``PERSON`` a person or a team, ``NAME`` a name or a handle, ``PAST`` / ``PART`` / ``ING`` /
``INF`` a verb in that form (these may stand among words), ``END`` the end of the sentence, ``MORE``
nothing, but a word follows. The first element is a word or a class, and one element of every pattern
must be plain words: a sentence without them is not looked at.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.wording.forms import FORMS, ends_like, ends_like_participle, ends_like_past
from facilitator.wording.rules import Rules
from facilitator.wording.tokens import Sentence

NounPhrase = Callable[[Sentence, int], tuple[int, str]]
"""Where the noun phrase that starts at a token ends, and its class ("" and the same place: none)."""

_CLASSES = frozenset({"PERSON", "NAME", "PAST", "PART", "ING", "INF"})
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

    @property
    def is_plain(self) -> bool:
        """Tell whether it is words alone, which a match must hold."""
        return self.kind == "words" and not self.classes


Pattern = tuple[Element, ...]


def compile_pattern(text: str, rules: Rules, known: dict[str, Element] | None = None) -> Pattern:
    """Return the compiled pattern; ``known`` keeps elements that many patterns share.

    Raises:
        ValueError: a group is not known, the start is open, or no element is plain words.
    """
    known = {} if known is None else known
    parts = text.split()
    for part in parts:
        if part not in known:
            known[part] = _element(part, rules)
    pattern = tuple(known[part] for part in parts)
    if not pattern or pattern[0].kind != "words":
        raise ValueError(f"the first element must name words: {text!r}")
    if not any(element.is_plain and element.words for element in pattern):
        raise ValueError(f"one element must be words alone: {text!r}")
    return pattern


def _element(part: str, rules: Rules) -> Element:
    if part.startswith("?") and len(part) > 1:
        inner = _element(part[1:], rules)
        return replace(inner, is_optional=True, kind="optional" if inner.kind == "words" else inner.kind)
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
        self._started: Sentence = ()
        self._starts: dict[Element, list[int]] = {}
        self._in_vain: set[tuple[int, int]] = set()

    def starts(self, sentence: Sentence, element: Element) -> list[int]:
        """Return the tokens where a pattern with this first element may start."""
        if not element.classes:
            words = element.words
            return [at for at, token in enumerate(sentence) if token.low in words]
        if sentence is not self._started:
            self._started = sentence
            self._starts.clear()
        if element not in self._starts:
            self._starts[element] = [
                at for at in range(len(sentence)) if self._stop(sentence, at, element) > at
            ]
        return self._starts[element]

    def end(self, sentence: Sentence, at: int, pattern: Pattern) -> int:
        """Return where a match ends (exclusive), or -1; it starts at token ``at``."""
        if self._in_vain:
            self._in_vain.clear()
        stop = self._stop(sentence, at, pattern[0])
        return self._end(sentence, stop, pattern, 1) if stop > at else -1

    def _end(self, sentence: Sentence, at: int, pattern: Pattern, step: int) -> int:
        size, steps, between = len(sentence), len(pattern), self._between
        while step < steps:
            element = pattern[step]
            if element.kind != "words" or at >= size:
                return self._branched(sentence, at, pattern, step)
            low = sentence[at].low
            stop = at + 1 if low in element.words else self._class_end(sentence, at, element.classes)
            if stop > 0 and low in between:
                end = self._end(sentence, stop, pattern, step + 1)
                if end >= 0:
                    return end
                stop = -1
            if stop > 0:
                at, step = stop, step + 1
            elif low in between:
                at += 1
            else:
                return -1
        return at

    def _branched(self, sentence: Sentence, at: int, pattern: Pattern, step: int) -> int:
        """Try the branches once from each place, not once for each way that leads there."""
        if (at, step) in self._in_vain:
            return -1
        end = self._branches(sentence, at, pattern, step)
        if end < 0:
            self._in_vain.add((at, step))
        return end

    def _branches(self, sentence: Sentence, at: int, pattern: Pattern, step: int) -> int:
        """Go on from an element that may stand for more than one stretch of words."""
        element = pattern[step]
        if element.kind == "gap":
            return self._after_gap(sentence, at, pattern, step)
        stop = self._stop(sentence, at, element)
        if stop >= 0:
            end = self._end(sentence, stop, pattern, step + 1)
            if end >= 0:
                return end
        if element.is_optional:
            end = self._end(sentence, at, pattern, step + 1)
            if end >= 0:
                return end
        is_filler = at < len(sentence) and sentence[at].low in self._between
        if is_filler and element.kind in ("optional", "END"):
            return self._end(sentence, at + 1, pattern, step)
        return -1

    def _after_gap(self, sentence: Sentence, at: int, pattern: Pattern, step: int) -> int:
        following = pattern[step + 1] if step + 1 < len(pattern) else None
        words = following.words if following is not None and following.is_plain else None
        for stop in range(at, min(at + pattern[step].most, len(sentence)) + 1):
            low = sentence[stop].low if stop < len(sentence) else ""
            if words is None or low in words or low in self._between:
                end = self._end(sentence, stop, pattern, step + 1)
                if end >= 0:
                    return end
            if low in _SIGNS:
                return -1
        return -1

    def _stop(self, sentence: Sentence, at: int, element: Element) -> int:
        if element.kind == "END":
            return at if all(not token.low[:1].isalnum() for token in sentence[at:]) else -1
        if at >= len(sentence):
            return -1
        low = sentence[at].low
        if element.kind == "MORE":
            return at if low[:1].isalnum() else -1
        if element.kind == "any":
            return at + 1 if low not in _SIGNS else -1
        if low in element.words:
            return at + 1
        return self._class_end(sentence, at, element.classes)

    def _class_end(self, sentence: Sentence, at: int, classes: frozenset[str]) -> int:
        if not classes:
            return -1
        return at + 1 if self._is_verb(sentence[at].low, classes) else self._noun_end(sentence, at, classes)

    def _is_verb(self, low: str, classes: frozenset[str]) -> bool:
        if "PAST" in classes and (low in self._past or ends_like_past(low, self._language)):
            return True
        if "PART" in classes and (low in self._part or ends_like_participle(low, self._language)):
            return True
        return ("ING" in classes and ends_like(low, "ing", self._language)) or (
            "INF" in classes and ends_like(low, "inf", self._language)
        )

    def _noun_end(self, sentence: Sentence, at: int, classes: frozenset[str]) -> int:
        if classes.isdisjoint(("PERSON", "NAME")):
            return -1
        end, found = self._noun_phrase(sentence, at)
        is_wanted = found == "name" or ("PERSON" in classes and found in ("person", "team"))
        return end if is_wanted else -1

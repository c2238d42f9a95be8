"""Finds where the object of an English verb ends, and whether it is one thing or several."""

from facilitator.wording.forms import ends_like_past
from facilitator.wording.lexicon import Lexicon
from facilitator.wording.rules import Rules
from facilitator.wording.tokens import Sentence

_MANY = frozenset({"these", "those", "both", "all", "two", "three", "four", "five", "several", "most"})
_PRIVATE = frozenset(
    {"i", "he", "she", "they", "you", "his", "her", "their", "my", "your", "him", "me", "himself", "herself",
     "themselves", "myself", "yourself", "whoever", "everyone", "us", "sorry", "own"}
)  # fmt: skip
_ALONE = frozenset({"it", "this", "that", "them", "these", "those", "nothing", "what", "so", "there"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "our", "its", "this", "that", "these", "those", "both", "all", "every", "each", "no",
     "two", "three", "four", "five", "several", "most", "some", "any"}
)  # fmt: skip
_IDIOMS = frozenset(
    {"ball", "damn", "hoot", "corners", "mess", "pieces", "mind", "eye", "eyes", "heels", "feet",
     "plot", "gun", "buck", "notice", "responsibility", "blame", "mistake", "shortcut", "time",
     "care", "control", "track", "sight", "attention", "lid", "cover", "point", "home", "job"}
)  # fmt: skip
_AFTER_OBJECT = frozenset(
    {"again", "straight", "twice", "yesterday", "today", "early", "late", "too", "anyway", "back",
     "down", "off", "out", "last", "sooner", "earlier", "beforehand", "instead", "wide", "open",
     "enabled", "disabled", "running", "creeping", "completely", "entirely", "properly", "overnight"}
)  # fmt: skip
PRIVATE = frozenset(
    {"i", "he", "she", "they", "you", "his", "her", "their", "my", "your", "him", "me", "himself", "herself",
     "themselves", "myself", "yourself", "whoever", "everyone", "us", "sorry", "own"}
)  # fmt: skip
LONGEST = 7


def number_word(sentence: Sentence, first: int, last: int) -> str:
    """Return "was" or "were", as the object asks for."""
    head = next((at for at in range(first, last) if sentence[at].low in ("of", "about")), last) - 1
    low = sentence[head].low
    many = sentence[first].low in _MANY or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
    return "were" if many else "was"


class Objects:
    """Knows which words may stand in an object."""

    def __init__(self, rules: Rules, lexicon: Lexicon) -> None:
        self._form = rules.form
        self._ends = lexicon.prepositions | lexicon.boundaries | lexicon.adverbs | _AFTER_OBJECT | {"to"}

    def end(self, sentence: Sentence, first: int) -> int:
        """Return where the object ends; ``first`` itself where none is sure."""
        if first >= len(sentence) or sentence[first].low in PRIVATE or sentence[first].low in _ALONE:
            return self._pair_end(sentence, first)
        opening = sentence[first]
        is_noun = opening.is_code or opening.low in _DETERMINERS or opening.low[:1].isdigit()
        is_verb = opening.low in self._form or ends_like_past(opening.low)
        is_bare = opening.low[:1].isalpha() and not is_verb and opening.low not in self._ends
        if not (is_noun or is_bare):
            return first
        at = first + 1
        while at < len(sentence) and at - first < LONGEST:
            token = sentence[at]
            if token.low in ("of", "about") and at + 1 < len(sentence):
                at += 2
                continue
            is_word = (token.low[:1].isalnum() and not token.low.endswith("ly")) or token.is_code
            if not is_word or token.low in self._ends or token.low in _DETERMINERS or token.low in self._form:
                is_adjective = (
                    at + 1 < len(sentence) and token.low in self._form and is_noun and at == first + 1
                )
                if not is_adjective:
                    break
            at += 1
        is_whole = at > first + 1 or not is_noun or opening.is_code
        is_idiom = any(token.low in _IDIOMS for token in sentence[first:at])
        return at if is_whole and not is_idiom else first

    def _pair_end(self, sentence: Sentence, first: int) -> int:
        """Return the end of "this queue" or "nothing"; a pronoun alone is no object to begin with."""
        low = sentence[first].low if first < len(sentence) else ""
        if low == "nothing":
            return first + 1
        following = sentence[first + 1].low if first + 1 < len(sentence) else ""
        is_noun = low in _DETERMINERS and following[:1].isalpha() and following not in self._ends
        return first + 2 if is_noun and following not in self._form else first

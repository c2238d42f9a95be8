"""What the words of a pack are in a sentence: somebody, a team, a system, a little word of the grammar."""

from collections.abc import Mapping

from facilitator.wording.rules import Rules

_KINDS = {"person": "person", "pronoun": "person", "team": "team", "we": "we", "system": "system",
          "products": "system"}  # fmt: skip
_NO_WORDS: frozenset[str] = frozenset()


class Lexicon:
    """The word lists of one language, put together once for all texts."""

    def __init__(self, rules: Rules) -> None:
        words = rules.words
        self.language = rules.language
        self.kinds = _kinds(words)
        self.names = words["names"]
        self.pronouns = words["pronoun"]
        self.boundaries = words["boundary"]
        self.prepositions = words["preposition"]
        self.coordinators = words["coordinator"]
        self.relatives = words["relative"]
        self.people = words.get("relative_person", _NO_WORDS)
        self.parts = words.get("part_of", _NO_WORDS)
        self.articles = words.get("article", _NO_WORDS)
        self.whoever = words.get("whoever", _NO_WORDS)
        self.those = words.get("those", _NO_WORDS)
        self.openers = words.get("opener", _NO_WORDS)
        self.ambiguous = words.get("ambiguous", _NO_WORDS)
        self.software = words.get("software", _NO_WORDS)
        self.auxiliaries = words.get("auxiliary", _NO_WORDS)
        self.passives = words.get("passive", _NO_WORDS)
        self.adverbs = words.get("between", _NO_WORDS) | words.get("adverb", _NO_WORDS)
        self.before_verbs = self.auxiliaries | self.adverbs
        self.phrase_ends = self.boundaries | self.prepositions | self.auxiliaries
        self.has_head_first = rules.has_head_first


def _kinds(words: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return the class of each word; the list that comes first wins."""
    kinds: dict[str, str] = {}
    for name, kind in _KINDS.items():
        for word in words[name]:
            kinds.setdefault(word, kind)
    return kinds

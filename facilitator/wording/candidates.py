"""Finds the few patterns that a sentence may meet, by the rarest word that each of them needs."""

from collections import Counter
from collections.abc import Mapping, Set

from facilitator.wording.patterns import Pattern
from facilitator.wording.rules import Rules

_FREQUENT = (
    "boundary", "preposition", "auxiliary", "article", "pronoun", "we", "between",
    "negation", "nobody", "opener", "coordinator", "relative", "oneself",
)  # fmt: skip
_FREQUENT_WORD = 200
"""A little word of the grammar costs as much as so many other words: it stands in every sentence."""

Candidate = tuple[str, Pattern]
"""The id of a cue or a veto, and one of its patterns."""


class Candidates:
    """The patterns of a pack; a sentence is asked for its words once, not once for each pattern."""

    def __init__(self, patterns: Mapping[str, tuple[Pattern, ...]], rules: Rules) -> None:
        needs = {
            (name, pattern): list({element.words for element in pattern if element.is_plain})
            for name, group in patterns.items()
            for pattern in group
        }
        costs = _costs({words for group in needs.values() for words in group}, rules)
        self._all: list[tuple[Candidate, tuple[frozenset[str], ...]]] = []
        numbers: dict[str, list[int]] = {}
        for candidate, group in needs.items():
            rarest, *others = sorted(group, key=costs.__getitem__)
            for word in rarest:
                numbers.setdefault(word, []).append(len(self._all))
            self._all.append((candidate, tuple(others)))
        self._numbers = {word: tuple(group) for word, group in numbers.items()}
        self._words = frozenset(numbers)

    def of(self, lows: Set[str]) -> list[Candidate]:
        """Return the patterns whose needed words all stand somewhere among the words of a sentence."""
        met = self._words & lows
        if not met:
            return []
        found: list[Candidate] = []
        for number in {number for word in met for number in self._numbers[word]}:
            candidate, needs = self._all[number]
            for words in needs:
                if words.isdisjoint(lows):
                    break
            else:
                found.append(candidate)
        return found


def _costs(groups: Set[frozenset[str]], rules: Rules) -> dict[frozenset[str], int]:
    """Return how common the words of each group are: a word that many patterns know is a common one."""
    frequent = frozenset().union(*(rules.words.get(name, frozenset()) for name in _FREQUENT))
    counts = Counter(word for words in groups for word in words)
    return {
        words: sum(counts[word] + (_FREQUENT_WORD if word in frequent else 0) for word in words)
        for words in groups
    }

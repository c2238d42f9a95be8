"""Tells whether two short promises are about the same thing, by the parts of their words."""

import re
from collections.abc import Iterable

THRESHOLD = 0.5
_LIKE = 0.5
_LEAST_WORDS = 2
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be by can for from has have in is it its no not of off on or our so than that "
        "the their then there this to up was we were when which who will with add make put set use",
    )
)


def similarity(one: str, other: str) -> float:
    """Return how much of the shorter text is said in the other, from 0 to 1."""
    first, second = sorted((_words(one), _words(other)), key=len)
    if len(first) < _LEAST_WORDS:
        return 1.0 if first and first == second else 0.0
    return sum(_best(word, second) for word in first) / len(first)


def is_similar(one: str, other: str) -> bool:
    """Tell whether somebody should look at both; a hint, never more."""
    return similarity(one, other) >= THRESHOLD


def _words(text: str) -> tuple[str, ...]:
    found = re.findall(r"[^\W\d_]{2,}", text.casefold())
    return tuple(dict.fromkeys(word for word in found if word not in _SMALL))


def _best(word: str, others: Iterable[str]) -> float:
    best = max((_dice(_grams(word), _grams(other)) for other in others), default=0.0)
    return best if best >= _LIKE else 0.0


def _grams(word: str) -> frozenset[str]:
    padded = f"^{word}$"
    return frozenset(padded[place : place + 3] for place in range(max(1, len(padded) - 2)))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))

"""Cuts a masked text into sentences of tokens; short forms are spelled out, offsets stay."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from facilitator.wording.masking import MASK

_WORD = re.compile(
    rf"{MASK}+"
    r"|@[A-Za-z0-9][\w.\-]*\w|@\w"
    r"|\b[Nn]o one(?:['’]s)?\b(?! of\b)"
    r"|[^\W\d_]+(?:['’\-][^\W\d_]+)*"
    r"|\d[\d.,:/%]*\w*"
    r"|[^\w\s]|_+"
)
_ENDS = frozenset(".!?\n")
_SENTENCE = re.compile(r"(?<![.!?])[.!?]+(?=\s|\Z)|\n\s*\n|\n(?=\s*[-*#\d])")
_LONGEST = 200
"""A text without full stops is read in pieces of so many words."""
_MOST_KEPT = 20_000
_LONGEST_KEPT = 40
_WHOLE = {
    "shoulda": ("should", "have"),
    "coulda": ("could", "have"),
    "woulda": ("would", "have"),
    "cannot": ("can", "not"),
    "noone": ("nobody",),
    "no-one": ("nobody",),
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "shouldnt": ("should", "not"),
    "couldnt": ("could", "not"),
    "wasnt": ("was", "not"),
    "hasnt": ("has", "not"),
}
_SHORT = (("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"), ("'d", "'d"))
_IS_AFTER = frozenset({"who", "it", "that", "he", "she", "there", "what", "how", "why", "this", "where"})
_MODALS = frozenset({"should", "could", "would", "must", "might", "may", "not"})


@dataclass(slots=True)
class Token:
    """One word or sign; ``low`` is what rules compare, the offsets are those of the text."""

    low: str
    text: str
    start: int
    end: int

    @property
    def is_code(self) -> bool:
        """Tell whether the token stands for something masked."""
        return self.text.startswith(MASK)

    @property
    def is_capital(self) -> bool:
        """Tell whether the word starts with a capital letter."""
        return self.text[:1].isupper()


Sentence = tuple[Token, ...]
Short = Mapping[str, tuple[str, ...]]
"""What one written word stands for: "del" is "de el"."""
NO_SHORT_FORMS: Short = MappingProxyType({})


class Tokenizer:
    """Reads the words of sentences; what a written word stands for is found out once."""

    def __init__(self, short: Short = NO_SHORT_FORMS) -> None:
        self._lows = _Lows(short)

    def written(self, masked: str, place: tuple[int, int]) -> list[str]:
        """Return the words and signs of one sentence as they are written."""
        return _WORD.findall(masked, *place)

    def words(self, written: Iterable[str]) -> set[str]:
        """Return the words of one sentence as rules compare them; much quicker than its tokens."""
        lows = set(chain.from_iterable(map(self._lows.__getitem__, written)))
        if "of" in lows and not _MODALS.isdisjoint(lows):
            lows.add("have")
        return lows

    def sentences(self, masked: str, start: int, written: Sequence[str]) -> tuple[Sentence, ...]:
        """Return the tokens of the sentence that starts there, in pieces where it is very long."""
        found: list[Token] = []
        lows = self._lows
        for word in written:
            start = masked.index(word, start)
            end = start + len(word)
            for low in lows[word]:
                if low == "of" and found and found[-1].low in _MODALS:
                    low = "have"  # noqa: PLW2901 - "should of"
                found.append(Token(low, word, start, end))
            start = end
        if len(found) <= _LONGEST:
            return (tuple(found),)
        return tuple(tuple(found[first : first + _LONGEST]) for first in range(0, len(found), _LONGEST))


def places(masked: str) -> list[tuple[int, int]]:
    """Return where the sentences of a masked text start and end; the closing sign belongs to each."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _SENTENCE.finditer(masked):
        found.append((start, stop.end()))
        start = stop.end()
    if start < len(masked):
        found.append((start, len(masked)))
    return found


class _Lows(dict[str, tuple[str, ...]]):
    """What written words stand for; forgets all when it has grown too large."""

    def __init__(self, short: Short) -> None:
        super().__init__()
        self._short = short

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        lows = self._short.get(word.lower()) or _spelled_out(word)
        if len(word) <= _LONGEST_KEPT:
            self[word] = lows
        return lows


def _spelled_out(word: str) -> tuple[str, ...]:
    low = word.lower().replace("’", "'").replace("no one", "nobody")
    if low in _WHOLE:
        return _WHOLE[low]
    for ending, full in _SHORT:
        if low.endswith(ending) and len(low) > len(ending):
            return (*_spelled_out(low[: -len(ending)]), full)
    if low.endswith("'s"):
        return (low[:-2], "is" if low[:-2] in _IS_AFTER else "'s")
    return (low,)

"""Cuts a masked text into sentences of tokens; short forms are spelled out, offsets stay."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
_SENTENCE = re.compile(r"[.!?]+(?=\s|\Z)|\n\s*\n|\n(?=\s*[-*#\d])")
_LONGEST = 200
"""A text without full stops is read in pieces of so many words."""
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


@dataclass(frozen=True, slots=True)
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


def sentences(masked: str, short: Short = NO_SHORT_FORMS) -> tuple[Sentence, ...]:
    """Return the sentences of a masked text, each a tuple of tokens; the closing sign is a token."""
    found: list[Sentence] = []
    start = 0
    for stop in _SENTENCE.finditer(masked):
        found.append(_tokens(masked, start, stop.end(), short))
        start = stop.end()
    found.append(_tokens(masked, start, len(masked), short))
    return tuple(
        sentence[first : first + _LONGEST]
        for sentence in found
        for first in range(0, len(sentence), _LONGEST)
    )


def _tokens(masked: str, start: int, end: int, short: Short) -> Sentence:
    found: list[Token] = []
    for word in _WORD.finditer(masked, start, end):
        for low in short.get(word[0].lower()) or _spelled_out(word[0]):
            is_misspelt_have = low == "of" and found and found[-1].low in _MODALS
            found.append(Token("have" if is_misspelt_have else low, word[0], word.start(), word.end()))
    return tuple(found)


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

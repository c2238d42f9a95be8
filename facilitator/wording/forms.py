"""Builds the inflected forms of English verbs from their base form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_VOWELS = "aeiou"
_SHORT_ENDING = 3


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one verb; a particle verb is written with its first word only."""

    base: str
    third: str
    past: str
    part: str
    ing: str

    def all(self) -> tuple[str, ...]:
        """Return every form."""
        return (self.base, self.third, self.past, self.part, self.ing)


def forms_of(base: str, irregular: Mapping[str, Sequence[str]]) -> VerbForms:
    """Return the forms of ``base``; ``irregular`` maps a base to its past tense and participle."""
    stem = _stem(base)
    regular = base[:-1] + "ied" if _consonant_y(base) else stem + "ed"
    past, part = irregular.get(base, (regular, regular))
    return VerbForms(base, _third(base), past, part, stem + "ing")


def _stem(base: str) -> str:
    """Return what stands before -ed and -ing for a regular verb."""
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1]
    short = len(base) >= _SHORT_ENDING and base[-1] not in _VOWELS + "wxyh" and base[-2] in _VOWELS
    one_syllable = sum(letter in _VOWELS for letter in base) == 1
    if short and one_syllable and base[-3] not in _VOWELS:
        return base + base[-1]
    return base


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if _consonant_y(base):
        return base[:-1] + "ies"
    return base + "s"


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and len(base) > 1 and base[-2] not in _VOWELS


def ends_like_past(word: str) -> bool:
    """Tell whether a word has the ending of a regular past form."""
    return word.endswith("ed") and len(word) > _SHORT_ENDING

"""Builds the inflected forms of verbs from their base form, for each language that has rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

FORMS = ("base", "third", "past", "part", "ing", "me", "you", "us", "subj", "fut", "encl")
"""Third person, past, participle, gerund; Spanish: past of I, you, we; "hubiera", "hará", "hacerlo"."""

Given = Mapping[str, tuple[str, ...]]
"""The forms of an irregular verb, by their names; the others are built."""

_VOWELS = "aeiou"
_ENCLITICS = ("", "lo", "la", "los", "las", "le", "les", "se", "nos", "me", "te", "os", "selo", "noslo")
_SHORT_ENDING = 3


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one verb; a particle verb is written with its first word only."""

    base: str
    forms: Mapping[str, tuple[str, ...]]

    def words(self, form: str) -> tuple[str, ...]:
        """Return the words of one form."""
        return self.forms.get(form, ())

    @property
    def part(self) -> str:
        """The participle."""
        return self.forms["part"][0]

    def all(self) -> tuple[str, ...]:
        """Return every form."""
        return tuple(word for words in self.forms.values() for word in words)


def forms_of(base: str, irregular: Mapping[str, Given], language: str = "en") -> VerbForms:
    """Return the forms of ``base``; ``irregular`` holds what cannot be built."""
    build = _BUILDERS.get(language, _english)
    return VerbForms(base, build(base) | dict(irregular.get(base, {})))


def _english(base: str) -> dict[str, tuple[str, ...]]:
    stem = _stem(base)
    regular = base[:-1] + "ied" if _consonant_y(base) else stem + "ed"
    return {
        "base": (base,),
        "third": (_third(base),),
        "past": (regular,),
        "part": (regular,),
        "ing": (stem + "ing",),
    }


def _spanish(base: str) -> dict[str, tuple[str, ...]]:
    """Return the regular forms: preterite, participle, gerund and the past subjunctive."""
    stem, ending = base[:-2], base[-2:]
    is_ar = ending == "ar"
    soft = _before_e(stem) if is_ar else stem
    part = stem + ("ado" if is_ar else "ido")
    return {
        "base": (base,),
        "past": (stem + "ó", stem + "aron") if is_ar else (stem + "ió", stem + "ieron"),
        "part": (part, part[:-1] + "a", part + "s", part[:-1] + "as"),
        "ing": (stem + ("ando" if is_ar else "iendo"),),
        "me": (soft + "é",) if is_ar else (stem + "í",),
        "you": (stem + "aste", stem + "asteis") if is_ar else (stem + "iste", stem + "isteis"),
        "us": (stem + ("amos" if is_ar else "imos"),),
        "subj": tuple(
            stem + ("a" if is_ar else "ie") + end
            for end in ("ra", "ran", "ras", "ramos", "se", "sen", "ses", "semos")
        ),
        "fut": tuple(base + end for end in ("é", "ás", "á", "emos", "éis", "án")),
        "encl": tuple(base + end for end in ("lo", "la", "los", "las", "le", "se", "nos")),
    }


def _before_e(stem: str) -> str:
    """Return the stem as it is spelt before "e": busqué, pagué, alcancé."""
    for ending, soft in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(ending):
            return stem[:-1] + soft
    return stem


_BUILDERS: dict[str, Callable[[str], dict[str, tuple[str, ...]]]] = {"en": _english, "es": _spanish}


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


_PAST_ENDINGS = {"en": ("ed",), "es": ("ó", "aron", "ieron")}
_PART_ENDINGS = {"en": ("ed",), "es": ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")}


def ends_like_past(word: str, language: str = "en") -> bool:
    """Tell whether a word has the ending of a regular past form."""
    return word.endswith(_PAST_ENDINGS.get(language, ())) and len(word) > _SHORT_ENDING


def ends_like_participle(word: str, language: str = "en") -> bool:
    """Tell whether a word has the ending of a regular participle."""
    return word.endswith(_PART_ENDINGS.get(language, ())) and len(word) > _SHORT_ENDING


_ENDINGS = {
    ("ing", "en"): ("ing",),
    ("ing", "es"): ("ando", "iendo", "yendo"),
    ("inf", "es"): tuple(vowel + "r" + end for vowel in "aeií" for end in _ENCLITICS),
}


def ends_like(word: str, form: str, language: str) -> bool:
    """Tell whether a word has the ending of a gerund or, where it has one, of an infinitive."""
    return word.endswith(_ENDINGS.get((form, language), ())) and len(word) > _SHORT_ENDING

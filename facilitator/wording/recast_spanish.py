"""Says a Spanish sentence without its agent: "se borró la tabla"; nothing is added."""

import re
from collections.abc import Iterator

from facilitator.wording.forms import ends_like_past
from facilitator.wording.lexicon import Lexicon
from facilitator.wording.rules import Rules
from facilitator.wording.subjects import Subjects
from facilitator.wording.tokens import Sentence

_GUESS = (
    r"(?:creo que|supongo que|sospecho que|imagino que|diría que|me imagino que|seguramente|probablemente"
    r"|posiblemente|parece que|supuestamente|al parecer),? "
)
_PREFACE = (
    r"(?:en nuestra defensa|para ser justos|obviamente|claramente|evidentemente|por supuesto"
    r"|no fue (?:culpa|problema) nuestr[ao]),? "
)
_WHY_NOBODY = r"¿por qué nadie (?P<verb>\w+) (?P<what>.+?)\?"
_IF_SOMEBODY = (
    r"si (?:alguien|el \w+|la \w+) hub(?:iera|iese) (?P<part>\w+) (?P<what>(?:el|la|los|las) \w+)\b.*"
)
_ARTICLES = frozenset(
    {"el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "ese",
     "esa", "esos", "esas", "dos", "tres", "nuestra", "nuestro", "nuestras", "nuestros"}
)  # fmt: skip
_MANY = frozenset(
    {"los", "las", "unos", "unas", "estos", "estas", "esos", "esas", "dos", "tres", "nuestras", "nuestros"}
)
_PRIVATE = frozenset(
    {"su", "sus", "mi", "mis", "tu", "tus", "yo", "él", "ella", "ellos", "ellas", "perdón", "que"}
)
_FELL = frozenset({"tirar", "tumbar"})


class SpanishRecast:
    """Finds the deed in a sentence and tells it with "se"."""

    def __init__(self, rules: Rules, _lexicon: Lexicon) -> None:
        self._form = rules.form
        self._past = rules.past

    def ways(self, text: str, sentence: Sentence, subjects: Subjects) -> Iterator[str]:
        """Yield the sentence in other words, the best first; the caller checks each."""
        said = text[sentence[0].start : sentence[-1].end]
        for at in range(1, len(sentence) - 1) if "?" not in said else ():
            told = self._deed(text, sentence, subjects, at)
            if told:
                yield told[:1].upper() + told[1:]
        yield from self._reframed(said)

    def _reframed(self, said: str) -> Iterator[str]:
        if found := re.match(_GUESS, said, re.IGNORECASE):
            yield "Sin confirmar: " + said[found.end() :]
        if found := re.match(_PREFACE, said, re.IGNORECASE):
            yield said[found.end() : found.end() + 1].upper() + said[found.end() + 1 :]
        if found := re.fullmatch(_WHY_NOBODY, said, re.IGNORECASE):
            known = self._form.get(found["verb"].lower())
            if known:
                yield f"¿Qué hizo difícil {known.base} {found['what']}?"
        if found := re.fullmatch(_IF_SOMEBODY, said, re.IGNORECASE):
            told = self._with_se("no ", found["part"], found["what"] + ".")
            if told:
                yield told

    def _with_se(self, negation: str, word: str, what: str) -> str:
        known = self._form.get(word.lower())
        first = what.split(" ", 1)[0].lower()
        past = known.words("past") if known else ()
        if len(past) < 2 or (first not in _ARTICLES):
            return ""
        told = f"{negation}se {past[1] if first in _MANY else past[0]} {what}"
        return told[:1].upper() + told[1:]

    def _deed(self, text: str, sentence: Sentence, subjects: Subjects, at: int) -> str:
        known = self._form.get(sentence[at].low)
        following = sentence[at + 1].low
        if known is None or following not in _ARTICLES or sentence[at].low not in known.words("past"):
            return ""
        start = at - 1 if sentence[at - 1].low in ("no", "nunca") else at
        subject = subjects.of(sentence, start)
        is_agent = subject.kind in ("name", "person", "team") and subject.last == start
        if not is_agent or any(token.low in _PRIVATE for token in sentence[at:]):
            return ""
        if any(self._is_deed(sentence, place) for place in range(at + 2, len(sentence))):
            return ""
        nobody = sentence[subject.first].low in ("nadie", "ninguno", "ninguna")
        negation = f"{sentence[start].low} " if start < at else "no " if nobody else ""
        past = ("cayó", "cayeron") if known.base in _FELL else known.words("past")
        done = past[1] if following in _MANY else past[0]
        what = text[sentence[at + 1].start : sentence[-1].end]
        return f"{text[sentence[0].start : sentence[subject.first].start]}{negation}se {done} {what}"

    def _is_deed(self, sentence: Sentence, at: int) -> bool:
        return ends_like_past(sentence[at].low, "es") or sentence[at].low in self._past

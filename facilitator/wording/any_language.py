"""Checks a text in the language that it is written in; says nothing about a language without rules."""

from collections.abc import Callable, Iterable

from facilitator.wording.checker import Checker
from facilitator.wording.flag import Flag, Silence
from facilitator.wording.language import OTHER, guess
from facilitator.wording.rules import read_rules
from facilitator.wording.subjects import Named


class AnyLanguageChecker:
    """Chooses the rules for each text; a pack is read when a text first needs it.

    ``read_pack`` returns the text of the pack of a language; ``language`` is "auto" or one language.
    """

    def __init__(self, read_pack: Callable[[str], str], language: str = "auto", usual: str = "en") -> None:
        self._read_pack = read_pack
        self._language = language
        self._usual = usual
        self._checkers: dict[str, Checker] = {}

    def check(self, text: str, roster: Iterable[Named] = (), context: str = "prose") -> tuple[Flag, ...]:
        """Return the flags of a text in order."""
        checker = self._for(text)
        return checker.check(text, roster, context) if checker else ()

    def explain(
        self, text: str, roster: Iterable[Named] = (), context: str = "prose"
    ) -> tuple[tuple[Flag, ...], tuple[Silence, ...]]:
        """Return the flags, and what matched but stayed silent, each with the reason."""
        checker = self._for(text)
        return checker.explain(text, roster, context) if checker else ((), ())

    def _for(self, text: str) -> Checker | None:
        language = guess(text, self._usual) if self._language == "auto" else self._language
        if language == OTHER:
            return None
        if language not in self._checkers:
            self._checkers[language] = Checker(read_rules(self._read_pack(language)))
        return self._checkers[language]

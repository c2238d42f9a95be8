"""Checks a text in the language that it is written in; says nothing about a language without rules."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from facilitator.wording.checker import Checker
from facilitator.wording.flag import Flag, Silence
from facilitator.wording.language import OTHER, guess
from facilitator.wording.own_pack import OwnPack
from facilitator.wording.pieces import LONG, pieces
from facilitator.wording.rules import read_rules
from facilitator.wording.subjects import Named

Explained = tuple[tuple[Flag, ...], tuple[Silence, ...]]


class AnyLanguageChecker:
    """Chooses the rules for each text; a pack is read when a text first needs it.

    ``read_pack`` returns the text of the pack of a language; ``language`` is "auto" or one language;
    ``usual`` is the language of words that could be of several.
    """

    def __init__(
        self,
        read_pack: Callable[[str], str],
        language: str = "auto",
        usual: str = "en",
        own: OwnPack | None = None,
    ) -> None:
        self._read_pack = read_pack
        self._language = language
        self._usual = usual
        self._own = own
        self._checkers: dict[str, Checker] = {}

    def load(self, language: str) -> None:
        """Read the rules of a language now, so that the first text need not wait for them."""
        self._checker(language)

    def language_of(self, text: str) -> str:
        """Return the language whose rules read this text; empty where there are none."""
        return guess(text, self._usual) if self._language == "auto" else self._language

    def check(self, text: str, roster: Iterable[Named] = (), context: str = "prose") -> tuple[Flag, ...]:
        """Return the flags of a text in order."""
        language = self.language_of(text)
        if language == OTHER:
            return ()
        if len(text) > LONG:
            return self._in_pieces(text, tuple(roster), context, language)[0]
        flags = self._checker(language).check(text, roster, context)
        return self._own.split(text, flags)[0] if self._own and flags else flags

    def explain(
        self, text: str, roster: Iterable[Named] = (), context: str = "prose", language: str = ""
    ) -> Explained:
        """Return the flags, and what matched but stayed silent, each with the reason."""
        language = language or self.language_of(text)
        if language == OTHER:
            return (), ()
        if len(text) > LONG:
            return self._in_pieces(text, tuple(roster), context, language)
        flags, silences = self._checker(language).explain(text, roster, context)
        if not self._own:
            return flags, silences
        flags, fine = self._own.split(text, flags)
        return flags, (*silences, *fine)

    def _in_pieces(self, text: str, roster: tuple[Named, ...], context: str, language: str) -> Explained:
        """Check a text that is too long to be written anew as a whole: its flags come without a rewrite."""
        found: list[Flag] = []
        unsaid: list[Silence] = []
        for at, piece in pieces(text):
            flags, silences = self.explain(piece, roster, context, language)
            found += [replace(one, start=one.start + at, end=one.end + at, rewrite="") for one in flags]
            unsaid += [replace(one, start=one.start + at, end=one.end + at) for one in silences]
        return tuple(found), tuple(unsaid)

    def _checker(self, language: str) -> Checker:
        if language not in self._checkers:
            is_own = self._own is not None and self._own.language == language
            rules = self._own.rules if self._own and is_own else read_rules(self._read_pack(language))
            self._checkers[language] = Checker(rules)
        return self._checkers[language]

"""A finding: a flag with its place in a file, as people and editors point at it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.edit import Edit, better_sentence, edit_between, sentence_around, sentences_of
from facilitator.wording.flag import Flag, Silence
from facilitator.wording.language import OTHER
from facilitator.wording.markdown import own_words
from facilitator.wording.pieces import pieces
from facilitator.wording.subjects import Named

SEVERITIES = ("low", "speculation", "hindsight", "blame")
"""From the quietest to the loudest."""
_LONGEST = 1_000
"""A sentence longer than this is not written anew."""
_PLAIN = (".txt", ".log", ".text")


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a flag stands: lines and columns count from 1, the end column is the one after the last sign."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    flag: Flag
    rewritten: str = ""
    """The sentence in better words, empty where no rewrite is safe."""
    edit: Edit | None = None
    """What to change in the file for it; nothing where that would take marks of the text away."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Where a rule matched and stayed silent."""

    file: str
    line: int
    column: int
    silence: Silence
    words: str


def findings(
    file: str, text: str, checker: AnyLanguageChecker, roster: Iterable[Named] = (), context: str = "prose"
) -> tuple[tuple[Finding, ...], tuple[Unsaid, ...]]:
    """Return what is found in a file, and what stayed silent; everything but plain text is Markdown."""
    reading = _Reading(file, text, checker, tuple(roster), context)
    found: list[Finding] = []
    unsaid: list[Unsaid] = []
    language = checker.language_of(reading.clean)
    if language == OTHER:
        return (), ()
    for at, piece in pieces(reading.clean):
        flags, silences = checker.explain(piece, reading.roster, context, language)
        found += reading.found(at, piece, flags, language)
        unsaid += reading.unsaid(at, silences)
    return tuple(found), tuple(unsaid)


def is_at_least(flag: Flag, severity: str) -> bool:
    """Tell whether a flag is as loud as ``severity``; nothing is as loud as "never"."""
    return severity in SEVERITIES and SEVERITIES.index(flag.severity) >= SEVERITIES.index(severity)


def plain_flag(flag: Flag) -> dict[str, Any]:
    """Return the fields of a flag for JSON."""
    names = ("category", "start", "end", "span", "message", "rewrite", "question", "severity", "rule")
    return {name: getattr(flag, name) for name in names}


class _Reading:
    """One file while it is read."""

    def __init__(
        self, file: str, text: str, checker: AnyLanguageChecker, roster: tuple[Named, ...], context: str
    ) -> None:
        self.clean = text if file.lower().endswith(_PLAIN) else own_words(text)
        self.roster = roster
        self._file, self._text, self._checker, self._context = file, text, checker, context
        self._places = _Places(text)
        self._sentences: list[tuple[int, int]] = []
        self._read: dict[str, tuple[Flag, ...]] = {}

    def found(self, at: int, piece: str, flags: Iterable[Flag], language: str) -> Iterator[Finding]:
        self._sentences = sentences_of(piece)
        for flag in flags:
            start, end = flag.start + at, flag.end + at
            rewritten, edit = "", None
            if flag.rewrite:
                rewritten, edit = self._better(at, piece, flag, language)
            yield Finding(
                self._file,
                *self._places.of(start),
                *self._places.of(end),
                replace(flag, start=start, end=end, span=self._text[start:end], rewrite=rewritten),
                rewritten,
                edit,
            )

    def unsaid(self, at: int, silences: Iterable[Silence]) -> Iterator[Unsaid]:
        for one in silences:
            moved = replace(one, start=one.start + at, end=one.end + at)
            words = self._text[moved.start : moved.end]
            yield Unsaid(self._file, *self._places.of(moved.start), moved, words)

    def _better(self, at: int, piece: str, flag: Flag, language: str) -> tuple[str, Edit | None]:
        """Return the sentence of a flag in better words, and the smallest change of the file for it."""
        first, last = sentence_around(self._sentences, piece, flag.start)
        sentence = piece[first:last]
        if len(sentence) > _LONGEST:
            return "", None
        if sentence not in self._read:
            flags, _silences = self._checker.explain(sentence, self.roster, self._context, language)
            self._read = {sentence: flags}
        flags = self._read[sentence]
        better = better_sentence(flags, flag)
        if not better:
            return "", None
        edit = edit_between(sentence, better, at + first)
        is_whole = self._text[edit.start : edit.end] == self.clean[edit.start : edit.end]
        return " ".join(better.split()), edit if is_whole else None


class _Places:
    """Turns offsets of one text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def of(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

"""A finding: a flag with its place in a file, as people and editors point at it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.flag import Flag, Silence
from facilitator.wording.markdown import own_words
from facilitator.wording.subjects import Named

SEVERITIES = ("low", "speculation", "hindsight", "blame")
"""From the quietest to the loudest."""
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
    clean = text if file.lower().endswith(_PLAIN) else own_words(text)
    flags, silences = checker.explain(clean, roster, context)
    places = _Places(text)
    found = tuple(
        Finding(
            file,
            *places.of(flag.start),
            *places.of(flag.end),
            replace(flag, span=text[flag.start : flag.end]),
            _changed(clean, flag.rewrite),
        )
        for flag in flags
    )
    unsaid = tuple(Unsaid(file, *places.of(one.start), one, text[one.start : one.end]) for one in silences)
    return found, unsaid


def is_at_least(flag: Flag, severity: str) -> bool:
    """Tell whether a flag is as loud as ``severity``; nothing is as loud as "never"."""
    return severity in SEVERITIES and SEVERITIES.index(flag.severity) >= SEVERITIES.index(severity)


def plain_flag(flag: Flag) -> dict[str, Any]:
    """Return the fields of a flag for JSON."""
    names = ("category", "start", "end", "span", "message", "rewrite", "question", "severity", "rule")
    return {name: getattr(flag, name) for name in names}


class _Places:
    """Turns offsets of one text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def of(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _changed(before: str, after: str) -> str:
    """Return the lines of a rewritten text that differ from the text before."""
    if not after:
        return ""
    old, new = before.split("\n"), after.split("\n")
    if len(old) != len(new):
        return after.strip()
    return " ".join(" ".join(b.split()) for a, b in zip(old, new, strict=True) if a != b)

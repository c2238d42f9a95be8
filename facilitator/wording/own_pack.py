"""Reads a team's own pack: words that are fine there, each with its reason, and further words and rules."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from facilitator.wording.flag import Flag, Silence
from facilitator.wording.patterns import compile_pattern
from facilitator.wording.rules import CATEGORIES, Rules, RulesError, own_parts

LANGUAGES = ("en", "es")
_PARTS = ("language", "allow", "words", "vetoes", "cue")


@dataclass(frozen=True, slots=True)
class Fine:
    """Words that a team may use, with the reason; without categories they are fine in each."""

    words: str
    reason: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnPack:
    """What a team adds: ``allow`` counts in every language, ``rules`` are all those of ``language``."""

    language: str
    allow: tuple[Fine, ...]
    rules: Rules

    def split(self, text: str, flags: Iterable[Flag]) -> tuple[tuple[Flag, ...], tuple[Silence, ...]]:
        """Return the flags that stay, and those that the team calls fine, each with the reason."""
        kept: list[Flag] = []
        fine: list[Silence] = []
        places = {one: tuple(_places(text, one.words)) for one in self.allow}
        for flag in flags:
            reason = _reason(flag, places)
            if reason:
                fine.append(Silence(flag.category, flag.start, flag.end, flag.rule, f"own pack: {reason}"))
            else:
                kept.append(flag)
        return tuple(kept), tuple(fine)


def read_own_pack(text: str, rules_of: Callable[[str], Rules]) -> OwnPack:
    """Return the pack; ``rules_of`` gives the rules of a language that come with the program.

    Raises:
        RulesError: the text is not TOML, or a part of it is not what such a pack may hold.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise RulesError(int(place[1]) if place else text.count("\n") + 1, str(error)) from error
    lines = text.splitlines()
    if unknown := sorted(set(table) - set(_PARTS)):
        raise RulesError(_line(lines, unknown[0]), f"an own pack has no {unknown[0]!r}")
    language = table.get("language", "en")
    if language not in LANGUAGES:
        raise RulesError(_line(lines, "language"), f"language {language!r} is not one of en, es")
    allow = tuple(_fine(lines, number, part) for number, part in enumerate(_tables(lines, table, "allow")))
    _tables(lines, table, "cue")
    base = rules_of(language)
    words, vetoes, cues = own_parts(text, table, base)
    known = {cue.id for cue in base.cues}
    for cue in cues:
        if cue.id in known:
            raise RulesError(cue.line, f"a cue is called {cue.id!r} already")
        known.add(cue.id)
    rules = replace(base, words=words, vetoes={**base.vetoes, **vetoes}, cues=(*base.cues, *cues))
    for cue in cues:
        _compile(cue.patterns, rules, cue.line)
    for name, patterns in vetoes.items():
        _compile(patterns, rules, _line(lines, name))
    return OwnPack(language, allow, rules)


def _compile(patterns: Iterable[str], rules: Rules, line: int) -> None:
    for pattern in patterns:
        try:
            compile_pattern(pattern, rules)
        except ValueError as error:
            raise RulesError(line, str(error)) from error


def _tables(lines: list[str], table: dict[str, Any], name: str) -> list[dict[str, Any]]:
    part = table.get(name, [])
    if not isinstance(part, list) or not all(isinstance(one, dict) for one in part):
        raise RulesError(_line(lines, f"[{name}") or 1, f"{name!r} is written as [[{name}]]")
    return part


def _fine(lines: list[str], number: int, part: dict[str, Any]) -> Fine:
    heads = [at for at, line in enumerate(lines, 1) if line.strip() == "[[allow]]"]
    line = heads[number] if number < len(heads) else 1
    if unknown := sorted(set(part) - {"words", "reason", "categories"}):
        raise RulesError(line, f"an entry of the allow-list has no {unknown[0]!r}")
    for name in ("words", "reason"):
        if not isinstance(part.get(name), str) or not part[name].strip():
            raise RulesError(line, f"an entry of the allow-list needs {name}")
    categories = part.get("categories", [])
    if not isinstance(categories, list):
        raise RulesError(line, "categories must be a list of words")
    for category in categories:
        if category not in CATEGORIES:
            raise RulesError(line, f"category {category!r} is not one of {', '.join(CATEGORIES)}")
    return Fine(" ".join(part["words"].split()), part["reason"].strip(), tuple(categories))


def _line(lines: list[str], start: str) -> int:
    return next((at for at, line in enumerate(lines, 1) if line.lstrip().lstrip("[").startswith(start)), 1)


def _reason(flag: Flag, places: dict[Fine, tuple[tuple[int, int], ...]]) -> str:
    for one, spans in places.items():
        is_meant = not one.categories or flag.category in one.categories
        if is_meant and any(flag.start < end and start < flag.end for start, end in spans):
            return one.reason
    return ""


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where the words stand, whatever their case and the blanks between them."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    for found in re.finditer(pattern, text, re.IGNORECASE):
        yield found.span()

"""Reads a wording pack (TOML text) into checked rules; an error names its line."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.wording.forms import FORMS, Given, VerbForms, forms_of

CATEGORIES = (
    "blame_person", "who_question", "hindsight", "human_error", "negligence",
    "punishment", "excuse", "speculation", "vague_action", "name_in_blame",
    "why_in_timeline", "verdict_in_cause", "loaded_word",
)  # fmt: skip
ONESELF = "oneself"
"""The advice for what somebody says about his or her own act: another tone."""
CONTEXTS = ("timeline", "cause", "action", "public", "prose")
SUBJECTS = ("name", "person", "team", "we", "system", "stranger", "unknown", "none")
BUILT_IN_VETOES = ("question", "numbered")
"""Met by a sentence that asks, and by one that holds a number or a handle."""
_SEVERITIES = ("blame", "hindsight", "speculation", "low")
_REQUIRED_WORDS = (
    "person",
    "team",
    "pronoun",
    "we",
    "system",
    "names",
    "products",
    "boundary",
    "preposition",
    "coordinator",
    "relative",
)


class RulesError(ValueError):
    """A pack that cannot be used: ``line`` (from 1) and what is wrong there."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Advice:
    """What a category says: why the words were marked, what to ask instead, and whether the line is held."""

    message: str
    question: str
    severity: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """One rule: patterns of words that fire when the subject is right and no veto is met."""

    id: str
    category: str
    patterns: tuple[str, ...]
    subject: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    contexts: tuple[str, ...] = CONTEXTS
    is_from_subject: bool = False
    is_modal_only: bool = False
    is_at_start: bool = False
    is_negatable: bool = False
    question: str = ""
    line: int = 0
    """Where the rule begins in its pack."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's words, cues and vetoes."""

    language: str
    advice: Mapping[str, Advice]
    words: Mapping[str, frozenset[str]]
    verbs: Mapping[str, tuple[VerbForms, ...]]
    form: Mapping[str, VerbForms]
    past: frozenset[str]
    part: frozenset[str]
    short: Mapping[str, tuple[str, ...]]
    vetoes: Mapping[str, tuple[str, ...]]
    cues: tuple[Cue, ...] = field(default=())
    has_head_first: bool = False
    """The noun comes before what is said about it: "el equipo nuevo"."""


def read_rules(text: str) -> Rules:
    """Return the rules of a pack.

    Raises:
        RulesError: the text is not TOML, or a part of it is not what a pack may hold.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise RulesError(int(place[1]) if place else text.count("\n") + 1, str(error)) from error
    return _Reader(text, table).rules()


def own_parts(
    text: str, table: dict[str, Any], base: Rules
) -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, ...]], tuple[Cue, ...]]:
    """Return all words, further vetoes and further cues of a pack that adds to another one.

    Raises:
        RulesError: a part is not what a pack may hold.
    """
    return _Reader(text, table).own_parts(base)


class _Reader:
    """Checks each part of the table and knows where it stands in the text."""

    def __init__(self, text: str, table: dict[str, Any]) -> None:
        self._lines = text.splitlines()
        self._table = table
        self._cue_lines = [at for at, line in enumerate(self._lines, 1) if line.strip() == "[[cue]]"]

    def rules(self) -> Rules:
        words = {name: self._word_list("words", name) for name in self._section("words")}
        for name in _REQUIRED_WORDS:
            if name not in words:
                raise RulesError(self._line_of("[words]"), f"[words] needs {name!r}")
        language = str(self._table.get("language", ""))
        irregular = {base: self._given(base, pair) for base, pair in self._section("irregular").items()}
        verbs = {
            name: tuple(forms_of(base, irregular, language) for base in self._strings("verbs", name))
            for name in self._section("verbs")
        }
        known = {verb.base: verb for group in verbs.values() for verb in group}
        known.update({base: forms_of(base, irregular, language) for base in irregular})
        past, part = (
            frozenset(word for verb in known.values() for word in verb.words(form))
            for form in ("past", "part")
        )
        form = {w: verb for verb in known.values() for w in (*verb.words("past"), *verb.words("part"))}
        short = {word: self._strings("short", word) for word in self._section("short")}
        vetoes = {name: self._strings("vetoes", name) for name in self._section("vetoes")}
        cues = tuple(self._cue(number, cue, vetoes) for number, cue in enumerate(self._table.get("cue", [])))
        return Rules(
            language, self._advice(), words, verbs, form, past, part, short, vetoes, cues,
            has_head_first=self._table.get("head") == "first",
        )  # fmt: skip

    def own_parts(
        self, base: Rules
    ) -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, ...]], tuple[Cue, ...]]:
        """Return the words of ``base`` with the own ones, and the own vetoes and cues."""
        own = {name: self._word_list("words", name) for name in self._section("words")}
        words = {**base.words, **{name: base.words.get(name, frozenset()) | own[name] for name in own}}
        vetoes = {name: self._strings("vetoes", name) for name in self._section("vetoes")}
        known = (*base.vetoes, *vetoes)
        cues = tuple(self._cue(number, cue, known) for number, cue in enumerate(self._table.get("cue", [])))
        return words, vetoes, cues

    def _section(self, name: str) -> dict[str, Any]:
        part = self._table.get(name, {})
        if not isinstance(part, dict):
            raise RulesError(self._line_of(name), f"{name!r} must be a table")
        return part

    def _strings(self, section: str, key: str) -> tuple[str, ...]:
        part = self._section(section)[key]
        if isinstance(part, str):
            return tuple(part.split())
        if isinstance(part, list) and all(isinstance(item, str) and item.strip() for item in part):
            return tuple(part)
        raise RulesError(self._line_of(f"{key} "), f"{section}.{key} must be words or a list of words")

    def _word_list(self, section: str, key: str) -> frozenset[str]:
        return frozenset(word.lower() for word in self._strings(section, key))

    def _given(self, base: str, given: object) -> Given:
        """Return the forms of an irregular verb: past tense and participle, or a table of forms."""
        if isinstance(given, list) and len(given) == 2 and all(isinstance(item, str) for item in given):
            return {"past": (given[0],), "part": (given[1],)}
        if isinstance(given, dict) and all(n in FORMS and isinstance(v, str) for n, v in given.items()):
            return {name: tuple(value.split()) for name, value in given.items()}
        raise RulesError(
            self._line_of(f"{base} "), f"irregular.{base} needs its past tense and its participle"
        )

    def _advice(self) -> dict[str, Advice]:
        found: dict[str, Advice] = {}
        for category in (*CATEGORIES, ONESELF):
            part = self._section("advice").get(category)
            if not isinstance(part, dict):
                raise RulesError(self._line_of("[advice"), f"[advice.{category}] is missing")
            values = [part.get(key) for key in ("message", "question", "severity")]
            header = f"[advice.{category}]"
            if not all(isinstance(value, str) for value in values):
                raise RulesError(
                    self._line_of(header), f"advice.{category} needs message, question and severity"
                )
            if values[2] not in _SEVERITIES:
                problem = f"severity {values[2]!r} is not one of {', '.join(_SEVERITIES)}"
                raise RulesError(self._line_of(header), problem)
            if not isinstance(part.get("holds"), bool):
                raise RulesError(self._line_of(header), f"advice.{category} needs holds = true or false")
            message, question, severity = (str(value) for value in values)
            found[category] = Advice(message, question, severity, holds=part["holds"])
        return found

    def _cue(self, number: int, part: dict[str, Any], vetoes: Iterable[str]) -> Cue:
        line = self._cue_lines[number] if number < len(self._cue_lines) else 1
        allowed = {"id", "category", "patterns", "subject", "unless", "contexts", "extent", "place",
                   "negatable", "question"}  # fmt: skip
        if unknown := sorted(set(part) - allowed):
            raise RulesError(line, f"a cue has no {unknown[0]!r}")
        lists = {key: part.get(key, []) for key in ("patterns", "subject", "unless", "contexts")}
        for key, value in lists.items():
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise RulesError(line, f"{key!r} of a cue must be a list of words")
        name = part.get("id")
        if not isinstance(name, str) or not name or not lists["patterns"]:
            raise RulesError(line, "a cue needs an id and patterns")
        self._among(line, [part.get("category", "")], CATEGORIES, "category")
        self._among(line, lists["subject"], SUBJECTS, "subject")
        self._among(line, lists["contexts"], CONTEXTS, "context")
        self._among(line, lists["unless"], (*BUILT_IN_VETOES, *vetoes), "veto")
        return Cue(
            id=name,
            category=part["category"],
            patterns=tuple(lists["patterns"]),
            subject=tuple(lists["subject"]),
            unless=tuple(lists["unless"]),
            contexts=tuple(lists["contexts"]) or CONTEXTS,
            is_from_subject=part.get("extent") == "subject",
            is_modal_only=part.get("extent") == "modal",
            is_at_start=part.get("place") == "start",
            is_negatable=bool(part.get("negatable", False)),
            question=str(part.get("question", "")),
            line=line,
        )

    @staticmethod
    def _among(line: int, values: list[str], allowed: tuple[str, ...], what: str) -> None:
        for value in values:
            if value not in allowed:
                raise RulesError(line, f"{what} {value!r} is not one of {', '.join(allowed)}")

    def _line_of(self, start: str) -> int:
        return next((at for at, line in enumerate(self._lines, 1) if line.lstrip().startswith(start)), 1)

"""A pack of questions, read from TOML: what can be asked at which kind of moment, and for which slot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.kinds import EntryKind
from facilitator.prompts.toml_lines import line_of_key, lines_of, read

DEPTHS = ("open", "deepen", "systemise", "capture")
MOMENTS = ("gap", "surprise", "whys", "actions", "close", "keep")
KINDS = frozenset({*(kind.value for kind in EntryKind if kind), *MOMENTS})
FAMILIES = frozenset({
    "cue", "expectation", "meaning", "knowledge", "analogue", "goal", "pressure", "options", "basis",
    "influence",
    "uncertainty", "help", "coordination", "tool", "normal", "surprise", "system", "preserve",
})  # fmt: skip
SLOTS = frozenset({
    "", "known", "unseen", "options", "pressures", "later", "keep", "factor", "answer", "done when",
    "learned",
    "note", "evidence",
})  # fmt: skip
_FIELDS = ("id", "text", "kind", "family", "depth", "slot", "source", "follow_up")
_NEEDED = ("id", "text", "kind", "family", "depth")


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``follow_up`` stays on the console and is asked when the first answer is thin."""

    id: str
    text: str
    kind: str
    family: str
    depth: str
    slot: str = ""
    source: str = ""
    follow_up: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """Questions in the order in which they are preferred."""

    name: str
    language: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong on a line (from 1) of a pack."""

    line: int
    message: str


class PackError(ValueError):
    """A pack that cannot be read; it is named and left out."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"line {problem.line}: {problem.message}")
        self.problem = problem


def read_pack(text: str) -> Pack:
    """Return the pack.

    Raises:
        PackError: the text is not TOML, or a question lacks a field or carries an unknown word.
    """
    table, line, message = read(text)
    if message:
        raise PackError(Problem(line, message))
    parts = table.get("question", [])
    starts = lines_of(text, "question")
    if not isinstance(parts, list) or not parts or len(starts) != len(parts):
        raise PackError(Problem(1, "a pack needs [[question]] parts"))
    questions: list[Question] = []
    seen: set[str] = set()
    for part, start in zip(parts, starts, strict=True):
        question = _question(text, part, start)
        if question.id in seen:
            raise PackError(Problem(line_of_key(text, start, "id"), f"the id {question.id!r} is used twice"))
        seen.add(question.id)
        questions.append(question)
    return Pack(str(table.get("name", "")), str(table.get("language", "")), tuple(questions))


def read_packs(texts: Mapping[str, str]) -> tuple[tuple[Pack, ...], Mapping[str, Problem]]:
    """Read packs by file name: the good ones, and for each broken one what is wrong."""
    good: list[Pack] = []
    broken: dict[str, Problem] = {}
    for name in sorted(texts):
        try:
            good.append(read_pack(texts[name]))
        except PackError as error:
            broken[name] = error.problem
    return tuple(good), broken


def _question(text: str, part: dict[str, Any], start: int) -> Question:
    for key, value in part.items():
        if key not in _FIELDS:
            raise PackError(Problem(line_of_key(text, start, key), f"a question has no {key!r}"))
        if not isinstance(value, str):
            raise PackError(Problem(line_of_key(text, start, key), f"{key!r} must be text"))
    for key in _NEEDED:
        if not part.get(key, "").strip():
            raise PackError(Problem(start, f"a question needs {key!r}"))
    _among(text, start, part, "kind", KINDS)
    _among(text, start, part, "family", FAMILIES)
    _among(text, start, part, "depth", DEPTHS)
    _among(text, start, part, "slot", SLOTS)
    return Question(**part, line=start)


def _among(text: str, start: int, part: dict[str, Any], key: str, allowed: Iterable[str]) -> None:
    value = part.get(key, "")
    if value not in allowed:
        listed = ", ".join(sorted(word for word in allowed if word))
        raise PackError(Problem(line_of_key(text, start, key), f"{key} {value!r} is not one of {listed}"))

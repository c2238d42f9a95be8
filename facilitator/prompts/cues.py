"""Private cards for what happens in the room: what was noticed, what to say, what the program offers."""

from dataclasses import dataclass
from typing import Any

from facilitator.prompts.pack import PackError, Problem
from facilitator.prompts.toml_lines import line_of_key, lines_of, read

EFFECTS = frozenset(
    {
        *(
            "rewrite",
            "role for name",
            "private follow-up",
            "open child",
            "counterfactual",
            "curtain",
            "describe",
        ),
        *("idea", "silent minute", "show role", "round", "pause offered", "purpose", "park", "dispute"),
        *(
            "views",
            "open question",
            "pause",
            "blank",
            "choice of time",
            "break",
            "close thread",
            "hands",
            "outsider",
        ),
    }
)
_TEXTS = ("id", "title", "trigger", "statement", "question", "source")


@dataclass(frozen=True, slots=True)
class Cue:
    """One card; ``statement`` and ``question`` are said aloud and never shown to the room."""

    id: str
    title: str
    trigger: str
    statement: str
    question: str
    source: str = ""
    effects: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def read_cues(text: str) -> tuple[Cue, ...]:
    """Return the cards of a pack.

    Raises:
        PackError: the text is not TOML, or a card lacks something or names an unknown effect.
    """
    table, line, message = read(text)
    if message:
        raise PackError(Problem(line, message))
    parts = table.get("cue", [])
    starts = lines_of(text, "cue")
    if not isinstance(parts, list) or len(starts) != len(parts):
        raise PackError(Problem(1, "cards are [[cue]] parts"))
    return tuple(_cue(text, part, start) for part, start in zip(parts, starts, strict=True))


def likely(
    cues: tuple[Cue, ...], part: str, flag: str = "", most: int = 5, first: str = ""
) -> tuple[Cue, ...]:
    """Return the cards that fit best: the one named, then by flagged category, by part, the others."""

    def rank(cue: Cue) -> int:
        if first and cue.id == first:
            return -1
        if flag and flag in cue.flags:
            return 0
        return 1 if part in cue.parts else 2

    return tuple(sorted(cues, key=rank))[:most]


def _cue(text: str, part: dict[str, Any], start: int) -> Cue:
    for key in ("id", "title", "trigger"):
        if not isinstance(part.get(key), str) or not part[key].strip():
            raise PackError(Problem(start, f"a card needs {key!r}"))
    for key in part:
        if key not in (*_TEXTS, "effects", "flags", "parts"):
            raise PackError(Problem(line_of_key(text, start, key), f"a card has no {key!r}"))
    if not (part.get("statement") or part.get("question")):
        raise PackError(Problem(start, "a card needs something to say"))
    lists = {key: part.get(key, []) for key in ("effects", "flags", "parts")}
    for key, value in lists.items():
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise PackError(Problem(line_of_key(text, start, key), f"{key!r} must be a list of words"))
    for effect in lists["effects"]:
        if effect not in EFFECTS:
            raise PackError(Problem(line_of_key(text, start, "effects"), f"no effect is called {effect!r}"))
    text_of = {key: str(part.get(key, "")) for key in _TEXTS}
    return Cue(
        id=text_of["id"],
        title=text_of["title"],
        trigger=text_of["trigger"],
        statement=text_of["statement"],
        question=text_of["question"],
        source=text_of["source"],
        effects=tuple(lists["effects"]),
        flags=tuple(lists["flags"]),
        parts=tuple(lists["parts"]),
    )

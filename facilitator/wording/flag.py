"""A flag: words that may blame, why, and what to say instead; a silence: why some were left alone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding in a text.

    ``start`` and ``end`` are character offsets into the checked text. ``rewrite`` is the whole new text,
    empty where no rewrite is safe (it would add a fact); ``question`` is what to ask instead. ``holds`` says
    that a line with this flag is held off the stage; any other flag only marks its words.
    """

    category: str
    start: int
    end: int
    span: str
    message: str
    rewrite: str = ""
    question: str = ""
    severity: str = "blame"
    holds: bool = True
    rule: str = ""
    is_own: bool = False
    """Somebody speaks of an own act: met gently, and never counted."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that matched and was not shown: ``reason`` is the veto, or the class of the subject."""

    category: str
    start: int
    end: int
    rule: str
    reason: str

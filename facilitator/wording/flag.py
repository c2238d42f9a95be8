"""A flag: words that may blame, why, and what to say or ask instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding in a text.

    ``start`` and ``end`` are character offsets into the checked text. ``rewrite`` is the whole new text,
    empty where no rewrite is safe (it would add a fact); ``question`` is what to ask instead.
    """

    category: str
    start: int
    end: int
    span: str
    message: str
    rewrite: str = ""
    question: str = ""
    severity: str = "blame"
    rule: str = ""

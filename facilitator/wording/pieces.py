"""Cuts a long text where no sentence is cut, so that work on one place never costs the whole text."""

import re
from collections.abc import Iterator

from facilitator.wording.masking import MASK, mask

LONG = 20_000
"""What a person types into one field is shorter than this."""
_MOST = 4_000
_CUTS = (
    re.compile(r"\n[ \t]*\n\s*|(?<=[.!?])\s+|\n(?=[ \t]*[-*#\d])"),
    re.compile(r"\n"),
    re.compile(r"\s+"),
)
"""Between sentences, else between lines, else between words."""


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield each piece with its place; hidden stretches are never cut, and all pieces make up the text."""
    if len(text) <= _MOST:
        yield 0, text
        return
    masked = mask(text)
    start = 0
    while start < len(text):
        end = _end(masked, start)
        yield start, text[start:end]
        start = end


def _end(masked: str, start: int) -> int:
    """Return where a piece ends: at the best cut there is, or else where it must."""
    if len(masked) - start <= _MOST:
        return len(masked)
    for pattern in _CUTS:
        ends = [found.end() for found in pattern.finditer(masked, start, start + _MOST)]
        if ends:
            return ends[-1]
    end = start + _MOST
    while end < len(masked) and masked[end] == MASK and masked[end - 1] == MASK:
        end += 1
    return end

"""A change of a text: the fewest signs that turn a sentence into better words; the rest keeps its bytes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.wording.flag import Flag
from facilitator.wording.masking import mask
from facilitator.wording.tokens import places


@dataclass(frozen=True, slots=True)
class Edit:
    """Signs ``start`` to ``end`` (exclusive) become ``new``."""

    start: int
    end: int
    new: str


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text start and end, in order."""
    return places(mask(text))


def sentence_around(sentences: Sequence[tuple[int, int]], text: str, offset: int) -> tuple[int, int]:
    """Return where the sentence with this place begins and ends, without blanks and marks of a list."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence[1])
    start, end = sentences[at] if at < len(sentences) else (0, len(text))
    words = text[start:end]
    return start + len(words) - len(words.lstrip(" \t\r\n-*#>")), start + len(words.rstrip())


def better_sentence(flags: Iterable[Flag], wanted: Flag) -> str:
    """Return the rewrite for the same words among the flags of one sentence."""
    same = (one for one in flags if one.rule == wanted.rule and one.category == wanted.category)
    return next((one.rewrite for one in same if one.rewrite), "")


def edit_between(before: str, after: str, at: int = 0) -> Edit:
    """Return the smallest change that makes ``after`` of ``before``, which stands at place ``at``."""
    most = min(len(before), len(after))
    same = next((i for i in range(most) if before[i] != after[i]), most)
    tail = next((i for i in range(most - same) if before[-1 - i] != after[-1 - i]), most - same)
    return Edit(at + same, at + len(before) - tail, after[same : len(after) - tail])


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits; one that touches an earlier one is left out."""
    parts: list[str] = []
    done = 0
    for edit in without_overlap(edits):
        parts += (text[done : edit.start], edit.new)
        done = edit.end
    return "".join((*parts, text[done:]))


def without_overlap(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits in order, of those that touch each other only the first."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not kept or (edit.start >= kept[-1].end and edit != kept[-1]):
            kept.append(edit)
    return tuple(kept)


def at_bytes(raw: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits of a text with one sign at each line end, for the text as it is in its file."""
    ends = [at - number for number, at in enumerate(_two_sign_ends(raw))]
    return tuple(
        Edit(
            edit.start + bisect_left(ends, edit.start),
            edit.end + bisect_left(ends, edit.end),
            edit.new.replace("\n", "\r\n") if ends else edit.new,
        )
        for edit in edits
    )


def _two_sign_ends(raw: str) -> Iterable[int]:
    at = raw.find("\r\n")
    while at >= 0:
        yield at
        at = raw.find("\r\n", at + 2)

"""A name that stands beside a blaming act is flagged too, with the role that may stand for it."""

from collections.abc import Iterable, Iterator, Sequence

from facilitator.wording.flag import Flag
from facilitator.wording.rewrite import with_roles
from facilitator.wording.rules import Advice
from facilitator.wording.subjects import Named, Subjects
from facilitator.wording.tokens import Sentence

_NEAR = 24


def name_flags(
    text: str,
    sentence: Sentence,
    spans: Iterable[tuple[int, int]],
    subjects: Subjects,
    *,
    roster: Sequence[Named],
    advice: Advice,
) -> list[Flag]:
    """Return a flag for each name or handle inside or right beside the spans that blame."""
    places = tuple(spans)
    renamed = with_roles(text, roster, subjects.language)
    rewrite = renamed if renamed != text else ""
    return [
        Flag(
            category="name_in_blame",
            start=start,
            end=end,
            span=text[start:end],
            message=advice.message.replace("{words}", text[start:end]),
            rewrite=rewrite,
            question="" if rewrite else advice.question,
            severity=advice.severity,
            holds=advice.holds,
            rule="name",
        )
        for start, end in _names(text, sentence, subjects)
        if any(start < last + _NEAR and first - _NEAR < end for first, last in places)
    ]


def _names(text: str, sentence: Sentence, subjects: Subjects) -> Iterator[tuple[int, int]]:
    """Yield where the names stand; a first and a last name are one."""
    start = end = -1
    for at, token in enumerate(sentence):
        is_name = subjects.kind(token, sentence[at - 1] if at else None) == "name"
        if is_name and start >= 0 and text[end : token.start] == " ":
            end = _bare_end(text, token.end)
        elif is_name and token.start >= end:
            if start >= 0:
                yield start, end
            start, end = token.start, _bare_end(text, token.end)
    if start >= 0:
        yield start, end


def _bare_end(text: str, end: int) -> int:
    return end - 2 if text[max(0, end - 2) : end] in ("'s", "’s") else end

"""Takes secrets and addresses of people out of what was read, for all readers at once, and tells how many."""

from collections.abc import Iterator, Sequence

from facilitator.importers.draft_entry import Assumed, Assumption, Reading, Unread
from facilitator.redaction.secrets import Found, SecretKind, find, mask_word

_KINDS = frozenset({SecretKind.KEY, SecretKind.TOKEN, SecretKind.PASSWORD, SecretKind.EMAIL})
"""Addresses of machines stay: they are what happened, and the document asks about them."""

_BETWEEN = "\n\0\n"  # no pattern reads across it, except a private key, which has lines of its own


def masked(reading: Reading) -> Reading:
    """Return the reading without secrets; the same one when there is none."""
    texts = list(_texts(reading))
    places = find(_BETWEEN.join(texts), _KINDS)
    if not places:
        return reading
    clean = iter(_cleaned(texts, places))
    entries, folded = (
        tuple(
            draft._replace(text=next(clean), links=tuple(next(clean) for _link in draft.links))
            for draft in drafts
        )
        for drafts in (reading.entries, reading.folded)
    )
    unread = tuple(Unread(line.line, next(clean)) for line in reading.unread)
    note = Assumption(Assumed.MASKED, str(len(places)))
    return reading._replace(
        entries=entries, folded=folded, unread=unread, assumptions=(*reading.assumptions, note)
    )


def _texts(reading: Reading) -> Iterator[str]:
    for draft in (*reading.entries, *reading.folded):
        yield draft.text
        yield from draft.links
    for line in reading.unread:
        yield line.text


def _cleaned(texts: list[str], places: Sequence[Found]) -> Iterator[str]:
    """Return each text with its part of every place masked; a place may go over several texts."""
    begin, first = 0, 0
    for text in texts:
        end = begin + len(text)
        while first < len(places) and places[first].end <= begin:
            first += 1
        parts, last, place = [], begin, first
        while place < len(places) and places[place].start < end:
            found = places[place]
            parts += [text[last - begin : max(found.start, begin) - begin], mask_word(found.kind)]
            last = min(found.end, end)
            place += 1
        yield "".join((*parts, text[last - begin :])) if parts else text
        begin = end + len(_BETWEEN)

"""A last look before a document leaves: secrets and addresses that stand in its words, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from facilitator.documents.blocks import Outline
from facilitator.drawing.shapes import Picture
from facilitator.redaction.secrets import SecretKind, find


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that should not leave, with the section it stands in and the words around it."""

    section_id: str
    kind: SecretKind
    found: str
    text: str


def leaks(document: Outline) -> tuple[Leak, ...]:
    """Return what was found, in reading order, each once for a section."""
    places = [("", part) for part in (document.title, document.meta)]
    places += [(section.id, text) for section in document.sections for text in _texts(section.blocks)]
    found = [
        Leak(section_id, place.kind, text[place.start : place.end], text)
        for section_id, text in places
        for place in find(text)
    ]
    return tuple(dict.fromkeys(found))


def _texts(value: object) -> Iterator[str]:
    """Every text of a block; a picture says nothing that is not said in words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, Picture):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))

"""A document as a tagged PDF: the outline goes to the template as values, so nothing typed becomes markup."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from facilitator import resources
from facilitator.documents.blocks import Outline
from facilitator.documents.paper import colours
from facilitator.documents.svg import svg
from facilitator.documents.typesetting import pdf_of
from facilitator.drawing.shapes import Picture
from facilitator.language.translate import _


def pdf(document: Outline) -> bytes:
    """Typeset the document; the same document gives the same bytes."""
    template = resources.path("documents/review.typ").read_bytes()
    words = {"time": _("Time"), "what": _("What happened"), "mark": _("Decision")}
    whole = {"document": _plain(document), "colours": colours(), "words": words}
    return pdf_of(template, {"review": json.dumps(whole)})


def _plain(value: Any) -> Any:
    """Turn blocks into dictionaries that say their kind, and pictures into SVG with their words."""
    if isinstance(value, Picture):
        return {"svg": svg(value, colours(), value.description), "alt": value.description}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__, **parts}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, str | int | float | None) else value.isoformat()

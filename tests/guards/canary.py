"""A word that only the facilitator may see, put into every private text; and where to look for it."""

import zipfile
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from io import BytesIO
from itertools import count
from typing import get_args, get_type_hints

from facilitator.documents.write import Format, render
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.private import Draft, PrivateNotes
from facilitator.domain.review import Review
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.ui import accessible
from tests.builders import berlin

CANARY = "Quetzalcanary"
TYPED = f"{CANARY} is what I think"
BLAMING = f"The engineer should have seen it, says {CANARY}"
NOW = berlin("10:21")
TEXT_DOCUMENTS = (Format.MARKDOWN, Format.HTML, Format.ACTION_CSV, Format.JSON)
KEYS_OF_DRAFTS = {"id", "kind", "record_id", "field", "owner_id"}


def filled(kind, number):
    """A record with the canary in every text field; the keys of a draft must lead somewhere."""
    texts = {field.name for field in fields(kind) if field.type is str}
    free = texts - (KEYS_OF_DRAFTS if kind is Draft else {"id"})
    values = {name: f"{CANARY} {name}" for name in free}
    required = {"id": f"p{number}"} if "id" in texts else {}
    if kind is Draft:
        required |= {"kind": "entries", "record_id": "e1439", "field": "text"}
    for name, hint in get_type_hints(kind).items():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            required[name] = next(iter(hint))
    return kind(**required, **values)


def private_notes():
    """Private notes with the canary in every text of every record, found by walking the fields."""
    values, number = {}, count()
    for name, hint in get_type_hints(PrivateNotes).items():
        kind = get_args(hint)[0] if get_args(hint) else hint
        record = filled(kind, next(number))
        values[name] = (record,) if get_args(hint) else record
    return PrivateNotes(**values)


def private_texts(value):
    """Every (record class, field) of the private notes that holds text."""
    if isinstance(value, tuple):
        for part in value:
            yield from private_texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            text = getattr(value, field.name)
            if type(text) is str:
                yield type(value).__name__, field.name, text
            else:
                yield from private_texts(text)


def targets(review: Review):
    """Every place words can be typed for: each text field of each record, and each new record."""
    found = []
    for name, hint in get_type_hints(Review).items():
        if name == "id":
            continue
        part = getattr(review, name)
        for record in part if isinstance(part, tuple) else (part,):
            found += [
                Target(name, getattr(record, "id", ""), field.name)
                for field in fields(record)
                if field.type is str and not field.name.endswith("id")
            ]
        if get_args(hint):
            owners = {"lines": "d1439", "whys": "w-ci", "actions": "w-ci", "entries": ""}
            slots = list(Slot) if name == "lines" else ["text"]
            found += [Target(name, "", slot, owners.get(name, "e1439")) for slot in slots]
    return found


def assert_hidden(text, where):
    assert CANARY not in text, f"the canary is in {where}"


def assert_no_scene_shows_it(review, meeting):
    for kind in SceneKind:
        for is_lifted in (False, True):
            seen = compose(review, replace(meeting, scene=kind, is_curtain_lifted=is_lifted), NOW)
            assert_hidden("\n".join(words(seen)) + repr(seen), f"the scene {kind}")


def assert_no_text_document_shows_it(review):
    for form in TEXT_DOCUMENTS:
        assert_hidden(render(review, form).decode(), f"the document .{form}")


def assert_no_binary_document_shows_it(review):
    from pypdf import PdfReader

    with zipfile.ZipFile(BytesIO(render(review, Format.DOCX))) as package:
        for name in package.namelist():
            assert_hidden(package.read(name).decode("utf-8", "ignore"), f"{name} of the Word file")
    reader = PdfReader(BytesIO(render(review, Format.PDF)))
    assert_hidden("".join(page.extract_text() for page in reader.pages), "the PDF")
    assert_hidden(str(reader.metadata), "the facts of the PDF")


def spoken(widget):
    """All that a screen reader or a pointer resting on a window can get out of it."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QWidget

    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    said = [node.text(kind) for node in accessible.walk(accessible.root(widget)) for kind in kinds]
    tips = [w.toolTip() + w.statusTip() + w.whatsThis() for w in (widget, *widget.findChildren(QWidget))]
    return "\n".join([widget.windowTitle(), *said, *tips])


def assert_no_title_shows_it():
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        assert_hidden(window.windowTitle() + window.windowFilePath() + window.windowRole(), "a window title")
    for window in QGuiApplication.topLevelWindows():
        assert_hidden(window.title(), "a window title")

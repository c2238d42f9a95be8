"""Stubs: lines caught while people talk, to be finished after the meeting. Pure edits of the review file."""

from dataclasses import replace
from typing import Any

from facilitator.domain import records
from facilitator.domain.private import PrivateNote, Stub
from facilitator.domain.review_file import ReviewFile


def drop_in(file: ReviewFile, stub: Stub) -> ReviewFile:
    """Catch a stub."""
    return _with(file, stubs=(*file.private.stubs, stub))


def remove(file: ReviewFile, stub_id: str) -> ReviewFile:
    """Take a stub off the list: it was written down, or is not wanted."""
    stubs = records.remove(file.private.stubs, stub_id)
    return file if stubs is file.private.stubs else _with(file, stubs=stubs)


def set_text(file: ReviewFile, stub_id: str, text: str) -> ReviewFile:
    """Keep what is typed for a stub."""
    if records.find(file.private.stubs, stub_id) is None:
        return file
    stubs = records.change(file.private.stubs, stub_id, text=text)
    return file if stubs is file.private.stubs else _with(file, stubs=stubs)


def add_note(file: ReviewFile, note: PrivateNote) -> ReviewFile:
    """Add a private note or to-do."""
    return _with(file, notes=(*file.private.notes, note))


def set_note(file: ReviewFile, note_id: str, **fields: Any) -> ReviewFile:
    """Change a private note or to-do."""
    notes = records.change(file.private.notes, note_id, **fields)
    return file if notes is file.private.notes else _with(file, notes=notes)


def _with(file: ReviewFile, **fields: Any) -> ReviewFile:
    return replace(file, private=replace(file.private, **fields))

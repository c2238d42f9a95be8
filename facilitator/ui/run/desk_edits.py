"""The small edits of the desk: eyes, heard, hands, to-dos, a verifier. Each is one step back."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, cast

from facilitator.domain import actions as action_edits
from facilitator.domain import drafts, records, uncommitted
from facilitator.domain.drafts import Target
from facilitator.domain.meeting import set_shown
from facilitator.domain.private import Asked, Heard, PrivateNote
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.bench import Bench
from facilitator.ui.run import stubs


class DeskEdits:
    """What a press on the desk does to the open review."""

    def __init__(self, bench: Bench, open_review: OpenReview) -> None:
        self._bench, self._open_review = bench, open_review

    def show_line(self, line_id: str, is_on: bool) -> None:
        """Open or close the eye of a line."""
        self._open_review.move(partial(set_shown, record_id=line_id, is_on=is_on))

    def hold_unfinished(self, target: Target, text: str) -> None:
        """Hold words that were still being typed when the room went on; they stay off the stage."""
        change = partial(
            _held_unfinished, target=target, text=text, at=self._bench.clock(), held_id=self._bench.new_id()
        )
        self._open_review.edit(_("Hold an unfinished line"), change)

    def hear(self, place_id: str, role_id: str) -> None:
        """Say that a role was heard at a place, or take it back."""
        heard = Heard(self._bench.new_id(), place_id, role_id)
        self._open_review.edit(_("Heard"), partial(toggle_heard, heard=heard))

    def choose_verifier(self, action_id: str, handle: str) -> None:
        """Set who verifies an action."""
        change = partial(_with_verifier, action_id=action_id, handle=handle)
        self._open_review.edit(_("Choose who verifies"), change)

    def count(self, field: str, number: int | None) -> None:
        """Keep a total that was counted on paper."""
        self._open_review.edit(_("Count hands"), partial(_with_count, field=field, number=number))

    def add_todo(self, text: str) -> None:
        """Add a private to-do."""
        note = PrivateNote(self._bench.new_id(), text, is_todo=True)
        self._open_review.edit(_("Add a to-do"), partial(stubs.add_note, note=note))

    def mark_todo(self, note_id: str, is_done: bool) -> None:
        """Tick a private to-do."""
        self._open_review.edit(_("To-do"), partial(stubs.set_note, note_id=note_id, is_done=is_done))

    def add_note(self, text: str, entry_id: str) -> None:
        """Keep a private note."""
        note = PrivateNote(self._bench.new_id(), text, entry_id)
        self._open_review.edit(_("Private note"), partial(stubs.add_note, note=note))


def note_asked(file: ReviewFile, asked: Asked) -> ReviewFile:
    """Remember that a question was put on stage."""
    return replace(file, private=replace(file.private, asked=(*file.private.asked, asked)))


def toggle_heard(file: ReviewFile, heard: Heard) -> ReviewFile:
    """Say that a role was heard at a place; if it was already, take it back."""
    present = file.private.heard
    place = (heard.place_id, heard.role_id)
    rest = tuple(one for one in present if (one.place_id, one.role_id) != place)
    kept = rest if len(rest) < len(present) else (*present, heard)
    return replace(file, private=replace(file.private, heard=kept))


def _held_unfinished(file: ReviewFile, target: Target, text: str, at: datetime, held_id: str) -> ReviewFile:
    written = drafts.write(file, target, text)
    return drafts.hold(written, target, at, held_id) if drafts.find(written, target) else written


def _with_verifier(file: ReviewFile, action_id: str, handle: str) -> ReviewFile:
    if records.find(uncommitted.on_desk(file).actions, action_id) is None:
        return file
    return uncommitted.change(file, partial(action_edits.set_fields, action_id=action_id, verifier=handle))


def _with_count(file: ReviewFile, field: str, number: int | None) -> ReviewFile:
    if getattr(file.private.desk, field) == number:
        return file
    desk = replace(file.private.desk, **cast("dict[str, Any]", {field: number}))
    return replace(file, private=replace(file.private, desk=desk))

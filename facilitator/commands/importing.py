"""``facilitator import``: reads timelines into a new review, or shows what is understood of them."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from facilitator.commands.files import library_of, now
from facilitator.commands.import_texts import texts_of
from facilitator.commands.refusal import RefusedError
from facilitator.language.translate import _, plural

if TYPE_CHECKING:
    from argparse import Namespace


def run(chosen: "Namespace") -> int:
    """Tell what was read; without --dry-run keep it as a review."""
    from facilitator.importers import as_json, choose

    readings = [choose.read(text, name=name) for name, text in texts_of(chosen.files)]
    entries = [entry for reading in readings for entry in reading.entries]
    unread = [line for reading in readings for line in reading.unread]
    if chosen.json:
        parts = [as_json.to_json(reading) for reading in readings]
        merged = {name: [item for part in parts for item in part[name]] for name in ("entries", "unread")}
        print(json.dumps(merged, ensure_ascii=False, indent=2))
    else:
        for entry in entries:
            print(f"{entry.time or '?'}\t{entry.headline}")
        for line in unread:
            print(
                _("line {line} could not be read: {text}").format(line=line.line, text=line.text),
                file=sys.stderr,
            )
    _tell_masked(readings)
    if not chosen.dry_run:
        _keep(chosen, readings)
    return 0


def _keep(chosen: "Namespace", readings: Sequence[Any]) -> None:
    """Make a new review of what was read and save it."""
    from facilitator.app.imported import review_of
    from facilitator.app.library_door import open_library
    from facilitator.domain.review_file import State
    from facilitator.importers.decode import name_of

    if chosen.review:
        _keep_in(chosen, readings)
        return
    title = chosen.title or name_of(Path(Path(chosen.files[0]).stem)).strip("-") or _("Untitled review")
    file = review_of(readings, title, _new_id, now())
    if not file.review.entries:
        raise RefusedError(_("no line with a time was found"), _("Nothing was changed; no review was made."))
    library = open_library(library_of(chosen), now)
    try:
        library.save(None, State(file))
    finally:
        library.close()
    count = plural("{count} entry", "{count} entries", len(file.review.entries))
    saved = _("Saved as review {id}, with {entries}.")
    print(saved.format(id=file.review.id, entries=count), file=sys.stderr)
    _tell_held(len(file.private.drafts))


def _keep_in(chosen: "Namespace", readings: Sequence[Any]) -> None:
    """Put what was read into a review of the library."""
    from facilitator.app.imported import added_to
    from facilitator.app.library_door import open_library
    from facilitator.domain.review_file import State

    if not any(reading.entries for reading in readings):
        raise RefusedError(_("no line with a time was found"), _("Nothing was changed."))
    library = open_library(library_of(chosen), now)
    try:
        before = library.load(chosen.review)
        file = added_to(before.file, readings, _new_id, now())
        library.save(before, State(file, before.meeting))
    finally:
        library.close()
    read = sum(len(reading.entries) for reading in readings)
    more = len(file.review.entries) - len(before.file.review.entries)
    added = plural("{count} entry added", "{count} entries added", more)
    joined = plural("{count} was there already", "{count} were there already", read - more)
    print(f"{added}, {joined}." if read > more else f"{added}.", file=sys.stderr)
    _tell_held(len(file.private.drafts) - len(before.file.private.drafts))


def _tell_held(held: int) -> None:
    """Tell how many lines wait for a person, because they may blame."""
    if held:
        words = plural("{count} line is held: it may blame.", "{count} lines are held: they may blame.", held)
        print(words, _("You decide in the program."), file=sys.stderr)


def _tell_masked(readings: Sequence[Any]) -> None:
    """Tell how many secrets and addresses were taken out."""
    from facilitator.importers.draft_entry import Assumed

    said = (note for reading in readings for note in reading.assumptions if note.kind is Assumed.MASKED)
    count = sum(int(note.words) for note in said)
    if count:
        words = plural(
            "{count} secret or e-mail was masked.", "{count} secrets or e-mails were masked.", count
        )
        print(words, file=sys.stderr)


def _new_id() -> str:
    return str(uuid4())

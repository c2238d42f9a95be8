"""Whatever is done and whatever fails: while the mark says Saved, the file holds what the screen shows."""

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from facilitator.app.packs import checker
from facilitator.domain import timeline
from facilitator.domain.drafts import Target
from facilitator.domain.private import PrivateNote
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.stage import walk
from facilitator.store.errors import DiskFull
from facilitator.store.library import Library
from facilitator.store.saving import SaveState
from facilitator.ui.writing import Writing
from tests.builders import berlin, sample_review

NOW = berlin("10:21")
the_checker = cache(checker)
CALM, BLAMING = "The alert named payments only", "The engineer should have looked"

texts = st.sampled_from((CALM, BLAMING, "", " ")) | st.text(max_size=8).filter(lambda t: t.isprintable())
places = st.integers(0, 40)


class Disk:
    """The real library behind a disk that can be full."""

    def __init__(self, path):
        self.path = path
        self.is_full = False
        self.library = Library.open(path, clock=lambda: NOW)

    def save(self, last_saved, present):
        if self.is_full:
            raise DiskFull(self.path)
        self.library.save(last_saved, present)


class Desk(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.app = QApplication.instance() or QApplication([])
        self.folder = Path(tempfile.mkdtemp())
        self.disk = Disk(self.folder / "library.sqlite3")
        self.ids = count()
        review = replace(sample_review(), id="r")
        self.last_mark_saved = None
        self.open(State(ReviewFile(review)), is_saved=False)

    def open(self, state, *, is_saved):
        self.opened = OpenReview(state, self.disk, is_saved=is_saved)
        self.opened.save_marked.connect(self.on_mark)
        self.writing = Writing(self.opened, the_checker(), lambda: NOW, lambda: f"new{next(self.ids)}")
        if is_saved:
            self.last_mark_saved = state

    def on_mark(self, mark):
        if mark.state is SaveState.SAVED:
            self.last_mark_saved = self.opened.state

    def teardown(self):
        self.opened.stop()
        self.disk.library.close()
        shutil.rmtree(self.folder)

    @property
    def review(self):
        return self.opened.state.file.review

    def pick(self, place):
        entries = self.review.entries
        return entries[place % len(entries)].id

    def edit(self, label, change):
        self.opened.edit(label, lambda file: replace(file, review=change(file.review)))

    @rule(text=texts, place=places)
    def type_a_new_line(self, text, place):
        points = self.review.decisions
        owner = points[place % len(points)].id if points else "gone"
        self.writing.write(Target("lines", "", "known", owner), text, "Type")

    @rule(text=texts, place=places)
    @precondition(lambda self: self.review.entries)
    def type_over_an_entry(self, text, place):
        self.writing.write(Target("entries", self.pick(place)), text, "Type")

    @rule(place=places)
    def write_down(self, place):
        drafts = [draft for draft in self.opened.state.file.private.drafts if not draft.is_held]
        if drafts:
            draft = drafts[place % len(drafts)]
            target = Target(draft.kind, draft.record_id, draft.field, draft.owner_id)
            self.writing.finish(target, "Write down")

    @rule(text=texts, place=places)
    def reword_a_held_line(self, text, place):
        held = self.writing.held_lines()
        if held:
            self.writing.reword(held[place % len(held)].draft.id, text, "Reword")

    @rule(place=places, has_reason=st.booleans())
    def let_a_held_line_through(self, place, has_reason):
        held = self.writing.held_lines()
        if held:
            reason = "a quote" if has_reason else ""
            self.writing.let_through(held[place % len(held)].draft.id, "Keep", reason)

    @rule(place=places)
    @precondition(lambda self: len(self.review.entries) > 1)
    def remove_an_entry(self, place):
        entry_id = self.pick(place)
        self.edit("Remove", lambda review: timeline.remove(review, entry_id))

    @rule(text=texts)
    def note_something_in_private(self, text):
        note = PrivateNote(f"new{next(self.ids)}", text)

        def change(file):
            return replace(file, private=replace(file.private, notes=(*file.private.notes, note)))

        self.opened.edit("Note", change)

    @rule()
    def go_on_in_the_room(self):
        self.opened.move(lambda meeting: walk.next_step(self.review, meeting))

    @rule()
    def undo(self):
        self.opened.undo()

    @rule()
    def redo(self):
        self.opened.redo()

    @rule()
    def let_time_pass(self):
        self.app.processEvents()

    @rule()
    def fill_the_disk(self):
        self.disk.is_full = True

    @rule()
    def free_the_disk(self):
        self.disk.is_full = False

    @rule()
    def save_now(self):
        assert self.opened.save_now() is (
            not self.disk.is_full or self.opened.save_mark.state is SaveState.SAVED
        )

    @rule()
    @precondition(lambda self: self.last_mark_saved is not None)
    def crash_and_reopen(self):
        confirmed = self.last_mark_saved
        self.opened.stop()
        self.disk.library.close()
        self.disk = Disk(self.disk.path)
        found = self.disk.library.load("r")
        assert found == confirmed
        self.open(found, is_saved=True)

    @rule()
    def leave_and_come_back(self):
        shown = self.opened.state
        if not self.opened.close():
            assert self.disk.is_full
            return
        found = self.disk.library.load("r")
        assert found == shown
        self.open(found, is_saved=True)

    @invariant()
    def the_file_holds_what_the_screen_shows_while_the_mark_says_saved(self):
        if self.opened.save_mark.state is SaveState.SAVED:
            assert self.disk.library.load("r") == self.opened.state

    @invariant()
    def the_mark_never_calls_a_failed_save_good(self):
        if self.opened.save_mark.state is SaveState.NOT_SAVED:
            assert self.opened.save_mark.error is not None


Desk.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestSavedIsShown = Desk.TestCase


class Forgetful(Disk):
    """A disk that says it saved and did not."""

    def save(self, last_saved, present):
        if last_saved is None:
            super().save(last_saved, present)


def test_the_check_bites_when_a_save_is_only_claimed(monkeypatch):
    monkeypatch.setitem(globals(), "Disk", Forgetful)
    found = settings(
        max_examples=20,
        stateful_step_count=15,
        deadline=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        print_blob=False,
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Desk, settings=found)

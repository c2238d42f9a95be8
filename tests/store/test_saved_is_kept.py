"""Whatever is edited and whatever goes wrong: the file holds what was last saved, and the next save heals."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from facilitator.domain import records
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import Draft, PrivateNotes
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store.errors import DiskFull
from facilitator.store.library import Library

MANY_PAGES = 1_073_741_823
LONG = "a long tale " * 700  # more than one page: a full disk cannot take it

texts = st.text(max_size=12) | st.just(LONG)
places = st.integers(0, 40)


def clock():
    return datetime.now(UTC)


class Desk(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "library.sqlite3"
        self.library = Library.open(self.path, clock=clock)
        self.present = State(ReviewFile(Review("r")))
        self.last_saved = None
        self.made = 0
        self.is_full = False
        self.save()

    def teardown(self):
        self.library.close()
        shutil.rmtree(self.folder)

    @property
    def entries(self):
        return self.present.file.review.entries

    def put(self, entries):
        review = replace(self.present.file.review, entries=entries)
        self.present = replace(self.present, file=replace(self.present.file, review=review))

    def pick(self, place):
        return self.entries[place % len(self.entries)].id

    @rule(text=texts, place=places)
    def add(self, text, place):
        self.made += 1
        after = self.pick(place) if self.entries else ""
        self.put(records.insert(self.entries, Entry(f"e{self.made}", text), after))

    @precondition(lambda self: self.entries)
    @rule(text=texts, place=places)
    def reword(self, text, place):
        self.put(records.change(self.entries, self.pick(place), text=text))

    @precondition(lambda self: self.entries)
    @rule(place=places, step=st.integers(-5, 5))
    def move(self, place, step):
        self.put(records.move(self.entries, self.pick(place), step))

    @precondition(lambda self: self.entries)
    @rule(place=places)
    def remove(self, place):
        self.put(records.remove(self.entries, self.pick(place)))

    @rule(text=texts)
    def type_a_draft(self, text):
        drafts = (Draft("entry:e1:text", "entry", "e1", "text", text=text),) if text else ()
        self.present = replace(
            self.present, file=replace(self.present.file, private=PrivateNotes(drafts=drafts))
        )

    @rule(walked=st.lists(texts, max_size=2))
    def walk(self, walked):
        self.present = replace(self.present, meeting=Meeting(walked=tuple(walked)))

    @precondition(lambda self: self.last_saved is not None)
    @rule()
    def go_back_to_what_is_saved(self):
        self.present = self.last_saved

    @rule()
    def save(self):
        try:
            self.library.save(self.last_saved, self.present)
        except DiskFull:
            assert self.is_full
        else:
            self.last_saved = self.present

    @rule()
    def fill_the_disk(self):
        self.is_full = True
        self.limit(1)

    @rule()
    def free_the_disk(self):
        self.is_full = False
        self.limit(MANY_PAGES)

    @rule(text=texts)
    def save_something_whose_end_nobody_knows(self, text):
        """The commit reaches the disk, but its answer does not reach us."""
        if self.is_full:
            return
        lost = self.present
        self.add(text, 0)
        self.library.save(self.last_saved, self.present)
        self.library._unsure.add("r")
        self.present = lost
        self.save()

    @rule()
    def leave_and_come_back(self):
        self.library.close()
        self.library = Library.open(self.path, clock=clock)
        self.is_full = False
        self.present = self.last_saved = self.library.load("r")

    def limit(self, pages):
        self.library._connection.execute(f"PRAGMA max_page_count = {pages}")

    @invariant()
    def the_file_holds_what_was_saved(self):
        assert self.library.load("r") == self.last_saved


Desk.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestSavedIsKept = Desk.TestCase


def test_a_full_disk_is_named_and_the_next_save_writes_the_whole_gap(tmp_path):
    with closing(Library.open(tmp_path / "library.sqlite3", clock=clock)) as library:
        states = [State(ReviewFile(Review("r", entries=(Entry("e", "x" * 9000 * n),)))) for n in range(4)]
        library.save(None, states[0])
        library._connection.execute("PRAGMA max_page_count = 1")
        for failing in states[1:3]:
            with pytest.raises(DiskFull):
                library.save(states[0], failing)
            assert library.load("r") == states[0]
        library._connection.execute(f"PRAGMA max_page_count = {MANY_PAGES}")
        library.save(states[0], states[3])
        assert library.load("r") == states[3]

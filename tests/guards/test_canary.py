"""Every private text and every draft is filled with a canary; it must never be in a scene or a document."""

from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from facilitator.app.packs import checker
from facilitator.domain import drafts, uncommitted
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNote
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.stage import compose as compose_module
from facilitator.stage.scene import Blank
from facilitator.store.library import Library
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.writing import Writing
from tests.builders import sample_review
from tests.guards import canary
from tests.guards.canary import BLAMING, CANARY, NOW, TYPED

WRITTEN = canary.private_notes().uncommitted[0].id
TARGETS = [
    *canary.targets(sample_review()),
    *(
        Target("actions", WRITTEN, field)
        for field in ("text", "owner", "done_when", "verifier", "verify_how")
    ),
]
the_checker = cache(checker)


class Room:
    """One open review with everything a page edits through."""

    def __init__(self, folder):
        ids = count()
        self.library = Library.open(folder / "library.sqlite3", clock=lambda: NOW)
        meeting = Meeting(scene=SceneKind.WALK, entry_id="e1439", part_id="p-timeline", is_blank=False)
        state = State(ReviewFile(sample_review(), canary.private_notes()), meeting)
        self.opened = OpenReview(state, self.library, is_saved=False)
        self.writing = Writing(self.opened, the_checker(), lambda: NOW, lambda: f"new{next(ids)}")
        self.window = QWidget()
        self.actions = StageActions(self.window, self.opened, lambda: NOW).actions

    def type(self, place):
        self.writing.write(TARGETS[place % len(TARGETS)], TYPED, "Type")

    def hold(self, place):
        target = TARGETS[place % len(TARGETS)]
        self.writing.write(target, BLAMING, "Type")
        assert not self.writing.finish(target, "Type")

    def write_an_action(self, place):
        target = Target("actions", owner_id="w-ci", field=f"line {place}")
        self.writing.write(target, f"Add {CANARY} {place}", "Type")
        assert self.writing.finish(target, "Type")

    def reword_an_action(self, place):
        target = TARGETS[-1 - place % 5]
        self.writing.write(target, f"{CANARY} {place}", "Type")
        self.writing.finish(target, "Type")

    def write_down_calmly(self, place):
        target = TARGETS[place % len(TARGETS)]
        self.writing.write(target, "The alert named payments only", "Type")
        self.writing.finish(target, "Type")

    def reword_held(self, place):
        held = self.writing.held_lines()
        if held:
            self.writing.reword(held[place % len(held)].draft.id, f"{BLAMING} again", "Reword")

    def drop(self, place):
        every = self.opened.state.file.private.drafts
        if every:
            draft_id = every[place % len(every)].id
            self.opened.edit("Drop", lambda file: drafts.drop_draft(file, draft_id))

    def note(self, place):
        note = PrivateNote(f"note{place}", TYPED, is_todo=True)

        def change(file):
            kept = tuple(n for n in file.private.notes if n.id != note.id)
            return replace(file, private=replace(file.private, notes=(*kept, note)))

        self.opened.edit("Note", change)

    def press(self, place):
        names = sorted(self.actions)
        self.actions[names[place % len(names)]].trigger()

    def undo(self, _place):
        self.opened.undo()

    def redo(self, _place):
        self.opened.redo()

    def assert_hidden(self):
        state = self.opened.state
        canary.assert_no_scene_shows_it(state.file.review, state.meeting)
        canary.assert_no_text_document_shows_it(state.file.review)


STEPS = (
    "type",
    "hold",
    "write_down_calmly",
    "write_an_action",
    "reword_an_action",
    "reword_held",
    "drop",
    "note",
    "press",
    "undo",
    "redo",
)


@contextmanager
def a_room():
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        with closing(room.library):
            yield room
            room.opened.stop()
            room.window.deleteLater()


def test_every_private_text_field_is_filled():
    notes = canary.private_notes()
    keys = {"id", *canary.KEYS_OF_DRAFTS}
    empty = [(kind, name) for kind, name, text in canary.private_texts(notes) if CANARY not in text]
    assert {name for _kind, name in empty} <= keys
    assert all(len(value) == 1 for value in (notes.drafts, notes.stubs, notes.roster, notes.uncommitted))


def test_what_is_held_holds_in_every_kind_of_text():
    for context in ("timeline", "cause", "action", "prose"):
        assert the_checker().check(BLAMING, (), context)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, len(TARGETS) * 3)), max_size=25))
def test_whatever_is_done_no_scene_and_no_document_shows_it(qapp, steps):
    with a_room() as room:
        room.assert_hidden()
        for name, place in steps:
            getattr(room, name)(place)
        room.assert_hidden()


def test_a_draft_at_every_place_is_in_no_scene_and_no_document(qapp):
    with a_room() as room:
        for place in range(len(TARGETS)):
            room.type(place)
        assert len(room.opened.state.file.private.drafts) > len(TARGETS) - 5
        room.assert_hidden()
        for place in range(len(TARGETS)):
            room.hold(place)
        assert len(room.writing.held_lines()) > len(TARGETS) - 5
        room.assert_hidden()
        assert room.opened.save_now()
        canary.assert_no_binary_document_shows_it(room.opened.state.file.review)


def test_the_check_bites_when_a_scene_leaks(qapp, monkeypatch):
    with a_room() as room:

        def leaking(_review, _meeting):
            return Blank(title=room.opened.state.file.private.notes[0].text)

        monkeypatch.setitem(compose_module.COMPOSERS, SceneKind.KEEP, leaking)
        with pytest.raises(AssertionError, match="the scene keep"):
            room.assert_hidden()


def test_the_check_bites_when_a_document_leaks(qapp):
    review = sample_review()
    leaked = replace(review, lessons=(replace(review.lessons[0], text=BLAMING),))
    for check in (canary.assert_no_text_document_shows_it, canary.assert_no_binary_document_shows_it):
        with pytest.raises(AssertionError, match="canary"):
            check(leaked)


def test_the_check_bites_when_a_document_or_the_stage_gets_the_review_of_the_desk(qapp):
    with a_room() as room:
        room.write_an_action(1)
        room.assert_hidden()
        state = room.opened.state
        leaked = uncommitted.on_desk(state.file)
        assert len(leaked.actions) == len(state.file.review.actions) + 2
        for check in (canary.assert_no_text_document_shows_it, canary.assert_no_binary_document_shows_it):
            with pytest.raises(AssertionError, match="canary"):
                check(leaked)
        with pytest.raises(AssertionError, match="the scene"):
            canary.assert_no_scene_shows_it(leaked, state.meeting)

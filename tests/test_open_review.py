"""One door for every change: history, views and disk behind it, and a mark that never lies."""

from dataclasses import replace

import pytest

from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, Incident, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.store.errors import DiskFull
from facilitator.store.saving import SaveMark, SaveState

EMPTY = State(ReviewFile(Review("r")))


class Disk:
    """The edge of the program: keeps what was saved, and can be full or broken."""

    def __init__(self, path):
        self.path = path
        self.kept = EMPTY
        self.gaps = []
        self.trouble = None

    def save(self, last_saved, present):
        if self.trouble is not None:
            raise self.trouble
        self.gaps.append((last_saved, present))
        self.kept = present


@pytest.fixture
def disk(tmp_path):
    return Disk(tmp_path / "library.sqlite3")


@pytest.fixture
def review(qapp, disk):
    opened = OpenReview(EMPTY, disk, is_saved=True)
    yield opened
    opened.stop()


def titled(title):
    def change(file):
        return replace(file, review=replace(file.review, incident=Incident(title=title)))

    return change


def with_entry(file):
    return replace(file, review=replace(file.review, entries=(Entry("e1", "Rollback starts"),)))


def walked(meeting):
    return replace(meeting, entry_id="e1")


def test_an_edit_is_shown_at_once_and_saved_a_turn_later(review, disk, qtbot):
    shown = []
    review.changed.connect(shown.append)
    after = review.edit("Change the title", titled("Checkout errors"))
    assert after.review.incident.title == "Checkout errors"
    assert [state.file for state in shown] == [after]
    assert review.save_mark == SaveMark(SaveState.SAVING)
    assert disk.kept == EMPTY
    qtbot.waitUntil(lambda: review.save_mark.state is SaveState.SAVED)
    assert disk.kept == review.state


def test_an_edit_that_changes_nothing_is_no_step_and_tells_nobody(review, disk):
    shown = []
    review.changed.connect(shown.append)
    review.edit("Nothing", lambda file: file)
    review.edit("The same", lambda file: replace(file))  # noqa: PLW0108 - an equal value, not the same
    review.move(lambda meeting: meeting)
    assert review.undo_label == ""
    assert review.save_now()
    assert disk.gaps == []


def test_undo_and_redo_name_their_step_and_are_saved(review, disk):
    review.edit("Change the title", titled("Checkout errors"))
    assert (review.undo_label, review.redo_label) == ("Change the title", "")
    review.undo()
    assert review.state == EMPTY
    assert (review.undo_label, review.redo_label) == ("", "Change the title")
    assert review.save_now()
    assert disk.kept == EMPTY
    review.redo()
    assert review.save_now()
    assert disk.kept.file.review.incident.title == "Checkout errors"


def test_undo_and_redo_where_there_is_nothing_tell_nobody(review):
    shown = []
    review.changed.connect(shown.append)
    review.undo()
    review.redo()
    assert shown == []


def test_the_room_is_never_moved_by_undo(review):
    review.edit("Add", with_entry)
    moved = review.move(walked)
    assert moved == review.state.meeting
    review.undo()
    assert review.state.meeting.entry_id == "e1"
    assert review.undo_label == ""


def test_an_edit_with_a_move_is_told_once(review):
    shown = []
    review.changed.connect(shown.append)
    review.edit_and_move("Add", with_entry, walked)
    assert len(shown) == 1
    assert shown[0].file.review.entries
    assert shown[0].meeting.entry_id == "e1"


def test_typing_is_one_step_until_a_pause(review, qtbot):
    for title in ("C", "Ch", "Che"):
        review.edit("Change the title", titled(title), merge_key="title")
    review.end_step()
    review.edit("Change the title", titled("Chec"), merge_key="title")
    review.undo()
    assert review.state.file.review.incident.title == "Che"
    review.undo()
    assert review.state == EMPTY


def test_a_pause_in_typing_ends_the_step(qapp, disk, qtbot, monkeypatch):
    monkeypatch.setattr("facilitator.open_review.MERGE_PAUSE_MS", 20)
    review = OpenReview(EMPTY, disk, is_saved=True)
    review.edit("Change the title", titled("C"), merge_key="title")
    qtbot.wait(400)
    review.edit("Change the title", titled("Ch"), merge_key="title")
    review.undo()
    assert review.state.file.review.incident.title == "C"
    review.stop()


def test_a_full_disk_is_told_and_the_next_save_writes_the_whole_gap(review, disk):
    marks = []
    review.save_marked.connect(marks.append)
    disk.trouble = DiskFull(disk.path)
    review.edit("Change the title", titled("Checkout"))
    assert not review.save_now()
    assert review.save_mark == SaveMark(SaveState.NOT_SAVED, disk.trouble)
    review.edit("Change the title", titled("Checkout errors"))
    assert review.save_mark == SaveMark(SaveState.SAVING, disk.trouble)
    disk.trouble = None
    assert review.save_now()
    assert disk.gaps == [(EMPTY, review.state)]
    states = [mark.state for mark in marks]
    assert states == [SaveState.SAVING, SaveState.NOT_SAVED, SaveState.SAVING, SaveState.SAVED]


def test_a_failed_save_is_tried_again_by_itself(review, disk, qtbot, monkeypatch):
    disk.trouble = DiskFull(disk.path)
    review._retry.setInterval(10)
    review.edit("Change the title", titled("Checkout"))
    assert not review.save_now()
    disk.trouble = None
    qtbot.waitUntil(lambda: review.save_mark.state is SaveState.SAVED)
    assert disk.kept == review.state


def test_a_fault_while_saving_is_no_saved_review(review, disk):
    disk.trouble = KeyError("a fault of ours")
    review.edit("Change the title", titled("Checkout"))
    with pytest.raises(KeyError):
        review.save_now()
    assert review.save_mark == SaveMark(SaveState.NOT_SAVED)
    disk.trouble = None
    assert review.save_now()


def test_a_review_that_was_never_saved_is_not_marked_as_saved(qapp, disk):
    new = OpenReview(EMPTY, disk, is_saved=False)
    assert new.save_mark.state is SaveState.SAVING
    assert new.save_now()
    assert disk.gaps == [(None, EMPTY)]
    assert new.save_mark.state is SaveState.SAVED


def test_closing_saves_what_is_left_and_stops_the_clocks(review, disk, qtbot):
    review.edit("Change the title", titled("Checkout"))
    assert review.close()
    assert disk.kept == review.state
    review.edit("Change the title", titled("A late word of a field that goes away"))
    qtbot.wait(20)
    assert len(disk.gaps) == 1


def test_closing_on_a_full_disk_goes_on_trying(review, disk, qtbot):
    disk.trouble = DiskFull(disk.path)
    review._retry.setInterval(10)
    review.edit("Change the title", titled("Checkout"))
    assert not review.close()
    disk.trouble = None
    qtbot.waitUntil(lambda: disk.kept == review.state)


def test_a_stopped_review_does_not_try_again(review, disk, qtbot):
    disk.trouble = DiskFull(disk.path)
    review.edit("Change the title", titled("Checkout"))
    review.stop()
    assert not review.save_now()
    assert review.move(walked) == Meeting(entry_id="e1")

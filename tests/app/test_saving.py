"""Saving as a person sees it: the mark, a calm banner while it fails, and ways out."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from facilitator.app import library_door
from facilitator.app.new_review import empty_review, sample_states
from facilitator.app.program import new_id
from facilitator.domain.kinds import Phase
from facilitator.domain.private import PrivateNote
from facilitator.store.errors import DamagedLibrary, DiskFull, LibraryError, Reason
from facilitator.store.library import Library
from facilitator.store.saving import SaveState
from facilitator.ui import accessible
from facilitator.ui.part_words import phase_words
from tests.guards.whole_program import a_program, clock, settle, the_sample

MANY_PAGES = 1_073_741_823


@pytest.fixture
def sample(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        yield program
        free_the_disk(program)


def fill_the_disk(program):
    program.library._connection.execute("PRAGMA max_page_count = 1")


def free_the_disk(program):
    if program.library is not None:
        program.library._connection.execute(f"PRAGMA max_page_count = {MANY_PAGES}")


def note(program, text):
    def change(file):
        notes = (*file.private.notes, PrivateNote(new_id(), text * 9_000))
        return replace(file, private=replace(file.private, notes=notes))

    program.windows.open_review.edit("Note", change)


def press(program, name):
    button = accessible.find(program.shell, name, QAccessible.Role.Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def offers(program):
    return [b.text() for b in program.shell.banner.findChildren(QPushButton) if b.isVisible()]


def seen(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_full_disk_is_told_calmly_and_healed_by_the_next_save(sample):
    opened = sample.windows.open_review
    fill_the_disk(sample)
    note(sample, "a")
    assert not opened.save_now()
    assert "Not saved – disk full" in seen(sample.shell.bar)
    assert seen(sample.shell.banner)[0].startswith("Not saved since")
    note(sample, "b")
    assert sample.shell.banner.isVisible()
    free_the_disk(sample)
    press(sample, "Try now")
    assert opened.save_mark.state is SaveState.SAVED
    assert not sample.shell.banner.isVisible()
    assert sample.library.load(opened.state.file.review.id) == opened.state


def test_a_review_that_cannot_be_saved_stays_open_until_the_person_decides(sample):
    fill_the_disk(sample)
    note(sample, "a")
    assert not sample.close_review()
    assert sample.windows is not None
    press(sample, "Close without the newest changes")
    assert sample.windows is None
    assert sample.shell.place == "library"


def test_the_window_does_not_close_over_unsaved_words(sample):
    fill_the_disk(sample)
    note(sample, "a")
    sample.shell.close()
    assert sample.shell.isVisible()
    free_the_disk(sample)


def test_a_copy_elsewhere_holds_everything_private_notes_too(sample, tmp_path, monkeypatch):
    copy = tmp_path / "stick" / "copy.sqlite3"
    fill_the_disk(sample)
    note(sample, "a")
    assert not sample.windows.open_review.save_now()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(copy), ""))
    press(sample, "Save a copy elsewhere…")
    assert "A copy of this review is in “copy.sqlite3”." in seen(sample.shell.banner)
    state = sample.windows.open_review.state
    with closing(Library.open(copy, clock=clock)) as library:
        assert library.load(state.file.review.id) == state


def test_a_copy_that_cannot_be_written_is_told_and_no_copy_wanted_is_no_copy(sample, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert not sample.windows.saving.save_copy_to(blocked / "copy.sqlite3")
    assert "Another place…" in offers(sample)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: ("", ""))
    sample.windows.saving.save_copy()


def test_the_meeting_that_was_going_on_is_offered_and_can_wait(qapp, tmp_path):
    with the_sample(tmp_path) as program:
        program.go_to("run")
        press(program, "Start the meeting")
        program.windows.actions.show_again()
    with a_program(tmp_path) as program:
        assert "was going on" in seen(program.shell.banner)[0]
        press(program, "Not now")
        assert not program.shell.banner.isVisible()
        assert program.windows is None
    with a_program(tmp_path) as program:
        press(program, "Go on at the same moment")
        assert program.shell.place == "run"
        assert program.windows.open_review.state.meeting.is_blank
        assert program.windows.stage.words() == "One moment"


def test_a_second_program_can_only_read(sample, tmp_path):
    with closing(Library.open(tmp_path / "library.sqlite3", clock=clock)) as second:
        assert second.is_read_only


def test_a_second_copy_says_that_another_is_running_and_writes_once_it_is_gone(qapp, tmp_path):
    first = Library.open(tmp_path / "library.sqlite3", clock=clock)
    with closing(first), a_program(tmp_path) as program:
        happened, safe = seen(program.shell.banner)[:2]
        assert "Another copy of Facilitator is running" in happened
        assert "close it and try again" in safe
        press(program, "Try again")
        assert program.shell.banner.isVisible()
        first.close()
        press(program, "Try again")
        assert not program.library.is_read_only
        assert not program.shell.banner.isVisible()


def test_trying_the_sample_twice_makes_two_reviews_and_deleting_takes_one_away(sample):
    first = sample.windows.open_review.state.file.review.id
    assert sample.close_review()
    before = len(sample.library.reviews())
    sample.try_sample()
    assert sample.windows.open_review.state.file.review.id != first
    assert sample.close_review()
    assert len(sample.library.reviews()) == before * 2
    sample.delete_review(first)
    assert first not in {row.id for row in sample.library.reviews()}


def test_a_new_review_is_saved_before_a_word_is_typed(qapp, tmp_path):
    with a_program(tmp_path) as program:
        program.new_review()
        state = program.windows.open_review.state
        assert program.library.load(state.file.review.id) == state
        settle()
        assert seen(program.shell.bar.save_mark) == ["Saved"]


def test_a_file_that_is_no_library_is_told_and_not_touched(qapp, tmp_path):
    from facilitator.app.program import Program, Surroundings

    path = tmp_path / "library.sqlite3"
    path.write_text("my shopping list")
    program = Program(qapp, Surroundings(path, tmp_path / "settings.toml", clock, "UTC"))
    program.shell.show()
    assert not program.ready()
    assert any("is not a library of reviews" in words for words in seen(program.shell))
    assert path.read_text() == "my shopping list"
    program.shell.close()
    program.shell.deleteLater()
    qapp.removeEventFilter(program._undo_filter)
    program.deleteLater()


def test_every_trouble_of_the_library_has_plain_words(tmp_path):
    path = tmp_path / "library.sqlite3"
    for reason in Reason:
        error = LibraryError(path)
        error.reason = reason
        trouble = library_door.words_for(error)
        assert "library.sqlite3" in trouble.happened or reason is Reason.DISK_FULL
        assert trouble.safe
    assert library_door.words_for(DiskFull(path)) != library_door.words_for(DamagedLibrary(path))


def test_an_empty_review_has_the_standard_agenda_and_words_for_the_room():
    review = empty_review(new_id, "Europe/Berlin").file.review
    assert review.plan.minutes == sum(part.minutes for part in review.agenda) == 60
    assert review.plan.purpose
    assert review.plan.ground_rules
    assert {phase_words(phase) for phase in Phase} >= {part.title for part in review.agenda}


def test_each_sample_has_an_id_of_its_own():
    ids = [state.file.review.id for state in (*sample_states(new_id), *sample_states(new_id))]
    assert len(set(ids)) == len(ids)

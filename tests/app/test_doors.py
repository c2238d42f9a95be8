"""The doors beside the reviews, tried on the whole program with a real library."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from facilitator.app.program import Program, Surroundings
from facilitator.documents import json_file
from facilitator.documents.markdown import markdown
from facilitator.documents.outline import outline
from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui import accessible
from tests.builders import sample_review

NOON = datetime(2026, 11, 16, 11, tzinfo=UTC)


@pytest.fixture
def clock():
    class Clock:
        now = NOON

        def __call__(self):
            return self.now

    return Clock()


@pytest.fixture
def program(qtbot, tmp_path, clock):
    around = Surroundings(tmp_path / "library.sqlite3", tmp_path / "settings.toml", clock, "Europe/Berlin")
    made = Program(QApplication.instance(), around)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    yield made
    assert made.close()
    made.shell.close()
    made.shell.deleteLater()
    made.deleteLater()


@pytest.fixture
def with_sample(program):
    assert program.ready()
    program.library.save(None, State(ReviewFile(sample_review())))
    program.show_list()
    return program


def press(qtbot, window, name):
    qtbot.mouseClick(accessible.find(window, name), Qt.MouseButton.LeftButton)


def type_in_palette(qtbot, program, text):
    program.doors.find()
    palette = program.doors.finder().palette
    qtbot.keyClicks(palette.field, text)
    qtbot.wait(10)
    return palette


def test_a_theme_and_a_text_size_apply_at_once_and_are_there_next_time(qtbot, program):
    program.go_to("settings")
    press(qtbot, program.shell, "Dark")
    assert program.icons.theme.name == "dark"
    assert 'theme = "dark"' in program.around.settings_file.read_text()


def test_a_copy_made_now_can_be_gone_back_to(qtbot, with_sample, clock):
    program = with_sample
    program.go_to("settings")
    press(qtbot, program.shell, "Copy now")
    program.delete_review(sample_review().id)
    assert program.library.reviews() == ()
    clock.now += timedelta(minutes=1)
    press(qtbot, program.shell, "Restore…")
    press(qtbot, program.shell, "Restore this copy")
    assert [row.id for row in program.library.reviews()] == [sample_review().id]
    assert program.shell.place == "library"
    aside = [p for p in program.around.library.parent.iterdir() if "set aside" in p.name]
    assert len(aside) == 1


def test_a_damaged_library_offers_its_newest_copy(qtbot, with_sample, clock):
    program = with_sample
    program.go_to("settings")
    press(qtbot, program.shell, "Copy now")
    assert program.leave_library()
    program.around.library.write_bytes(b"nothing of use here" * 100)
    program.go_to("library")
    assert not program.ready()
    press(qtbot, program.shell, "Restore the copy of Mon 16 Nov, 12:00")
    assert [row.id for row in program.library.reviews()] == [sample_review().id]


def test_a_review_file_becomes_a_review_of_its_own(program, tmp_path):
    path = tmp_path / "story.json"
    path.write_text(json_file.write(sample_review()), encoding="utf-8")
    program.doors.read_files([path])
    opened = program.windows.open_review.state.file.review
    assert opened.id != sample_review().id
    assert opened.incident.title == sample_review().incident.title


def test_words_of_a_review_file_that_may_blame_are_held_like_typed_ones(program, tmp_path):
    review = sample_review()
    blaming = replace(review.lessons[0], text="The engineer should have checked the panel first")
    path = tmp_path / "story.json"
    path.write_text(
        json_file.write(replace(review, lessons=(blaming, *review.lessons[1:]))), encoding="utf-8"
    )
    program.doors.read_files([path])
    file = program.windows.open_review.state.file
    assert blaming.text in [draft.text for draft in file.private.drafts if draft.is_held]
    assert blaming.text not in markdown(outline(file.review))
    held = [line for line in program.windows.writing.held_lines() if line.draft.text == blaming.text]
    program.windows.writing.let_through(held[0].draft.id, "Let it stand")
    assert program.windows.open_review.state.file.review.lessons[0] == blaming


def test_a_file_that_cannot_be_read_is_told_calmly_and_changes_nothing(program, tmp_path):
    path = tmp_path / "story.json"
    path.write_text(json_file.write(sample_review())[:300], encoding="utf-8")
    program.doors.read_files([path])
    assert program.windows is None
    assert program.library.reviews() == ()
    assert accessible.find(program.shell, "Another file…").isVisible()
    program.doors.read_files([tmp_path / "not there.json"])
    assert program.windows is None


def test_choosing_a_moment_in_the_palette_only_looks_at_it(qtbot, with_sample):
    program = with_sample
    program.open_review(sample_review().id)
    program.go_to("run")  # before the start the sheet there puts the test card on stage
    room = program.windows.open_review.state.meeting
    palette = type_in_palette(qtbot, program, ":1455")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    meeting = program.windows.open_review.state.meeting
    assert (meeting.look_id, meeting.entry_id, meeting.scene) == ("e1455", room.entry_id, room.scene)
    assert program.shell.place == "run"


def test_what_the_palette_does_not_find_is_kept_as_an_idea_and_a_flagged_one_is_held(qtbot, with_sample):
    program = with_sample
    program.open_review(sample_review().id)
    before = len(program.windows.open_review.state.file.review.ideas)
    palette = type_in_palette(qtbot, program, "show rollouts beside deploys")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    ideas = program.windows.open_review.state.file.review.ideas
    assert [idea.text for idea in ideas[before:]] == ["show rollouts beside deploys"]
    palette = type_in_palette(qtbot, program, "they should have checked the panel")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    file = program.windows.open_review.state.file
    assert len(file.review.ideas) == before + 1
    assert "they should have checked the panel" in {draft.text for draft in file.private.drafts}


def test_the_palette_opens_reviews_and_pages_by_name(qtbot, with_sample):
    program = with_sample
    palette = type_in_palette(qtbot, program, "settings")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.shell.place == "settings"
    palette = type_in_palette(qtbot, program, sample_review().incident.title[:12])
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.windows.open_review.state.file.review.id == sample_review().id


def test_escape_leaves_the_palette_and_the_sheet_of_keys(qtbot, with_sample):
    program = with_sample
    before = program.shell.focusWidget()
    palette = type_in_palette(qtbot, program, "un")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert program.shell.focusWidget() is before
    program.doors.show_keys()
    sheet = accessible.find(program.shell, "All keys by place")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_parts_of_the_agenda_people_and_other_reviews_are_found_from_inside_a_review(qtbot, program):
    program.try_sample()
    here = program.windows.open_review.state.file.review
    palette = type_in_palette(qtbot, program, "payments lead")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.shell.place == "prepare"
    assert program.shell.focusWidget().text() == "Payments lead"
    program.go_to("run")
    start = accessible.find(program.shell, "Start the meeting", QAccessible.Role.Button)
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    palette = type_in_palette(qtbot, program, "5 whys")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.windows.open_review.state.meeting.part_id == "p-whys"
    palette = type_in_palette(qtbot, program, "frankfurt")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.windows.open_review.state.file.review.id != here.id

"""A rehearsal is played on the real windows and writes nothing; a debrief goes by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.app.program import Program, Surroundings
from facilitator.domain.drafts import Target
from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui import accessible
from tests.builders import sample_review
from tests.test_debrief import ENDED, HELD


class Watch:
    now = ENDED.ended_at + timedelta(hours=1)

    def __call__(self):
        return self.now


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def program(qtbot, tmp_path, watch):
    around = Surroundings(tmp_path / "library.sqlite3", tmp_path / "settings.toml", watch, "Europe/Berlin")
    made = Program(QApplication.instance(), around)
    made.shell.show()
    qtbot.waitExposed(made.shell)
    assert made.ready()
    yield made
    assert made.close()
    made.shell.close()
    made.shell.deleteLater()
    made.deleteLater()


def press(qtbot, program, name):
    qtbot.mouseClick(accessible.find(program.shell, name), Qt.MouseButton.LeftButton)


def test_a_rehearsal_is_played_and_nothing_of_it_is_kept(qtbot, program):
    program.library.save(None, State(ReviewFile(sample_review())))
    program.open_review("checkout")
    before = program.library.load("checkout").file
    press(qtbot, program, "Rehearse it")
    assert program.shell.banner.isVisible()
    press(qtbot, program, "Start the meeting")
    windows = program.windows
    windows.writing.write_down(Target("went_well", owner_id="e1439"), "Support wrote early", "Keep")
    windows.actions.next()
    assert windows.open_review.state.file.review.went_well[-1].text == "Support wrote early"
    assert not program.shell.bar.save_mark.isVisible()
    program.shell.save_copy_wanted.emit()  # a rehearsal has nothing to copy: no dialog opens
    press(qtbot, program, "End the rehearsal")
    assert program.windows is not windows
    assert not program.windows.is_rehearsal
    after = program.library.load("checkout")
    assert (after.file, after.meeting.started_at) == (before, None)


def test_a_rehearsal_has_no_document_to_leave_behind(qtbot, program):
    program.library.save(None, State(ReviewFile(sample_review())))
    program.open_review("checkout")
    press(qtbot, program, "Rehearse it")
    assert [place for place, _words in program.windows.parts()] == ["run"]
    program.windows.go_to_part(1)
    assert program.shell.place == "run"


def test_after_the_meeting_run_opens_the_debrief(program):
    program.library.save(None, HELD)
    program.open_review("checkout")
    program.windows.go_to("run")
    assert program.shell.place == "debrief"


def test_a_debrief_whose_days_are_over_is_gone_when_the_review_is_opened(program, watch):
    program.library.save(None, HELD)
    watch.now += timedelta(days=15)
    program.open_review("checkout")
    assert program.windows.open_review.state.file.private.heard == ()
    program.windows.go_to("run")
    assert program.shell.place == "run"


def test_a_debrief_nobody_opens_is_cleared_when_the_library_is_left(program, watch):
    program.library.save(None, HELD)
    watch.now += timedelta(days=15)
    assert program.leave_library()
    assert program.ready()
    private = program.library.load("checkout").file.private
    assert (private.heard, private.flagged, private.desk.debrief_note) == ((), (), "")


def test_a_note_for_the_next_review_is_brought_up_once_it_is_prepared(program):
    program.library.save(None, HELD)
    program.new_review()
    assert "Ask support earlier" in program.shell.banner._happened.text()
    notes = program.windows.open_review.state.file.private.notes
    assert [note.text for note in notes] == ["Ask support earlier"]


def test_earlier_meetings_are_counted_without_their_words(program):
    from facilitator.app import debriefs

    older = replace(HELD, file=replace(HELD.file, review=replace(HELD.file.review, id="older")))
    program.library.save(None, older)
    program.library.save(None, HELD)
    assert debriefs.earlier_counts(program.library, "checkout") == (2,)


def test_the_palette_leads_to_the_rehearsal_before_and_to_the_debrief_after(program):
    program.library.save(None, HELD)
    program.open_review("checkout")
    finder = program.doors.finder()
    finder.open()
    assert "go debrief" in finder._acts
    assert "rehearse" not in finder._acts
    finder.palette.close()

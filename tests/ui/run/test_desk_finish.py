"""After the meeting: each stub becomes one sentence, or is dropped."""

import itertools
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator import resources
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Slot, StubKind
from facilitator.domain.private import PrivateNotes, Stub
from facilitator.domain.review import ActionItem
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.prompts.pack import Pack
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import theme
from facilitator.ui.accessible import find, nameless
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.run.finish_panel import FinishPanel
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.writing import Writing
from facilitator.wording.checker import Checker
from facilitator.wording.rules import read_rules
from tests.builders import berlin, sample_review

DAY = date(2026, 11, 5)
CAUGHT = (
    Stub("s1", StubKind.KEEP, "e1455", berlin("10:27", DAY)),
    Stub("s2", StubKind.IDEA, "e1455", berlin("10:28", DAY)),
    Stub("s3", StubKind.NOTE, "", berlin("10:31", DAY)),
)


@pytest.fixture
def finish(qtbot, tmp_path):
    now, numbers = lambda: berlin("11:02", DAY), itertools.count()
    new_id = lambda: f"new-{next(numbers)}"  # noqa: E731
    library = Library.open(tmp_path / "library.sqlite3", clock=now)
    state = State(ReviewFile(sample_review(), PrivateNotes(stubs=CAUGHT)))
    open_review = OpenReview(state, library, is_saved=False)
    rules = read_rules(resources.path("wording/en.toml").read_text(encoding="utf-8"))
    writing = Writing(open_review, Checker(rules), now, new_id)
    bench = Bench(Icons(theme.load("light")), Pack("", "en", ()), Settings(), now, new_id, "Europe/Berlin")
    panel = FinishPanel(bench, open_review, writing)
    qtbot.addWidget(panel)
    panel.resize(888, 700)
    panel.show()
    open_review.changed.connect(panel.show_state)
    panel.show_state(open_review.state)
    panel.open_review = open_review
    qtbot.waitExposed(panel)
    yield panel
    panel.close()
    open_review.close()
    library.close()


def texts(panel):
    QApplication.processEvents()
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def box(panel):
    return next(w for w in panel.findChildren(type(find(panel, "One sentence"))) if w.isVisible())


def say(qtbot, panel, text):
    field = box(panel)
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_the_stubs_stand_with_kind_moment_and_clock(finish):
    shown = texts(finish)
    assert "Finish these 3 stubs" in shown
    assert "14:55, at 10:27" in shown
    assert "You caught this at 10:27, while the room was at 14:55." in shown
    assert nameless(finish) == []


def test_one_sentence_each_and_the_stub_is_gone_with_its_clock_time(finish, qtbot):
    say(qtbot, finish, "Rolling back needed no permission")
    file = finish.open_review.state.file
    assert file.review.went_well[-1].text == "Rolling back needed no permission"
    assert [stub.id for stub in file.private.stubs] == ["s2", "s3"]
    assert "1 written, 2 to go" in texts(finish)
    say(qtbot, finish, "Let any responder start a rollback")
    say(qtbot, finish, "Ask how it was for them")
    file = finish.open_review.state.file
    assert file.review.ideas[-1].text == "Let any responder start a rollback"
    assert file.private.notes[-1].text == "Ask how it was for them"
    assert file.private.stubs == ()


def test_a_stub_can_be_dropped_and_what_was_typed_is_kept_until_then(finish, qtbot):
    field = box(finish)
    qtbot.keyClicks(field, "Rolling")
    qtbot.waitUntil(lambda: finish.open_review.state.file.private.stubs[0].text == "Rolling")
    drop = next(
        w
        for w in finish.findChildren(type(find(finish, "Drop it")))
        if w.isVisible() and w.words() == "Drop it"
    )
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert [stub.id for stub in finish.open_review.state.file.private.stubs] == ["s2", "s3"]
    finish.open_review.undo()
    assert finish.open_review.state.file.private.stubs[0].text == "Rolling"


def write_actions(panel, *actions):
    def change(file):
        return ReviewFile(file.review, PrivateNotes(uncommitted=actions))

    panel.open_review.edit("Write", change)
    QApplication.processEvents()


def press(qtbot, panel, words):
    found = [w for w in panel.findChildren(KeyButton) if w.isVisible() and w.words() == words]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_actions_that_nobody_committed_to_are_committed_kept_as_questions_or_dropped(finish, qtbot):
    write_actions(
        finish,
        ActionItem("n1", "Page on double charges", owner="@ana"),
        ActionItem("n2", "Find out how support pages us", owner="@eli"),
        ActionItem("n3", "Be faster", owner="@mika"),
    )
    assert "Finish these 3" in texts(finish)
    assert nameless(finish) == []
    press(qtbot, finish, "Commit")
    press(qtbot, finish, "Keep as a question")
    press(qtbot, finish, "Drop it")
    file = finish.open_review.state.file
    assert file.private.uncommitted == ()
    assert file.review.actions[-1].text == "Page on double charges"
    assert file.review.open_questions[-1].text == "Find out how support pages us"
    assert "2 written, 0 to go" in texts(finish)
    finish.open_review.undo()
    assert [one.id for one in finish.open_review.state.file.private.uncommitted] == ["n3"]


def test_an_action_without_an_owner_waits_for_one(finish, qtbot):
    write_actions(finish, ActionItem("n1", "Page on double charges"))
    press(qtbot, finish, "Commit")
    assert "What and owner are enough to commit." in texts(finish)
    qtbot.keyClicks(find(finish, "Owner").window().focusWidget(), "@ana")
    qtbot.keyClick(finish.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert finish.open_review.state.file.review.actions[-1].owner == "@ana"


def test_the_desk_tells_what_was_asked_at_the_moment_of_a_stub_and_what_is_held(finish):
    told = " ".join(texts(finish))
    assert "Around 14:55" in told
    assert "You caught “To keep”" in told
    finish._writing.write_down(
        Target("lines", "", Slot.KNOWN, "d1455"), "On-call should have seen the error panel.", "Write"
    )
    QApplication.processEvents()
    told = " ".join(texts(finish))
    assert "On-call should have seen the error panel." in told
    assert "1 held line" in told

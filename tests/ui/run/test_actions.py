"""Actions as they are agreed in the room: one line first, the fields after, nothing held up by a gap."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.domain import records
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import ActionItem, Review
from facilitator.ui.run.actions_panel import ActionsPanel
from tests.ui.run.work_area import opener

HERE = Meeting(part_id="p-actions", scene=SceneKind.ACTIONS)
LINK = "Link it"


@pytest.fixture
def open_actions(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, ActionsPanel, stack)


def action(area, action_id):
    return records.get(area.review.actions, action_id)


def on_stage(area):
    return [card.what for card in area.scene.cards]


def test_one_line_adds_an_action_that_the_room_and_the_document_get_once_it_is_committed(open_actions):
    area = open_actions(HERE)
    before = area.review
    area.type("New action", "Page when checkout errors pass 5 % @ana Friday P1")
    (new,) = area.private.uncommitted
    assert area.review is before
    assert (new.text, new.owner, new.due_on) == (
        "Page when checkout errors pass 5 %",
        "@ana",
        date(2026, 11, 6),
    )
    assert area.meeting.look_id == new.id
    assert new.text not in on_stage(area)
    area.type("Done when", "a test page arrives", enter=False)
    area.key(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert action(area, new.id).done_when == "a test page arrives"
    assert new.text in on_stage(area)
    assert area.private.uncommitted == ()
    assert area.meeting.look_id == ""


def test_one_undo_takes_a_commit_back_to_writing_and_redo_commits_again(open_actions):
    area = open_actions(HERE)
    area.type("New action", "Page when checkout errors pass 5 % @ana")
    written = area.private.uncommitted
    area.press("Commit")
    assert area.opened.undo_label == "Commit an action"
    area.opened.undo()
    assert area.private.uncommitted == written
    assert area.sees(f"{written[0].text}, @ana, not committed yet")
    area.opened.redo()
    assert area.review.actions[-1] == written[0]


def test_what_is_typed_in_an_uncommitted_action_is_kept_at_once_and_held_words_go_with_it(open_actions):
    area = open_actions(HERE, Review("r"))
    area.type("New action", "Page when checkout errors pass 5 % @ana")
    area.type("Done when", "a test", enter=False)
    area.qtbot.waitUntil(lambda: bool(area.private.drafts))
    assert area.private.drafts[-1].text == "a test"
    area.type("Done when", "the careless engineer stops forgetting")
    assert area.private.drafts[-1].is_held
    area.press("Commit")
    assert area.review.actions[0].done_when == ""
    assert area.private.drafts[-1].record_id == area.review.actions[0].id


def test_what_and_owner_are_enough_to_commit_and_an_owner_is_needed(open_actions):
    area = open_actions(HERE, Review("r"))
    area.type("New action", "Add an alert on checkout errors")
    area.press("Commit")
    assert on_stage(area) == []
    assert area.review.actions == ()
    area.type("Owner", "@ana")
    area.press("Commit")
    assert on_stage(area) == ["Add an alert on checkout errors"]
    assert "not agreed yet" in area.panel._cards[area.review.actions[0].id]._due.text()


def test_at_most_five_and_what_comes_after_stays_an_idea(open_actions):
    five = tuple(ActionItem(f"a{n}", f"Change number {n}", owner="@ana") for n in range(5))
    area = open_actions(HERE, Review("r", actions=five))
    area.type("New action", "One more change @eli")
    assert len(area.review.actions) == 5
    assert area.review.ideas[0].text == "One more change @eli"


def test_an_open_promise_of_an_earlier_review_is_found_and_stays_until_it_is_answered(open_actions):
    area = open_actions(HERE)
    name = "Open since 10 Sep: Reject unknown keys when config values are merged"
    assert area.sees(name)
    area.press("Different because…")
    area.type("Different because", "That one reads the merge, this one the file")
    assert action(area, "a1").earlier_note == "That one reads the merge, this one the file"
    assert not area.sees(name)
    area.opened.undo()
    area.press(LINK)
    assert action(area, "a1").earlier_action_id == "f-a3"
    assert not area.sees(name)


def test_asking_what_stood_in_its_way_puts_the_question_on_stage(open_actions):
    area = open_actions(HERE)
    area.press("Ask what stood in its way")
    assert area.scene.title == "What stood in its way?"


def test_the_owner_does_not_verify_and_the_words_are_kept(open_actions):
    area = open_actions(replace(HERE, look_id="a3"))
    area.type("Verified by", "@eli")
    assert action(area, "a3").verifier == "@mika"
    assert area.field("Verified by").text() == "@eli"
    area.type("Verified by", "@dana")
    assert action(area, "a3").verifier == "@dana"


def test_a_day_nobody_can_read_stays_in_the_field(open_actions):
    area = open_actions(replace(HERE, look_id="a3"))
    area.type("Due", "soonish")
    assert area.field("Due").text() == "soonish"
    assert action(area, "a3").due_on == date(2026, 11, 10)
    area.type("Due", "20 Nov")
    assert action(area, "a3").due_on == date(2026, 11, 20)


def test_an_idea_becomes_an_action_and_goes_back(open_actions):
    area = open_actions(HERE)
    area.panel._ideas.card("k2").setFocus()
    area.key(Qt.Key.Key_Return)
    assert area.private.uncommitted[0].text == "Tell customers within 30 minutes"
    assert "Tell customers within 30 minutes" not in on_stage(area)
    QApplication.processEvents()
    area.press("Back to ideas")
    assert len(area.review.actions) == 3
    assert area.private.uncommitted == ()
    assert area.review.ideas[-1].text == "Tell customers within 30 minutes"


def test_an_idea_soaks_until_a_day_and_can_be_dropped(open_actions):
    area = open_actions(HERE)
    card = area.panel._ideas.card("k1")
    words = {one.text(): one for one in card.menu().actions()}
    words["Let it soak until…"].trigger()
    area.type("Soaks until", "2 weeks")
    idea = records.get(area.review.ideas, "k1")
    assert (idea.is_soaking, idea.soaks_until) == (True, date(2026, 11, 19))
    words["Drop"].trigger()
    assert records.find(area.review.ideas, "k1") is None


def test_without_actions_the_panel_says_that_a_review_may_end_so(open_actions):
    area = open_actions(HERE, Review("r"))
    assert "may end without actions" in area.panel._says.text()


def test_an_action_fixes_a_statement_of_the_tree(open_actions):
    area = open_actions(replace(HERE, look_id="a3"))
    words = {one.text(): one for one in area.panel.editor.whys_menu().actions()}
    words["Config passed CI"].trigger()
    assert action(area, "a3").why_id == "w-ci"


def test_every_control_has_a_name(open_actions):
    area = open_actions(replace(HERE, look_id="a3"))
    area.panel.start_new()
    assert area.nameless() == []

"""What the facilitator does to the stage: each a small step, none moves more than it says."""

from dataclasses import replace

import pytest

from facilitator.domain import stage_moves
from facilitator.domain.kinds import Phase, SceneKind, Slot
from facilitator.domain.meeting import Meeting
from tests.builders import berlin

NOON = berlin("12:00")
AT_OPTIONS = Meeting(scene=SceneKind.DECISION, entry_id="e1439", step=1, slot=Slot.OPTIONS, is_blank=False)


def test_blank_is_at_once_and_again_does_nothing():
    blank = stage_moves.blank(AT_OPTIONS)
    assert blank == replace(AT_OPTIONS, is_blank=True)
    assert stage_moves.blank(blank) is blank


def test_the_stage_comes_back_on_demand_if_wanted_without_one_line():
    blank = stage_moves.blank(AT_OPTIONS)
    assert stage_moves.show_again(blank) == AT_OPTIONS
    assert stage_moves.show_again(blank, "n4") == replace(AT_OPTIONS, hidden=("n4",))


@pytest.mark.parametrize("toggle", [stage_moves.toggle_freeze, stage_moves.toggle_curtain])
def test_freeze_and_curtain_are_their_own_way_back(toggle):
    assert toggle(AT_OPTIONS) != AT_OPTIONS
    assert toggle(toggle(AT_OPTIONS)) == AT_OPTIONS


@pytest.mark.parametrize("interlude", stage_moves.INTERLUDES)
def test_an_interlude_gives_back_what_it_covered_down_to_the_step(interlude):
    covered = stage_moves.show_scene(AT_OPTIONS, interlude)
    assert covered.scene is interlude
    back = stage_moves.end_interlude(covered)
    assert back.scene is SceneKind.DECISION
    assert back.step == (0 if interlude is SceneKind.SILENT_MINUTE else 1)


def test_one_interlude_over_another_still_gives_back_the_page():
    twice = stage_moves.show_scene(stage_moves.show_scene(AT_OPTIONS, SceneKind.KEPT), SceneKind.PURPOSE)
    assert stage_moves.end_interlude(twice).scene is SceneKind.DECISION


def test_the_quarters_of_a_silent_minute_are_no_step_of_the_page_below():
    minute = replace(stage_moves.show_scene(AT_OPTIONS, SceneKind.SILENT_MINUTE), step=3)
    assert stage_moves.end_interlude(minute).step == 0


def test_ending_an_interlude_where_there_is_none_changes_nothing():
    assert stage_moves.end_interlude(AT_OPTIONS) is AT_OPTIONS


def test_a_page_of_its_own_starts_at_its_first_step():
    shown = stage_moves.show_scene(AT_OPTIONS, SceneKind.KEEP)
    assert (shown.scene, shown.back_to, shown.step) == (SceneKind.KEEP, SceneKind.DECISION, 0)


def test_a_pause_can_be_made_longer_and_ends_where_it_began():
    paused = stage_moves.pause(AT_OPTIONS, None)
    longer = stage_moves.pause(paused, NOON)
    assert (longer.scene, longer.pause_until) == (SceneKind.PAUSE, NOON)
    back = stage_moves.end_pause(longer)
    assert (back.scene, back.step, back.pause_until) == (SceneKind.DECISION, 1, None)


def test_moving_the_room_ends_looking_elsewhere_and_takes_the_question_away():
    asking = stage_moves.ask(AT_OPTIONS, "What else was possible?", SceneKind.DECISION)
    asking = replace(asking, look_id="e1455", is_at_gap=True)
    moved = stage_moves.show_moment(asking, "e1444")
    assert (moved.entry_id, moved.scene) == ("e1444", SceneKind.WALK)
    assert (moved.look_id, moved.question, moved.slot, moved.step) == ("", "", Slot.KNOWN, 0)
    assert not moved.is_at_gap
    why = stage_moves.show_why(asking, "w-ci")
    assert (why.why_id, why.scene, why.look_id, why.question) == ("w-ci", SceneKind.WHYS, "", "")


def test_a_question_goes_over_its_own_scene():
    asked = stage_moves.ask(AT_OPTIONS, "What pressed?", SceneKind.DECISION, Slot.PRESSURES)
    assert (asked.question, asked.slot) == ("What pressed?", Slot.PRESSURES)
    assert stage_moves.ask(AT_OPTIONS, "What was seen?", SceneKind.WALK).slot is Slot.OPTIONS


def test_looking_never_moves_the_room():
    looked = stage_moves.look_at(AT_OPTIONS, "e1455")
    assert replace(looked, look_id="") == AT_OPTIONS
    assert looked.look_id == "e1455"
    assert stage_moves.look_at(looked, "e1439").look_id == ""
    at_why = replace(AT_OPTIONS, scene=SceneKind.WHYS, why_id="w-ci")
    assert stage_moves.look_at(at_why, "w-ci").look_id == ""


def test_after_a_crash_the_stage_is_blank_and_the_time_away_counts_for_no_part():
    running = replace(AT_OPTIONS, is_stage_open=True, is_frozen=True, ticking_since=berlin("11:00"))
    again = stage_moves.reopen(running, NOON)
    assert (again.is_blank, again.is_frozen, again.is_stage_open) == (True, False, False)
    assert (again.entry_id, again.scene, again.step) == ("e1439", SceneKind.DECISION, 1)
    assert again.ticking_since == NOON
    assert stage_moves.reopen(AT_OPTIONS, NOON).ticking_since is None


def test_every_part_of_the_agenda_has_a_scene():
    assert set(stage_moves.FIRST_SCENE) == set(Phase)


def test_a_question_stays_with_the_page_it_was_asked_on():
    asked = stage_moves.ask(AT_OPTIONS, "How much time did you feel you had?", SceneKind.DECISION)
    assert asked.question_here == asked.question
    kept = stage_moves.show_scene(asked, SceneKind.KEEP)
    assert kept.question_here == ""
    assert stage_moves.show_scene(kept, SceneKind.DECISION).question_here == ""


@pytest.mark.parametrize("interlude", stage_moves.INTERLUDES)
def test_a_page_laid_over_a_question_neither_shows_it_nor_takes_it_away(interlude):
    asked = stage_moves.ask(AT_OPTIONS, "How much time did you feel you had?", SceneKind.DECISION)
    laid_over = stage_moves.show_scene(asked, interlude)
    assert laid_over.question_here == ""
    assert stage_moves.end_interlude(laid_over).question_here == asked.question
    assert stage_moves.show_scene(laid_over, SceneKind.DECISION).question_here == asked.question
    assert stage_moves.show_scene(laid_over, SceneKind.WALK).question == ""


def test_a_check_in_question_ends_with_the_check_in():
    asked = stage_moves.ask(AT_OPTIONS, "How do you arrive?", SceneKind.CHECK_IN)
    assert stage_moves.end_interlude(asked).question == ""
    assert stage_moves.end_interlude(asked).scene is SceneKind.DECISION


def test_a_question_alone_gives_way_to_the_page_it_was_asked_over():
    actions = Meeting(scene=SceneKind.ACTIONS, step=1)
    asked = stage_moves.ask(actions, "Which of these can wait?", SceneKind.QUESTION)
    again = stage_moves.ask(asked, "What would make it easy?", SceneKind.QUESTION)
    assert again.question_here == "What would make it easy?"
    back = stage_moves.end_interlude(again)
    assert (back.scene, back.step, back.question) == (SceneKind.ACTIONS, 1, "")

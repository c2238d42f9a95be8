"""The 5 Whys as the facilitator works with them: asking on, ending a branch, reading it back."""

from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from facilitator.domain import records, whys
from facilitator.domain.kinds import BranchEnd, Evidence, Holds, SceneKind, WhyKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Factor, Review, Why
from facilitator.ui.run.whys_panel import WhysPanel
from tests.builders import sample_review
from tests.ui.run.work_area import opener

AT_LATENCY = Meeting(part_id="p-whys", scene=SceneKind.WHYS, why_id="w-latency")


@pytest.fixture
def open_whys(qtbot, qapp, tmp_path):
    with ExitStack() as stack:
        yield opener(qtbot, qapp, tmp_path, WhysPanel, stack)


def changed(why_id, **fields):
    review = sample_review()
    return replace(review, whys=records.change(review.whys, why_id, **fields))


def still_open():
    return changed("w-latency", end=BranchEnd.OPEN, finder="", find_by=None)


def why(area, why_id):
    return records.get(area.review.whys, why_id)


def row(area, why_id):
    return area.panel._tree.row(why_id)


def test_one_number_ends_the_branch_and_the_change_is_named_in_one_sentence(open_whys):
    area = open_whys(AT_LATENCY, still_open())
    row(area, "w-latency").frame.setFocus()
    area.key(Qt.Key.Key_1)
    assert why(area, "w-latency").end is BranchEnd.CHANGEABLE
    area.type("The change in one sentence", "Errors stand above latency")
    assert area.review.ideas[-1].text == "Errors stand above latency"
    assert area.review.ideas[-1].why_id == "w-latency"


def test_a_number_in_a_text_is_only_a_number(open_whys):
    area = open_whys(AT_LATENCY, still_open())
    area.panel.start_new()
    area.type("Answer", "1 of 3 panels", enter=False)
    assert why(area, "w-latency").end is BranchEnd.OPEN


def test_no_branch_ends_at_what_somebody_did_and_the_words_stay_calm(open_whys):
    area = open_whys(
        AT_LATENCY, changed("w-latency", end=BranchEnd.OPEN, text="The engineer forgot the error panel")
    )
    area.press("We can change it")
    assert why(area, "w-latency").end is BranchEnd.OPEN
    refusal = row(area, "w-latency")._ends._refusal
    assert refusal.isVisible()
    assert "where our question starts" in refusal.text()


def test_an_answer_is_written_below_the_branch_and_undone(open_whys):
    area = open_whys(replace(AT_LATENCY, why_id="w-ci-values"))
    area.panel.start_new()
    area.type("Answer", "Rules were written for the form of a file")
    ids = [one.id for one in area.review.whys]
    new = area.review.whys[ids.index("w-ci-values") + 1]
    assert (new.text, new.parent_id) == ("Rules were written for the form of a file", "w-ci-values")
    assert why(area, "w-ci-values").end is BranchEnd.OPEN
    area.opened.undo()
    assert area.review.whys == sample_review().whys


def test_what_is_typed_is_kept_as_a_draft_and_no_row_is_made_again(open_whys):
    area = open_whys(AT_LATENCY)
    area.panel.start_new()
    before = [row(area, one.id) for one in area.review.whys]
    review = area.review
    area.type("Answer", "The layout is from 2023", enter=False)
    assert area.review is review
    assert area.private.drafts[0].text == "The layout is from 2023"
    assert [row(area, one.id) for one in area.review.whys] == before


def test_a_click_only_looks_and_next_branch_moves_the_room(open_whys):
    area = open_whys(replace(AT_LATENCY, why_id="w-ci-values"))
    area.qtbot.mouseClick(row(area, "w-latency").frame, Qt.MouseButton.LeftButton)
    assert (area.meeting.look_id, area.meeting.why_id) == ("w-latency", "w-ci-values")
    area.press("Next branch on stage")
    assert area.meeting.why_id == "w-canary"


def test_who_finds_out_and_by_when_is_typed_as_people_say_it(open_whys):
    area = open_whys(AT_LATENCY, still_open())
    area.press("Someone finds out")
    area.type("Finds out by", "next Friday")
    assert why(area, "w-latency").end is BranchEnd.SOMEONE_FINDS_OUT
    assert why(area, "w-latency").find_by.isoformat() == "2026-11-13"
    area.type("Finds out by", "when we have time")
    assert area.field("Finds out by").text() == "when we have time"
    assert why(area, "w-latency").find_by.isoformat() == "2026-11-13"


def test_ask_on_hands_over_to_the_writing_box(open_whys, qtbot):
    area = open_whys(AT_LATENCY, still_open())
    with qtbot.waitSignal(area.panel.answer_wanted):
        area.press("Ask on")


def test_enough_needs_its_reason_and_another_branch_can_be_named(open_whys):
    area = open_whys(AT_LATENCY, still_open())
    menu = row(area, "w-latency")._ends.more_menu()
    words = {action.text(): action for action in menu.actions()}
    words["Enough, with a reason…"].trigger()
    area.type("What makes this enough", "The next answer is outside this review")
    assert why(area, "w-latency").end is BranchEnd.ENOUGH
    same = {action.text(): action for action in words["Same as another branch"].menu().actions()}
    same["Rollout has no canary stage"].trigger()
    assert why(area, "w-latency").end is BranchEnd.SAME_AS
    assert why(area, "w-latency").same_as_id == "w-canary"


def test_delete_takes_all_below_and_undo_brings_it_back(open_whys):
    area = open_whys(AT_LATENCY)
    row(area, "w-value").frame.setFocus()
    area.key(Qt.Key.Key_Delete)
    assert [one.id for one in area.review.whys] == ["w-errors", "w-rollback", "w-latency"]
    area.opened.undo()
    assert len(area.review.whys) == 7


def test_words_are_edited_in_place_and_must_hold_again(open_whys):
    area = open_whys(AT_LATENCY)
    row(area, "w-ci").frame.setFocus()
    area.key(Qt.Key.Key_F2)
    area.type("Words of the statement", "Config with a bad value passed CI")
    assert why(area, "w-ci").text == "Config with a bad value passed CI"
    assert why(area, "w-ci").holds is Holds.UNASKED


def test_evidence_and_kind_are_chosen_from_the_menu(open_whys):
    area = open_whys(AT_LATENCY)
    menus = {action.text(): action.menu() for action in row(area, "w-latency").menu().actions()}
    next(a for a in menus["How we know"].actions() if a.text() == "measured").trigger()
    next(a for a in menus["What it is"].actions() if a.text() == "Event").trigger()
    assert why(area, "w-latency").evidence is Evidence.MEASURED
    assert why(area, "w-latency").kind is WhyKind.EVENT


def test_an_empty_tree_asks_for_what_was_seen_and_says_in_private_what_is_missing(open_whys):
    area = open_whys(Meeting(part_id="p-whys", scene=SceneKind.WHYS), Review("r"))
    area.type("Start sentence", "Checkout failed because of a bad value", enter=False)
    assert "Since when" in area.panel._tree._start.hints.text()
    area.type("Start sentence", "Checkout returned errors for 71 minutes from 14:20")
    assert [one.text for one in area.review.whys] == ["Checkout returned errors for 71 minutes from 14:20"]


def test_one_chain_only_asks_what_else_had_to_be_true(open_whys):
    chain = (
        Why("a", "Errors from 14:20"),
        Why("b", "A bad value arrived", "a"),
        Why("c", "CI reads the form only", "b"),
    )
    area = open_whys(Meeting(part_id="p-whys", scene=SceneKind.WHYS, why_id="c"), Review("r", whys=chain))
    assert "What else had to be true?" in row(area, "c")._hint_words.text()


def test_a_factor_caught_on_the_way_is_put_below_the_current_statement(open_whys):
    review = sample_review()
    area = open_whys(
        AT_LATENCY, replace(review, factors=(*review.factors, Factor("f9", "Two tools for two rollouts")))
    )
    area.press("Put “Two tools for two rollouts” below the current statement")
    factor = records.get(area.review.factors, "f9")
    assert why(area, factor.why_id).parent_id == "w-latency"
    assert not area.sees("Put “Two tools for two rollouts” below the current statement")


def test_reading_back_goes_up_link_by_link_and_hmm_opens_the_missing_one(open_whys):
    review = changed("w-ci", holds=Holds.UNASKED)
    area = open_whys(replace(AT_LATENCY, why_id="w-ci-values"), review)
    area.press("Read it back")
    area.press("Hmm")
    area.type("Answer between the two", "CI reads the form of a file only")
    between = records.get(area.review.whys, why(area, "w-ci").parent_id)
    assert (between.text, between.parent_id) == ("CI reads the form of a file only", "w-value")
    area.key(Qt.Key.Key_Return, "Holds")
    area.key(Qt.Key.Key_Return, "Holds")
    assert [step.holds for step in whys.path_to_root(area.review, "w-ci-values")][:-1] == [Holds.YES] * 4
    assert not area.sees("Holds")


def test_every_control_has_a_name(open_whys):
    area = open_whys(AT_LATENCY, still_open())
    assert area.nameless() == []
    area.panel.read_back()
    assert area.nameless() == []

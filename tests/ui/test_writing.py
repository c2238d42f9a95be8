"""The one way of words into the review, as a page uses it."""

from contextlib import closing
from dataclasses import replace
from itertools import count

import pytest

from facilitator.app.packs import checker
from facilitator.domain import records
from facilitator.domain.drafts import Target
from facilitator.domain.private import PrivateNotes, RosterName
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.store.library import Library
from facilitator.ui.writing import Writing
from tests.builders import berlin, sample_review

NOW = berlin("10:21")
ENTRY = Target("entries", "e1439")
LINE = Target("lines", "", "known", "d1439")
BLAMING = "Dana should have seen the config rollout"
CALM = "The config rollout was in another tool"


@pytest.fixture
def opened(qapp, tmp_path):
    roster = PrivateNotes(roster=(RosterName("r1", "Dana", "Payments on-call"),))
    with closing(Library.open(tmp_path / "library.sqlite3", clock=lambda: NOW)) as library:
        opened = OpenReview(State(ReviewFile(sample_review(), roster)), library, is_saved=False)
        yield opened
        opened.stop()


@pytest.fixture
def writing(opened):
    ids = count()
    return Writing(opened, checker(), lambda: NOW, lambda: f"id{next(ids)}")


@pytest.fixture
def held(writing):
    found = []
    writing.held.connect(found.append)
    return found


def write_down(writing, target, text):
    writing.write(target, text, "Write")
    return writing.finish(target, "Write")


def entry(writing):
    return records.get(writing.file.review.entries, "e1439").text


def test_typed_words_are_shown_in_their_field_and_nowhere_else(writing):
    before = writing.file.review
    writing.write(ENTRY, "Decides to re", "Reword entry")
    assert writing.text_of(ENTRY) == "Decides to re"
    assert writing.file.review is before


def test_written_words_are_one_step_of_undo(writing, opened):
    for text in ("N", "Ne", "New"):
        writing.write(ENTRY, text, "Reword entry")
    assert writing.finish(ENTRY, "Reword entry")
    assert entry(writing) == "New"
    assert opened.undo_label == "Reword entry"
    opened.undo()
    assert entry(writing) == "Decides to restart the checkout pods"
    assert opened.undo_label == ""


def test_leaving_an_untouched_field_is_no_step(writing, opened):
    assert not writing.finish(ENTRY, "Reword entry")
    assert opened.undo_label == ""


def test_a_blank_new_line_goes_away(writing):
    before = writing.file
    assert not write_down(writing, LINE, "  ")
    assert writing.file == before


def test_a_blaming_line_is_held_and_told_with_its_flags(writing, held):
    before = writing.file.review
    assert not write_down(writing, LINE, BLAMING)
    assert writing.file.review is before
    assert [line.draft.text for line in held] == [BLAMING]
    assert "should have" in {flag.span for flag in held[0].flags}
    assert [line.draft for line in writing.held_lines()] == [held[0].draft]
    assert writing.text_of(LINE) == ""


def test_leaving_the_field_of_a_held_rewording_again_is_no_step(writing, opened, held):
    write_down(writing, ENTRY, BLAMING)
    steps = opened.state
    assert not writing.finish(ENTRY, "Reword entry")
    assert opened.state is not None
    assert opened.state == steps
    opened.undo()
    assert writing.held_lines() == ()


def test_a_held_line_reworded_calmly_goes_into_the_review_in_one_step(writing, opened, held):
    write_down(writing, LINE, BLAMING)
    writing.reword(held[0].draft.id, CALM, "Reword")
    assert writing.file.review.lines[-1].text == CALM
    assert writing.held_lines() == ()
    opened.undo()
    assert [line.draft.text for line in writing.held_lines()] == [BLAMING]


def test_a_held_line_reworded_with_blame_stays_held(writing, held):
    write_down(writing, LINE, BLAMING)
    writing.reword(held[0].draft.id, "Dana forgot the config rollout", "Reword")
    assert [line.draft.text for line in writing.held_lines()] == ["Dana forgot the config rollout"]


def test_a_line_let_through_once_is_flagged_again_the_next_time(writing, held):
    write_down(writing, LINE, BLAMING)
    writing.let_through(held[0].draft.id, "Keep it")
    assert writing.file.review.lines[-1].text == BLAMING
    assert writing.flags(BLAMING, "lines")


def test_a_line_let_through_with_a_reason_is_fine_from_now_on(writing, held):
    write_down(writing, LINE, BLAMING)
    writing.let_through(held[0].draft.id, "Keep it", reason="Dana's own words")
    assert writing.file.review.lines[-1].text == BLAMING
    assert not writing.flags(BLAMING, "lines")
    assert {allowed.reason for allowed in writing.file.private.allowed} == {"Dana's own words"}


def test_words_that_became_fine_are_placed_when_the_field_is_left_again(writing, opened, held):
    write_down(writing, ENTRY, BLAMING)
    write_down(writing, LINE, BLAMING)
    line = next(line.draft for line in writing.held_lines() if line.draft.kind == "lines")
    writing.let_through(line.id, "Keep it", reason="a quote")
    assert writing.finish(ENTRY, "Reword entry")
    assert entry(writing) == BLAMING


def test_dropping_a_held_line_can_be_undone(writing, opened, held):
    write_down(writing, LINE, BLAMING)
    writing.drop(held[0].draft.id, "Drop")
    assert writing.held_lines() == ()
    opened.undo()
    assert [line.draft.text for line in writing.held_lines()] == [BLAMING]


def test_words_whose_record_is_gone_are_kept_and_said_to_be_not_placed(writing, opened):
    writing.write(ENTRY, "Restarts the pods", "Reword entry")
    opened.edit("Remove", lambda file: replace(file, review=replace(file.review, entries=())))
    assert not writing.finish(ENTRY, "Reword entry")
    assert writing.text_of(ENTRY) == "Restarts the pods"


def test_a_page_may_say_itself_where_the_words_go(writing):
    def put(review, text):
        return replace(review, plan=replace(review.plan, purpose=text))

    writing.write(LINE, "Understand how it went", "Write")
    assert writing.finish(LINE, "Write", put)
    assert writing.file.review.plan.purpose == "Understand how it went"


def test_words_written_down_elsewhere_leave_what_is_typed_in_the_same_place(writing):
    writing.write(LINE, "half a sentence", "Write")
    assert writing.write_down(LINE, CALM, "Write")
    assert writing.file.review.lines[-1].text == CALM
    assert writing.text_of(LINE) == "half a sentence"


def test_names_behind_a_role_stay_behind_it_under_its_new_name(writing):
    role = next(role for role in writing.file.review.roles if role.name == "Payments on-call")
    write_down(writing, Target("roles", role.id, "name"), "Payments engineer")
    assert [one.role for one in writing.file.private.roster] == ["Payments engineer"]


def test_words_written_down_at_once_leave_what_is_being_typed_where_it_is(writing):
    writing.write(LINE, "Half a sen", "Write")
    assert writing.write_down(LINE, CALM, "Write")
    assert writing.file.review.lines[-1].text == CALM
    assert writing.text_of(LINE) == "Half a sen"


def test_words_written_down_at_once_with_blame_are_held(writing, held):
    assert not writing.write_down(LINE, BLAMING, "Write")
    assert [line.draft.text for line in writing.held_lines()] == [BLAMING]
    assert writing.text_of(LINE) == ""


def test_a_cause_among_the_facts_is_marked_and_not_held(writing, held):
    words = "Errors fall because the pods were restarted"
    assert [flag.category for flag in writing.flags(words, "entries")] == ["why_in_timeline"]
    writing.write(ENTRY, words, "Reword entry")
    assert writing.finish(ENTRY, "Reword entry")
    assert entry(writing) == words
    assert not held

"""An action is private until somebody commits to it; every edit of the desk reaches it all the same."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain import actions, drafts, uncommitted, whys
from facilitator.domain.actions import CannotCommit
from facilitator.domain.drafts import Target
from facilitator.domain.placing import put_for
from facilitator.domain.review import ActionItem
from facilitator.domain.review_file import ReviewFile
from tests.builders import sample_review

WRITTEN = ActionItem("new", "Add an alert", owner="@ana", due_on=date(2026, 11, 6), why_id="w-ci")


def a_file():
    return uncommitted.add(ReviewFile(sample_review()), WRITTEN)


def test_an_edit_of_an_action_that_is_written_leaves_the_review_as_it_is():
    before = a_file()
    after = uncommitted.change(before, lambda review: actions.set_fields(review, "new", verifier="@dana"))
    assert after.review is before.review
    assert after.private.uncommitted == (replace(WRITTEN, verifier="@dana"),)


def test_an_edit_of_a_promise_leaves_what_is_written_as_it_is():
    before = a_file()
    after = uncommitted.change(before, lambda review: actions.set_fields(review, "a1", verifier="@dana"))
    assert after.private is before.private
    assert [action.id for action in after.review.actions] == ["a1", "a2", "a3"]


def test_an_edit_that_changes_nothing_is_no_edit():
    before = a_file()
    assert uncommitted.change(before, lambda review: review) is before
    assert uncommitted.change(before, replace) is before


def test_words_for_a_new_action_become_one_that_nobody_has_committed_to():
    target = Target("actions", owner_id="w-ci")
    file = drafts.write(ReviewFile(sample_review()), target, "Check values in CI")
    placed = drafts.place(file, target.id, put_for(target, "n1"))
    assert placed.review is file.review
    assert placed.private.uncommitted == (ActionItem("n1", "Check values in CI", why_id="w-ci"),)
    field = Target("actions", "n1", "owner")
    named = drafts.place(drafts.write(placed, field, "@ana"), field.id, put_for(field, "n2"))
    assert named.private.uncommitted[0].owner == "@ana"
    assert drafts.text_of(named, field) == "@ana"


def test_committing_needs_what_and_owner_and_happens_once():
    file = uncommitted.commit(a_file(), "new")
    assert file.review.actions[-1] == WRITTEN
    assert file.private.uncommitted == ()
    assert uncommitted.commit(file, "new") is file
    nobody = uncommitted.add(ReviewFile(sample_review()), replace(WRITTEN, owner=" "))
    with pytest.raises(CannotCommit):
        uncommitted.commit(nobody, "new")


def test_it_can_stay_an_open_question_or_be_dropped():
    asked = uncommitted.keep_as_question(a_file(), "new", "q9")
    assert (asked.review.open_questions[-1].text, asked.private.uncommitted) == ("Add an alert", ())
    assert asked.review.actions == sample_review().actions
    assert uncommitted.drop(a_file(), "new") == ReviewFile(sample_review())
    file = a_file()
    assert uncommitted.drop(file, "other") is file


def test_a_statement_that_is_taken_away_is_fixed_by_nothing_any_more():
    file = uncommitted.change(a_file(), lambda review: whys.remove(review, "w-ci"))
    assert file.private.uncommitted[0].why_id == ""

"""Words on their way into the review: typed, written down, held, let through, never lost."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.domain import drafts
from facilitator.domain.drafts import Target
from facilitator.domain.placing import put_for
from facilitator.domain.private import AllowedWording, PrivateNotes, RosterName
from facilitator.domain.review import DecisionPoint, Entry, Incident, Review, Role, Why
from facilitator.domain.review_file import ReviewFile

NOW = datetime(2026, 11, 5, 10, 21, tzinfo=UTC)
LATER = datetime(2026, 11, 5, 10, 22, tzinfo=UTC)
ENTRY = Target("entries", "e1")
NEW_LINE = Target("lines", "", "known", "d1")
TITLE = Target("incident", "", "title")
FIND_BY = Target("whys", "w1", "find_by")


@pytest.fixture
def file():
    return ReviewFile(
        Review(
            "r",
            Incident(title="Checkout errors"),
            entries=(Entry("e1", "Rollback starts"),),
            decisions=(DecisionPoint("d1", "e1"),),
            whys=(Why("w1", "Errors for 71 minutes"),),
        )
    )


def finish(file, target, *, is_flagged=False, at=NOW, held_id="h1"):
    put = put_for(target, "new")
    return drafts.finish(file, target, put, is_flagged=is_flagged, at=at, held_id=held_id)


def without_entries(file):
    return replace(file, review=replace(file.review, entries=(), decisions=()))


def test_a_field_shows_the_finished_words_until_something_is_typed(file):
    assert drafts.text_of(file, ENTRY) == "Rollback starts"
    assert drafts.text_of(file, TITLE) == "Checkout errors"
    assert drafts.text_of(file, NEW_LINE) == ""
    assert drafts.text_of(file, FIND_BY) == ""


def test_typing_changes_the_private_notes_and_not_the_review(file):
    typed = drafts.write(file, ENTRY, "Rollback st")
    assert drafts.text_of(typed, ENTRY) == "Rollback st"
    assert typed.review is file.review
    assert drafts.write(typed, ENTRY, "Rollback st") is typed


def test_typing_back_to_the_finished_words_leaves_no_draft(file):
    typed = drafts.write(file, TITLE, "Checkout")
    assert drafts.write(typed, TITLE, "Checkout errors").private.drafts == ()
    assert drafts.write(file, TITLE, "Checkout errors") is file


def test_a_draft_knows_the_place_it_belongs_to(file):
    typed = drafts.write(file, NEW_LINE, "Latency high")
    draft = drafts.find(typed, NEW_LINE)
    assert drafts.target_of(draft) == NEW_LINE


def test_finished_words_stand_in_the_review_without_outer_blanks(file):
    done = finish(drafts.write(file, ENTRY, " Rollback begins "), ENTRY)
    assert done.review.entries[0].text == "Rollback begins"
    assert done.private.drafts == ()


def test_finishing_where_nothing_was_typed_changes_nothing(file):
    assert finish(file, ENTRY) is file
    assert drafts.place(file, ENTRY.id, put_for(ENTRY, "new")) is file


def test_a_blank_new_record_is_dropped_and_a_blank_field_is_emptied(file):
    assert finish(drafts.write(file, NEW_LINE, "  "), NEW_LINE) == file
    assert finish(drafts.write(file, TITLE, " "), TITLE).review.incident.title == ""


def test_a_flagged_line_is_held_and_the_place_is_free_for_the_next(file):
    held = finish(drafts.write(file, NEW_LINE, "He should have seen it"), NEW_LINE, is_flagged=True)
    (draft,) = drafts.held(held)
    assert (draft.id, draft.text, draft.held_at) == ("h1", "He should have seen it", NOW)
    assert held.review is file.review
    assert drafts.text_of(held, NEW_LINE) == ""


@pytest.mark.parametrize("target", [ENTRY, TITLE])
def test_a_flagged_rewording_stays_in_its_field(file, target):
    held = finish(drafts.write(file, target, "He forgot"), target, is_flagged=True)
    assert drafts.text_of(held, target) == "He forgot"
    assert [draft.id for draft in drafts.held(held)] == [target.id]


def test_leaving_the_field_of_a_held_line_again_changes_nothing(file):
    held = finish(drafts.write(file, ENTRY, "He forgot"), ENTRY, is_flagged=True)
    assert finish(held, ENTRY, is_flagged=True, at=LATER) is held


def test_typing_in_a_held_line_makes_it_a_draft_again(file):
    held = finish(drafts.write(file, ENTRY, "He forgot"), ENTRY, is_flagged=True)
    assert drafts.held(drafts.write(held, ENTRY, "The alert was not seen")) == ()


def test_a_held_line_can_be_reworded_and_placed(file):
    held = finish(drafts.write(file, NEW_LINE, "He forgot"), NEW_LINE, is_flagged=True)
    reworded = drafts.reword_held(held, "h1", "The alert named payments only")
    assert drafts.held(reworded)[0].text == "The alert named payments only"
    placed = drafts.place(reworded, "h1", put_for(NEW_LINE, "n1"))
    assert [line.text for line in placed.review.lines] == ["The alert named payments only"]
    assert placed.private.drafts == ()


def test_dropping_forgets_only_this_draft(file):
    both = drafts.write(drafts.write(file, ENTRY, "a"), TITLE, "b")
    assert [draft.id for draft in drafts.drop(both, ENTRY).private.drafts] == [TITLE.id]
    assert drafts.drop_draft(both, "no such draft") is both


@pytest.mark.parametrize("target", [ENTRY, NEW_LINE, Target("accounts", "", "text", "e1")])
def test_words_whose_place_is_gone_stay_a_draft(file, target):
    typed = without_entries(drafts.write(file, target, "It started at 15:05"))
    assert finish(typed, target) is typed
    assert drafts.text_of(typed, target) == "It started at 15:05"


def test_blank_words_whose_place_is_gone_are_dropped(file):
    assert finish(without_entries(drafts.write(file, ENTRY, "")), ENTRY).private.drafts == ()


def test_fine_here_is_remembered_with_its_reason(file):
    allowed = AllowedWording("a1", "hindsight", "should have", "a quote")
    assert drafts.allow(file, allowed).private.allowed == (allowed,)


def test_setting_a_field_to_what_it_is_keeps_the_same_review(file):
    put = drafts.put_field(ENTRY)
    assert put(file.review, "Rollback starts") is file.review
    assert put(without_entries(file).review, "x") == without_entries(file).review


def test_the_names_behind_a_role_stay_behind_it_when_it_is_renamed(file):
    roles = (Role("r1", "On-call"), Role("r2", "Lead"))
    roster = (RosterName("n1", "@dana", "On-call"), RosterName("n2", "@eli", "Lead"))
    named = ReviewFile(replace(file.review, roles=roles), PrivateNotes(roster=roster))
    role = Target("roles", "r1", "name")
    done = finish(drafts.write(named, role, "Payments on-call"), role)
    assert [(one.name, one.role) for one in done.private.roster] == [
        ("@dana", "Payments on-call"),
        ("@eli", "Lead"),
    ]

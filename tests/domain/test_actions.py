from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import actions, parking_lot
from facilitator.domain.actions import CannotCommit, CannotMove, Missing, OwnerCannotVerify, VerifierNeeded
from facilitator.domain.kinds import ActionStatus, ReviewStatus
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import ActionItem, ParkedIdea, Plan, Review

TODAY = date(2026, 11, 16)
SCHEMA = ActionItem(
    "a",
    "Add config schema check to CI, rejects unknown keys",
    owner="@dana",
    due_on=date(2026, 11, 13),
    priority="P1",
    done_when="the bad config of 3 Nov fails CI",
    verifier="@eli",
    verify_how="re-runs the bad config",
    verify_on=TODAY,
)


def promised(*items):
    review = Review("r")
    for item in items or (SCHEMA,):
        review = actions.commit(review, item)
    return review


def status(review):
    return review.actions[0].status


def done():
    return actions.claim_done(promised(), "a", TODAY)


def test_what_and_owner_are_enough_to_commit():
    review = promised(ActionItem("b", "Put error rate above latency", owner="@eli"))
    assert actions.gaps(review.actions[0]) == (
        Missing.DUE,
        Missing.PRIORITY,
        Missing.DONE_WHEN,
        Missing.VERIFIER,
        Missing.VERIFY_HOW,
        Missing.VERIFY_ON,
    )


def test_without_an_owner_it_stays_an_idea():
    with pytest.raises(CannotCommit) as refused:
        promised(ActionItem("b", "Put error rate above latency", owner=" "))
    assert refused.value.missing == (Missing.OWNER,)


def test_only_a_verified_action_lets_the_review_close():
    review = promised()
    assert not actions.may_close(review)
    review = actions.begin(review, "a", TODAY)
    review = actions.claim_done(review, "a", TODAY)
    assert not actions.may_close(review)
    review = actions.verify(review, "a", "@eli", "re-ran the bad config", TODAY)
    assert actions.may_close(review)
    assert review.actions[0].verified_by == "@eli"


def test_a_gap_keeps_the_review_from_closing():
    review = actions.set_fields(done(), "a", done_when="")
    review = actions.verify(review, "a", "@eli", "looked", TODAY)
    assert actions.keeps_open(review) == review.actions


@pytest.mark.parametrize("by", ["@dana", "dana", "Dana", "@Dana (platform)"])
def test_the_owner_cannot_verify(by):
    with pytest.raises(OwnerCannotVerify):
        actions.verify(done(), "a", by, "looked", TODAY)


def test_somebody_must_have_verified():
    with pytest.raises(VerifierNeeded):
        actions.verify(done(), "a", " ", "looked", TODAY)


def test_a_claim_comes_before_the_verification():
    with pytest.raises(CannotMove) as refused:
        actions.verify(promised(), "a", "@eli", "looked", TODAY)
    assert refused.value.status is ActionStatus.COMMITTED


def test_a_blocked_action_says_what_it_needs_and_who_asks():
    review = actions.block(
        promised(), "a", TODAY, "two days of the rollout team", who="Payments lead", by=TODAY
    )
    assert review.actions[0].status_note == "two days of the rollout team"
    review = actions.unblock(review, "a", TODAY)
    assert status(review) is ActionStatus.IN_PROGRESS
    assert review.actions[0].unblocked_by == ""


def test_reopening_takes_the_verification_back():
    review = actions.verify(done(), "a", "@eli", "looked", TODAY)
    review = actions.reopen(review, "a", TODAY, "the check was switched off")
    assert status(review) is ActionStatus.REOPENED
    assert review.actions[0].verified_on is None
    assert not actions.may_close(review)


def test_dropping_a_promise_needs_a_reason():
    with pytest.raises(ValueError, match="a"):
        actions.wont_do(promised(), "a", TODAY, " ")
    assert actions.may_close(actions.wont_do(promised(), "a", TODAY, "the service goes away"))


def test_the_status_has_verbs_of_its_own():
    with pytest.raises(ValueError, match="a"):
        actions.set_fields(promised(), "a", status=ActionStatus.VERIFIED)


def test_nothing_changed_is_the_same_review():
    review = promised()
    assert actions.reword(review, "a", SCHEMA.text) is review
    assert actions.move(review, "a", 1) is review
    assert actions.remove(review, "b") is review
    assert actions.remove(review, "a").actions == ()


def test_a_review_without_actions_may_close():
    assert actions.may_close(Review("r"))


def test_the_cap_does_not_count_what_was_dropped():
    review = Review("r", plan=Plan(max_actions=1))
    assert not actions.is_full(review)
    review = actions.commit(review, SCHEMA)
    assert actions.is_full(review)
    assert not actions.is_full(actions.wont_do(review, "a", TODAY, "reason"))


def test_the_status_of_a_review_is_derived():
    now = datetime(2026, 11, 5, 9, tzinfo=UTC)
    held = Meeting(started_at=now, ended_at=now)
    assert actions.review_status(promised(), Meeting()) is ReviewStatus.PREPARING
    assert actions.review_status(promised(), Meeting(started_at=now)) is ReviewStatus.RUNNING
    assert actions.review_status(promised(), held) is ReviewStatus.ACTIONS_OPEN
    assert actions.review_status(Review("r"), held) is ReviewStatus.HELD
    verified = actions.verify(done(), "a", "@eli", "looked", TODAY)
    assert actions.review_status(verified, held) is ReviewStatus.COMPLETE


def test_an_idea_becomes_a_promise():
    review = parking_lot.park(Review("r"), ParkedIdea("i", "Tell customers within 30 minutes", why_id="w"))
    review = parking_lot.promote(review, "i", ActionItem("b", "", owner="@mika"))
    assert review.ideas == ()
    assert (review.actions[0].text, review.actions[0].why_id) == ("Tell customers within 30 minutes", "w")


def test_an_idea_soaks_until_a_day():
    review = parking_lot.park(Review("r"), ParkedIdea("i", "Change the runbook"))
    review = parking_lot.soak(review, "i", date(2026, 11, 9), "Payments lead")
    assert parking_lot.soaking(review) == review.ideas
    assert parking_lot.waiting(review) == ()
    assert parking_lot.soak(review, "i", date(2026, 11, 9)) is review
    assert not parking_lot.stop_soaking(review, "i").ideas[0].is_soaking
    assert parking_lot.drop(review, "i").ideas == ()
    assert parking_lot.reword(review, "i", "Change it").ideas[0].text == "Change it"


MOVES = ("begin", "block", "unblock", "claim", "verify", "reopen", "drop")


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.sampled_from(["@dana", "@eli"]))))
def test_no_way_leads_to_verified_but_another_persons_word(moves):
    review = promised()
    for move, by in moves:
        steps = {
            "begin": lambda r: actions.begin(r, "a", TODAY),
            "block": lambda r: actions.block(r, "a", TODAY, "help"),
            "unblock": lambda r: actions.unblock(r, "a", TODAY),
            "claim": lambda r: actions.claim_done(r, "a", TODAY),
            "verify": lambda r, by=by: actions.verify(r, "a", by, "looked", TODAY),
            "reopen": lambda r: actions.reopen(r, "a", TODAY, "again"),
            "drop": lambda r: actions.wont_do(r, "a", TODAY, "reason"),
        }
        try:
            after = steps[move](review)
        except (CannotMove, OwnerCannotVerify):
            continue
        if status(after) is ActionStatus.VERIFIED:
            assert status(review) is ActionStatus.DONE
            assert move == "verify"
            assert by == "@eli"
        review = after
    assert (status(review) is ActionStatus.VERIFIED) == bool(review.actions[0].verified_by)

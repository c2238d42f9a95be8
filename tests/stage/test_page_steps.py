"""Next turns the pages of a scene that has more than one, before it goes anywhere else."""

from dataclasses import replace
from datetime import date, timedelta

from facilitator.domain.kinds import ActionStatus, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Account
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.stage.walk import describe_next, next_step, previous_step
from tests.builders import berlin, sample_review

REVIEW = sample_review()
NOW = berlin("10:00", date(2026, 11, 16))
FIRST = REVIEW.entries[3]
MANY = replace(
    REVIEW,
    entries=tuple(
        replace(FIRST, id=f"m{n}", at=FIRST.at + timedelta(minutes=7 * n), text=f"Somebody sees {n}")
        for n in range(45)
    ),
    accounts=tuple(Account(f"x{n}", "m3", f"Account {n}") for n in range(5)),
    decisions=(),
)


def test_a_long_timeline_is_signed_off_page_by_page_and_no_moment_is_missing():
    meeting = Meeting(part_id="p-timeline", scene=SceneKind.SIGN_OFF, entry_id="m44")
    seen = []
    for _page in range(2):
        page = compose(MANY, meeting, NOW)
        assert page.title == "What is missing?"
        seen += [moment.text for moment in page.moments]
        meeting = next_step(MANY, meeting)
    assert seen == [entry.text for entry in MANY.entries]
    alone = compose(MANY, meeting, NOW)
    assert (alone.title, alone.moments) == ("Who saw it differently?", ())
    assert next_step(MANY, meeting) == meeting
    assert compose(MANY, previous_step(MANY, meeting), NOW).moments


def test_the_desk_is_told_which_page_comes_next():
    meeting = Meeting(part_id="p-timeline", scene=SceneKind.SIGN_OFF, entry_id="m44")
    assert describe_next(MANY, meeting) == "More of the timeline"
    assert describe_next(MANY, next_step(MANY, meeting)) == "Who saw it differently?"


def test_more_than_three_accounts_stand_on_a_second_page():
    meeting = Meeting(part_id="p-timeline", scene=SceneKind.VIEWS, entry_id="m3")
    assert [view.words for view in compose(MANY, meeting, NOW).views] == [
        "Account 0",
        "Account 1",
        "Account 2",
    ]
    second = next_step(MANY, meeting)
    assert [view.words for view in compose(MANY, second, NOW).views] == ["Account 3", "Account 4"]
    assert next_step(MANY, second).scene is SceneKind.WALK


def followed(*states):
    actions = tuple(
        replace(
            REVIEW.actions[n % 3],
            id=f"f{n}",
            text=f"Promise {n}",
            status=state,
            status_on=date(2026, 11, 10),
            status_note="Needs two days",
            unblocked_by="Payments lead" if n == 0 else "",
            unblock_on=date(2026, 11, 19) if n == 0 else None,
            verified_by="@mika",
            verified_on=date(2026, 11, 12),
        )
        for n, state in enumerate(states)
    )
    return replace(REVIEW, actions=actions)


def test_the_follow_through_shows_what_is_blocked_one_at_a_time():
    review = followed(ActionStatus.BLOCKED, ActionStatus.BLOCKED, ActionStatus.DONE)
    meeting = Meeting(part_id="p-close", scene=SceneKind.FOLLOW_THROUGH)
    assert words(compose(review, meeting, NOW)) == (
        "Follow-through, Mon 16 Nov",
        *("Blocked", "Promise 0", "Checkout errors, 3 Nov. Needs two days."),
        *("What would unblock it?", "Payments lead", "asks for it, by Thu 19 Nov"),
        *("Blocked", "Promise 1", "Checkout errors, 3 Nov", "since 10 Nov"),
        *("To be verified", "Promise 2", "Checkout errors, 3 Nov", "by @mika 12 Nov"),
    )
    second = next_step(review, meeting)
    assert describe_next(review, meeting) == "Promise 1"
    assert compose(review, second, NOW).title == "Promise 1"
    assert next_step(review, second) == second


def test_what_was_verified_long_ago_and_what_will_not_be_done_is_not_there():
    old = followed(ActionStatus.VERIFIED, ActionStatus.WONT_DO)
    meeting = Meeting(scene=SceneKind.FOLLOW_THROUGH)
    assert "Verified" in words(compose(old, meeting, NOW))
    assert words(compose(old, meeting, NOW + timedelta(days=9)))[1:] == ("Nothing is open.",)


def test_a_long_follow_through_says_how_many_are_left_out():
    review = followed(ActionStatus.BLOCKED, *[ActionStatus.COMMITTED] * 7)
    page = compose(review, Meeting(scene=SceneKind.FOLLOW_THROUGH), NOW)
    assert (len(page.rows), page.more.words) == (3, "…and 4 more")

"""Next and previous behind the walk: branch by branch, then page by page, never back into the timeline."""

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.stage import walk
from tests.builders import sample_review

REVIEW = sample_review()


def test_next_goes_from_branch_to_branch_and_stops_at_the_last():
    meeting = Meeting(part_id="p-whys", scene=SceneKind.WHYS, why_id="w-ci-values")
    seen = []
    for _step in range(3):
        meeting = walk.next_step(REVIEW, meeting)
        seen.append(meeting.why_id)
    assert seen == ["w-canary", "w-latency", "w-latency"]
    assert walk.previous_step(REVIEW, meeting).why_id == "w-canary"


def test_next_says_which_branch_it_will_show():
    meeting = Meeting(part_id="p-whys", scene=SceneKind.WHYS, why_id="w-ci-values")
    assert walk.describe_next(REVIEW, meeting) == "Rollout has no canary stage"


def test_a_page_from_elsewhere_gives_way_to_the_branch_first():
    meeting = Meeting(part_id="p-whys", scene=SceneKind.KEEP, why_id="w-canary")
    shown = walk.next_step(REVIEW, meeting)
    assert (shown.scene, shown.why_id) == (SceneKind.WHYS, "w-canary")


def test_actions_and_close_stay_in_their_part():
    actions = Meeting(part_id="p-actions", scene=SceneKind.ACTIONS)
    assert walk.next_step(REVIEW, actions) == actions
    assert walk.previous_step(REVIEW, actions).scene is SceneKind.IDEAS
    close = Meeting(part_id="p-close", scene=SceneKind.KEEP)
    assert walk.next_step(REVIEW, close).scene is SceneKind.CLOSING

"""The scenes of the sample story say exactly the words of the story."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain import timeline
from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.meeting import Meeting, role_eye, set_shown, taken_eye
from facilitator.stage import scene as scenes
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.stage.walk import describe_next, next_step, previous_step, steps
from tests.builders import berlin, sample_review

REVIEW = sample_review()
NOW = berlin("10:21", date(2026, 11, 5))


def on_stage(scene, **fields):
    return compose(REVIEW, Meeting(scene=scene, part_id="p-timeline", **fields), NOW)


def test_the_opening_says_why_we_are_here_and_how_we_talk():
    assert words(on_stage(SceneKind.OPENING)) == (
        "Checkout errors, 3 Nov",
        "Sev 2, review on Thu 5 Nov 2026",
        "Why we are here",
        "To learn how this looked from the inside, and what in our systems we can change.",
        "How we talk",
        "People did what made sense with what they could see.",
        "Say what you saw then, not what we know now.",
        "Our notes name roles, not people.",
        "“I don’t know” is a full answer.",
        *("Open", "Impact", "Timeline", "5 Whys", "Actions", "Close"),
    )


def test_at_14_39_the_room_sees_three_moments_the_decision_and_the_curtain():
    assert words(on_stage(SceneKind.WALK, entry_id="e1439")) == (
        "Timeline",
        *("14:20", "Checkout errors rise to 31 %"),
        *("14:26", "Alert pages payments on-call"),
        *("14:31", "On-call opens the dashboard, latency panel on top"),
        *("14:39", "Decides to restart the checkout pods", "Decision point"),
        "later – not known yet",
    )


def test_the_axis_of_14_39_starts_at_14_20():
    axis = on_stage(SceneKind.WALK, entry_id="e1439").overview
    assert [tick.label for tick in axis.ticks] == ["14:20", "", "", "14:39"]
    assert (axis.now_label, axis.silences) == ("14:39", ())


def test_what_became_known_later_comes_at_its_minute_with_what_followed_it():
    page = on_stage(SceneKind.WALK, entry_id="e1402")
    assert words(page) == (
        "Timeline",
        *("14:02", "Config change merged, CI green", "became known 14:50", "written then"),
        *("14:20", "Checkout errors rise to 31 %"),
        *("14:26", "Alert pages payments on-call"),
        *("14:31", "On-call opens the dashboard, latency panel on top"),
        "later – not known yet",
    )
    assert page.overview.now_label == "14:50"
    assert page.overview.came_from == berlin("14:02").timestamp()


def test_the_gap_asks_and_gives_neither_its_length_nor_its_far_end_away():
    page = on_stage(SceneKind.WALK, entry_id="e1531", is_at_gap=True)
    said = words(page)
    assert said[-3:] == ("after 15:31", "What was happening in this time?", "later – not known yet")
    assert "nothing recorded" in said
    assert not any("11" in text or "18:42" in text for text in said)


def test_the_length_of_the_gap_is_said_once_the_walk_has_reached_its_end():
    assert "3 h 11 min, nothing recorded" in words(on_stage(SceneKind.WALK, entry_id="e1842"))


def test_a_decision_asks_one_question_at_a_time():
    first = on_stage(SceneKind.DECISION, entry_id="e1439")
    assert words(first)[1:] == (
        *("14:39", "Decision point", "What was visible at this minute?", "What was known then"),
        *("Latency high on the first panel", "Alert named payments only", "No checkout deploy that day"),
    )
    second = words(on_stage(SceneKind.DECISION, entry_id="e1439", step=1))
    assert second[3] == "What were the options then?"
    assert second[-3:] == ("Options", "Restart the pods", "Roll back")


def test_taken_appears_only_by_its_own_eye():
    meeting = Meeting(scene=SceneKind.DECISION, entry_id="e1439", step=1)
    assert "taken" not in words(compose(REVIEW, meeting, NOW))
    assert "taken" in words(compose(REVIEW, set_shown(meeting, taken_eye("n6"), True), NOW))


def test_what_was_also_there_and_learned_later_starts_hidden():
    for slot in (Slot.UNSEEN, Slot.LATER):
        asked = {"question": "And?", "asked_on": SceneKind.DECISION}
        said = words(on_stage(SceneKind.DECISION, entry_id="e1439", slot=slot, **asked))
        assert "And?" in said
        assert not {"31 % errors, one screen down", "A restart reads the same value again"} & set(said)


def test_a_role_that_one_person_held_is_hidden_unless_shown_on_purpose():
    meeting = Meeting(scene=SceneKind.DECISION, entry_id="e1439")
    assert "Payments on-call" not in words(compose(REVIEW, meeting, NOW))
    shown = set_shown(meeting, role_eye("e1439"), True)
    assert "Payments on-call" in words(compose(REVIEW, shown, NOW))


def test_two_accounts_stand_unresolved():
    assert words(on_stage(SceneKind.VIEWS, entry_id="e1500"))[1:] == (
        *("about 15:00", "recalled, disputed", "Rollback starts"),
        *("One account", "It started at 15:00.", "Another account", "It started at 15:05."),
        *("both stand", "What would settle it?", "The pipeline log"),
    )


def test_the_whys_name_what_they_ask_about_and_read_downwards():
    asked = on_stage(SceneKind.WHYS, why_id="w-value")
    assert words(asked)[1] == "What made it possible that one bad value reached every host?"
    ended = on_stage(SceneKind.WHYS, why_id="w-ci-values")
    assert ended.title == ""
    assert words(ended)[1:] == (
        *("CI does not check config values", "A system we can change"),
        *("therefore", "Config passed CI", "written then"),
        *("therefore", "One bad value reached every host", "measured", "1 more path"),
        *("therefore", "Checkout returned errors for 71 minutes from 14:20", "measured", "1 more path"),
    )


def test_actions_name_only_handles_and_say_what_is_not_agreed():
    said = words(on_stage(SceneKind.ACTIONS))
    assert said.count("not agreed yet") == 1
    assert "@eli re-runs the bad config, Mon 16 Nov" in said
    assert said[-1] == "Three committed"
    named = replace(REVIEW, actions=(replace(REVIEW.actions[0], owner="Dana Smith"),))
    assert not any("Dana" in t for t in words(compose(named, Meeting(scene=SceneKind.ACTIONS), NOW)))


def test_without_actions_the_room_hears_when_ideas_come_back():
    page = compose(replace(REVIEW, actions=()), Meeting(scene=SceneKind.ACTIONS), NOW)
    assert page.title == "No actions today. Ideas come back on Mon 9 Nov."


def test_closing_says_what_we_know_and_what_is_next():
    assert words(on_stage(SceneKind.CLOSING))[5:] == (
        "Next",
        *("Mon 9 Nov", "Soaking ideas come back", "Tue 10 Nov", "First action is due"),
        *("Mon 30 Nov", "Last check is run", "To be confirmed"),
        "How the customer message was written, with customer communication",
        "Thank you for saying how it looked.",
    )


def test_what_to_keep_stops_at_the_place_of_the_room():
    assert "14:55" not in words(on_stage(SceneKind.KEEP, entry_id="e1452"))
    assert "14:55" in words(on_stage(SceneKind.KEEP, entry_id="e1455"))


def test_a_pause_says_when_we_are_back_and_then_only_that_we_go_on():
    until = berlin("10:40", date(2026, 11, 5))
    meeting = Meeting(scene=SceneKind.PAUSE, pause_until=until)
    assert words(compose(REVIEW, meeting, NOW)) == ("Back at 10:40", "Nothing is written down.")
    assert words(compose(REVIEW, meeting, until))[0] == "We go on soon."


def test_without_a_title_for_the_room_the_full_title_stays_away():
    bare = replace(REVIEW, incident=replace(REVIEW.incident, room_title=""))
    page = compose(bare, Meeting(scene=SceneKind.OPENING), NOW)
    assert page.head == "Incident review, 3 Nov"


def test_the_walk_has_thirteen_steps_in_the_order_in_which_things_were_known():
    row = [(step.entry_id, step.kind.name) for step in steps(REVIEW)]
    assert [entry_id for entry_id, _kind in row] == [
        *("e1420", "e1426", "e1431", "e1439", "e1444", "e1402", "e1418", "e1452", "e1455", "e1500"),
        *("e1531", "e1531", "e1842"),
    ]
    assert [kind for _id, kind in row][5:7] == ["BECAME_KNOWN", "BECAME_KNOWN"]
    assert row[11] == ("e1531", "GAP")


def test_next_says_what_it_will_do_and_does_it():
    meeting = Meeting(scene=SceneKind.DECISION, part_id="p-timeline", entry_id="e1439")
    assert describe_next(REVIEW, meeting) == "What were the options then?"
    meeting = next_step(REVIEW, meeting)
    assert describe_next(REVIEW, meeting) == "14:44 Errors fall for three minutes, then return"
    meeting = next_step(REVIEW, meeting)
    assert (meeting.entry_id, meeting.scene, meeting.walked) == ("e1444", SceneKind.WALK, ("e1444",))
    assert previous_step(REVIEW, meeting).entry_id == "e1439"


def test_an_entry_that_is_gone_sends_the_room_to_the_last_one_it_walked():
    meeting = Meeting(scene=SceneKind.WALK, entry_id="e1439", walked=("e1420", "e1426", "e1431", "e1439"))
    page = compose(timeline.remove(REVIEW, "e1439"), meeting, NOW)
    assert page.now.time == "14:31"


def test_a_question_without_a_page_of_its_own_stands_alone_under_its_part():
    asked = {"question": "Which of these can wait?", "asked_on": SceneKind.QUESTION}
    page = compose(REVIEW, Meeting(part_id="p-actions", scene=SceneKind.QUESTION, **asked), NOW)
    assert words(page) == ("Actions", "Which of these can wait?")
    assert "Which of these can wait?" not in words(on_stage(SceneKind.ACTIONS, **asked))


@pytest.mark.parametrize("kind", list(SceneKind))
def test_every_scene_has_words_even_for_an_empty_review(kind):
    from facilitator.domain.review import Review

    page = compose(Review("empty"), Meeting(scene=kind), NOW)
    assert isinstance(page, scenes.Scene)
    assert words(page)

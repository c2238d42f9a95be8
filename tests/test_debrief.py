"""The facilitator's own page: what it tells, and that it goes by itself."""

from dataclasses import replace
from datetime import date, timedelta

from facilitator import debrief
from facilitator.domain import flag_counts, part_jumps
from facilitator.domain.kinds import Phase, SceneKind
from facilitator.domain.meeting import Meeting, PartTime
from facilitator.domain.private import Asked, Desk, Flagged, Heard, PrivateNotes
from facilitator.domain.review_file import ReviewFile, State
from tests.builders import berlin, sample_review

DAY = date(2026, 11, 5)
ZONE = "Europe/Berlin"
REVIEW = sample_review()
ENDED = Meeting(
    part_id="p-close",
    started_at=berlin("10:00", DAY),
    ended_at=berlin("11:00", DAY),
    part_times=(PartTime("p-open", 7 * 60), PartTime("p-timeline", 32 * 60, 5)),
    walked=("e1420", "e1439"),
)
PRIVATE = PrivateNotes(
    desk=Desk(debrief_note="Ask support earlier", is_note_for_next=True),
    heard=(Heard("h1", "e1439", REVIEW.roles[0].id),),
    asked=(Asked("a1", "e1439", "decide-1", "cue"),),
    flagged=(Flagged("f1", Phase.TIMELINE, "hindsight"), Flagged("f2", Phase.TIMELINE, "hindsight")),
)
HELD = State(ReviewFile(REVIEW, PRIVATE), ENDED)


def test_it_tells_minutes_planned_and_used_and_which_parts_were_not_reached():
    told = debrief.debrief(HELD, ZONE)
    assert [(part.planned, part.used, part.is_reached) for part in told.parts][:3] == [
        (6, 7, True),
        (3, 0, False),
        (30, 32, True),
    ]
    assert (told.planned, told.used) == (60, 39)


def test_it_tells_who_was_heard_as_yes_or_no_alone():
    heard = dict(debrief.debrief(HELD, ZONE).heard)
    assert heard[REVIEW.roles[0].name] is True
    assert heard[REVIEW.roles[1].name] is False


def test_it_tells_kinds_of_wording_by_part_and_never_the_words():
    told = debrief.debrief(HELD, ZONE)
    assert [count for phase, _title, count in told.words if phase is Phase.TIMELINE] == [2]
    assert told.categories == (("hindsight", 2),)
    assert told.word_count == 2


def test_it_tells_which_slots_of_a_decision_hold_a_line():
    rows = debrief.debrief(HELD, ZONE).decisions
    assert [row.entry.id for row in rows] == ["e1439", "e1455"]
    assert rows[0].filled[0]
    assert rows[0].families == ("cue",)


def test_it_clears_itself_after_fourteen_days_and_the_review_stays():
    assert debrief.clears_on(HELD, ZONE) == date(2026, 11, 19)
    assert not debrief.is_due(HELD, ZONE, date(2026, 11, 18))
    assert debrief.is_due(HELD, ZONE, date(2026, 11, 19))
    cleared = debrief.cleared(HELD, date(2026, 11, 19))
    assert cleared.file.review is HELD.file.review
    assert not debrief.is_open(cleared)
    assert not debrief.has_something(cleared)
    assert cleared.meeting.part_times == (PartTime("p-timeline", 0, 5),)
    assert debrief.note_for_next(cleared) == ""


def test_one_that_is_kept_does_not_clear_itself():
    kept = replace(HELD, file=debrief.with_desk(HELD.file, is_debrief_kept=True))
    assert debrief.clears_on(kept, ZONE) is None
    assert not debrief.is_due(kept, ZONE, DAY + timedelta(days=400))


def test_a_running_meeting_has_none():
    running = replace(HELD, meeting=replace(ENDED, ended_at=None))
    assert not debrief.is_open(running)
    assert debrief.clears_on(running, ZONE) is None


def test_held_lines_are_counted_while_the_meeting_runs_and_only_then():
    running = replace(ENDED, part_id="p-whys", ended_at=None)
    file = ReviewFile(REVIEW)
    counted = flag_counts.note(State(file, running), file, "hindsight", "f9")
    assert counted.private.flagged == (Flagged("f9", Phase.WHYS, "hindsight"),)
    assert flag_counts.note(State(file, ENDED), file, "hindsight", "f9") is file
    assert flag_counts.note(State(file, running), file, "", "f9") is file


def test_a_jump_to_another_part_leads_back_to_the_page_and_the_question():
    now = berlin("10:21", DAY)
    here = replace(
        ENDED,
        ended_at=None,
        part_id="p-timeline",
        scene=SceneKind.DECISION,
        asked_on=SceneKind.DECISION,
        entry_id="e1439",
        question="Q?",
    )
    actions = next(part for part in REVIEW.agenda if part.phase is Phase.ACTIONS)
    there = part_jumps.jump(here, actions, now)
    assert (there.part_id, there.scene, there.question) == (actions.id, SceneKind.ACTIONS, "")
    back = part_jumps.come_back(REVIEW, there, now)
    assert (back.part_id, back.scene, back.entry_id, back.question) == (
        "p-timeline",
        SceneKind.DECISION,
        "e1439",
        "Q?",
    )
    assert part_jumps.left_part(REVIEW, back) == actions

"""Going to another part of the agenda, and coming back to where the room was."""

from dataclasses import replace
from datetime import datetime

from facilitator.domain import clockwork, records, stage_moves
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import AgendaPart, Review


def jump(meeting: Meeting, part: AgendaPart, now: datetime) -> Meeting:
    """Go to a part; its own scene comes on stage, and the place that was left is remembered."""
    entered = clockwork.enter_part(meeting, part.id, now)
    shown = stage_moves.show_scene(entered, stage_moves.FIRST_SCENE[part.phase])
    shown = replace(shown, question="", look_id="", is_at_gap=False)
    if part.id == meeting.part_id or not meeting.part_id:
        return shown
    at = stage_moves.end_interlude(meeting)
    return replace(
        shown,
        left_part_id=meeting.part_id,
        left_scene=at.scene,
        left_step=at.step,
        left_question=at.question_here,
    )


def left_part(review: Review, meeting: Meeting) -> AgendaPart | None:
    """Return the part a jump left, if there is a way back to it."""
    if not meeting.left_part_id or meeting.left_part_id == meeting.part_id:
        return None
    return records.find(review.agenda, meeting.left_part_id)


def come_back(review: Review, meeting: Meeting, now: datetime) -> Meeting:
    """Go back to the part, the page and the question that the last jump left; the same way leads forth."""
    part = left_part(review, meeting)
    if part is None:
        return meeting
    scene, step, question = meeting.left_scene, meeting.left_step, meeting.left_question
    return replace(jump(meeting, part, now), scene=scene, step=step, question=question, asked_on=scene)

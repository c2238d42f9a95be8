"""Review and meeting become the scene the room sees; private things are not even a parameter."""

from collections.abc import Callable
from datetime import datetime

from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.domain.told import told
from facilitator.stage import compose_end, compose_moment, compose_open, compose_walk, compose_whys
from facilitator.stage.compose_follow_through import follow_through
from facilitator.stage.scene import Scene

Composer = Callable[[Review, Meeting], Scene]

COMPOSERS: dict[SceneKind, Composer] = {
    SceneKind.BLANK: compose_open.blank,
    SceneKind.KEPT: compose_open.kept,
    SceneKind.OPENING: compose_open.opening,
    SceneKind.PURPOSE: compose_open.purpose,
    SceneKind.CHECK_IN: compose_open.check_in,
    SceneKind.SILENT_MINUTE: compose_open.silent_minute,
    SceneKind.IMPACT: compose_open.impact,
    SceneKind.TEST_CARD: compose_open.screen_test,
    SceneKind.WALK: compose_walk.walk,
    SceneKind.GAP: compose_walk.walk,
    SceneKind.DECISION: compose_moment.decision,
    SceneKind.VIEWS: compose_moment.views,
    SceneKind.KEEP: compose_moment.keep,
    SceneKind.SIGN_OFF: compose_moment.sign_off,
    SceneKind.QUESTION: compose_open.question,
    SceneKind.SO_FAR: compose_moment.so_far,
    SceneKind.WHYS: compose_whys.whys,
    SceneKind.LAST_TIME: compose_end.last_time,
    SceneKind.IDEAS: compose_end.ideas,
    SceneKind.ACTIONS: compose_end.actions,
    SceneKind.CLOSING: compose_end.closing,
}


def compose(review: Review, meeting: Meeting, now: datetime) -> Scene:
    """Return the scene of the meeting.

    Blank and frozen are not decided here but in ``shown``.
    """
    review = told(review)
    if meeting.scene is SceneKind.PAUSE:
        return compose_open.pause(review, meeting, now)
    if meeting.scene is SceneKind.FOLLOW_THROUGH:
        return follow_through(review, meeting, now)
    return COMPOSERS.get(meeting.scene, compose_open.blank)(review, meeting)

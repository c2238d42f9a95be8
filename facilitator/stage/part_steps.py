"""What "next" does in the parts behind the walk: branch by branch, then page by page."""

from facilitator.domain import records, stage_moves, whys
from facilitator.domain.kinds import Phase, SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.language.translate import _

PAGES = {
    Phase.ACTIONS: (SceneKind.IDEAS, SceneKind.ACTIONS),
    Phase.CLOSE: (SceneKind.KEEP, SceneKind.CLOSING),
}


def is_after_the_walk(review: Review, meeting: Meeting) -> bool:
    """Tell whether the room is in the 5 Whys, the actions or the close."""
    return _phase(review, meeting) in (Phase.WHYS, *PAGES)


def step(review: Review, meeting: Meeting, by: int) -> Meeting:
    """Move one branch or page on or back; any other page gives way to the part's own first."""
    phase = _phase(review, meeting)
    own = stage_moves.FIRST_SCENE[phase] if phase else meeting.scene
    if phase is Phase.WHYS and meeting.scene is own:
        return _branch(review, meeting, by)
    pages = PAGES.get(phase, ()) if phase else ()
    if meeting.scene not in pages:
        return meeting if meeting.scene is own else stage_moves.show_scene(meeting, own)
    place = max(0, min(len(pages) - 1, pages.index(meeting.scene) + by))
    return meeting if pages[place] is meeting.scene else stage_moves.show_scene(meeting, pages[place])


def describe(review: Review, meeting: Meeting) -> str:
    """Say what stands on stage there."""
    if meeting.scene is SceneKind.WHYS:
        why = records.find(review.whys, meeting.why_id)
        return why.text if why else _("5 Whys")
    return {
        SceneKind.IDEAS: _("Ideas"),
        SceneKind.ACTIONS: _("Actions"),
        SceneKind.KEEP: _("What went well"),
        SceneKind.CLOSING: _("What we learned, what happens next"),
    }.get(meeting.scene, "")


def room_why(review: Review, meeting: Meeting) -> str:
    """Return the id of the statement the room is at: the chosen one, else the first open branch."""
    if records.find(review.whys, meeting.why_id) is not None:
        return meeting.why_id
    waiting = whys.open_branches(review) or whys.leaves(review)
    return waiting[0].id if waiting else ""


def _branch(review: Review, meeting: Meeting, by: int) -> Meeting:
    order = [why.id for why in review.whys]
    leaves = [why.id for why in whys.leaves(review)]
    here = room_why(review, meeting)
    if not here:
        return meeting
    after = [leaf for leaf in leaves if order.index(leaf) > order.index(here)]
    before = [leaf for leaf in leaves if order.index(leaf) < order.index(here)]
    wanted = after[0] if by > 0 and after else before[-1] if by < 0 and before else ""
    return stage_moves.show_why(meeting, wanted) if wanted else meeting


def _phase(review: Review, meeting: Meeting) -> Phase | None:
    if meeting.scene is SceneKind.WHYS:
        return Phase.WHYS
    part = records.find(review.agenda, meeting.part_id)
    return part.phase if part else None

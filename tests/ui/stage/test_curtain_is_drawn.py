"""What is painted gives nothing of a later moment away: no word, no time, no mark, in no scene."""

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.dates.words import clock_words
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.drawing.shapes import Box, Diamond, Hatch, Line, Words
from facilitator.stage.compose import compose
from facilitator.stage.walk import place, steps_shown
from facilitator.ui.appearance import register_fonts
from facilitator.ui.stage.layout import lay_out
from facilitator.ui.stage.pages_walk import STRIP_HEIGHT, STRIP_TOP
from facilitator.ui.stage.type_roles import measure
from tests.stage.test_curtain import NOW, stories


@settings(deadline=None, max_examples=150)
@given(
    stories(),
    st.integers(-1, 9),
    st.sampled_from(tuple(SceneKind)),
    st.booleans(),
    st.integers(0, 2),
    st.sampled_from((16 / 9, 4 / 3)),
)
def test_nothing_that_comes_later_is_painted(qapp, story, at, kind, at_gap, step, ratio):
    register_fonts()
    meeting = Meeting(scene=kind, entry_id=f"e{at}" if at >= 0 else "", is_at_gap=at_gap, step=step)
    picture = lay_out(compose(story, meeting, NOW), ratio, measure)
    row, here = steps_shown(story, meeting), place(story, meeting)
    reached = row[: here + 1]
    allowed = {one.entry_id for one in reached}
    zone = story.incident.zone
    clocks = {clock_words(entry.at, zone) for entry in story.entries if entry.at and entry.id in allowed}
    clocks |= {clock_words(one.at, zone) for one in reached if one.at}
    painted = " ".join(shape.text for shape in picture.shapes if isinstance(shape, Words))
    for text in (painted, picture.description):
        for entry in story.entries:
            if entry.id not in allowed:
                assert entry.text not in text
                assert (
                    entry.at is None
                    or clock_words(entry.at, zone) in clocks
                    or (clock_words(entry.at, zone) not in text)
                )


@settings(deadline=None, max_examples=100)
@given(stories(), st.integers(0, 9), st.booleans())
def test_no_mark_stands_behind_the_curtain(qapp, story, at, at_gap):
    register_fonts()
    meeting = Meeting(scene=SceneKind.WALK, entry_id=f"e{at}", is_at_gap=at_gap)
    picture = lay_out(compose(story, meeting, NOW), 16 / 9, measure)
    foot = STRIP_TOP + STRIP_HEIGHT
    strips = [s for s in picture.shapes if isinstance(s, Hatch) and s.y < foot]
    for curtain in strips:
        for shape in picture.shapes[1:]:
            if isinstance(shape, (Diamond, Box, Line)) and STRIP_TOP <= top_of(shape) <= foot:
                assert right_of(shape) <= curtain.x + 0.2, shape


def top_of(shape):
    return min(shape.y1, shape.y2) if isinstance(shape, Line) else shape.y


def right_of(shape):
    if isinstance(shape, Line):
        return max(shape.x1, shape.x2)
    return shape.x + (shape.width if isinstance(shape, Box) else shape.radius)

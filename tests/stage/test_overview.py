"""The overview says where things are, and gives nothing away that it was not given."""

from facilitator.drawing.measure import measure
from facilitator.drawing.overview import overview, scale
from facilitator.drawing.overview_values import Look, Mark, Place, Silence, walk_look
from facilitator.drawing.shapes import Hatch, Words

HOUR = 3600.0
MARKS = [
    Mark(0, label="14:02"),
    Mark(1080, label="14:20"),
    Mark(5340, label="15:31"),
    Mark(16800, label="18:42"),
]
GAP = Silence(5340, 16800, "3 h 11 min, nothing recorded")


def texts(picture):
    return [shape.text for shape in picture.shapes if isinstance(shape, Words)]


def test_a_long_silence_is_as_wide_as_the_look_says_and_the_rest_is_proportional():
    axis = scale(MARKS, 840, Look(), [GAP])
    assert axis.x(0) == 21.5
    assert axis.x(16800) - axis.x(5340) == Look().silence_width
    assert round((axis.x(1080) - axis.x(0)) / 1080, 6) == round((axis.x(5340) - axis.x(1080)) / 4260, 6)
    assert axis.x(16800) == 840 - 68
    assert axis.nearest(MARKS, axis.x(5000)) == 2


def test_without_a_curtain_nothing_is_hatched_and_the_silence_is_said():
    picture = overview(MARKS, 840, 72, measure=measure, silences=[GAP])
    assert not [shape for shape in picture.shapes if isinstance(shape, Hatch)]
    assert set(texts(picture)) == {"14:02", "14:20", "15:31", "18:42", "3 h 11 min, nothing recorded"}


def test_the_curtain_is_a_hatch_from_the_place_of_the_room_to_the_right_edge():
    picture = overview(
        MARKS, 840, 72, measure=measure, silences=[GAP], now=Place(1080, "14:20"), curtain="Curtain"
    )
    hatch = next(shape for shape in picture.shapes if isinstance(shape, Hatch))
    assert hatch.x + hatch.width == 840
    assert hatch.y + hatch.height <= 26
    assert {"14:20", "Curtain"} <= set(texts(picture))


def test_both_places_carry_their_names():
    picture = overview(
        MARKS, 840, 72, measure=measure, now=Place(1080, "room 14:20"), looked_at=Place(5340, "you 15:31")
    )
    assert {"room 14:20", "you 15:31"} <= set(texts(picture))


def test_of_two_labels_that_come_too_close_the_older_is_left_out():
    close = [Mark(0, label="14:02"), Mark(5000, label="15:25"), Mark(5060, label="15:26"), Mark(9000)]
    found = texts(overview(close, 840, 72, measure=measure))
    assert "15:26" in found
    assert "15:25" not in found


def test_the_walk_ends_the_label_of_now_at_its_bar():
    picture = overview(
        MARKS[:3], 168, 12, measure=measure, look=walk_look(1.0, 12), now=Place(5340, "15:31"), curtain=""
    )
    label = next(shape for shape in picture.shapes if isinstance(shape, Words) and shape.text == "15:31")
    assert (label.anchor, label.role) == ("end", "accent")

"""Widths from the bundled fonts, and the 5 Whys laid out with them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.drawing.measure import SLACK, measure, wrap
from facilitator.drawing.shapes import Box, Words
from facilitator.drawing.tree import Branch, tree, walk


def test_a_text_is_as_wide_as_the_sum_of_its_letters_and_grows_with_size_and_weight():
    assert measure("", 13) == 0
    assert measure("ab", 13) == measure("a", 13) + measure("b", 13)
    assert measure("Timeline", 26) == 2 * measure("Timeline", 13)
    assert measure("Timeline", 13, 700) > measure("Timeline", 13, 400)
    assert measure("iii", 13, face="mono") == measure("WWW", 13, face="mono")


def test_wide_and_unknown_letters_have_a_width_and_marks_have_none():
    assert measure("日本", 10) == 20
    assert measure("ꙮ", 10) > 0
    assert measure("e\u0301", 10) == measure("e", 10)


@given(st.text(max_size=80), st.floats(40, 400))
def test_wrapped_lines_fit_and_lose_nothing(text, room):
    lines = wrap(text, 13, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) == 1 or measure(line, 13) * SLACK <= room for line in lines)


@given(st.lists(st.tuples(st.integers(0, 9), st.text(max_size=120)), max_size=10))
def test_every_statement_is_drawn_once_inside_the_picture_and_over_no_other(parts):
    branches = [Branch(str(i), str(parent), text) for i, (parent, text) in enumerate(parts)]
    assert sorted(b.id for _, b in walk(branches)) == sorted(b.id for b in branches)
    picture = tree(branches, 640)
    boxes = [shape for shape in picture.shapes if isinstance(shape, Box)]
    assert len(boxes) == len(branches)
    assert all(box.x + box.width <= 640 and box.y + box.height <= picture.height for box in boxes)
    assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(boxes))
    assert all(shape.x + shape.width <= 640 for shape in picture.shapes if isinstance(shape, Words))

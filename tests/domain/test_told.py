"""A record whose words are held is told to nobody; what stands around it is."""

from dataclasses import replace

from facilitator.documents.markdown import markdown
from facilitator.documents.outline import outline
from facilitator.domain import records
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Review
from facilitator.domain.told import told
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from tests.builders import berlin, sample_review


def silenced(kind, record_id):
    review = sample_review()
    return replace(review, **{kind: records.change(getattr(review, kind), record_id, text="")})


def test_a_review_with_all_its_words_is_told_as_it_is():
    review = sample_review()
    assert told(review) is review
    assert told(Review("empty")) == Review("empty")


def test_a_record_without_words_is_left_out_and_the_others_stay():
    assert [one.id for one in told(silenced("lessons", "l2")).lessons] == ["l1", "l3"]
    assert [one.id for one in told(silenced("actions", "a1")).actions] == ["a2", "a3"]


def test_what_stands_below_a_silent_statement_moves_up_to_the_next_that_speaks():
    review = sample_review()
    below = next(why for why in review.whys if records.find(review.whys, why.parent_id))
    parent = records.get(review.whys, below.parent_id)
    seen = told(silenced("whys", parent.id))
    assert records.find(seen.whys, parent.id) is None
    assert records.get(seen.whys, below.id).parent_id == parent.parent_id


def test_neither_document_nor_stage_has_an_empty_line():
    review = silenced("whys", "w-ci")
    assert "\n- \n" not in markdown(outline(review))
    page = compose(review, Meeting(scene=SceneKind.WHYS, why_id="w-ci-values"), berlin("10:40"))
    assert all(link.text for link in page.chain)
    assert words(page)

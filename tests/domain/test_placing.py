"""Finished words go to the record that their place names."""

from dataclasses import fields

import pytest

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Holds, Slot
from facilitator.domain.placing import put_for
from facilitator.domain.review import DecisionPoint, Entry, Review, Why
from tests.builders import berlin, sample_review

REVIEW = Review(
    "r",
    entries=(Entry("e1", "Rollback starts", at=berlin("15:00")),),
    decisions=(DecisionPoint("d1", "e1"),),
    whys=(Why("top", "Errors for 71 minutes"), Why("below", "One bad value", "top", holds=Holds.YES)),
)
LISTS = ("went_well", "lessons", "open_questions", "factors", "accounts", "ideas")


def put(target, text="Words", review=REVIEW):
    return put_for(target, "new")(review, text)


@pytest.mark.parametrize("kind", LISTS)
def test_a_new_record_hangs_on_its_entry(kind):
    (record,) = getattr(put(Target(kind, owner_id="e1")), kind)
    assert (record.id, record.text, record.entry_id) == ("new", "Words", "e1")


def test_a_new_idea_may_come_from_a_why():
    (idea,) = put(Target("ideas", field="why", owner_id="below")).ideas
    assert (idea.why_id, idea.entry_id) == ("below", "")


def test_a_new_action_changes_its_why():
    (action,) = put(Target("actions", owner_id="below")).actions
    assert (action.text, action.why_id) == ("Words", "below")


def test_a_new_line_fills_the_slot_of_its_decision_point():
    (line,) = put(Target("lines", "", "pressures", "d1")).lines
    assert (line.decision_id, line.slot, line.text) == ("d1", Slot.PRESSURES, "Words")


@pytest.mark.parametrize(("kind", "field"), [("roles", "name"), ("impact", "label"), ("uncovered", "text")])
def test_a_new_record_of_its_own(kind, field):
    (record,) = getattr(put(Target(kind, field=field)), kind)
    assert (record.id, getattr(record, field)) == ("new", "Words")


@pytest.mark.parametrize(("clock", "place"), [("14:00", 0), ("16:00", 1), ("", 1)])
def test_a_new_entry_stands_at_its_time(clock, place):
    owner = berlin(clock).isoformat() if clock else ""
    entries = put(Target("entries", owner_id=owner)).entries
    assert entries[place].text == "Words"
    assert entries[place].at == (berlin(clock) if clock else None)


@pytest.mark.parametrize("kind", ["incident", "plan"])
def test_a_field_of_the_facts_or_the_plan_is_set(kind):
    field = {"incident": "summary", "plan": "purpose"}[kind]
    assert getattr(getattr(put(Target(kind, "", field)), kind), field) == "Words"


def test_the_words_of_a_record_are_replaced():
    assert put(Target("entries", "e1")).entries[0].text == "Words"
    assert put(Target("whys", "below", "end_reason")).whys[1].end_reason == "Words"


def test_a_reworded_why_is_asked_again_whether_it_holds():
    assert put(Target("whys", "below")).whys[1].holds is Holds.UNASKED
    assert put(Target("whys", "gone")) is REVIEW


def test_a_new_why_stands_below_its_owner_between_or_on_top():
    def parents(review):
        return {why.id: why.parent_id for why in review.whys}

    assert parents(put(Target("whys", owner_id="below")))["new"] == "below"
    between = parents(put(Target("whys", field="between", owner_id="below")))
    assert (between["new"], between["below"]) == ("top", "new")
    assert parents(put(Target("whys", field="between", owner_id="top")))["new"] == "top"
    assert parents(put(Target("whys")))["new"] == ""


def test_every_text_of_every_record_of_the_sample_can_be_reworded():
    review = sample_review()
    for part in fields(review):
        value = getattr(review, part.name)
        for record in value if isinstance(value, tuple) else ():
            for field in fields(record):
                if field.type in ("str", str) and field.name != "id":
                    target = Target(part.name, record.id, field.name)
                    after = put_for(target, "new")(review, "Words")
                    found = next(r for r in getattr(after, part.name) if r.id == record.id)
                    assert getattr(found, field.name) == "Words", target

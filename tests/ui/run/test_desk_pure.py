"""Where lines and questions belong, without a window."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Phase, SceneKind, Slot, StubKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.placing import put_for
from facilitator.domain.private import Stub
from facilitator.domain.review_file import ReviewFile
from facilitator.prompts.cues import Cue
from facilitator.ui.run import stubs
from facilitator.ui.run.cue_effects import Effect, effects_of
from facilitator.ui.run.next_question import Spot, beside, spot_of
from facilitator.ui.run.writing_place import caught_target, place_for, read_prefix
from tests.builders import sample_review

SPOTS = [
    Spot(Phase.TIMELINE, "decide", "e1439"),
    Spot(Phase.TIMELINE, "diagnose", "e1431"),
    Spot(Phase.TIMELINE, "gap", "e1531"),
    Spot(Phase.TIMELINE, "keep", "e1452"),
    Spot(Phase.WHYS, "whys", "w-latency"),
    Spot(Phase.WHYS, "whys"),
    Spot(Phase.ACTIONS, "actions", "a1"),
    Spot(Phase.CLOSE, "close"),
    Spot(Phase.OPEN),
    Spot(Phase.IMPACT),
]
WORDS = [
    "",
    *(slot.value for slot in Slot),
    "keep",
    "factor",
    "learned",
    "question",
    "answer",
    "note",
    "done when",
]


@given(st.sampled_from(SPOTS), st.sampled_from(WORDS))
def test_every_line_finds_a_place_in_the_review(spot, slot):
    review = sample_review()
    place = place_for(review, spot, slot)
    after = put_for(place.target, "new")(review, "What the room said")
    part = getattr(after, place.target.kind)
    assert len(part) == len(getattr(review, place.target.kind)) + 1
    assert any(one.text == "What the room said" for one in part)
    assert place.words


@given(st.text())
def test_only_a_letter_of_the_place_is_read_as_a_prefix(text):
    letters = (("k", "known"), ("p", "pressures"))
    found = read_prefix(text, letters)
    if found is not None:
        slot, rest = found
        assert text.lstrip().lower().startswith(("k:", "p:"))
        assert slot in ("known", "pressures")
        assert text.endswith(rest)


@pytest.mark.parametrize("text", ["pressure was high", "p", "x: no such slot", "14:39 p: later", "p:m."])
def test_ordinary_words_are_no_prefix(text):
    assert read_prefix(text, (("p", "pressures"),)) is None


def test_the_place_follows_the_room_and_never_the_look():
    review = sample_review()
    here = Meeting(part_id="p-timeline", entry_id="e1439", scene=SceneKind.DECISION)
    assert spot_of(review, here) == Spot(Phase.TIMELINE, "decide", "e1439")
    assert spot_of(review, replace(here, look_id="e1455")) == spot_of(review, here)
    assert spot_of(review, replace(here, entry_id="e1531", is_at_gap=True)).kind == "gap"
    assert spot_of(review, replace(here, entry_id="e1402")).kind == "background"


def test_another_question_comes_round():
    row = ("one", "two", "three")
    assert beside(row, "three") == "one"
    assert beside(row, "one", -1) == "three"
    assert beside(row, "typed") == "one"
    assert beside((), "typed") == "typed"


def test_stubs_are_caught_worded_and_removed():
    file = ReviewFile(sample_review())
    caught = stubs.drop_in(file, Stub("s", StubKind.KEEP))
    worded = stubs.set_text(caught, "s", "The report set it off")
    assert worded.private.stubs[0].text == "The report set it off"
    assert stubs.remove(worded, "s").private.stubs == ()
    assert stubs.remove(file, "s") is file
    assert stubs.set_text(file, "s", "gone") is file


def test_where_somebody_is_upset_only_pause_and_blank_are_offered():
    upset = Cue("upset", "Somebody is upset", "tears", "Let us stop for a moment.", "", effects=("pause",))
    assert effects_of(upset) == (Effect.PAUSE, Effect.BLANK)
    asked = replace(upset, question="What did it look like?", effects=("rewrite",))
    assert effects_of(asked)[0] is Effect.QUESTION


def test_a_caught_idea_of_the_whys_remembers_its_statement():
    assert caught_target(StubKind.IDEA, "", "w-ci") == Target("ideas", field="why", owner_id="w-ci")
    assert caught_target(StubKind.NOTE, "e1439") is None

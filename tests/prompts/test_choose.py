from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import resources
from facilitator.prompts.choose import answer_probe, next_question, previous, ranked_questions
from facilitator.prompts.pack import DEPTHS, KINDS, SLOTS, read_pack

PACK = read_pack(resources.path("prompts/standard.en.toml").read_text(encoding="utf-8"))


def test_every_decision_opens_with_what_was_visible():
    assert next_question(PACK, "decide", frozenset()).text == "What was visible at this minute?"


def test_the_empty_slot_is_asked_for_next():
    assert next_question(PACK, "decide", frozenset({"known"})).slot == "options"
    asked = next_question(PACK, "decide", frozenset({"known", "options"}))
    assert (asked.text, asked.slot) == ("How much time did you feel you had?", "pressures")
    assert asked.follow_up == "Where did that feeling come from?"


def test_the_ladder_goes_up_and_ends():
    seen = []
    while question := next_question(PACK, "recover", frozenset(), [q.id for q in seen]):
        seen.append(question)
    depths = [DEPTHS.index(question.depth) for question in seen]
    assert depths == sorted(depths)
    assert len(seen) == sum(question.kind == "recover" for question in PACK.questions)


def test_a_family_that_was_asked_waits_behind_its_neighbours():
    first = next_question(PACK, "detect", frozenset({"known"}))
    other = next_question(PACK, "detect", frozenset({"known"}), ["expectation", "cue"])
    assert first.family == "cue"
    assert other.depth == "open"
    deeper = ranked_questions(PACK, "detect", frozenset({"known"}), ["cue", "detect-2"])
    assert deeper[0].family != "cue"


@given(st.sampled_from(sorted(KINDS)), st.frozensets(st.sampled_from(sorted(SLOTS))))
def test_a_filled_slot_is_not_asked_for_again_and_back_undoes_next(kind, filled):
    ranked = ranked_questions(PACK, kind, filled)
    assert all(question.slot not in filled - {""} for question in ranked)
    for before, after in pairwise(ranked):
        assert next_question(PACK, kind, filled, after=before.id) == after
        assert previous(PACK, kind, filled, before=after.id) == before
    assert previous(PACK, kind, filled, before=ranked[0].id if ranked else "") is None


@pytest.mark.parametrize(
    ("answer", "family"),
    [
        ("The graph looked off", "cue"),
        ("It was safe, as far as we could tell", "meaning"),
        ("So I restarted it", "options"),
        ("I knew it was the cache", "knowledge"),
        ("We were stressed", "pressure"),
        ("Usually that takes a minute", "normal"),
        ("I restarted the pods", "goal"),
        ("I pinged the network people", "help"),
        ("We should have looked", "counterfactual"),
        ("We need to add a check", "idea"),
        ("I don't know", "unknown"),
        ("That was weird", "surprise"),
        ("", ""),
    ],
)
def test_an_answer_leads_to_the_next_probe(answer, family):
    assert answer_probe(answer) == family

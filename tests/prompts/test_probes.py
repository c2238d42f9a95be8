"""What an answer leads to, and what a place was not asked yet."""

import pytest

from facilitator.app.packs import questions
from facilitator.prompts.coverage import families_of, family_words, untouched
from facilitator.prompts.pack import FAMILIES
from facilitator.prompts.probes import probe_for


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("So we restarted the payment service", "What else was possible then?"),
        ("It was obvious to everybody", "How did that come to be known?"),
        ("Usually the second alert is the real one", "How does the usual case run, step by step?"),
        ("I don't know where that came from", "Where could that be found?"),
        ("We should have looked at the other screen", "What was visible at that minute?"),
        ("Fine", "What else was there?"),
    ],
)
def test_an_answer_leads_to_one_question(answer, question):
    assert probe_for(answer).question == question


def test_a_plain_fact_leads_nowhere():
    assert probe_for("Error rate 31 % on two of nine hosts at 14:31") is None
    assert probe_for("") is None


def test_what_a_decision_was_not_asked_yet_is_told_in_words():
    pack = questions()
    families = families_of(pack, "decide")
    assert len(families) > 4
    assert untouched(pack, "decide", families[:2]) == families[2:]
    assert all(family_words(family) for family in FAMILIES)
    assert family_words("cue") == "what was seen"

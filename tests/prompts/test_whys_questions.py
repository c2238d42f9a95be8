import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.prompts.whys_questions import FOLLOW_UP, question_for


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("One bad value reached every host", "What made it possible that one bad value reached every host?"),
        ("Dashboards show latency first", "What made it possible that dashboards show latency first?"),
        ("CI does not check config values", "What made it possible that CI does not check config values?"),
        ("Rollout has no canary stage.", "What made it possible that rollout has no canary stage?"),
        ("On-call saw latency first", "What made it possible that on-call saw latency first?"),
        ("I read the old page", "What made it possible that I read the old page?"),
        ("GitHub kept the old key", "What made it possible that GitHub kept the old key?"),
        ("Redis lost its keys", "What made it possible that Redis lost its keys?"),
        ("A valid file carried harm", "What made it possible that a valid file carried harm?"),
        (
            "Atlas was full when Atlas restarted",
            "What made it possible that Atlas was full when Atlas restarted?",
        ),
        ("  ", ""),
    ],
)
def test_the_question_names_its_object(statement, question):
    assert question_for(statement) == question


def test_a_known_name_keeps_its_capital_letter():
    assert question_for("Checkout was slow", frozenset({"Checkout"})).endswith("Checkout was slow?")


def test_the_follow_up_asks_what_else():
    assert FOLLOW_UP == "What else had to be true?"


@given(st.text())
def test_any_statement_gives_one_question_or_none(statement):
    question = question_for(statement)
    assert question == "" or (question.startswith("What made it possible that ") and question.endswith("?"))

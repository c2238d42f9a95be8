"""Two promises about the same thing are found, others are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.learning.similar import is_similar, similarity

PROMISE = "Reject unknown keys when config values are merged"


def test_an_open_promise_is_found_in_other_words():
    assert is_similar("Add config schema check to CI, rejects unknown keys", PROMISE)


@pytest.mark.parametrize(
    "other",
    [
        "Roll config out to 5 % of hosts first, halt at 1 % errors",
        "Put error rate above latency on the checkout dashboard",
        "Reject",
        "",
    ],
)
def test_other_promises_are_left_alone(other):
    assert not is_similar(other, PROMISE)


@given(st.text(), st.text())
def test_it_is_a_share_and_the_order_of_the_two_does_not_matter(one, other):
    assert 0 <= similarity(one, other) <= 1
    assert is_similar(one, other) == is_similar(other, one)


@given(
    st.lists(
        st.sampled_from(["canary", "rollout", "dashboard", "latency", "schema"]), min_size=2, unique=True
    )
)
def test_the_same_words_are_the_same_promise(words):
    assert similarity(" ".join(words), " ".join(reversed(words))) == 1

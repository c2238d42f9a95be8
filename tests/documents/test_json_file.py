"""The JSON file: everything comes back, and what cannot be read is told in words."""

import json

import pytest

from facilitator import resources
from facilitator.documents import json_file
from facilitator.documents.json_file import UnreadableReview
from tests.builders import earlier_review, sample_review


@pytest.mark.parametrize("review", [sample_review(), earlier_review()])
def test_a_review_comes_back_as_it_was(review):
    assert json_file.read(json_file.write(review)) == review


@pytest.mark.parametrize(("name", "review"), [("checkout", sample_review()), ("frankfurt", earlier_review())])
def test_the_samples_are_the_story(name, review):
    assert resources.path(f"samples/{name}.json").read_text(encoding="utf-8") == json_file.write(review)


def changed(**parts):
    return json.dumps({**json.loads(json_file.write(sample_review())), **parts})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not a review file"),
        ("[" * 100_000, "not a review file"),
        ("[]", "not a review file of Facilitator"),
        (changed(version=2), "newer Facilitator"),
        (changed(version="1"), "does not say its version"),
        (changed(review=[]), "review: this cannot be read"),
        (changed(review={}), "review: something is missing"),
        (changed(review={"id": "x", "secret": 1}), "“secret” is not known here"),
        (changed(review={"id": "x", "entries": [{"id": "e", "text": 7}]}), "entries 1 › text"),
        (changed(review={"id": "x", "plan": {"starts_at": "2026-11-05T10:00"}}), "plan › starts_at"),
        (changed(review={"id": "x", "plan": {"minutes": True}}), "plan › minutes"),
        (changed(review={"id": "x", "plan": {"minutes": 10**30}}), "plan › minutes"),
        (
            changed(review={"id": "x", "entries": [{"id": "e", "text": "a"}, {"id": "e", "text": "b"}]}),
            "entries: two records share an id",
        ),
        (
            changed(review={"id": "x", "whys": [{"id": "w", "text": "a", "parent_id": "w"}]}),
            "whys: a statement leads back to itself",
        ),
        (
            changed(review={"id": "x", "actions": [{"id": "a", "text": "t", "status": "?"}]}),
            "actions 1 › status",
        ),
        (
            changed(review={"id": "x", "actions": [{"id": "a", "text": "t", "due_on": "?"}]}),
            "actions 1 › due_on",
        ),
    ],
)
def test_what_cannot_be_read_is_told(text, message):
    with pytest.raises(UnreadableReview, match=message):
        json_file.read(text)


def test_half_a_character_comes_in_as_the_mark_of_a_lost_one():
    text = changed(review={"id": "x", "incident": {"title": "Slow\ud83d checkout"}})
    assert json_file.read(text).incident.title == "Slow\ufffd checkout"

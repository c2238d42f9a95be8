"""What two sources tell in the same minute is one entry that names both; nothing else is joined."""

from dataclasses import replace

from facilitator.domain.joining import add_joined
from facilitator.domain.review import Review
from tests.builders import an_entry


def told(clock, text, source, **fields):
    entry = an_entry(clock, text, source=source, **fields)
    return replace(entry, id=f"{source} {entry.id} {text}")


def test_a_second_source_becomes_evidence_of_what_is_there():
    review = add_joined(
        Review("r"), [told("14:20", "Errors rise", "wiki.md:3"), told("14:39", "Restart", "wiki.md:4")]
    )
    review = add_joined(
        review, [told("14:20", "errors  rise.", "chat:9"), told("14:31", "Dashboard", "chat:10")]
    )
    assert [(entry.text, entry.source) for entry in review.entries] == [
        ("Errors rise", "wiki.md:3; chat:9"),
        ("Dashboard", "chat:10"),
        ("Restart", "wiki.md:4"),
    ]
    assert review.accounts == ()


def test_the_same_words_at_another_minute_happened_again():
    review = add_joined(Review("r"), [told("14:20", "Restart", "a:1")])
    review = add_joined(review, [told("14:40", "Restart", "b:1")])
    assert len(review.entries) == 2


def test_two_equal_lines_of_one_source_stay_two():
    twice = [told("14:20", "Restart", "a:1"), replace(told("14:20", "Restart", "a:2"), id="again")]
    assert len(add_joined(Review("r"), twice).entries) == 2


def test_what_a_person_chose_for_an_entry_stays():
    review = Review("r", entries=(told("14:20", "Restart", "a:1", is_starred=False),))
    (entry,) = add_joined(review, [told("14:20", "Restart", "b:1", role="On-call")]).entries
    assert (entry.is_starred, entry.role) == (False, "On-call")

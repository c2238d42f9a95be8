"""The last look finds what should not travel, and says where it stands."""

from dataclasses import replace

from facilitator.documents.leaks import leaks
from facilitator.documents.outline import outline
from facilitator.redaction.secrets import SecretKind
from tests.builders import sample_review


def test_the_sample_has_nothing_to_look_at():
    assert leaks(outline(sample_review())) == ()


def test_a_password_in_an_entry_is_found_where_it_stands():
    review = sample_review()
    entry = replace(review.entries[0], text="Config merged with password: hunter2222")
    found = leaks(outline(replace(review, entries=(entry, *review.entries[1:]))))
    assert [(leak.section_id, leak.kind, leak.found) for leak in found] == [
        ("timeline", SecretKind.PASSWORD, "hunter2222")
    ]

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.redaction.secrets import SecretKind, find, mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("call ana.b+x@shop.example.org now", "call [e-mail] now"),
        ("from 10.2.30.4:443 to 2001:db8::7", "from [address]:443 to [address]"),
        ("postgres://app:hunter2!@db/main", "postgres://app:[password]@db/main"),
        ("API_KEY=abcdef123456 was rotated", "API_KEY=[password] was rotated"),
        ("password: 'correct-horse'", "password: '[password]'"),
        ("Authorization: Bearer abc.def-ghi123456", "Authorization: Bearer [token]"),
        ("key AKIA" + "A1B2" * 4 + " leaked", "key [token] leaked"),
        ("used ghp_" + "a1" * 18, "used [token]"),
    ],
)
def test_secrets_are_masked_and_the_rest_stays(text, masked):
    assert mask(text)[0] == masked


@pytest.mark.parametrize(
    "text",
    [
        "14:39 restart of pods",
        "version 1.2.3 and 12.04",
        "@dana owns it",
        "from 14:00:05 to 14:20:10",
        "80 % in 3 h",
    ],
)
def test_ordinary_words_stay(text):
    assert mask(text) == (text, ())


def test_a_private_key_is_masked_whole():
    text = "x\n-----BEGIN RSA PRIVATE KEY-----\nabc\ndef\n-----END RSA PRIVATE KEY-----\ny"
    assert mask(text)[0] == "x\n[key]\ny"
    assert find(text)[0].kind is SecretKind.KEY


@given(st.text(max_size=200))
def test_masking_never_fails_and_finds_do_not_overlap(text):
    masked, found = mask(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found or masked == text

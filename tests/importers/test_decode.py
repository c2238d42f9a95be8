import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.importers.decode import decode, name_of
from facilitator.importers.draft_entry import Assumed

WORDS = "14:39 Neustart – für alle, señor\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_read_without_a_word(encoding):
    assert decode(WORDS.encode(encoding))[::2] == (WORDS, ())


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_read_and_told(encoding):
    decoded = decode(WORDS.encode(encoding))
    assert decoded.text == WORDS
    assert decoded.assumptions[0].kind is Assumed.ENCODING


def test_one_broken_byte_does_not_turn_the_rest_into_another_encoding():
    decoded = decode("für señor ".encode() + b"\xff" + "für".encode())
    assert decoded.text == "für señor \ufffdfür"


@given(st.binary(max_size=300))
def test_any_bytes_become_text(content):
    assert isinstance(decode(content).text, str)


@pytest.mark.skipif(sys.platform != "linux", reason="only here a name may be any bytes")
def test_a_name_that_is_no_text_can_be_kept():
    path = Path(os.fsdecode(b"Zeitleiste-\xfcber-Nacht.md"))
    assert name_of(path) == "Zeitleiste-\ufffdber-Nacht.md"
    assert name_of(Path("チャット.md")) == "チャット.md"

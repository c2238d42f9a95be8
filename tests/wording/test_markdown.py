import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.wording.markdown import own_words


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: someone broke it\n---\n",
        "~~~\nsomeone broke it\n~~~",
        "<!-- someone broke it -->",
        "[1]: https://example.org/someone-broke-it",
    ],
)
def test_what_is_no_sentence_of_the_author_is_blank(text):
    assert "broke" not in own_words(text)


def test_marks_go_and_words_stay_at_their_places():
    text = "## **Dana** [broke](x) `it`\n* | a | b |\n"
    assert own_words(text) == "     Dana    broke     `it`\n- | a | b |\n"


def test_a_cell_of_a_table_ends_a_sentence():
    assert own_words("| 14:00 | done |\n|---|---|\n") == ". 14:00 . done .\n         \n"


@given(st.text(alphabet="ab *_#|`~[]()<>!-\n\x00é🙂", max_size=80))
def test_no_place_moves(text):
    clean = own_words(text)
    assert len(clean) == len(text)
    assert [at for at, sign in enumerate(clean) if sign == "\n"] == [
        at for at, sign in enumerate(text) if sign == "\n"
    ]

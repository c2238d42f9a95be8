"""The wording rules as the windows have them."""

import pytest

from facilitator.app.packs import checker, own_pack


def test_each_text_is_read_in_its_own_language_with_a_reason_in_it():
    (spanish, *_others) = checker().check("Nadie revisó el panel durante media hora.")
    (english, *_others) = checker().check("Dana should have checked the dashboard.")
    assert spanish.message != english.message
    assert any(
        word in f" {spanish.message} {spanish.question} ".lower() for word in (" qué ", " la ", " una ")
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b'[[allow]]\nwords = "x"\n', "line 1"),
        (b"\n\nlanguage = \n", "line 3"),
        (b"\xff\xfe\x00", "UTF-8"),
        (None, "No such file"),
    ],
)
def test_a_broken_pack_is_left_out_with_its_line(tmp_path, content, problem):
    file = tmp_path / "own.toml"
    if content is not None:
        file.write_bytes(content)
    pack, told = own_pack(str(file))
    assert pack is None
    assert problem in told


def test_what_the_team_calls_fine_is_fine_in_the_windows(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text('[[allow]]\nwords = "should have checked"\nreason = "a quotation of our song"\n')
    pack, told = own_pack(str(file))
    assert told == ""
    assert checker(pack).check("Dana should have checked the dashboard.") == ()

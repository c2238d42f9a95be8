import pytest

from facilitator import resources
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.edit import Edit, apply, at_bytes, edit_between
from facilitator.wording.fixing import fix
from facilitator.wording.subjects import Named

CHECKER = AnyLanguageChecker(lambda name: resources.path(f"wording/{name}.toml").read_text(encoding="utf-8"))
ROSTER = (Named("Dana Reyes", "release engineer"),)


def fixed(text, roster=ROSTER):
    return apply(text, fix("notes.md", text, CHECKER, roster).edits)


def test_a_question_for_a_person_becomes_one_for_a_condition_and_the_rest_stays():
    text = "# Notes\n\nWho broke the build?  It went  red at 14:05.\n"
    assert fixed(text) == (
        "# Notes\n\nWhat made it possible for the build to be broken?  It went  red at 14:05.\n"
    )


def test_marks_inside_the_words_are_not_taken_away():
    text = "Who broke **the build** today?\n"
    assert "**the build**" in fixed(text)


def test_a_name_becomes_its_role_only_where_it_stands_beside_blame():
    text = "It was Dana who merged it. Dana rolled back at 14:20.\n"
    assert fixed(text) == "It was the release engineer who merged it. Dana rolled back at 14:20.\n"


def test_where_no_rewrite_is_safe_the_words_stay_and_are_told():
    text = "Somebody was careless with the disk.\n"
    done = fix("notes.md", text, CHECKER)
    assert done.edits == ()
    assert done.left


@pytest.mark.parametrize(
    "text", ["", "Calm words.\n", "```\nWho broke the build?\n```\n", "Qui a cassé la base ?\n"]
)
def test_calm_words_code_and_other_languages_keep_every_byte(text):
    assert fixed(text) == text


def test_fixing_twice_changes_nothing_more():
    once = fixed("Who approved the change?\nIt was Dana who merged it.\n")
    assert fixed(once) == once


def test_changes_find_their_place_in_a_file_with_other_line_ends():
    raw = "a\r\nb\r\nWho?\r\nc"
    clean = raw.replace("\r\n", "\n")
    edit = edit_between("Who?", "What\nfor?", clean.index("Who?"))
    after = apply(raw, at_bytes(raw, [edit]))
    assert after == "a\r\nb\r\nWhat\r\nfor?\r\nc"


def test_of_changes_that_touch_the_first_is_made():
    assert apply("abcdef", [Edit(1, 4, "X"), Edit(2, 5, "Y"), Edit(5, 6, "Z")]) == "aXeZ"


def test_who_speaks_of_an_own_act_is_told_from_who_speaks_of_others():
    own = CHECKER.check("I forgot to look at the dashboard.")
    assert own
    assert all(flag.is_own for flag in own)
    assert not any(flag.is_own for flag in CHECKER.check("Dana forgot to look at the dashboard.", ROSTER))

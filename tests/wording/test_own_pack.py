import pytest

from facilitator import resources
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.own_pack import read_own_pack
from facilitator.wording.rules import RulesError, read_rules

PACK = """\
language = "en"

[[allow]]
words = "sloppy quorum test"
reason = "the name of our Friday exercise"

[[allow]]
words = "forgot"
reason = "we say so of ourselves"
categories = ["negligence"]

[words]
system = "heimdall"

[[cue]]
id = "own-cowboy"
category = "negligence"
patterns = ["went|gone full cowboy"]
question = "What made the short way the natural one?"
"""


def pack_text(language):
    return resources.path(f"wording/{language}.toml").read_text(encoding="utf-8")


def rules_of(language):
    return read_rules(pack_text(language))


def checker(own=PACK):
    return AnyLanguageChecker(pack_text, own=read_own_pack(own, rules_of))


def rules_met(text, own=PACK):
    return {flag.rule for flag in checker(own).check(text)}


def test_a_rule_of_the_team_is_one_more():
    assert "own-cowboy" in rules_met("Somebody went full cowboy on the database.")


def test_what_the_team_calls_fine_is_left_alone_and_the_reason_is_told():
    text = "Somebody went full cowboy in the sloppy quorum test."
    allowed = PACK.replace('words = "sloppy quorum test"', 'words = "went full cowboy"')
    assert "own-cowboy" not in rules_met(text, allowed)
    _flags, silences = checker(allowed).explain(text)
    assert "own pack: the name of our Friday exercise" in {one.reason for one in silences}


def test_fine_in_one_category_is_not_fine_in_another():
    categories = {flag.category for flag in checker().check("Dana forgot to look.")}
    assert "blame_person" in categories
    assert "negligence" not in categories


def test_a_word_of_the_team_changes_whose_act_it_is():
    assert rules_met("Heimdall should have checked the disk.") == set()


def test_the_other_language_keeps_its_rules_and_the_allow_list_counts_there_too():
    spanish = "Nadie revisó el panel durante media hora."
    assert rules_met(spanish)
    assert (
        rules_met(spanish, '[[allow]]\nwords = "nadie revisó el panel"\nreason = "lo decimos así"\n') == set()
    )


@pytest.mark.parametrize(
    ("own", "line", "words"),
    [
        ("language = \n", 1, "Invalid"),
        ('language = "de"\n', 1, "'de'"),
        ('\n[[allow]]\nwords = "x"\n', 2, "reason"),
        ('\n\n[[allow]]\nwords = "x"\nreason = "y"\ncategories = ["rude"]\n', 3, "'rude'"),
        ('[alow]\nwords = "x"\n', 1, "'alow'"),
        ('language = "es"\n\n[[cue]]\nid = "a"\ncategory = "negligence"\npatterns = ["a <x>"]\n', 3, "'x'"),
        ('[[cue]]\nid = "should-have"\ncategory = "hindsight"\npatterns = ["a b"]\n', 1, "already"),
        ('[[cue]]\nid = "a"\ncategory = "rude"\npatterns = ["a b"]\n', 1, "'rude'"),
        ('\n[vetoes]\ncalm = "a <nothing>"\n', 3, "nothing"),
        ("allow = 3\n", 1, "[[allow]]"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_told_with_its_line(own, line, words):
    with pytest.raises(RulesError) as told:
        read_own_pack(own, rules_of)
    assert told.value.line == line
    assert words in told.value.problem

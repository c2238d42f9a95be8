"""Every pack that is shipped can be read and keeps the rules that packs of other people are held to."""

import pytest

from facilitator import resources
from facilitator.prompts.cues import read_cues
from facilitator.prompts.lint import lint
from facilitator.prompts.pack import read_pack
from facilitator.wording.checker import Checker
from facilitator.wording.rules import CATEGORIES, read_rules

WORDING = sorted(resources.folder().glob("wording/*.toml"))
QUESTIONS = sorted(p for p in resources.folder().glob("prompts/*.toml") if not p.name.startswith("cues."))
CARDS = sorted(resources.folder().glob("prompts/cues.*.toml"))


def test_packs_are_shipped():
    assert WORDING
    assert QUESTIONS
    assert CARDS


@pytest.mark.parametrize("path", WORDING, ids=lambda path: path.name)
def test_a_wording_pack_compiles_and_covers_every_category(path):
    rules = read_rules(path.read_text(encoding="utf-8"))
    Checker(rules)
    ids = [cue.id for cue in rules.cues]
    assert len(ids) == len(set(ids))
    assert {cue.category for cue in rules.cues} == set(CATEGORIES) - {"name_in_blame"}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.name)
def test_a_question_pack_keeps_the_rules(path):
    assert lint(read_pack(path.read_text(encoding="utf-8"))) == ()


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.name)
def test_no_question_of_ours_blames(path):
    checker = Checker(read_rules(resources.path("wording/en.toml").read_text(encoding="utf-8")))
    pack = read_pack(path.read_text(encoding="utf-8"))
    texts = [text for question in pack.questions for text in (question.text, question.follow_up)]
    assert [(text, flag.rule) for text in texts for flag in checker.check(text)] == []


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.name)
def test_the_private_cards_can_be_read(path):
    assert read_cues(path.read_text(encoding="utf-8"))

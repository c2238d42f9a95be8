import pytest

from facilitator import resources
from facilitator.wording.checker import Checker
from facilitator.wording.rules import RulesError, read_rules

TEXT = resources.path("wording/en.toml").read_text(encoding="utf-8")


def line_of(text, part):
    return next(at for at, line in enumerate(text.splitlines(), 1) if part in line)


def test_a_text_that_is_no_toml_names_its_line():
    with pytest.raises(RulesError) as error:
        read_rules('language = "en"\n[words\n')
    assert error.value.line == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('category = "human_error"', 'category = "sin"', "category 'sin'"),
        ('subject = ["we"]', 'subject = ["cats"]', "subject 'cats'"),
        ('unless = ["who-known"]', 'unless = ["whim"]', "veto 'whim'"),
        ('id = "by-person"', 'name = "by-person"', "a cue has no 'name'"),
    ],
)
def test_a_cue_that_cannot_be_used_is_named_with_its_line(old, new, said):
    broken = TEXT.replace(old, new, 1)
    with pytest.raises(RulesError) as error:
        read_rules(broken)
    assert said in error.value.problem
    headers = [at for at, line in enumerate(broken.splitlines(), 1) if line == "[[cue]]"]
    assert error.value.line == max(at for at in headers if at < line_of(broken, new))


def test_a_missing_advice_and_missing_words_are_named():
    with pytest.raises(RulesError, match=r"advice\.excuse"):
        read_rules(TEXT.replace("[advice.excuse]", "[advice.excuses]"))
    with pytest.raises(RulesError, match="products"):
        read_rules(TEXT.replace("\nproducts = ", "\ngoods = "))


def test_advice_must_say_whether_its_line_is_held():
    with pytest.raises(RulesError, match=r"advice\.hindsight needs holds") as error:
        read_rules(TEXT.replace('severity = "hindsight"\nholds = true', 'severity = "hindsight"'))
    assert error.value.line == line_of(TEXT, "[advice.hindsight]")
    with pytest.raises(RulesError, match="holds"):
        read_rules(TEXT.replace("holds = true", 'holds = "yes"', 1))


def test_the_pack_says_what_is_held_and_what_is_only_marked():
    checker = Checker(read_rules(TEXT))
    (cause,) = checker.check("Restarted the hosts because the cache was full", (), "timeline")
    assert (cause.category, cause.holds) == ("why_in_timeline", False)
    bold = Checker(read_rules(TEXT.replace("holds = false", "holds = true")))
    assert bold.check(cause.span + " the cache was full", (), "timeline")[0].holds
    (blame, *_) = checker.check("The engineer should have checked the panel", (), "prose")
    assert blame.holds


def test_a_pattern_without_words_to_look_for_is_refused():
    with pytest.raises(RulesError, match="first element"):
        Checker(read_rules(TEXT.replace('"pebkac|', '"?pebkac|')))
    with pytest.raises(RulesError, match="no words are called"):
        Checker(read_rules(TEXT.replace("<careless> and <careless>", "<cats> and <careless>")))

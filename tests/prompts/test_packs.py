import pytest

from facilitator import resources
from facilitator.domain.kinds import EntryKind
from facilitator.prompts.lint import lint
from facilitator.prompts.pack import MOMENTS, PackError, read_pack, read_packs

TEXT = resources.path("prompts/standard.en.toml").read_text(encoding="utf-8")
ONE = """[[question]]
id = "q"
text = "{text}"
kind = "decide"
family = "cue"
depth = "open"
"""


def problems(text):
    return [problem.message for problem in lint(read_pack(ONE.format(text=text)))]


def test_the_standard_pack_has_a_question_for_every_kind_of_moment():
    pack = read_pack(TEXT)
    assert {question.kind for question in pack.questions} == {*(k.value for k in EntryKind if k), *MOMENTS}
    assert len(pack.questions) >= 45


def test_the_standard_pack_keeps_its_own_rules():
    assert lint(read_pack(TEXT)) == ()


@pytest.mark.parametrize(
    ("kind", "slot", "text", "follow_up"),
    [
        ("decide", "known", "What was visible at this minute?", "What was still open then?"),
        (
            "decide",
            "options",
            "What were the options then?",
            "What closed off the ones that could not be taken?",
        ),
        ("decide", "pressures", "How much time did you feel you had?", "Where did that feeling come from?"),
        ("gap", "note", "What was happening in this time?", ""),
        ("keep", "keep", "What limited the damage?", ""),
        ("actions", "done when", "What would we see on the day it is done?", ""),
        ("close", "learned", "What do you see now that you did not see this morning?", ""),
    ],
)
def test_the_questions_of_the_pictures_are_in_the_pack(kind, slot, text, follow_up):
    found = {(q.kind, q.slot, q.text, q.follow_up) for q in read_pack(TEXT).questions}
    assert (kind, slot, text, follow_up) in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Did the alert fire?", "does not start with what or how"),
        ("Why was the alert buried?", "does not start with what or how"),
        ("What did the team do, and who did it?", "asks for a person"),
        ("What should have told you?", "presupposes"),
        ("What was there? What was not?", "one question"),
        ("What was there", "one question"),
        ("What did @dana see?", "names somebody"),
        ("What was it that all of us here in this room could see on that one screen?", "words"),
    ],
)
def test_a_question_that_breaks_a_rule_is_told_so(text, said):
    assert any(said in message for message in problems(text))


def test_a_follow_up_is_checked_too_and_the_line_is_that_of_its_question():
    text = "# a pack\n" + ONE.format(text="What was there?") + 'follow_up = "Who saw it?"\n'
    (problem,) = [p for p in lint(read_pack(text)) if "person" in p.message]
    assert problem.line == 2
    assert problem.message.startswith("q: follow-up")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('kind = "decide"', 'kind = "party"', 4, "kind 'party'"),
        ('depth = "open"', 'depth = "deep"', 6, "depth 'deep'"),
        ('family = "cue"', "family = 3", 5, "'family' must be text"),
        ('depth = "open"', "", 1, "needs 'depth'"),
        ('id = "q"', 'id = "q"\ncolour = "red"', 3, "no 'colour'"),
        ('id = "q"', 'id = "q', 2, ""),
    ],
)
def test_a_broken_pack_names_its_line(old, new, line, said):
    with pytest.raises(PackError) as error:
        read_pack(ONE.format(text="What was there?").replace(old, new))
    assert error.value.problem.line == line
    assert said in error.value.problem.message


def test_a_broken_pack_is_named_and_left_out():
    good, broken = read_packs({"mine.toml": TEXT, "yours.toml": "[[question]]\n", "none.toml": ""})
    assert [pack.name for pack in good] == ["Standard"]
    assert set(broken) == {"yours.toml", "none.toml"}


def test_two_questions_may_not_share_an_id():
    text = ONE.format(text="What was there?")
    with pytest.raises(PackError, match="used twice"):
        read_pack(text + text)

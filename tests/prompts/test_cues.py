import pytest

from facilitator import resources
from facilitator.prompts.cues import likely, read_cues
from facilitator.prompts.pack import PackError

TEXT = resources.path("prompts/cues.en.toml").read_text(encoding="utf-8")
CUES = read_cues(TEXT)


def test_there_is_a_card_for_each_thing_that_happens_in_a_room():
    assert len(CUES) == len({cue.id for cue in CUES}) == 20


def test_what_is_said_asks_for_no_person():
    for cue in CUES:
        assert "who " not in f"{cue.statement} {cue.question}".lower()
        assert cue.question == "" or cue.question.endswith("?")


def test_the_likely_cards_follow_the_flag_and_the_part():
    assert likely(CUES, "whys", "human_error")[0].id == "human-error"
    assert len(likely(CUES, "timeline")) == 5
    assert all("whys" in cue.parts for cue in likely(CUES, "whys"))


@pytest.mark.parametrize(
    ("old", "new"),
    [('"curtain"', '"firework"'), ('title = "Obvious now"', ""), ('effects = ["pause"]', 'effects = "x"')],
)
def test_a_broken_card_names_its_line(old, new):
    with pytest.raises(PackError) as error:
        read_cues(TEXT.replace(old, new, 1))
    assert error.value.problem.line > 1

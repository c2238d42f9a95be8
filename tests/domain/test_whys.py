import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import findings, whys
from facilitator.domain.kinds import BranchEnd, Evidence, Holds, WhyKind
from facilitator.domain.review import ActionItem, Factor, Review, Role
from facilitator.domain.whys import BranchState, CannotEnd, NoEnd
from facilitator.domain.whys_checks import Severity, WhyCode, check_start, check_why, refusal_as_end

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"


def checkout_errors():
    review = Review("r", roles=(Role("1", "Config owner", is_one_person=True),))
    review = whys.start(review, "start", "Checkout returned errors for 71 minutes from 14:20")
    review = whys.answer(
        review, "value", "start", "One bad value reached every host", evidence=Evidence.MEASURED
    )
    review = whys.answer(review, "late", "start", "Rollback came 35 minutes after the first errors")
    review = whys.answer(review, "passed", "value", "Config passed CI", evidence=Evidence.WRITTEN_THEN)
    review = whys.answer(review, "ci", "passed", "CI does not check config values")
    review = whys.answer(review, "canary", "value", "Rollout has no canary stage")
    return whys.answer(review, "panel", "late", "Dashboards show latency first", evidence=Evidence.RECALLED)


def ids(records):
    return [record.id for record in records]


def codes(found):
    return {finding.code for finding in found}


def test_the_tree_is_kept_depth_first():
    assert ids(checkout_errors().whys) == ["start", "value", "passed", "ci", "canary", "late", "panel"]


def test_leaves_are_open_until_each_has_its_end():
    review = checkout_errors()
    assert ids(whys.open_branches(review)) == ["ci", "canary", "panel"]
    review = whys.set_end(review, "ci", BranchEnd.CHANGEABLE)
    review = whys.set_end(review, "canary", BranchEnd.CHANGEABLE)
    assert not whys.is_ended(review)
    review = whys.set_end(review, "panel", BranchEnd.SOMEONE_FINDS_OUT, finder="Payments lead")
    assert whys.is_ended(review)
    assert whys.branch_state(review, "panel") is BranchState.ENDED
    assert whys.branch_state(review, "late") is BranchState.ASKED_ON


def test_asking_on_opens_an_ended_branch():
    review = whys.set_end(checkout_errors(), "ci", BranchEnd.CHANGEABLE)
    review = whys.answer(review, "more", "ci", "The check reads the form of a file only")
    assert review.whys[3].end is BranchEnd.OPEN


def test_path_and_depth_lead_to_the_start():
    review = checkout_errors()
    assert ids(whys.path_to_root(review, "ci")) == ["ci", "passed", "value", "start"]
    assert whys.depth(review, "ci") == 3
    assert ids(whys.children(review, "start")) == ["value", "late"]


def test_reading_back_goes_from_cause_to_effect():
    pairs = [(cause.id, effect.id) for cause, effect in whys.readback(checkout_errors())]
    assert pairs[-1] == ("value", "start")
    assert ("ci", "passed") in pairs
    assert len(pairs) == 6


def test_a_missing_link_goes_between():
    review = whys.set_holds(checkout_errors(), "value", Holds.HMM)
    review = whys.insert_between(review, "link", "value", "Every host reads the same file")
    assert ids(whys.path_to_root(review, "value")) == ["value", "link", "start"]
    assert ids(review.whys)[:3] == ["start", "link", "value"]
    assert whys.path_to_root(review, "value")[0].holds is Holds.UNASKED
    with pytest.raises(ValueError, match="start"):
        whys.insert_between(review, "no", "start")


def test_removing_takes_the_branch_and_clears_what_pointed_to_it():
    review = whys.set_end(checkout_errors(), "panel", BranchEnd.SAME_AS, same_as_id="canary")
    review = findings.add(review, Factor("f", "No canary", why_id="canary"))
    review = whys.remove(review, "value")
    assert ids(review.whys) == ["start", "late", "panel"]
    assert review.whys[2].end is BranchEnd.OPEN
    assert review.whys[2].same_as_id == ""
    assert review.factors[0].why_id == ""
    assert whys.remove(review, "value") is review


def test_an_action_may_hang_on_any_statement():
    review = checkout_errors()
    review = Review(
        **{**{f: getattr(review, f) for f in review.__slots__}, "actions": (ActionItem("a", "x"),)}
    )
    assert whys.link_action(review, "value", "a").actions[0].why_id == "value"


def test_new_words_are_to_be_asked_again():
    review = whys.set_holds(checkout_errors(), "value", Holds.YES)
    assert whys.reword(review, "value", "One bad value reached every host") is review
    assert whys.reword(review, "value", "One value reached every host").whys[1].holds is Holds.UNASKED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("bad deploy", NoEnd.SURFACE_CAUSE),
        ("Root cause: bad deploy.", NoEnd.SURFACE_CAUSE),
        ("Human error", NoEnd.HUMAN_ACT),
        ("carelessness", NoEnd.HUMAN_ACT),
        ("Process not followed", NoEnd.SURFACE_CAUSE),
        ("The process was not followed", NoEnd.SURFACE_CAUSE),
        ("lack of training", NoEnd.SURFACE_CAUSE),
        ("Communication", NoEnd.SURFACE_CAUSE),
        ("It always was like that", NoEnd.SURFACE_CAUSE),
        ("The engineer ran the wrong script", NoEnd.HUMAN_ACT),
        ("The operator on shift did not follow up", NoEnd.HUMAN_ACT),
        ("We accidentally deleted the table", NoEnd.HUMAN_ACT),
        ("Dana forgot the flag", NoEnd.HUMAN_ACT),
        ("Config owner skipped the review", NoEnd.HUMAN_ACT),
        ("@dana merged without looking", NoEnd.HUMAN_ACT),
    ],
)
def test_a_branch_cannot_end_at_a_person_or_a_name_for_the_trouble(text, reason):
    review = whys.reword(checkout_errors(), "ci", text)
    with pytest.raises(CannotEnd) as refused:
        whys.set_end(review, "ci", BranchEnd.CHANGEABLE)
    assert refused.value.reason is reason
    assert any(finding.severity is Severity.BLOCK for finding in check_why(review, "ci"))


@pytest.mark.parametrize(
    "text",
    [
        "CI does not check config values",
        "Rollout has no canary stage",
        "Dashboards show latency first",
        "The monitor missed the spike because it samples every ten minutes",
        "The parser ignored unknown keys",
        "Deploy tool has no way to stop half way",
        "One bad value reached every host",
        "The team page lists the wrong rota",
        "We did not have a canary stage",
        "The on-call rota did not include payments",
    ],
)
def test_a_system_may_be_an_end(text):
    assert refusal_as_end(text) is None


def test_a_human_act_is_a_step_but_no_end():
    review = whys.set_fields(checkout_errors(), "ci", kind=WhyKind.HUMAN_ACT)
    with pytest.raises(CannotEnd):
        whys.set_end(review, "ci", BranchEnd.ENOUGH, end_reason="no more time")
    assert whys.set_end(review, "ci", BranchEnd.OUT_OF_TIME).whys[3].end is BranchEnd.OUT_OF_TIME


def test_an_end_opens_when_the_words_no_longer_allow_it():
    review = whys.set_end(checkout_errors(), "ci", BranchEnd.CHANGEABLE)
    assert whys.reword(review, "ci", "human error").whys[3].end is BranchEnd.OPEN


@pytest.mark.parametrize(
    ("why_id", "end", "fields", "reason"),
    [
        ("value", BranchEnd.CHANGEABLE, {}, NoEnd.HAS_ANSWERS),
        ("ci", BranchEnd.ENOUGH, {}, NoEnd.REASON_NEEDED),
        ("ci", BranchEnd.SAME_AS, {"same_as_id": "value"}, NoEnd.OTHER_BRANCH_NEEDED),
        ("ci", BranchEnd.SAME_AS, {"same_as_id": ""}, NoEnd.OTHER_BRANCH_NEEDED),
    ],
)
def test_an_end_says_what_it_needs(why_id, end, fields, reason):
    with pytest.raises(CannotEnd) as refused:
        whys.set_end(checkout_errors(), why_id, end, **fields)
    assert refused.value.reason is reason


def test_the_start_sentence_is_no_end_itself():
    review = whys.start(Review("r"), "start", "Checkout returned errors for 71 minutes")
    with pytest.raises(CannotEnd):
        whys.set_end(review, "start", BranchEnd.CHANGEABLE)


def test_the_tree_changes_only_by_its_own_verbs():
    with pytest.raises(ValueError, match="ci"):
        whys.set_fields(checkout_errors(), "ci", parent_id="start")


def test_a_good_start_sentence_tells_what_was_seen():
    assert check_start("Checkout returned errors for 71 minutes from 14:20") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Deploy failed at 14:20 because of the config", WhyCode.BECAUSE),
        ("The engineer deployed at 14:20 the wrong config file", WhyCode.PERSON),
        ("Checkout returned errors", WhyCode.NO_TIME),
        ("Down 14:20", WhyCode.NO_SCOPE),
        ("Poor handling of the outage from 14:20 to 15:31", WhyCode.NEGATIVE_WORD),
        ("bad deploy", WhyCode.SURFACE_CAUSE),
    ],
)
def test_a_start_sentence_is_an_effect(text, code):
    assert code in codes(check_start(text))


def test_a_flag_points_at_its_words():
    (finding,) = check_start("Orders failed from 14:20 due to the config")
    assert "Orders failed from 14:20 due to the config"[finding.start : finding.end] == "due to"


def chain(*texts):
    review = whys.start(Review("r"), "0", texts[0])
    for number, text in enumerate(texts[1:], 1):
        review = whys.answer(review, str(number), str(number - 1), text, evidence=Evidence.MEASURED)
    return review


def test_five_steps_end_at_a_system_we_can_change():
    review = chain(
        "Orders failed in production from 14:20 to 15:31",
        "A harmful config went out",
        "The pipeline let the config through",
        "The pipeline looks at no config values",
        "No config check was ever part of the pipeline",
    )
    assert check_start(review.whys[0].text) == ()
    review = whys.set_end(review, "4", BranchEnd.CHANGEABLE)
    assert whys.is_ended(review)
    found = [finding for why in review.whys for finding in check_why(review, why.id)]
    assert all(finding.severity is Severity.HINT for finding in found)
    assert WhyCode.SINGLE_CHAIN in codes(found)


def test_saying_the_same_again_is_a_hint_and_a_circle_a_warning():
    review = chain(
        "Orders failed from 14:20", "Config is not validated in CI", "No validation of config in CI existed"
    )
    assert WhyCode.TAUTOLOGY in codes(check_why(review, "2"))
    review = whys.answer(review, "3", "2", "Orders failed from 14:20")
    assert WhyCode.CIRCULAR in codes(check_why(review, "3"))


def test_an_early_end_without_a_mechanism_gets_a_hint():
    review = whys.set_end(chain("Orders failed from 14:20", "Hosts were slow"), "1", BranchEnd.CHANGEABLE)
    assert WhyCode.TOO_SHALLOW in codes(check_why(review, "1"))


def test_a_long_chain_asks_whether_more_would_help():
    review = chain(*(f"step {'abcdefghij'[n] * 4}" for n in range(10)))
    assert WhyCode.TOO_DEEP in codes(check_why(review, "8"))
    assert WhyCode.TOO_DEEP not in codes(check_why(review, "7"))


def test_a_path_without_evidence_is_a_guess():
    review = checkout_errors()
    assert WhyCode.NO_EVIDENCE in codes(check_why(review, "canary"))
    assert WhyCode.NO_EVIDENCE not in codes(check_why(whys.remove(review, "ci"), "passed"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Inadequate monitoring", WhyCode.NEGATIVE_WORD),
        ("Lack of care in the handover", WhyCode.NEGATIVE_WORD),
        ("Nobody told support", WhyCode.OMISSION),
        ("Complexity", WhyCode.VAGUE),
    ],
)
def test_words_that_ask_for_something_one_can_see(text, code):
    assert code in codes(check_why(chain("Orders failed from 14:20", text), "1"))


def test_a_missing_mechanism_may_be_named():
    assert check_why(chain("Orders failed from 14:20", "Lack of a canary stage"), "1") == ()


@pytest.mark.corpus
def test_the_worked_example_of_the_source_passes():
    files = sorted(SEEDS.glob("001*.txt")) if SEEDS.is_dir() else []
    if not files:
        pytest.skip("no corpus")
    text = files[0].read_text(encoding="utf-8")
    line = next(row for row in text.splitlines() if row.startswith("Why did production fail?"))
    first, *rest = line.split(" → ")
    answers = [re.sub(r"^Why[^?]*\?\s*", "", part) for part in (first, *rest[:-1])]
    root = re.sub(r"^Root cause:\s*", "", rest[-1]).split(". ")[0]
    review = chain("Production failed for 20 minutes from 14:20", *answers, root)
    last = review.whys[-1].id
    review = whys.set_end(review, last, BranchEnd.CHANGEABLE)
    assert whys.is_ended(review)
    found = [finding for why in review.whys for finding in check_why(review, why.id)]
    assert not [finding for finding in found if finding.severity is Severity.BLOCK]
    refused = re.search(r'"Root cause: ([^"]+)"', text)[1]
    assert refusal_as_end(refused).severity is Severity.BLOCK
    symptom = re.search(r'"([^"]+)" is a symptom', text)[1]
    assert refusal_as_end(symptom).code is WhyCode.SURFACE_CAUSE


STEPS = st.lists(
    st.tuples(st.sampled_from(["answer", "between", "remove", "same"]), st.integers(0, 30)), max_size=30
)


@given(STEPS)
def test_the_whys_stay_a_forest(steps):
    review = whys.start(Review("r"), "s", "Orders failed from 14:20")
    for number, (verb, pick) in enumerate(steps):
        if not review.whys:
            review = whys.start(review, f"s{number}", "Orders failed again")
        why = review.whys[pick % len(review.whys)]
        if verb == "answer":
            review = whys.answer(review, str(number), why.id, f"statement {number}")
            review = findings.add(review, Factor(f"f{number}", "factor", why_id=str(number)))
        elif verb == "between" and why.parent_id:
            review = whys.insert_between(review, str(number), why.id, f"link {number}")
        elif verb == "remove":
            review = whys.remove(review, why.id)
        elif verb == "same" and not whys.children(review, why.id) and why.parent_id:
            others = [w.id for w in review.whys if w not in whys.path_to_root(review, why.id)]
            if others:
                review = whys.set_end(review, why.id, BranchEnd.SAME_AS, same_as_id=others[0])
    present = ids(review.whys)
    assert len(set(present)) == len(present)
    for place, why in enumerate(review.whys):
        assert not why.parent_id or why.parent_id in present[:place]
        assert not whys.path_to_root(review, why.id)[-1].parent_id
        assert not why.same_as_id or why.same_as_id in present
    assert {factor.why_id for factor in review.factors} <= {*present, ""}

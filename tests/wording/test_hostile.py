"""Text that nobody means well: the check answers, in a time that grows with the text and no faster."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import resources
from facilitator.wording import markdown, masking, pieces, tokens
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.checker import Checker
from facilitator.wording.finding import findings
from facilitator.wording.lexicon import Lexicon
from facilitator.wording.patterns import Matcher, compile_pattern
from facilitator.wording.rules import read_rules
from facilitator.wording.subjects import Named, Subjects
from facilitator.wording.tokens import Token

CHECKER = AnyLanguageChecker(lambda name: resources.path(f"wording/{name}.toml").read_text(encoding="utf-8"))
ROSTER = (Named("Dana Reyes", "payments on-call"), Named("Bob", "DBA"))
SENTENCES = (
    "Dana should have checked the dashboard. ",
    "Who broke the build? ",
    "The queue filled up and the alert fired at 14:05.\n",
    "Nadie revisó el panel durante media hora.\n\n",
    "| 14:05 | **Bob** forgot the [step](x) |\n",
)
PARTS = (
    *"a \t\n-_*#`'’‘\"“«„<[|:@1!…\x00\ue000>", "A.", "~~~\n", "```", "<!--", "<a ", "](", "][", "[a]:",
    "| -", "---|", "a-", "a+://", "http:", "@a", "1:", "2026-01-01T00:00", "?.", "... x", "e\u0301\u0327",
    "👩‍🚒", "שלום ", "a'a", "a's ", "ERROR", "at a(", "\u202e", "should ", "not really ", "of ", "no one ",
    "Dana ", ", ", "and ", "no se le ",
)  # fmt: skip
PATTERNS = [
    (module.__name__.rpartition(".")[2], name, pattern)
    for module in (markdown, masking, pieces, tokens)
    for name, pattern in vars(module).items()
    if isinstance(pattern, re.Pattern)
]


def best(do, *values):
    """Return the least of three times, so that a busy machine tells little."""
    times = []
    for _round in range(3):
        start = time.process_time()
        do(*values)
        times.append(time.process_time() - start)
    return min(times)


def grows_evenly(do, make, size):
    """Tell whether eight times the text takes about eight times as long, and not the square of it."""
    for _attempt in range(3):
        small, large = (best(do, make(length)) for length in (size, 8 * size))
        if large < 0.02 or large < 24 * small:
            return True
    return False


@pytest.mark.parametrize(("module", "name", "pattern"), PATTERNS, ids=[f"{m}-{n}" for m, n, _p in PATTERNS])
def test_no_pattern_goes_back_over_the_same_signs(module, name, pattern):
    for part in PARTS:
        for end in ("", "x", "\n"):
            assert grows_evenly(
                lambda text: sum(1 for _found in pattern.finditer(text)),
                lambda size, part=part, end=end: part * (size // len(part)) + end,
                2_000,
            ), (part, end)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_rule_tries_every_way_through_words_that_may_stand_between(language):
    rules = read_rules(resources.path(f"wording/{language}.toml").read_text(encoding="utf-8"))
    tried = 0

    class Counting(Matcher):
        def _end(self, *where):
            nonlocal tried
            tried += 1
            return super()._end(*where)

    matcher = Counting(rules, Subjects(Lexicon(rules)).noun_phrase)
    fillers = (min(rules.words["between"]), min(rules.words["negation"]))
    everything = [*(pattern for cue in rules.cues for pattern in cue.patterns)]
    everything += [pattern for group in rules.vetoes.values() for pattern in group]
    for pattern in everything:
        compiled = compile_pattern(pattern, rules)
        for filler in fillers:
            opening = min(compiled[0].words, default="someone")
            words = [opening] + [filler] * 199
            tried = 0
            matcher.end(tuple(Token(word, word, 0, 1) for word in words), 0, compiled)
            assert tried < 8_000, (pattern, filler)


@pytest.mark.parametrize(
    "part", [*SENTENCES, "should ", "not really ", "Dana ", "no se le ", ", ", "@a", "e\u0301"], ids=repr
)
def test_a_text_of_the_same_thing_over_and_over_is_read_in_time_that_grows_with_it(part):
    assert grows_evenly(
        lambda text: findings("notes.md", text, CHECKER, ROSTER),
        lambda size: "Who broke it and the build? " + part * (size // len(part)),
        400,
    )


@given(st.lists(st.sampled_from(SENTENCES + PARTS), max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_every_finding_points_at_its_words(text):
    found, _unsaid = findings("notes.md", text, CHECKER, ROSTER)
    for one in found:
        assert text[one.flag.start : one.flag.end] == one.flag.span
        assert text.count("\n", 0, one.flag.start) == one.line - 1
    for flag in CHECKER.check(text, ROSTER):
        assert text[flag.start : flag.end] == flag.span


@given(
    st.lists(
        st.sampled_from((*SENTENCES[:4], "```\nx. y.\n```\n", '"Who. Broke" ', "\n")),
        min_size=150,
        max_size=300,
    )
)
@settings(max_examples=10, deadline=None)
def test_pieces_are_the_whole_text_and_find_what_the_whole_finds(parts):
    text = "".join(parts)
    assert "".join(piece for _at, piece in pieces.pieces(text)) == text
    rules = read_rules(resources.path("wording/en.toml").read_text(encoding="utf-8"))
    whole = {(flag.start, flag.end, flag.rule) for flag in Checker(rules).check(text)}
    cut = {
        (flag.start + at, flag.end + at, flag.rule)
        for at, piece in pieces.pieces(text)
        for flag in Checker(rules).check(piece)
    }
    assert cut == whole


@pytest.mark.parametrize(
    "text",
    [
        "Who broke it? " + "The job ran and the disk filled. " * 30_000,
        "Dana broke it and " * 500,
        "a" * 1_000_000,
        "\x00" * 1_000_000,
    ],
    ids=["questions", "one line", "one word", "nulls"],
)
def test_a_line_of_a_million_signs_is_read(text):
    findings("notes.txt", text, CHECKER, ROSTER)


@pytest.mark.slow
def test_ten_million_signs_are_read_and_each_finding_stays_small():
    calm = "The disk was full, the job stopped and the page went out.\n\n"
    text = ("Who broke the build? " + calm * 200) * 850
    assert len(text) > 10_000_000
    found, _unsaid = findings("notes.md", text, CHECKER, ROSTER)
    assert len(found) == 850
    assert {one.rewritten for one in found} == {"What made it possible for the build to be broken?"}


@pytest.mark.parametrize(
    "text",
    [
        "Qui a oublié de renouveler le certificat ? Personne ne l'a vu.",
        "Warum hat niemand das Zertifikat erneuert? Er hätte es sehen müssen.",
        "誰が証明書の更新を忘れたのですか。",
        "מי שכח לחדש את התעודה?",
        "Кто забыл обновить сертификат?",
    ],
)
def test_a_third_language_is_left_alone(text):
    assert CHECKER.check(text) == ()


def test_signs_that_stack_and_hearts_do_not_move_a_finding():
    text = "👩‍🚒💥 z̸̢̛a̷l̵g̶o̴ \u202eשלום\u202c: Dana should have checked it."
    (flag, *_others) = CHECKER.check(text)
    assert text[flag.start : flag.end] == flag.span
    assert "should have" in flag.span

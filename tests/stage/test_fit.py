"""Text always fits: it wraps, shrinks or is shortened, and no letter leaves its line."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.stage.fit import Ruler, Type, fit, fit_all, wrap

KIND = Type((6.0, 5.0, 4.0), 1.2)
TEXTS = st.text(st.sampled_from("ab cd/ef-gh.ij: öשلمé漢🙂%5\n"), max_size=120)


def measure(text, size, _weight, _face):
    return 0.5 * size * len(text)


@given(TEXTS, st.floats(12, 200), st.integers(1, 4))
def test_no_line_is_wider_than_its_column_and_none_is_too_many(text, width, most):
    fitted = fit(text, width, most, KIND, measure)
    ruler = Ruler(measure, KIND, fitted.size)
    assert 1 <= len(fitted.lines) <= most
    assert all(ruler.width(line) <= width for line in fitted.lines)


@given(TEXTS, st.floats(12, 200))
def test_wrapping_loses_no_letter(text, width):
    lines = wrap(text, width, Ruler(measure, KIND, 5.0))
    kept = "".join("".join(lines).split())
    assert kept == "".join(text.replace(" %", "\u202f%").split())


def test_a_text_shrinks_before_it_is_shortened():
    assert fit("abcdefgh", 30, 1, KIND, measure).size == 6.0
    assert fit("abcdefgh ab", 30, 1, KIND, measure).size == 5.0
    assert fit("abcdefgh abcdefgh abcd", 30, 1, KIND, measure).lines == ("abcdefgh…",)


def test_a_lone_last_word_takes_another_one_down():
    assert wrap("aaaa bbbb cccc dd", 45, Ruler(measure, KIND, 6.0)) == ("aaaa bbbb", "cccc dd")


def test_a_long_word_breaks_after_a_mark():
    assert wrap("config/values/checkout", 45, Ruler(measure, KIND, 6.0)) == ("config/values/", "checkout")


def test_a_number_and_its_percent_stay_together():
    assert wrap("rise to 31 %", 27, Ruler(measure, KIND, 6.0))[-1].endswith("31\u202f%")


def test_entries_of_a_list_share_one_size():
    assert {f.size for f in fit_all(["short", "a much longer one"], 40, 1, KIND, measure)} == {4.0}


@given(st.text(st.sampled_from("a👩\u200d🚀\u0301🏽"), max_size=40), st.floats(3, 30))
def test_what_is_drawn_as_one_is_never_cut_in_two_where_it_fits(text, width):
    lines = wrap(text, width, Ruler(measure, KIND, 2.0))
    assert not any(line.startswith(("\u0301", "\u200d", "🏽")) for line in lines[1:])


def test_piles_of_marks_on_a_letter_are_made_low():
    assert fit("A" + "\u0301" * 9, 30, 1, KIND, measure).lines == ("A\u0301\u0301",)

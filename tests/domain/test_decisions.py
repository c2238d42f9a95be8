import pytest

from facilitator.domain import decisions
from facilitator.domain.kinds import OptionOutcome, Slot
from facilitator.domain.review import DecisionPoint, Entry, Line, Review


def restart():
    review = Review("r", entries=(Entry("e", "Decides to restart the pods"),))
    review = decisions.mark(review, "d", "e", "Restart")
    for number, (slot, text) in enumerate(
        [(Slot.KNOWN, "Latency high"), (Slot.OPTIONS, "Restart"), (Slot.OPTIONS, "Roll back")]
    ):
        review = decisions.add_line(review, Line(str(number), "d", slot, text))
    return review


def outcomes(review):
    return [line.outcome for line in decisions.lines_of(review, "d", Slot.OPTIONS)]


def test_an_entry_is_marked_once():
    review = restart()
    assert decisions.mark(review, "again", "e") is review
    assert decisions.decision_for(review, "e").short == "Restart"


def test_unmarking_takes_the_lines_along():
    review = decisions.unmark(restart(), "e")
    assert not review.decisions
    assert not review.lines
    assert decisions.unmark(review, "e") is review


def test_only_one_option_is_taken():
    review = decisions.set_outcome(restart(), "1", OptionOutcome.TAKEN)
    review = decisions.set_outcome(review, "2", OptionOutcome.TAKEN)
    assert outcomes(review) == [OptionOutcome.OPEN, OptionOutcome.TAKEN]
    review = decisions.set_outcome(review, "1", OptionOutcome.SET_ASIDE)
    assert outcomes(review) == [OptionOutcome.SET_ASIDE, OptionOutcome.TAKEN]


def test_only_an_option_can_be_taken():
    with pytest.raises(ValueError, match="known"):
        decisions.set_outcome(restart(), "0", OptionOutcome.TAKEN)


def test_filled_slots_name_what_was_asked():
    assert decisions.filled_slots(restart(), "d") == {Slot.KNOWN, Slot.OPTIONS}


def test_a_line_can_move_to_another_slot():
    review = decisions.set_outcome(restart(), "1", OptionOutcome.TAKEN)
    review = decisions.move_line(review, "1", Slot.PRESSURES)
    assert decisions.lines_of(review, "d", Slot.PRESSURES)[0].outcome is OptionOutcome.OPEN


def test_lines_are_reworded_and_removed():
    review = decisions.reword_line(restart(), "0", "Latency high on the first panel")
    assert review.lines[0].text == "Latency high on the first panel"
    assert decisions.reword_line(review, "0", "Latency high on the first panel") is review
    assert len(decisions.remove_line(review, "0").lines) == 2
    assert decisions.set_short(review, "d", "Restart") is review


def test_a_decision_without_a_name_is_called_what_was_decided():
    point = DecisionPoint("d1", "e1")
    assert decisions.short_name(point, "Decides to restart the checkout pods") == "Restart the checkout pods"
    assert decisions.short_name(point, "Decided: roll back") == "Roll back"
    assert decisions.short_name(point, "Traffic moved to Frankfurt") == "Traffic moved to Frankfurt"
    assert decisions.short_name(point, "Decides to") == "Decides to"
    assert decisions.short_name(DecisionPoint("d1", "e1", "Restart"), "Decides to restart") == "Restart"

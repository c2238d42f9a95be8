from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import decisions, findings, records, timeline, times
from facilitator.domain.kinds import Evidence, Slot
from facilitator.domain.review import Account, Entry, Factor, Incident, Lesson, Line, Review
from tests.builders import berlin, sample_review


def at(hour, minute=0):
    return datetime(2026, 11, 3, hour - 1, minute, tzinfo=UTC)


def entry(record_id, hour, minute=0, **fields):
    return Entry(record_id, f"text of {record_id}", at(hour, minute), **fields)


def checkout_errors():
    clock = [(14, 2), (14, 18), (14, 20), (14, 26), (14, 31), (14, 39), (14, 44), (14, 52), (14, 55), (15, 0)]
    rows = [entry(f"e{h}{m:02}", h, m) for h, m in [*clock, (15, 31), (18, 42)]]
    return timeline.add_many(Review("r", Incident(zone="Europe/Berlin")), tuple(rows))


def ids(review):
    return [e.id for e in review.entries]


def test_entries_stand_in_order_of_time():
    review = timeline.add_many(Review("r"), (entry("late", 15), entry("early", 14), entry("between", 14, 30)))
    assert ids(review) == ["early", "between", "late"]


def test_an_entry_without_time_stays_where_it_was_put():
    review = timeline.add_many(Review("r"), (entry("a", 14), Entry("note", "a note"), entry("b", 15)))
    assert ids(timeline.add(review, entry("c", 14, 30))) == ["a", "note", "c", "b"]


def test_a_new_time_moves_an_entry():
    review = timeline.add_many(Review("r"), (entry("a", 14), entry("b", 15), entry("c", 16)))
    moved = timeline.set_time(review, "a", at(15, 30), written_time="3:30 pm")
    assert ids(moved) == ["b", "a", "c"]
    assert moved.entries[1].written_time == "3:30 pm"


def test_nothing_changed_is_the_same_review():
    review = checkout_errors()
    assert timeline.reword(review, "e1402", "text of e1402") is review
    assert timeline.star(review, "e1402") is review
    assert timeline.remove(review, "nothing") is review
    assert timeline.merge(review, "e1402", "e1402") is review


def test_removing_an_entry_takes_along_what_hangs_on_it():
    review = timeline.add_account(checkout_errors(), Account("acc", "e1439", "It looked slow."))
    review = decisions.mark(review, "d", "e1439", "Restart")
    review = decisions.add_line(review, Line("l", "d", Slot.KNOWN, "Latency high"))
    review = findings.add(review, Factor("f", "Latency panel first", entry_id="e1439"))
    review = timeline.remove(review, "e1439")
    assert not review.accounts
    assert not review.decisions
    assert not review.lines
    assert review.factors == (Factor("f", "Latency panel first"),)


def test_merging_keeps_both_wordings():
    review = timeline.add_many(
        Review("r"),
        (
            entry("a", 14, role="Support lead"),
            Entry("b", "told otherwise", at(14, 1), evidence=Evidence.MEASURED),
        ),
    )
    review = findings.add(review, Lesson("l", "A lesson", entry_id="b"))
    merged = timeline.merge(review, "a", "b")
    assert ids(merged) == ["a"]
    assert merged.entries[0].evidence is Evidence.MEASURED
    assert timeline.accounts_of(merged, "a")[0].text == "told otherwise"
    assert merged.lessons[0].entry_id == "a"


def test_merging_two_decision_points_keeps_all_lines():
    review = timeline.add_many(Review("r"), (entry("a", 14), entry("b", 15)))
    review = decisions.mark(decisions.mark(review, "da", "a"), "db", "b", "Restart")
    review = decisions.add_line(review, Line("1", "da", Slot.KNOWN, "one"))
    review = decisions.add_line(review, Line("2", "db", Slot.KNOWN, "two"))
    merged = timeline.merge(review, "a", "b")
    assert [point.short for point in merged.decisions] == ["Restart"]
    assert [line.text for line in decisions.lines_of(merged, "da")] == ["one", "two"]


def test_an_account_needs_its_entry():
    with pytest.raises(KeyError):
        timeline.add_account(Review("r"), Account("acc", "nothing", "words"))


def test_a_disputed_entry_says_what_settles_it():
    review = timeline.mark_disputed(checkout_errors(), "e1500", settled_by="pipeline log")
    assert review.entries[9].is_disputed
    assert review.entries[9].settled_by == "pipeline log"


def test_the_sample_has_one_silent_gap():
    (gap,) = times.silent_gaps(checkout_errors().entries)
    assert (gap.after_id, gap.before_id) == ("e1531", "e1842")
    assert gap.length == timedelta(hours=3, minutes=11)


def test_an_entry_that_lasts_closes_the_gap():
    review = timeline.set_fields(checkout_errors(), "e1531", until=at(18, 30))
    assert times.silent_gaps(review.entries) == ()


def test_short_silences_are_no_gap():
    assert times.silent_gaps((entry("a", 14), entry("b", 14, 29))) == ()
    assert times.silent_gaps((Entry("a", "no time"),)) == ()


def test_durations_count_from_the_start():
    incident = Incident(started_at=at(14, 20), detected_at=at(14, 26), ended_at=at(15, 31))
    told = times.durations(incident)
    assert told.to_detect == timedelta(minutes=6)
    assert told.to_end == timedelta(minutes=71)
    assert told.to_tell_customers is None


MINUTES = st.none() | st.integers(0, 300)


@given(st.lists(MINUTES, max_size=12), st.lists(st.tuples(st.integers(0, 11), MINUTES, st.booleans())))
def test_the_timeline_stays_in_order_and_refers_to_nothing_that_is_gone(minutes, edits):
    def time_of(minute):
        return None if minute is None else at(14) + timedelta(minutes=minute)

    rows = tuple(Entry(str(n), f"text {n}", time_of(m)) for n, m in enumerate(minutes))
    review = timeline.add_many(Review("r"), rows)
    for row in rows:
        review = decisions.mark(review, f"d{row.id}", row.id)
        review = decisions.add_line(review, Line(f"l{row.id}", f"d{row.id}", Slot.KNOWN, "known"))
        review = findings.add(review, Factor(f"f{row.id}", "a factor", entry_id=row.id))
    for number, minute, is_merged in edits:
        present = ids(review)
        if str(number) not in present:
            continue
        if minute is None and is_merged:
            review = timeline.merge(review, present[0], str(number))
        elif minute is None:
            review = timeline.remove(review, str(number))
        else:
            review = timeline.set_time(review, str(number), time_of(minute))
    order = [e.at for e in review.entries if e.at is not None]
    assert order == sorted(order)
    present = {*ids(review), ""}
    points = {point.id for point in review.decisions}
    assert {point.entry_id for point in review.decisions} <= present
    assert {line.decision_id for line in review.lines} <= points
    assert {factor.entry_id for factor in review.factors} <= present
    assert {account.entry_id for account in review.accounts} <= present


def test_what_would_settle_a_dispute_is_asked_once():
    review = timeline.mark_disputed(sample_review(), "e1500", settled_by="The pipeline log")
    asked = timeline.ask_what_settles(review, "e1500", "q-new")
    assert asked.open_questions[-1].text == "The pipeline log"
    assert timeline.ask_what_settles(asked, "e1500", "q-again") is asked


def test_a_stretch_that_would_end_before_it_begins_becomes_a_moment():
    review = timeline.set_fields(sample_review(), "e1439", until=berlin("14:44"))
    assert records.get(timeline.set_time(review, "e1439", berlin("14:40")).entries, "e1439").until
    moved = timeline.set_time(review, "e1439", berlin("14:50"))
    assert records.get(moved.entries, "e1439").until is None

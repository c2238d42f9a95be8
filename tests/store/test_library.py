from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest

from facilitator.domain import records
from facilitator.domain.kinds import ActionStatus
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import ActionItem, Entry, Incident, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store import errors
from facilitator.store.first_look import read_list
from facilitator.store.library import Library
from tests.store.filled import EPOCH, filled_state


def with_entries(state, entries):
    return replace(state, file=replace(state.file, review=replace(state.file.review, entries=tuple(entries))))


def state_of(*entries, review_id="r"):
    return with_entries(State(ReviewFile(Review(review_id))), entries)


def versions(library, table="entries"):
    return dict(library._connection.execute(f"SELECT id, version FROM {table}"))


def test_every_field_of_a_review_comes_back(path, clock):
    state = filled_state()
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, state)
        assert library.load("r1") == state
    with closing(Library.open(path, clock=clock)) as library:
        assert library.load("r1") == state


def test_every_field_can_be_emptied_again(library):
    state, empty = filled_state(), State(ReviewFile(Review("r1")))
    library.save(None, state)
    library.save(state, empty)
    assert library.load("r1") == empty


def test_an_edit_in_the_middle_writes_just_that_row(library):
    before = state_of(*(Entry(f"e{n}", "calm") for n in range(9)))
    after = with_entries(before, records.change(before.file.review.entries, "e4", text="loud"))
    library.save(None, before)
    library.save(before, after)
    assert library.load("r") == after
    assert versions(library) == {f"e{n}": 2 if n == 4 else 1 for n in range(9)}


def test_order_survives_moving_inserting_and_removing(library):
    a, b, c, d = (Entry(letter, letter) for letter in "abcd")
    states = [
        state_of(a, b, c),
        state_of(c, a, b),
        state_of(c, d, a, b),
        state_of(d, b),
        state_of(b, c, d, a),
    ]
    library.save(None, states[0])
    for last, present in pairwise(states):
        library.save(last, present)
        assert library.load("r") == present


def test_two_reviews_with_the_same_record_ids_do_not_touch_each_other(library):
    one, two = filled_state("r1"), filled_state("r2")
    library.save(None, one)
    library.save(None, two)
    library.delete("r1")
    assert library.load("r2") == two
    with pytest.raises(errors.NoSuchReview):
        library.load("r1")
    tables = [
        name for (name,) in library._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    for table in set(tables) - {"reviews", "alembic_version"}:
        assert library._connection.execute(
            f"SELECT count(*) FROM {table} WHERE review_id = 'r1'"
        ).fetchone() == (0,)


def test_a_review_deleted_by_mistake_is_written_whole_by_the_next_save(library):
    state = filled_state()
    library.save(None, state)
    library.delete("r1")
    after = with_entries(state, state.file.review.entries[1:])
    library.save(state, after)
    assert library.load("r1") == after


def test_what_is_deleted_leaves_no_trace_in_the_file(path, clock):
    with closing(Library.open(path, clock=clock)) as library:
        library.save(None, state_of(Entry("a", "Zanzibar")))
        library.delete("r")
    assert b"Zanzibar" not in path.read_bytes()


def test_a_time_without_its_zone_is_refused_and_nothing_is_written(library):
    before = state_of(Entry("a", "calm"))
    library.save(None, before)
    naive = datetime(2026, 11, 3, 14, 2)
    with pytest.raises(errors.CannotStore):
        library.save(before, state_of(Entry("a", "loud", at=naive)))
    assert library.load("r") == before


def test_two_records_with_one_id_are_refused_rather_than_one_lost(library):
    before = state_of(Entry("a", "calm"))
    library.save(None, before)
    for twins in ((Entry("b", "one"), Entry("b", "two")), (Entry("a", "calm"), Entry("a", "again"))):
        with pytest.raises(errors.CannotStore):
            library.save(before, state_of(*twins))
    assert library.load("r") == before


def test_a_commit_that_failed_without_saying_how_leaves_nothing_behind(library):
    """The disk may have taken what the program believes was refused: the next save looks first."""
    before, between, after = (state_of(*(Entry(i, i) for i in ids)) for ids in ("a", "abc", "ac"))
    library.save(None, before)
    library.save(before, between)
    library._unsure.add("r")
    library.save(before, after)
    assert library.load("r") == after
    library.save(None, before)
    assert library.load("r") == before


def test_the_list_says_what_is_open_and_the_first_look_says_the_same(path, library, clock):
    actions = (
        ActionItem("1", "later", due_on=date(2026, 12, 24), status=ActionStatus.BLOCKED),
        ActionItem("2", "sooner", due_on=date(2026, 12, 1)),
        ActionItem("3", "done long ago", due_on=date(2026, 10, 1), status=ActionStatus.VERIFIED),
        ActionItem("4", "dropped", due_on=date(2026, 10, 1), status=ActionStatus.WONT_DO),
    )
    review = Review("old", Incident("Ledger", "L", "SEV1", started_at=EPOCH), actions=actions)
    shown = Entry("a", "calm"), Entry("b", "not walked", is_hidden=True)
    state = with_entries(State(ReviewFile(review), Meeting(started_at=EPOCH)), shown)
    library.save(None, state)
    clock.pass_days(1)
    library.save(None, filled_state("new"))
    newest, oldest = library.reviews()
    assert newest.id == "new"
    assert newest.changed_at == clock.now
    assert (oldest.title, oldest.severity, oldest.started_at) == ("Ledger", "SEV1", EPOCH)
    assert (oldest.meeting_started_at, oldest.meeting_ended_at, oldest.moments) == (EPOCH, None, 1)
    assert (oldest.actions, oldest.actions_open, oldest.actions_blocked) == (4, 2, 1)
    assert (oldest.next_due_on, oldest.next_due_text) == (date(2026, 12, 1), "sooner")
    assert read_list(path) == (newest, oldest)


def test_a_library_that_is_not_there_yet_lists_nothing_and_is_not_made(path):
    assert read_list(path) == ()
    assert not path.exists()


def test_a_path_may_hold_any_letter_and_closing_twice_does_no_harm(tmp_path, clock):
    path = tmp_path / "library #1?%41 ä.sqlite3"
    state = state_of(Entry("a", "with a \0 inside"))
    library = Library.open(path, clock=clock)
    library.save(None, state)
    assert library.load("r") == state
    library.close()
    library.close()
    assert len(read_list(path)) == 1


def test_half_a_character_is_refused_and_nothing_is_written(library):
    before = state_of(Entry("a", "calm"))
    library.save(None, before)
    with pytest.raises(errors.CannotStore):
        library.save(before, state_of(Entry("a", "\ud83d")))
    assert library.load("r") == before


def test_what_is_confirmed_is_on_the_disk(library):
    ask = library._connection.execute
    assert library.journal_mode == "wal"
    assert ask("PRAGMA synchronous").fetchone() == (2,)
    assert ask("PRAGMA foreign_keys").fetchone() == (1,)
    assert ask("PRAGMA busy_timeout").fetchone() == (100,)  # a window does not wait; the save is tried again

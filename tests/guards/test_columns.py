"""Each field is written twice, in the domain and in the tables; nobody can forget one of them."""

import typing
from dataclasses import is_dataclass

import pytest

from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review import Review
from facilitator.store import tables
from facilitator.store.differences import PARTS, values
from facilitator.store.rows import LISTS, SINGLES, table_of
from tests.store.filled import filled_state


def own_columns(name):
    kept = ("review_id", "position", "version")
    return tuple(column.name for column in tables.metadata.tables[name].columns if column.name not in kept)


@pytest.mark.parametrize("name", [*LISTS, *SINGLES])
def test_columns_are_the_fields_in_their_order(name):
    assert own_columns(name) == table_of(name).names


def test_every_part_of_a_review_file_has_its_table_and_no_table_is_without_one():
    found = {"meeting": Meeting}
    for owner in (Review, PrivateNotes, Meeting):
        for name, hint in typing.get_type_hints(owner).items():
            kind = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint
            if is_dataclass(kind):
                found[name] = kind
    assert found == LISTS | SINGLES
    assert set(tables.metadata.tables) == {*found, "reviews", "alembic_version"}


def test_the_comparison_sees_every_part():
    assert sorted(PARTS) == sorted(LISTS | SINGLES)
    assert len(values(filled_state())) == len(PARTS)


def test_no_place_is_unique_and_the_review_is_the_only_parent():
    for name in LISTS | SINGLES:
        table = tables.metadata.tables[name]
        (parent,) = table.foreign_keys
        assert (parent.target_fullname, parent.ondelete) == ("reviews.id", "CASCADE")
        assert (parent.deferrable, parent.initially) == (True, "DEFERRED")
        assert "position" not in table.primary_key.columns
        assert not table.indexes

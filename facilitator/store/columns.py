"""The columns of the tables, by the kind of field they hold; ``cells`` says how each is written and read."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Text


def text(name: str) -> Column[Any]:
    """A text, empty for nothing recorded."""
    return Column(name, Text, nullable=False)


def number(name: str) -> Column[Any]:
    """A whole number."""
    return Column(name, Integer, nullable=False)


def number_or_none(name: str) -> Column[Any]:
    """A whole number, or not known."""
    return Column(name, Integer)


def moment(name: str) -> Column[Any]:
    """A time in UTC after ISO 8601, or not known."""
    return Column(name, Text)


def day(name: str) -> Column[Any]:
    """A calendar day after ISO 8601, or not known."""
    return Column(name, Text)


def word(name: str) -> Column[Any]:
    """A word of a closed list."""
    return Column(name, Text, nullable=False)


def yes_no(name: str) -> Column[Any]:
    """Yes or no as 1 or 0."""
    return Column(name, Integer, nullable=False)


def yes_no_or_none(name: str) -> Column[Any]:
    """Yes, no, or not answered."""
    return Column(name, Integer)


def texts(name: str) -> Column[Any]:
    """A short row of texts as JSON."""
    return Column(name, Text, nullable=False)


def of_review() -> Column[Any]:
    """The review a row belongs to and is deleted with; checked at commit, so that order is free."""
    parent = ForeignKey("reviews.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    return Column("review_id", Text, parent, primary_key=True, nullable=False)

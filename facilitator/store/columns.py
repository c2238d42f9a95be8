"""How each kind of field stands in a column: words, moments, days and yes/no as plain text and numbers."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Dialect, ForeignKey, Integer, Text, TypeDecorator


class MomentText(TypeDecorator[datetime]):
    """An aware time, written in UTC after ISO 8601; a time without zone is refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write a time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without its zone cannot be stored")
        return value.astimezone(UTC).isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read a time."""
        return None if value is None else datetime.fromisoformat(value)


class DayText(TypeDecorator[date]):
    """A calendar day after ISO 8601."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write a day."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Read a day."""
        return None if value is None else date.fromisoformat(value)


class WordText(TypeDecorator[StrEnum]):
    """A word of a closed list, stored as itself."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Write a word; one that is not on the list is refused."""
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Read a word."""
        return None if value is None else self.words(value)


class YesNo(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Write an answer."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Read an answer."""
        return None if value is None else bool(value)


class TextList(TypeDecorator[tuple[str, ...]]):
    """A short row of texts as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """Write the texts."""
        return json.dumps(value or (), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Read the texts."""
        return tuple(json.loads(value or "[]"))


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
    """A time, or not known."""
    return Column(name, MomentText)


def day(name: str) -> Column[Any]:
    """A calendar day, or not known."""
    return Column(name, DayText)


def word(name: str, words: type[StrEnum]) -> Column[Any]:
    """A word of a closed list."""
    return Column(name, WordText(words), nullable=False)


def yes_no(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, YesNo, nullable=False)


def yes_no_or_none(name: str) -> Column[Any]:
    """Yes, no, or not answered."""
    return Column(name, YesNo)


def texts(name: str) -> Column[Any]:
    """A short row of texts."""
    return Column(name, TextList, nullable=False)


def of_review() -> Column[Any]:
    """The review a row belongs to and is deleted with; checked at commit, so that order is free."""
    parent = ForeignKey("reviews.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    return Column("review_id", Text, parent, primary_key=True, nullable=False)

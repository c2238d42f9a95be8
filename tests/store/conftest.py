"""A clock that stands still until it is told otherwise, and a library in a folder of its own."""

from datetime import UTC, datetime, timedelta

import pytest

from facilitator.store.library import Library


class SlowClock:
    def __init__(self):
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def pass_days(self, days):
        self.now += timedelta(days=days)


@pytest.fixture
def clock():
    return SlowClock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.sqlite3"


@pytest.fixture
def library(path, clock):
    library = Library.open(path, clock=clock)
    yield library
    library.close()

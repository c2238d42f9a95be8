"""Lets the reading of a long text tell how far it is, and end when nobody waits for it any more."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Watch = Callable[[int], None]
STEP = 1_000
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


class UnwantedError(Exception):
    """Raised by a watch to end a reading whose result nobody wants any more."""


@contextmanager
def watched_by(watch: Watch) -> Iterator[None]:
    """Call ``watch`` with the number of lines that were done, again and again, from here on."""
    token = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(token)


def steps(items: Sequence[T]) -> Iterator[T]:
    """Go through the items; somebody who watches is told every thousand of them."""
    watch = _watch.get()
    if watch is None or len(items) < STEP:
        return iter(items)
    return _told(items, watch)


def _told(items: Sequence[T], watch: Watch) -> Iterator[T]:
    for start in range(0, len(items), STEP):
        yield from items[start : start + STEP]
        watch(min(STEP, len(items) - start))

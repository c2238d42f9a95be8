"""Remembers the last answer of a function of unchanged values, so that several panels ask only once."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Give the last answer again while every argument is the very same value."""
    last: list[tuple[tuple[object, ...], T]] = []

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> T:
        if last and not kwargs and list(map(id, last[0][0])) == list(map(id, args)):
            return last[0][1]
        answer = function(*args, **kwargs)
        last[:] = [(args, answer)]
        return answer

    return ask

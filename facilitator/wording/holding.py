"""Which flags hold a text off the stage, and what sort of text a record carries."""

from collections.abc import Iterable

from facilitator.wording.flag import Flag

_CONTEXTS = {"entries": "timeline", "lines": "timeline", "whys": "cause", "actions": "action"}


def context_of(kind: str) -> str:
    """Return what the rules call a text of this kind of record."""
    return _CONTEXTS.get(kind, "prose")


def holds(flags: Iterable[Flag]) -> bool:
    """Tell whether a line is held off the stage: a cause among the facts is only marked, blame is held."""
    return any(flag.holds for flag in flags)

"""Which kinds of questions a place got, and which it could still get."""

from collections.abc import Iterable

from facilitator.language.translate import _
from facilitator.prompts.pack import Pack


def families_of(pack: Pack, kind: str) -> tuple[str, ...]:
    """Return the families of questions that a kind of moment has, in the order of the pack."""
    return tuple(dict.fromkeys(question.family for question in pack.questions if question.kind == kind))


def untouched(pack: Pack, kind: str, asked: Iterable[str]) -> tuple[str, ...]:
    """Return the families that a place did not get yet."""
    done = set(asked)
    return tuple(family for family in families_of(pack, kind) if family not in done)


def family_words(family: str) -> str:
    """Return a family as it is told on the desk."""
    return {
        "cue": _("what was seen"),
        "expectation": _("what was expected"),
        "meaning": _("how it was read"),
        "knowledge": _("what was known"),
        "analogue": _("what it resembled"),
        "goal": _("aims"),
        "pressure": _("pressure"),
        "options": _("options"),
        "basis": _("grounds"),
        "influence": _("what could be moved"),
        "uncertainty": _("doubts"),
        "help": _("help"),
        "coordination": _("working together"),
        "tool": _("tools"),
        "normal": _("the usual way"),
        "surprise": _("surprise"),
        "system": _("what made it easy"),
        "preserve": _("what held"),
    }.get(family, family)

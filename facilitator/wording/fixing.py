"""Puts the rewrites that are safe into a text: nothing else in it moves, and no fact is added."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.edit import Edit, apply, without_overlap
from facilitator.wording.finding import Finding, Unsaid, findings
from facilitator.wording.subjects import Named


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was changed in a text, and what is found in the text as it is now."""

    edits: tuple[Edit, ...]
    left: tuple[Finding, ...]
    unsaid: tuple[Unsaid, ...]


def fix(
    file: str, text: str, checker: AnyLanguageChecker, roster: Sequence[Named] = (), context: str = "prose"
) -> Fixed:
    """Return the changes that leave less to find; a rewrite that would not is left to a person."""
    found, unsaid = findings(file, text, checker, roster, context)
    wanted = [one.edit for one in found if one.edit is not None]
    edits = without_overlap(wanted)
    if not edits:
        return Fixed((), found, unsaid)
    left, unsaid_then = findings(file, apply(text, edits), checker, roster, context)
    if len(left) < len(found):
        return Fixed(edits, left, unsaid_then)
    return Fixed((), found, unsaid)

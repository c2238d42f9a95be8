"""What one press on a row does to the choices of its text, and to its line."""

from collections.abc import Iterable
from dataclasses import replace

from facilitator.importers.draft_entry import DraftEntry
from facilitator.ui.add_to_timeline.reading import Choices

_SETS = {
    "check": "unchecked",
    "decision": "decisions",
    "note": "noted",
    "join": "joined",
    "second": "second",
}


def turned(choices: Choices, row_id: str, offer: str) -> Choices:
    """Return the choices after an offer of a row was taken."""
    key = row_id.removeprefix("entry:")
    if offer == "part":
        return replace(choices, joined=choices.joined - {key}, parted=choices.parted | {key})
    if offer == "apart":
        return replace(choices, same=choices.same - {key}, apart=choices.apart | {key})
    if offer == "unite":
        return replace(choices, same=choices.same | {key}, apart=choices.apart - {key})
    return choices.turned(_SETS[offer], key)


def with_account(choices: Choices, row_id: str, clock: str) -> Choices:
    """Return the choices with the time that somebody else gives for a row."""
    return replace(choices, accounts=(*choices.accounts, (row_id.removeprefix("entry:"), clock)))


def retimed(words: str, line: int, clock: str, drafts: Iterable[DraftEntry]) -> str:
    """Return a line with its time in place of the one that was read in it, or in front of it."""
    written = next((draft.found for draft in drafts if draft.line == line), "")
    return words.replace(written, clock, 1) if written and written in words else f"{clock} {words.strip()}"

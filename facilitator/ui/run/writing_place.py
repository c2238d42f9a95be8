"""Where the next line of the writing box goes: the place of the room and the slot. Pure."""

import re
from dataclasses import dataclass

from facilitator.domain import records
from facilitator.domain.decisions import decision_for
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Phase, Slot, StubKind
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.run.desk_words import moment_words, slot_words
from facilitator.ui.run.next_question import AT_THE_TIMELINE, Spot

_PREFIX = re.compile(r"\s*([a-z]):(?:\s|$)\s*(.*)", re.DOTALL | re.IGNORECASE)
_DECISION = {"k": "known", "u": "unseen", "o": "options", "p": "pressures", "l": "later"}
_MOMENT = {"f": "factor", "k": "keep", "o": "question"}
_CLOSE = {"l": "learned", "k": "keep", "o": "question"}
_KINDS = {
    "keep": "went_well",
    "factor": "factors",
    "question": "open_questions",
    "learned": "lessons",
    "account": "accounts",
}
_CAUGHT = {
    StubKind.IDEA: "ideas",
    StubKind.QUESTION: "open_questions",
    StubKind.KEEP: "went_well",
    StubKind.FACTOR: "factors",
}


@dataclass(frozen=True, slots=True)
class WritingPlace:
    """The target of the next line, what the desk calls it, and which letters switch the slot."""

    target: Target
    words: str
    slot: str = ""
    letters: tuple[tuple[str, str], ...] = ()

    @property
    def hint(self) -> str:
        """Say how the slot is switched."""
        if not self.letters:
            return ""
        letters = " ".join(f"{letter}:" for letter, _slot in self.letters)
        return _("{letters} change the slot").format(letters=letters)


def place_for(review: Review, spot: Spot, slot: str) -> WritingPlace:
    """Return where a line goes at a spot, when ``slot`` is what the question fills."""
    entry_id = spot.record_id if spot.phase in AT_THE_TIMELINE else ""
    point = decision_for(review, entry_id) if spot.kind == "decide" else None
    if point is not None and slot not in _KINDS:
        filled = slot if slot in _DECISION.values() else Slot.KNOWN.value
        target = Target("lines", field=filled, owner_id=point.id)
        return WritingPlace(target, _at(review, entry_id, filled), filled, tuple(_DECISION.items()))
    if spot.phase is Phase.WHYS and spot.record_id and slot not in _KINDS:
        return WritingPlace(Target("whys", owner_id=spot.record_id), slot_words("answer"), "answer")
    letters, usual = _letters(spot)
    entry = records.find(review.entries, entry_id)
    if entry is not None and entry.is_disputed:
        letters = {"a": "account", **letters}
    filled = slot if slot in _KINDS and (slot != "account" or "a" in letters) else usual
    target = Target(_KINDS[filled], owner_id=entry_id)
    shown = _DECISION if point is not None else letters
    return WritingPlace(target, _at(review, entry_id, filled), filled, tuple(shown.items()))


def caught_target(kind: StubKind, entry_id: str, why_id: str = "") -> Target | None:
    """Return where a caught line goes; None for a private note."""
    if kind is StubKind.IDEA and why_id:
        return Target("ideas", field="why", owner_id=why_id)
    return Target(_CAUGHT[kind], owner_id=entry_id) if kind in _CAUGHT else None


def read_prefix(text: str, letters: tuple[tuple[str, str], ...]) -> tuple[str, str] | None:
    """Return slot and the rest of a text that begins with "p:" or another letter of this place."""
    found = _PREFIX.fullmatch(text)
    slot = dict(letters).get(found[1].lower()) if found else None
    return (slot, found[2]) if found and slot else None


def _letters(spot: Spot) -> tuple[dict[str, str], str]:
    if spot.phase is Phase.CLOSE:
        return _CLOSE, "learned"
    if spot.kind == "keep":
        return _MOMENT, "keep"
    if spot.phase in AT_THE_TIMELINE or spot.phase is Phase.WHYS:
        return _MOMENT, "factor"
    return _MOMENT, "question"


def _at(review: Review, entry_id: str, slot: str) -> str:
    time = moment_words(review, entry_id)
    words = slot_words(slot)
    return _("{time}, {slot}").format(time=time, slot=words) if time else words

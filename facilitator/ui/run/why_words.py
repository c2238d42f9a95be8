"""The words about statements of the 5 Whys: how a branch ends, what a check saw, what is refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.dates.words import day_words
from facilitator.domain import records, whys, whys_checks
from facilitator.domain.kinds import BranchEnd, WhyKind
from facilitator.domain.review import Review, Why
from facilitator.domain.whys import NoEnd
from facilitator.domain.whys_checks import WhyCode
from facilitator.language.translate import _, plural
from facilitator.ui.widgets.evidence_mark import evidence_words

MANY = 6


@dataclass(frozen=True, slots=True)
class WhyView:
    """All that a row of the tree shows; rows compare it before they change anything."""

    why: Why
    depth: int
    goes_on: tuple[bool, ...]
    answers: int
    ideas: int
    end: str
    is_current: bool
    is_room: bool
    hints: tuple[str, ...] = ()

    @property
    def is_leaf(self) -> bool:
        """Tell whether nothing stands below."""
        return self.answers == 0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (
            self.why.text,
            evidence_words(self.why.evidence),
            plural("{count} branch below", "{count} branches below", self.answers) if self.answers else "",
            self.end,
            _("the room is here") if self.is_room else "",
        )
        return ", ".join(part for part in parts if part)


def views(review: Review, current_id: str, room_id: str) -> tuple[WhyView, ...]:
    """Return the rows of the tree, depth first."""
    return tuple(
        WhyView(
            why,
            len(goes_on),
            goes_on,
            len(whys.children(review, why.id)),
            _ideas(review, why.id),
            end_words(review, why),
            why.id == current_id,
            why.id == room_id,
            hints(review, why.id) if why.id == current_id else (),
        )
        for why, goes_on in _walk(review, whys.roots(review), ())
    )


def _walk(
    review: Review, siblings: tuple[Why, ...], above: tuple[bool, ...]
) -> Iterator[tuple[Why, tuple[bool, ...]]]:
    for place, why in enumerate(siblings):
        goes_on = (*above, place + 1 < len(siblings)) if why.parent_id else ()
        yield why, goes_on
        yield from _walk(review, whys.children(review, why.id), goes_on)


def _ideas(review: Review, why_id: str) -> int:
    found = [idea.why_id for idea in review.ideas] + [action.why_id for action in review.actions]
    return found.count(why_id)


def end_words(review: Review, why: Why) -> str:
    """Say how a branch ended; empty while it is open."""
    if why.end is BranchEnd.SOMEONE_FINDS_OUT:
        return finder_words(why)
    if why.end is BranchEnd.SAME_AS:
        other = records.find(review.whys, why.same_as_id)
        return _("Same as “{statement}”").format(statement=other.text if other else "")
    if why.end is BranchEnd.ENOUGH:
        return _("Enough: {reason}").format(reason=why.end_reason)
    return {
        BranchEnd.CHANGEABLE: _("A system we can change"),
        BranchEnd.CHANGEABLE_BY_OTHERS: _("Others can change it"),
        BranchEnd.OUTSIDE: _("Outside our reach"),
        BranchEnd.OUT_OF_TIME: _("Out of time"),
    }.get(why.end, "")


def finder_words(why: Why) -> str:
    """Say who finds out, and by when."""
    day = day_words(why.find_by) if why.find_by else ""
    if why.finder and day:
        return _("{role} finds out by {day}").format(role=why.finder, day=day)
    if why.finder:
        return _("{role} finds out").format(role=why.finder)
    return _("Someone finds out by {day}").format(day=day) if day else _("Someone finds out")


def refusal_words(reason: NoEnd) -> str:
    """Say calmly why a branch cannot end here."""
    return {
        NoEnd.HUMAN_ACT: _(
            "That is where our question starts. A step someone took may stand in the tree; "
            "what made it possible?"
        ),
        NoEnd.SURFACE_CAUSE: _(
            "That is where our question starts. These words name the trouble, not yet what made it possible."
        ),
        NoEnd.HAS_ANSWERS: _("There are answers below; the branch ends at the last of them."),
        NoEnd.START: _("The start sentence is what we ask about. A branch ends further down."),
        NoEnd.REASON_NEEDED: _("Say in a few words what makes this enough."),
        NoEnd.OTHER_BRANCH_NEEDED: _("Choose a statement of another branch."),
    }[reason]


def hints(review: Review, why_id: str) -> tuple[str, ...]:
    """Return what the checks saw at a statement, for the facilitator alone; one line for each sort."""
    found = [finding.code for finding in whys_checks.check_why(review, why_id)]
    if _is_one_chain(review) and WhyCode.SINGLE_CHAIN not in found:
        found.append(WhyCode.SINGLE_CHAIN)
    if len(whys.children(review, why_id)) > MANY:
        return (_("Many answers here. Which of them had to be true?"), *_worded(found))
    return _worded(found)


def start_hints(text: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a start sentence still lacks."""
    return _worded([finding.code for finding in whys_checks.check_start(text, roles)])


def _is_one_chain(review: Review) -> bool:
    return any(
        finding.code is WhyCode.SINGLE_CHAIN
        for root in whys.roots(review)
        for finding in whys_checks.check_why(review, root.id)
    )


def _worded(codes: list[WhyCode]) -> tuple[str, ...]:
    words = {
        WhyCode.HUMAN_ACT: _("That is where our question starts: what made this step possible?"),
        WhyCode.SURFACE_CAUSE: _("These words name the trouble. What made it possible?"),
        WhyCode.PERSON: _("Start with what was seen, without a person."),
        WhyCode.BECAUSE: _("Two statements in one. What stands behind “because” goes below."),
        WhyCode.NO_TIME: _("Since when, or for how long?"),
        WhyCode.NO_SCOPE: _("What was seen, and on what?"),
        WhyCode.NEGATIVE_WORD: _("A word that judges. What was there instead?"),
        WhyCode.OMISSION: _("What was there, where something was expected?"),
        WhyCode.TAUTOLOGY: _("This says nearly the same as the line above."),
        WhyCode.CIRCULAR: _("This stands further up already."),
        WhyCode.TOO_SHALLOW: _("Is that as far as we can ask? One more “what made it possible” often helps."),
        WhyCode.TOO_DEEP: _("A long branch. Is there something here that we can change?"),
        WhyCode.SINGLE_CHAIN: _("One chain only: What else had to be true?"),
        WhyCode.NO_EVIDENCE: _("Most of this branch has no source yet. How do we know?"),
        WhyCode.VAGUE: _("A big word. What exactly?"),
    }
    return tuple(dict.fromkeys(words[code] for code in codes))


def kind_words(kind: WhyKind) -> str:
    """Name the kinds of statements."""
    return {
        WhyKind.CONDITION: _("Condition"),
        WhyKind.EVENT: _("Event"),
        WhyKind.DECISION: _("Decision"),
        WhyKind.HUMAN_ACT: _("Something a person did"),
        WhyKind.OMISSION: _("Something that was not there"),
        WhyKind.INTERACTION: _("Two things together"),
        WhyKind.PROTECTION: _("Protection that held"),
    }[kind]

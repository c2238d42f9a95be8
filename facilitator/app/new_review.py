"""New reviews: an empty one with the standard agenda, and the sample that tells one whole story."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from facilitator import resources
from facilitator.domain.agenda import choose_shape
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Incident, Plan, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.domain.session_shapes import STANDARD, shape_of
from facilitator.language.translate import _
from facilitator.store.library import Library
from facilitator.ui.part_words import phase_words

if TYPE_CHECKING:
    from facilitator.app.program import Program

SAMPLES = ("frankfurt", "checkout")


def empty_review(new_id: Callable[[], str], zone: str) -> State:
    """Return a review with the standard agenda and the words of the room, all of them editable."""
    plan = Plan(
        purpose=_("Understand how it went, so that the next one goes better"),
        purpose_rule=_("We look at what people saw then, not at what we know now."),
        ground_rules="\n".join(
            (
                _("Everybody did what made sense with what they knew."),
                _("We ask what and how before we ask for reasons."),
                _("Our notes name roles, not people."),
                _("Ideas are kept; they get their own time."),
            )
        ),
        who_reads=_("Everybody in the room, then the whole company"),
        check_in=_("In one word: how are you here?"),
        thanks=_("Thank you for saying what you saw."),
    )
    review = Review(new_id(), Incident(zone=zone, is_zone_assumed=True), plan)
    return State(ReviewFile(choose_shape(review, shape_of(STANDARD), new_id, phase_words)))


def open_empty(program: "Program") -> None:
    """Open an empty review, with what the facilitator wanted to be told from the last debrief."""
    from facilitator.app.debriefs import bring_up_note

    if program.open_state(empty_review(program.bench().new_id, program.around.zone), is_saved=False):
        bring_up_note(program)


def sample_states(new_id: Callable[[], str]) -> tuple[State, ...]:
    """Return the sample reviews, the one to open last; each with a new id, so that trying again is safe.

    Raises:
        OSError: the program is installed without its samples.
    """
    from facilitator.documents.json_file import read

    texts = (resources.path(f"samples/{name}.json").read_text(encoding="utf-8") for name in SAMPLES)
    reviews = [replace(read(text), id=new_id()) for text in texts]
    *earlier, last = reviews
    return (*(State(ReviewFile(review), _held(review)) for review in earlier), State(ReviewFile(last)))


def _held(review: Review) -> Meeting:
    starts_at = review.plan.starts_at
    ends_at = starts_at + timedelta(minutes=review.plan.minutes) if starts_at is not None else None
    return Meeting(started_at=starts_at, ended_at=ends_at)


def keep_samples(library: Library, new_id: Callable[[], str]) -> str:
    """Put the sample reviews into the library; return the id of the one that tells the whole story.

    Raises:
        LibraryError: they could not be written.
    """
    states = sample_states(new_id)
    for state in states:
        library.save(None, state)
    return states[-1].file.review.id

"""The 5 Whys on stage: a chain that reads downwards as a sentence, cause, therefore, effect."""

from facilitator.domain.kinds import BranchEnd
from facilitator.domain.meeting import Meeting
from facilitator.domain.records import find
from facilitator.domain.review import Review, Why
from facilitator.domain.whys import children, leaves, open_branches, path_to_root
from facilitator.language.translate import _, plural
from facilitator.stage import scene
from facilitator.stage.parts import Link, Mark
from facilitator.stage.wordings import evidence_words, head, inside_sentence, thread

LONGEST = 5


def whys(review: Review, meeting: Meeting) -> scene.Whys:
    """The chain from the current statement down to what was seen; a question only while it is open."""
    why = _current(review, meeting)
    if why is None:
        return scene.Whys(
            head=head(review, meeting),
            thread=thread(review, meeting),
            title=meeting.question_here or _("What do we want to understand?"),
            is_waiting=True,
            chain=(),
        )
    is_open = why.end is BranchEnd.OPEN
    path = path_to_root(review, why.id)
    return scene.Whys(
        head=head(review, meeting),
        thread=thread(review, meeting),
        title=(meeting.question_here or why_question(why.text)) if is_open else "",
        is_waiting=is_open,
        chain=_chain(review, path, is_waiting=is_open),
    )


def why_question(statement: str) -> str:
    """Ask what made a statement possible, naming it (room.md 8)."""
    words = inside_sentence(statement.strip().rstrip("."))
    return _("What made it possible that {statement}?").format(statement=words)


def _current(review: Review, meeting: Meeting) -> Why | None:
    found = find(review.whys, meeting.why_id)
    if found is not None:
        return found
    waiting = open_branches(review) or leaves(review)
    return waiting[0] if waiting else None


def _chain(review: Review, path: tuple[Why, ...], *, is_waiting: bool) -> tuple[Link, ...]:
    word = _("therefore")
    links = tuple(
        _link(review, why, word if number or is_waiting else "", has_cause_above=number > 0)
        for number, why in enumerate(path)
    )
    if len(links) <= LONGEST:
        return links
    left_out = len(links) - LONGEST + 1
    skipped = Link(word, "", skipped=plural("{count} step", "{count} steps", left_out))
    return (*links[:3], skipped, links[-1])


def _link(review: Review, why: Why, therefore: str, *, has_cause_above: bool) -> Link:
    others = len(children(review, why.id)) - has_cause_above
    paths = ""
    if others > 0:
        paths = (
            plural("{count} more path", "{count} more paths", others)
            if has_cause_above
            else plural("{count} path", "{count} paths", others)
        )
    if has_cause_above or why.end is BranchEnd.OPEN:
        return Link(therefore, why.text, caption=evidence_words(why.evidence), paths=paths)
    mark = Mark.SYSTEM if why.end is BranchEnd.CHANGEABLE else Mark.OPEN
    return Link(therefore, why.text, end=_end_words(why.end), paths=paths, mark=mark)


def _end_words(end: BranchEnd) -> str:
    return {
        BranchEnd.CHANGEABLE: _("A system we can change"),
        BranchEnd.SOMEONE_FINDS_OUT: _("Someone finds out"),
        BranchEnd.CHANGEABLE_BY_OTHERS: _("Others can change it"),
    }.get(end, _("We stop here"))

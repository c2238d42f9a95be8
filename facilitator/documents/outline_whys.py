"""Factors and the 5 Whys of a document: systems that can be changed first, then how we came to them."""

from facilitator.dates.words import day_words
from facilitator.documents.blocks import Block, Bullet, Bullets, Paragraph, Section, Statement, Tree
from facilitator.documents.pictures import WIDTH
from facilitator.documents.words import end_words, evidence_words, joined, nothing_recorded
from facilitator.domain.kinds import BranchEnd
from facilitator.domain.review import Review, Why
from facilitator.drawing.tree import Branch, tree, walk
from facilitator.language.translate import _


def factors(review: Review) -> Section:
    """What made it possible: the systems someone can change, the tree, and factors beside it."""
    blocks: list[Block] = []
    changeable = [why for why in review.whys if why.end is BranchEnd.CHANGEABLE]
    if changeable:
        blocks.append(Paragraph(_("Systems we can change:"), "label"))
        blocks.append(Bullets(tuple(Bullet(why.text, evidence_words(why.evidence)) for why in changeable)))
    if review.whys:
        blocks.append(Paragraph(_("Each line made the one above it possible:"), "label"))
        blocks.append(_tree(review))
    in_tree = {why.id for why in review.whys}
    beside = [factor for factor in review.factors if factor.why_id not in in_tree]
    if beside:
        blocks.append(Paragraph(_("Noticed beside the tree:"), "label"))
        blocks.append(Bullets(tuple(Bullet(factor.text) for factor in beside)))
    if not blocks:
        blocks.append(Paragraph(nothing_recorded(), "empty"))
    return Section(
        "factors-and-5-whys", _("Factors and 5 Whys"), tuple(blocks), len(changeable) + len(beside)
    )


def _tree(review: Review) -> Tree:
    texts = {why.id: why.text for why in review.whys}
    branches = [
        Branch(
            why.id,
            why.parent_id,
            why.text,
            evidence_words(why.evidence),
            _end(why, texts),
            is_root=why.end is BranchEnd.CHANGEABLE,
        )
        for why in review.whys
    ]
    statements = tuple(
        Statement(depth, branch.text, joined(branch.evidence, branch.end, by=" · "), branch.is_root)
        for depth, branch in walk(branches)
    )
    return Tree(statements, tree(branches, WIDTH, _described(statements)))


def _described(statements: tuple[Statement, ...]) -> str:
    """The whole tree in words, for someone who cannot see it."""
    lines = [
        _("Level {level}: {text}").format(level=s.depth + 1, text=joined(s.text, s.note, by=", "))
        for s in statements
    ]
    return _("5 Whys. {lines}.").format(lines=". ".join(lines))


def _end(why: Why, texts: dict[str, str]) -> str:
    """Why a branch stops, with who finds out and the reason."""
    if why.end is BranchEnd.SAME_AS and why.same_as_id in texts:
        return _("same as: {text}").format(text=texts[why.same_as_id])
    who = joined(why.finder, day_words(why.find_by) if why.find_by else "")
    finds_out = who if why.end is BranchEnd.SOMEONE_FINDS_OUT else ""
    return joined(end_words(why.end), finds_out, why.end_reason, by=": ")

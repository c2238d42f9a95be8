"""The follow-through: one blocked promise with its question, and the others as rows."""

from facilitator.drawing.shapes import Box
from facilitator.stage.fit import Type
from facilitator.stage.parts import Mark, PromiseRow
from facilitator.stage.scene import FollowThrough
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.paper import HANG, Paper

STATE = Type((3.4, 3.0, 2.8), 1.35, 600)
WHO = Type((3.4, 3.0, 2.8), 1.35, 600)
PROMISE = Type((3.4, 3.0, 2.8), 1.41, 400, "sans", -0.012)
ASIDE = Type((3.0, 2.8), 1.6, 400)
SQUARES = {Mark.VERIFIED: "ok", Mark.HALF: "half", Mark.OPEN: "open"}
ASIDE_SHARE = 0.28


def follow_through(paper: Paper, scene: FollowThrough) -> None:
    """Draw the blocked one, if there is one, and the rows."""
    y = HANG
    if scene.nothing:
        paper.say(paper.text_left, y, scene.nothing, t.TITLE, paper.text_width, lines=2)
        return
    if scene.title:
        y = _blocked(paper, scene) + paper.gap(3.4)
    rows, more = paper.kept(scene.rows, scene.more)
    for number, row in enumerate(rows):
        paper.rule(y, paper.left, paper.content, is_strong=number == 0)
        y = _row(paper, row, y + paper.gap(1.4)) + paper.gap(1.3)
    if more:
        paper.rule(y, paper.left, paper.content)
        paper.say(paper.text_left, y + paper.gap(1.4), more, t.BODY, paper.text_width, role="muted")


def _blocked(paper: Paper, scene: FollowThrough) -> float:
    """The bar with its word, the promise, what it needs, the question and the answer."""
    paper.shapes.append(Box(paper.left, HANG + 1.2, 1.2, 4.6, "ink", radius=0.3))
    room = (paper.content if paper.is_stacked else paper.column) - 5.8
    paper.say(paper.left + 2.8, HANG + 1.2, scene.label, STATE, room)
    y = HANG + 7.0 if paper.is_stacked else HANG
    y = paper.say(paper.text_left, y, scene.title, t.TITLE, paper.text_width, lines=2)
    y = paper.say(paper.text_left, y + 0.8, scene.caption, t.CAPTION, paper.text_width, lines=2, role="muted")
    y += paper.gap(2.8)
    y = paper.say(paper.text_left, y, scene.question, t.ASKED_SECOND, paper.text_width, lines=2) + 0.6
    if not scene.who and not scene.answer:
        paper.wait(y + 6.0)
        return y + 6.0
    x = paper.text_left
    if scene.who:
        who = paper.fitted(scene.who, WHO, 0.5 * paper.text_width, 1)
        foot = paper.put(x, y, who, WHO)
        x += paper.advance(who.lines[0], WHO, who.size) + 1.0
    return max(paper.say(x, y, scene.answer, t.BODY, paper.right - x), foot if scene.who else y)


def _row(paper: Paper, row: PromiseRow, y: float) -> float:
    """The state, the promise with its review, and who checks it or since when."""
    is_verified = row.mark is Mark.VERIFIED
    role = "system" if is_verified else "soft"
    room = (paper.content if paper.is_stacked else paper.column) - 7.0
    if row.mark is Mark.BLOCKED:
        paper.shapes.append(Box(paper.left + 0.7, y + 0.8, 0.9, 3.2, "soft", radius=0.3))
    else:
        paper.square(paper.left, y + 1.2, SQUARES.get(row.mark, "open"))
    beside = paper.say(paper.left + 4.0, y + 0.6, row.state, t.LABEL, room, lines=2, role=role)
    y = max(beside, y + 4.2) + 0.4 if paper.is_stacked else y
    aside, wide = paper.short(row.aside, ASIDE, ASIDE_SHARE * paper.content)
    room = paper.text_width - (wide + 3.0 if aside else 0.0)
    text_role = "muted" if is_verified else "ink"
    foot = paper.say(paper.text_left, y, row.text, PROMISE, room, lines=2, role=text_role)
    foot = paper.say(paper.text_left, foot, row.caption, t.CAPTION, room, role="muted")
    paper.say(paper.right, y, aside, ASIDE, wide + 0.1, role="muted", anchor="end")
    return max(foot, beside)

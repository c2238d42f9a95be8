"""The walk: the axis with its curtain, the quiet moments, and the one the room is at."""

from dataclasses import replace

from facilitator.drawing.overview import Extent, overview
from facilitator.drawing.overview_values import Mark, MarkKind, Place, Silence, walk_look
from facilitator.drawing.shapes import Box, Hatch, Line, Shape, Words
from facilitator.stage.parts import Moment, NowMoment, Overview, TickKind
from facilitator.stage.scene import Walk
from facilitator.ui.stage import type_roles as t
from facilitator.ui.stage.page import Block
from facilitator.ui.stage.paper import FOOT, HEIGHT, Paper

STRIP_TOP, STRIP_HEIGHT = 17.6, 12.0
LATER_TOP = 93.0
KINDS: dict[TickKind, MarkKind] = {
    TickKind.TICK: "tick",
    TickKind.DECISION: "decision",
    TickKind.APPROXIMATE: "approx",
    TickKind.RECALLED: "recalled",
}


def walk(paper: Paper, scene: Walk) -> None:
    """Draw the page."""
    _strip(paper, scene.overview, is_curtained=bool(scene.curtain))
    if scene.now is None:
        paper.wait(44.6)
    elif scene.now.became_known:
        _became_known(paper, scene, scene.now)
    else:
        y = 36.6
        earlier, _more = paper.kept(scene.earlier, newest_last=True)
        for moment in earlier:
            y = quiet(paper, moment, y)
        _now(paper, scene.now, y + (4.2 if earlier else -2.2), 3.4)
    if scene.curtain:
        paper.lowest += FOOT - LATER_TOP + 1.0
        _later(paper, scene.curtain)


def _became_known(paper: Paper, scene: Walk, now: NowMoment) -> None:
    """What became known later stands first; what followed it comes below, quiet."""
    y = paper.row_foot(_now(paper, now, 34.4, 3.0)) + 3.4
    paper.rule(y, paper.left, paper.content)
    y += 1.8
    following, _more = paper.kept(scene.following)
    for moment in following:
        y = quiet(paper, moment, y)


def quiet(paper: Paper, moment: Moment, y: float) -> float:
    """Draw a line of the timeline, muted; its time in the margin."""
    time = paper.fitted(moment.time, t.BODY_STRONG, paper.column - 6, 1)
    paper.put(paper.left, y + 0.6, time, t.BODY_STRONG, role="muted", is_tabular=True)
    wide = paper.time_advance(time.lines[0], t.BODY_STRONG, time.size)
    if moment.is_approximate:
        paper.underline(paper.left, y + 4.9, wide)
    if moment.is_decision:
        paper.diamond(paper.left + wide + 2.9, y + 2.9, 2.0)
    doubt = paper.advance(moment.doubt, t.BODY) + 1.0 if moment.doubt else 0.0
    room = paper.text_width - doubt if doubt < 0.5 * paper.text_width else paper.text_width
    text = paper.fitted(moment.text, t.BODY, room, 1)
    paper.put(paper.text_left, y + 0.6, text, t.BODY, role="muted")
    x = paper.text_left + paper.advance(text.lines[0], t.BODY, text.size) + 1.0
    paper.say(x, y + 0.6, moment.doubt, t.BODY, paper.text_left + paper.text_width - x, role="doubt")
    return y + 5.8


def _now(paper: Paper, now: NowMoment, y: float, space: float) -> float:
    paper.rule(y, paper.left, paper.content, is_strong=True)
    y += space
    kind = t.RANGE if now.is_range or len(now.time) > 5 else t.TIME
    time = paper.fitted(now.time, kind, paper.column - 3, 2)
    foot = paper.put(paper.left - 0.04 * time.size, y, time, kind, is_tabular=True)
    if now.is_approximate:
        paper.underline(
            paper.left, foot + 0.2, max(paper.time_advance(line, kind, time.size) for line in time.lines)
        )
    paper.beside = foot
    if now.question:
        return paper.say(paper.text_left, y, now.question, t.ASKED, paper.text_width, lines=2)
    y = paper.say(paper.text_left, y, now.title, t.TITLE, paper.text_width, lines=2)
    return _caption(paper, now, y)


def _caption(paper: Paper, now: NowMoment, y: float) -> float:
    x, bottom = paper.text_left, y
    if now.became_known:
        x, bottom = paper.pill(x, y + 1.8, now.became_known, paper.text_width, is_certain=True)
        x, y = x + 2.6, y + 1.1
    elif now.decision:
        paper.diamond(x + 1.35, y + 3.4, 1.9)
        return paper.say(x + 3.7, y + 1.6, now.decision, t.LABEL, paper.text_width - 4, role="decision")
    room = paper.text_left + paper.text_width - x
    for words, role in ((now.caption, "muted"), (now.doubt, "doubt")):
        if words and room > 8:
            fitted = paper.fitted(words, t.CAPTION, room, 1)
            bottom = max(bottom, paper.put(x, y + 1.6, fitted, t.CAPTION, role=role))
            wide = paper.advance(fitted.lines[0], t.CAPTION, fitted.size) + 1.6
            x, room = x + wide, room - wide
    return bottom


def _later(paper: Paper, words: str) -> None:
    paper.shapes.append(
        Hatch(0, LATER_TOP, paper.width, HEIGHT - LATER_TOP, "line-strong", "sunken", 1.98, 0.15)
    )
    paper.shapes.append(Line(0, LATER_TOP, paper.width, LATER_TOP, "muted", 0.3))
    kind = replace(t.PILL, weight=500)
    fitted = paper.fitted(words, kind, paper.text_width, 1)
    wide = paper.advance(fitted.lines[0], kind, fitted.size)
    paper.shapes.append(Box(paper.text_left - 2, 97.8, wide + 4, 5.4, "sunken", radius=0.6))
    lowest = paper.lowest
    paper.put(paper.text_left, 98.4, fitted, kind, role="muted")
    paper.lowest = lowest


def _strip(paper: Paper, given: Overview, *, is_curtained: bool) -> None:
    if not given.ticks:
        return
    look = walk_look(1.0, bleed=paper.width - paper.right)
    picture = overview(
        [Mark(k.at, KINDS[k.kind], _label(paper, k.label), k.until, is_new=k.is_new) for k in given.ticks],
        paper.content,
        STRIP_HEIGHT,
        measure=paper.measure,
        look=look,
        silences=[Silence(s.start, s.end, _label(paper, s.words)) for s in given.silences],
        extent=Extent(given.seconds, given.silence_count),
        now=Place(given.now, _label(paper, given.now_label)) if given.now is not None else None,
        curtain="" if is_curtained else None,
        bow=(given.came_from, given.now) if given.came_from is not None and given.now is not None else None,
    )
    shapes = [_shifted(shape, paper.left, STRIP_TOP) for shape in picture.shapes]
    paper.shapes += shapes
    said = {silence.words for silence in given.silences}
    paper.blocks += [_block(shape) for shape in shapes if isinstance(shape, Words) and shape.text in said]


def _block(words: Words) -> Block:
    left = words.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor] * words.width
    return Block(words.text, left, words.y - words.size, left + words.width, words.y + 0.3 * words.size)


def _label(paper: Paper, text: str) -> str:
    return paper.short(text, t.LABEL, 0.35 * paper.content)[0]


def _shifted(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, x1=shape.x1 + dx, x2=shape.x2 + dx, y1=shape.y1 + dy, y2=shape.y2 + dy)
    return replace(shape, x=shape.x + dx, y=shape.y + dy)
